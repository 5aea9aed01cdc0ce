#!/usr/bin/env bash
# Makes what the rows scan, in the present folder: the folder evidence, and known.sqlite with what is known of it.
#
#   make-evidence.sh TEST-VECTORS        with knownmedia in the present folder
set -u
vectors=$1
picture=$vectors/pictures/scenes/waves.jpg

mkdir evidence
cp -r "$vectors/demo" "$vectors/altered" "$vectors/unrelated" "$vectors/hostile" evidence/

# Names that break other programs.
mkdir evidence/names evidence/names/empty-folder $'evidence/names/folder\nwith\xff'
# What looks like an expansion is a name.
# shellcheck disable=SC2016
names=($'two\nlines.jpg' $'invalid \xff\xfe.jpg' $'surrogate \xed\xa0\x80.jpg' $'overlong \xc0\xaf.jpg' $'cut \xe1\xba'
    $'escape \x1b[31m.jpg' $'tab\tand\rreturn.jpg' 'quote"and\backslash.jpg' '-leading-dash.jpg' ' spaces ' '*.jpg' '$(echo).jpg'
    $'replacement \xef\xbf\xbd.jpg' $'composed \xe1\xba\xa3.jpg' $'decomposed a\xcc\x89.jpg' $'right-to-left \xe2\x80\xae.jpg'
    "$(printf 'n%.0s' {1..251}).jpg")
for name in "${names[@]}"; do cp "$picture" "evidence/names/$name"; done
cp "$picture" $'evidence/names/folder\nwith\xff/in it.jpg'

# What is no file, and what is little of one.
mkdir evidence/kinds
ln -s ../demo evidence/kinds/link-to-folder
ln -s nowhere evidence/kinds/broken-link
ln "$(realpath evidence/unrelated/tree.jpg)" evidence/kinds/second-name.jpg
mkfifo evidence/kinds/pipe
python3 -c 'import socket, sys; socket.socket(socket.AF_UNIX).bind("evidence/kinds/socket")'
: >evidence/kinds/nothing
printf x >evidence/kinds/one-byte
truncate -s 3M evidence/kinds/hole
# Archives, of which those that are named otherwise are some too.
mkdir evidence/archives
python3 - "$vectors" evidence/archives <<'PYTHON'
import io, sys, zipfile
vectors, folder = sys.argv[1:]
def archive(*members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in members: written.writestr(zipfile.ZipInfo(name), content)
    return file.getvalue()
def read(name): return open(vectors + "/" + name, "rb").read()
inner = archive(("deep/forest.jpg", read("altered/fern/half.jpg")), ("cut.jpg", read("hostile/jpeg-baseline-cut-50.jpg")))
outer = archive(("waves.jpg", read("pictures/scenes/waves.jpg")), ("folder/text.txt", b"hello"), ("small.gif", read("hostile/small.gif")),
    ("inner.zip", inner), ("two\nlines.png", read("pictures/scenes/lights.png")), ("nothing", b""))
open(folder + "/outer.zip", "wb").write(outer)
open(folder + "/named.png", "wb").write(outer)
open(folder + "/cut-short.zip", "wb").write(outer[:len(outer) * 2 // 3])
PYTHON
[ "$(id -u)" = 0 ] && mknod evidence/kinds/device c 1 3 2>/dev/null

# Times that a reading would change: last read long before last changed.
find evidence -exec touch -h -a -d '2020-01-01 00:00:00 UTC' {} +

for list in known-pdq.txt known-digests.csv; do
    ./knownmedia known import "$vectors/lists/$list" --store known.sqlite --list Demo >import.out 2>import.err </dev/null \
        || { cat import.err >&2; exit 1; }
done
