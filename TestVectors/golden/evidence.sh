#!/usr/bin/env bash
# Makes the two folders that the golden ledgers are of: FOLDER/demo and FOLDER/mixed. All times are those of New Year 2026.
#
#   TestVectors/golden/evidence.sh FOLDER
set -euo pipefail
vectors=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
cd "$1"

cp -R "$vectors/demo" demo

# One of everything that has a line of its own kind: pictures whole, cut, turned and refused; pictures inside pictures;
# archives, sound and damaged; files that are none; names that are no text.
mkdir -p mixed/archives mixed/pictures mixed/other
for name in document.odt info-zip.zip info-zip-names.zip 7-zip-aes.zip 7-zip-deflate64.zip; do
  cp "$vectors/containers/$name" mixed/archives/
done
head -c 1500 "$vectors/containers/info-zip.zip" > mixed/archives/cut.zip
for name in thumbnail.jpg moving.png wrong-index.mpo; do cp "$vectors/embedded/$name" mixed/pictures/; done
for name in jpeg-baseline-cut-50.jpg jpeg-12-bit.jpg jpeg-claims-65500x65500-grey.jpg png-colour-type-5.png \
  jpeg-exif-orientation-9.jpg; do
  cp "$vectors/hostile/$name" mixed/pictures/
done
cp "$vectors/pictures/sizes/3x2.png" mixed/pictures/
cp "$vectors/demo/holiday/thumbs/IMG_0002.jpg" mixed/pictures/known.jpg
cp "$vectors/hostile/gif-named.jpg" "$vectors/hostile/empty.jpg" mixed/other/
printf 'text' > "$(printf 'mixed/other/name \377\200 that is no text')"
printf 'text' > "$(printf 'mixed/other/two\nlines\t"quoted" \\ \033[31m')"
ln mixed/other/empty.jpg mixed/other/second-name
ln -s nowhere mixed/other/link
mkfifo mixed/other/pipe

find demo mixed -exec touch -h -d 2026-01-01T00:00:00Z {} +
