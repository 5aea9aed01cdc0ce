/// What ArgumentParser says: headings of help, and mistakes on the command line.
extension MessageCatalogue {
    static let parser = MessageCatalogue(
        #"""
        en OVERVIEW:
        vi TỔNG QUAN:
        th ภาพรวม:

        en USAGE:
        vi CÁCH DÙNG:
        th วิธีใช้:

        en ARGUMENTS:
        vi THAM SỐ:
        th อาร์กิวเมนต์:

        en OPTIONS:
        vi TÙY CHỌN:
        th ตัวเลือก:

        en SUBCOMMANDS:
        vi LỆNH CON:
        th คำสั่งย่อย:

        en Error:
        vi Lỗi:
        th ข้อผิดพลาด:

        en Usage:
        vi Cách dùng:
        th วิธีใช้:

        en Help:
        vi Trợ giúp:
        th ความช่วยเหลือ:

        en values
        vi giá trị
        th ค่า

        en default
        vi mặc định
        th ค่าปริยาย

        en user@host
        vi người dùng@máy
        th ผู้ใช้@เครื่อง

        en now
        vi hiện tại
        th ปัจจุบัน

        en Show the version.
        vi Hiển thị phiên bản.
        th แสดงรุ่น

        en Show help information.
        vi Hiển thị trợ giúp.
        th แสดงความช่วยเหลือ

        en Show subcommand help information.
        vi Hiển thị trợ giúp của lệnh con.
        th แสดงความช่วยเหลือของคำสั่งย่อย

        en See '{1}' for detailed help.
        vi Xem '{1}' để có trợ giúp chi tiết.
        th ดู '{1}' สำหรับความช่วยเหลือโดยละเอียด

        en See '{1}' for more information.
        vi Xem '{1}' để biết thêm.
        th ดู '{1}' สำหรับข้อมูลเพิ่มเติม

        en Unknown option '{1}'
        vi Không có tùy chọn '{1}'
        th ไม่มีตัวเลือก '{1}'

        en Unknown option '{1}'. Did you mean '{2}'?
        vi Không có tùy chọn '{1}'. Có phải ý bạn là '{2}'?
        th ไม่มีตัวเลือก '{1}' หมายถึง '{2}' หรือไม่

        en Missing value for '{1}'
        vi Thiếu giá trị cho '{1}'
        th ขาดค่าของ '{1}'

        en The option '{1}' does not take any value, but '{2}' was specified.
        vi Tùy chọn '{1}' không nhận giá trị, nhưng đã nêu '{2}'.
        th ตัวเลือก '{1}' ไม่รับค่า แต่ระบุ '{2}' ไว้

        en Unexpected argument '{1}'
        vi Thừa tham số '{1}'
        th อาร์กิวเมนต์ '{1}' เกินมา

        en {1} unexpected arguments: '{2}'
        vi Thừa {1} tham số: '{2}'
        th อาร์กิวเมนต์เกินมา {1} รายการ: '{2}'

        en Value to be set with {1} had already been set with {2}
        vi Giá trị đặt bằng {1} đã được đặt bằng {2}
        th ค่าที่กำหนดด้วย {1} กำหนดด้วย {2} ไว้แล้ว

        en Missing expected argument '{1}'
        vi Thiếu tham số '{1}'
        th ขาดอาร์กิวเมนต์ '{1}'

        en Missing one of: '{1}'
        vi Thiếu một trong: '{1}'
        th ขาดอย่างใดอย่างหนึ่ง: '{1}'

        en Missing required subcommand.
        vi Thiếu lệnh con.
        th ขาดคำสั่งย่อย

        en The value '{1}' is invalid for '{2}'
        vi Giá trị '{1}' không hợp lệ cho '{2}'
        th ค่า '{1}' ใช้กับ '{2}' ไม่ได้

        en The value '{1}' is invalid for '{2}'. Please provide one of {3}.
        vi Giá trị '{1}' không hợp lệ cho '{2}'. Hãy chọn một trong {3}.
        th ค่า '{1}' ใช้กับ '{2}' ไม่ได้ ให้เลือกหนึ่งใน {3}

        en The value '{1}' is invalid for '{2}'. Please provide one of the following:
        vi Giá trị '{1}' không hợp lệ cho '{2}'. Hãy chọn một trong các giá trị sau:
        th ค่า '{1}' ใช้กับ '{2}' ไม่ได้ ให้เลือกค่าใดค่าหนึ่งต่อไปนี้:

        en Invalid option: {1}
        vi Tùy chọn không hợp lệ: {1}
        th ตัวเลือกไม่ถูกต้อง: {1}

        en The value '{1}' is invalid for '{2}'. Please provide one of {3} or {4}.
        vi Giá trị '{1}' không hợp lệ cho '{2}'. Hãy chọn một trong {3} hoặc {4}.
        th ค่า '{1}' ใช้กับ '{2}' ไม่ได้ ให้เลือกหนึ่งใน {3} หรือ {4}

        en The value '{1}' is invalid for '{2}'. Please provide one of {3} and {4}.
        vi Giá trị '{1}' không hợp lệ cho '{2}'. Hãy chọn {3} hoặc {4}.
        th ค่า '{1}' ใช้กับ '{2}' ไม่ได้ ให้เลือก {3} หรือ {4}
        """#)
}
