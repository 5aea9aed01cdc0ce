#!/usr/bin/env bash
# D.13: regions of disk images that were not examined are listed.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 13 'regions not examined listed'
# A table of two partitions: one is encrypted, the other has a file system that is not read.
python3 - <<'PYTHON'
import struct
disk = bytearray(8 << 20)
for index, (start, length, kind) in enumerate(((2048, 4096, 0x83), (6144, 8192, 0x83))):
    disk[446 + 16 * index:462 + 16 * index] = struct.pack("<B3sB3sII", 0, b"", kind, b"", start, length)
disk[510:512] = b"\x55\xaa"
disk[2048 * 512:2048 * 512 + 8] = b"LUKS\xba\xbe\0\x01"
disk[6144 * 512:6144 * 512 + 6] = b"XFSB\0\0"
open("regions.raw", "wb").write(disk)
PYTHON
scan out.13 regions.raw --store known.sqlite
expect 'exit code' "$rc" 2
expect 'reasons of the volumes' \
    "$(jq -r 'select(.type == "volume") | "\(.status) \(.reason) \(.volume.offset) \(.volume.notExamined)"' out.13/scan.jsonl | tr '\n' ';')" \
    'skipped encrypted 1048576 2097152;skipped unsupportedFileSystem 3145728 0;'
expect 'whether the scan says complete' "$(summary out.13 .complete)" false
figures='an encrypted volume and one of an unknown file system, with their ranges'
end
