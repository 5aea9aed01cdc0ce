#!/usr/bin/env bash
# How the containers in this folder were made. The committed bytes are the truth: other versions write others.
#
#   make.sh FOLDER    makes them in FOLDER, which must not exist
#
# Needs Info-ZIP's zip 3.0, 7zz (7-Zip 26), jar (a JDK), and a Python with pyzipper, python-docx and odfpy.
set -euo pipefail
vectors="$(cd "$(dirname "$0")/.." && pwd)"
mkdir "$1"
out="$(cd "$1" && pwd)"
work="$(mktemp -d)"
trap 'rm -r "$work"' EXIT
export LC_ALL=C.UTF-8 TZ=Asia/Ho_Chi_Minh

cd "$work"
mkdir -p album/empty
cp "$vectors/selftest/baseline.jpg" album/baseline.jpg
cp "$vectors/pictures/plain/slope.png" album/slope.png
for i in $(seq 200); do echo "line $i of a text that compresses well"; done > album/notes.txt
ln -s notes.txt album/link
touch -h -d '2024-02-29 13:45:30' album/* album

zip -q -r -y "$out/info-zip.zip" album
zip -q -r -y -Z bzip2 "$out/info-zip-bzip2.zip" album
# Through a pipe: sizes and checksums stand behind the data.
zip -q -r -D - album | cat > "$out/info-zip-piped.zip"
cp "$out/info-zip.zip" "$out/info-zip-encrypted.zip"
(cd album && zip -q -P secret "$out/info-zip-encrypted.zip" baseline.jpg)
mkdir names && cp album/baseline.jpg 'names/Ảnh gia đình.jpg' && cp album/slope.png 'names/back\slash.png'
zip -q -r "$out/info-zip-names.zip" names
zip -q -r -UN=UTF8 "$out/info-zip-utf8.zip" names
(printf '#!/bin/sh\nexit 0\n'; cat "$out/info-zip.zip") > "$out/behind-a-program.zip"

for method in Deflate Deflate64 BZip2 LZMA PPMd; do
  7zz a -bso0 -bsp0 -tzip -mm=$method "$out/7-zip-${method,,}.zip" album/baseline.jpg album/notes.txt
done
7zz a -bso0 -bsp0 -tzip -mem=AES256 -psecret "$out/7-zip-aes.zip" album/baseline.jpg
7zz a -bso0 -bsp0 -tzip "$out/7-zip-aes.zip" album/notes.txt

jar --create --file "$out/java.jar" album

python3 - "$out" <<'PYTHON'
import sys, zipfile
out = sys.argv[1]
picture = open("album/baseline.jpg", "rb").read()
notes = open("album/notes.txt", "rb").read()
with zipfile.ZipFile(out + "/python.zip", "w") as z:
    z.writestr("stored.jpg", picture)
    z.writestr("deflated.txt", notes, zipfile.ZIP_DEFLATED)
    z.writestr("lzma.txt", notes, zipfile.ZIP_LZMA)
    z.writestr("bzip2.txt", notes, zipfile.ZIP_BZIP2)
    z.writestr("stored.jpg", notes[:100])
    z.writestr("\u1ea3nh.jpg", picture)
    with z.open("zip64.jpg", "w", force_zip64=True) as member:
        member.write(picture)

import pyzipper
with pyzipper.AESZipFile(out + "/pyzipper-aes.zip", "w", encryption=pyzipper.WZ_AES) as z:
    z.setpassword(b"secret")
    z.writestr("secret.jpg", picture)

import docx
document = docx.Document()
document.add_paragraph("A picture:")
document.add_picture("album/baseline.jpg")
document.save(out + "/document.docx")

from odf.opendocument import OpenDocumentText
from odf.draw import Frame, Image
from odf.text import P
document = OpenDocumentText()
paragraph, frame = P(), Frame(width="2cm", height="2cm")
frame.addElement(Image(href=document.addPicture("album/baseline.jpg")))
paragraph.addElement(frame)
document.text.addElement(paragraph)
document.save(out + "/document.odt")

# What each holds, by Python's zipfile, in the order of the directory.
with open(out + "/expected.txt", "w") as expected:
    import os
    for name in sorted(os.listdir(out)):
        if name == "expected.txt":
            continue
        for number, info in enumerate(zipfile.ZipFile(out + "/" + name).infolist(), 1):
            outcome = "encryptedMember" if info.flag_bits & 1 else "-"
            if info.compress_type == 9:
                outcome = "unsupportedCompression"
            raw = info.orig_filename.encode("utf-8" if info.flag_bits & 0x800 else "cp437")
            print(name, number, f"{info.CRC:08x}", info.file_size, outcome, raw.hex(), file=expected)
PYTHON
