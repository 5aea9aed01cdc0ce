#!/usr/bin/env bash
# D.29: every byte of a file was looked at by a named reader, or the record says which were not. A known picture is hidden in
# files of many kinds: in each it is found, or the file is not called examined.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 29 'no scan says complete about bytes it did not look at'
python3 - "$picture" <<'PYTHON'
import base64, bz2, gzip, io, lzma, os, random, sqlite3, struct, sys, tarfile, zipfile, zlib
picture = open(sys.argv[1], "rb").read()
random.seed(29)
noise = lambda count: bytes(random.getrandbits(8) for _ in range(count))
os.mkdir("hidden")
os.mkdir("closed")

def put(name, content, folder="hidden"):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(content)

def archive(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in members:
            file.writestr(name, content)
    return buffer.getvalue()

def tar(mode=""):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w" + mode) as file:
        entry = tarfile.TarInfo("b.jpg")
        entry.size = len(picture)
        file.addfile(entry, io.BytesIO(picture))
    return buffer.getvalue()

encoded = base64.b64encode(picture).decode()
lines = "\r\n".join(encoded[i:i + 76] for i in range(0, len(encoded), 76))
# Found: as it is, encoded, or in something that is opened.
put("behind-a-picture.jpg", picture + picture)
put("behind-a-program", b"MZ" + noise(3000) + picture)
put("in-memory.dmp", noise(70000) + picture + noise(70000))
put("zip-behind-a-picture.jpg", picture + archive([("b.jpg", picture)]))
put("zip-behind-a-program", b"\x7fELF" + noise(999) + archive([("b.jpg", picture)]))
put("page.html", f'<img src="data:image/jpeg;base64,{encoded}">'.encode())
put("data.json", ('{"p":"' + encoded.replace("/", "\\/") + '"}').encode())
put("wide.txt", b"\xff\xfe" + f"x {encoded} y".encode("utf-16-le"))
put("mail.eml", f"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: image/jpeg\r\n"
    f"Content-Transfer-Encoding: base64\r\n\r\n{lines}\r\n".encode())
put("a.tar", tar())
put("a.tar.gz", tar(":gz"))
put("a.tar.xz", tar(":xz"))
put("a.jpg.gz", gzip.compress(picture))
put("a.jpg.bz2", bz2.compress(picture))
put("a.jpg.xz", lzma.compress(picture))
put("twice.zip", archive([("inner.tar", tar())]))
# Left out by the directory of the archive, at its end.
whole, other = archive([("b.jpg", picture)]), archive([("a.txt", b"a")])
local = whole[:whole.index(b"PK\x01\x02")]
end = bytearray(other[other.index(b"PK\x05\x06"):])
directory = other[other.index(b"PK\x01\x02"):other.index(b"PK\x05\x06")]
text = other[:other.index(b"PK\x01\x02")]
struct.pack_into("<I", end, 16, len(text) + len(local))
put("not-in-the-directory.zip", text + local + directory + bytes(end))
# Not found: compressed, in pieces or encrypted. Each must say so.
put("flate.pdf", b"%PDF-1.4\n1 0 obj<</Filter/FlateDecode/Length 9>>stream\n" + zlib.compress(picture, 9)[2:] + b"\nendstream", "closed")
put("clip.mp4", struct.pack(">I", 24) + b"ftypmp42\0\0\0\0mp42isom" + struct.pack(">I", 508) + b"mdat" + noise(500), "closed")
database = sqlite3.connect("closed/messages.db")
database.execute("create table t (b blob)")
database.execute("insert into t values (?)", (picture * 3,))
database.commit()
database.close()
put("disk.dd", bytes(446) + bytes([0x80, 1, 1, 0, 0x83, 0xfe, 0xff, 0xff, 0, 8, 0, 0, 0, 0, 1, 0]) + bytes(48) + b"\x55\xaa" + noise(999), "closed")
put("sealed.gpg.7z", b"7z\xbc\xaf\x27\x1c" + noise(200), "closed")
put("secret.jpg", noise(5000), "closed")
put("photo.heic", struct.pack(">I", 24) + b"ftypheic\0\0\0\0mif1heic" + noise(500), "closed")
PYTHON

scan out.29 hidden --store known.sqlite
expect 'exit code where all is looked at' "$rc" 1
expect 'that scan is complete' "$(summary out.29 .complete)" true
lost=$(jq -rs '[.[] | select(.type == "file" or .type == "nested")] | group_by(.path)[]
    | select(all(.[1:][]; .matches == [])) | .[0].path' out.29/scan.jsonl)
expect 'files in which the picture was not found' "${lost:-none}" none

scan out.29-closed closed --store known.sqlite
expect 'exit code where something is closed' "$rc" 2
expect 'files that are called examined though they are closed' \
    "$(jq -r 'select(.type == "file" and .status == "examined") | .path' out.29-closed/scan.jsonl | wc -l)" 0
grep -q 'not looked into' run.out || problem 'the kinds that were not looked into are not told'
figures="$(find hidden -type f | wc -l) files in which it was found, $(find closed -type f | wc -l) that say why not"
end
