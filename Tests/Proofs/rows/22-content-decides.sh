#!/usr/bin/env bash
# D.22: what a file is, is decided by its bytes and not by its name.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 22 'content decides, not the name'
mkdir misnamed
cp "$picture" misnamed/holiday.txt
cp "$picture" misnamed/no-extension
cp "$picture" misnamed/page.html
cp "$vectors/pictures/scenes/lights.png" misnamed/lights.jpg
printf 'This is a text.\n' >misnamed/text.jpg
printf '\xff\xd8' >misnamed/two-bytes.jpg
cp "$vectors/selftest/palette.gif" misnamed/really-gif.jpg
{ printf 'v/1\001\002\000\000\000'; head -c 200 /dev/zero; } >misnamed/really-exr.jpg
cp evidence/archives/outer.zip misnamed/archive.png
head -c 5000 /dev/urandom | tr -d '\377\211' >misnamed/noise.jpg
scan out.22 misnamed --store known.sqlite
is() { expect "$1" "$(jq -r --arg path "misnamed/$1" 'select(.type == "file" and .path == $path) | "\(.status) \(.format) \(.reason) \(.matches | length > 0)"' out.22/scan.jsonl)" "$2"; }
is holiday.txt 'examined jpeg null true'
is no-extension 'examined jpeg null true'
is page.html 'examined jpeg null true'
is lights.jpg 'examined png null true'
is text.jpg 'examined null notAPicture false'
is really-gif.jpg 'examined gif null false'
is really-exr.jpg 'skipped null unsupportedFormat false'
expect archive.png "$(jq -r 'select(.type == "file" and .path == "misnamed/archive.png") | "\(.format) \(.matches | length)"' out.22/scan.jsonl)" 'null 0'
is noise.jpg 'skipped null unrecognised false'
expect 'two-bytes.jpg matches' "$(jq -r 'select(.path == "misnamed/two-bytes.jpg") | .matches | length' out.22/scan.jsonl)" 0
figures='4 misnamed pictures found; text and an archive named .jpg or .png are no pictures and match nothing; noise named .jpg is unrecognised; a GIF and an OpenEXR named .jpg are what they are'
end
