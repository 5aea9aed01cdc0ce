#!/usr/bin/env bash
# How the archives and compressed files in this folder were made that are not ZIP. The committed bytes are the truth: other
# versions write others.
#
#   make-archives.sh FOLDER    makes them in FOLDER, which must not exist
#
# Needs GNU tar, GNU cpio, binutils' ar, bsdtar (libarchive-tools), 7zz (7-Zip 26), xorriso, genisoimage, gcab, gzip, bzip2,
# xz, lzip, zstd, lz4, compress (ncompress), and a Python with rarfile. The RAR archives are written
# by rar.py, for want of a free program.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
vectors="$(dirname "$here")"
mkdir "$1"
out="$(cd "$1" && pwd)"
work="$(mktemp -d)"
trap 'rm -r "$work"' EXIT
export LC_ALL=C.UTF-8 TZ=Asia/Ho_Chi_Minh

cd "$work"
mkdir -p album/empty
cp "$vectors/selftest/baseline.jpg" album/baseline.jpg
cp "$vectors/pictures/plain/slope.png" 'album/ảnh.png'
for i in $(seq 200); do echo "line $i of a text that compresses well"; done > album/notes.txt
ln -s notes.txt album/link
touch -h -d '2024-02-29 13:45:30' album/* album
owner=(--owner=0 --group=0 --numeric-owner --sort=name)
files=(album/baseline.jpg album/notes.txt album/ảnh.png)

# tar, in each of its forms, with a hard link and a sparse file.
ln album/notes.txt album/other.txt
for format in ustar pax gnu v7; do tar "${owner[@]}" --format=$format -cf "$out/tar-$format.tar" album; done
truncate -s 200000 sparse.bin && dd if=album/baseline.jpg of=sparse.bin bs=4096 seek=20 conv=notrunc status=none
tar "${owner[@]}" --format=gnu --sparse -cf "$out/tar-sparse.tar" sparse.bin album/baseline.jpg
bsdtar --uid 0 --gid 0 --format=pax -cf "$out/bsdtar-pax.tar" album
python3 - "$out/python.tar" <<'PYTHON'
import sys, tarfile
with tarfile.open(sys.argv[1], "w", format=tarfile.PAX_FORMAT) as t:
    t.add("album/baseline.jpg", "a" * 150 + "/baseline.jpg")
    t.add("album/notes.txt")
PYTHON
rm album/other.txt
cat "$out/python.tar" "$out/tar-ustar.tar" > "$out/two-archives.tar"

# Compressed tar archives, and compressed files.
tar "${owner[@]}" -cf album.tar album
gzip -9nc album.tar > "$out/album.tar.gz"
bzip2 -c album.tar > "$out/album.tar.bz2"
xz -c album.tar > "$out/album.tar.xz"
zstd -qc album.tar > "$out/album.tar.zst"
lz4 -qc album.tar > "$out/album.tar.lz4"
compress -c album.tar > "$out/album.tar.Z" || true
lzip -c album.tar > "$out/album.tar.lz"
(cd album && gzip -c baseline.jpg > "$out/baseline.jpg.gz")
gzip -nc album/baseline.jpg > "$out/nameless.gz"
bzip2 -c album/notes.txt > "$out/notes.txt.bz2"
xz -c album/notes.txt > "$out/notes.txt.xz"
xz --format=lzma -c album/notes.txt > "$out/notes.txt.lzma"
zstd -qc album/notes.txt > "$out/notes.txt.zst"
lz4 -qc album/notes.txt > "$out/notes.txt.lz4"
lz4 -lqc album/notes.txt > "$out/notes-legacy.lz4"
compress -c album/notes.txt > "$out/notes.txt.Z"
lzip -c album/notes.txt > "$out/notes.txt.lz"
python3 -c 'import gzip,sys; d=open("album/notes.txt","rb").read(); open(sys.argv[1],"wb").write(gzip.compress(d[:4000],mtime=0)+gzip.compress(d[4000:],mtime=0))' "$out/two-members.gz"

# cpio
for format in newc crc odc bin; do
  printf '%s\n' "${files[@]}" | cpio --quiet -o -H $format -R 0:0 > "$out/cpio-$format.cpio"
done

# 7z
7zz a -bso0 -bsp0 -ms=on "$out/solid.7z" "${files[@]}"
for method in Copy Deflate BZip2 LZMA PPMd; do
  7zz a -bso0 -bsp0 -m0=$method "$out/7z-${method,,}.7z" "${files[@]}"
done
7zz a -bso0 -bsp0 -psecret "$out/encrypted.7z" "${files[@]}"
7zz a -bso0 -bsp0 -psecret -mhe=on "$out/encrypted-names.7z" "${files[@]}"
7zz a -bso0 -bsp0 -m0=Copy -v4k part.7z "${files[@]}"
cp part.7z.001 "$out/first-part.7z"

# Discs
xorriso -as mkisofs -quiet -R -J -o disc.iso album 2>/dev/null && cp disc.iso "$out/xorriso.iso"
genisoimage -quiet -J -input-charset utf-8 -o "$out/joliet.iso" album 2>/dev/null
genisoimage -quiet -udf -R -input-charset utf-8 -o "$out/udf.iso" album 2>/dev/null
genisoimage -quiet -no-pad -R -o "$out/small.iso" album/baseline.jpg 2>/dev/null
gzip -9n "$out/"*.iso

# Others
(cd album && ar rcD "$out/gnu.ar" baseline.jpg notes.txt ảnh.png)
bsdtar --format=arbsd -cf "$out/bsd.ar" -C album baseline.jpg notes.txt
gcab -c -z "$out/album.cab" "${files[@]}" 2>/dev/null
bsdtar --uid 0 --gid 0 --format=xar -cf "$out/album.xar" album/baseline.jpg album/notes.txt
bsdtar --format=warc -cf "$out/album.warc" "${files[@]}"
python3 "$here/lha.py" "$out/album.lzh" "${files[@]}"
python3 "$here/rar.py" "$out" "${files[@]}"

# A package of Debian: an archive of archives.
mkdir package && (cd package && echo 2.0 > debian-binary && tar "${owner[@]}" -cJf data.tar.xz -C .. album/baseline.jpg \
  && ar rcD "$out/package.deb" debian-binary data.tar.xz)

python3 "$here/expect.py" "$out"
