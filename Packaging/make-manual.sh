#!/usr/bin/env bash
# Writes the manual pages of the command into a folder, from what the command says of itself.
#
#   Packaging/make-manual.sh TOOL OUT
#
# swift-argument-parser's generator writes them: it is built from the sources that the command was built with. `swift
# package generate-manual` would first build everything again.
set -euo pipefail
tool=$(realpath "$1") out=$2
repository=$(cd "$(dirname "$0")/.." && pwd)
work=$repository/.build/manual-generator

mkdir -p "$work" "$out"
swift build --package-path "$repository/.build/checkouts/swift-argument-parser" --scratch-path "$work" --product generate-manual

# The generator leaves out every character beyond ASCII: 512×512 would become 512512. So they go through it by number.
cat >"$work/described" <<END
#!/usr/bin/env bash
set -o pipefail
"$tool" "\$@" | perl -CSD -pe 's/([^\x00-\x7F])/sprintf("\@u%04X\@", ord \$1)/ge'
END
chmod +x "$work/described"
date=$(TZ=UTC0 LC_ALL=C perl -MPOSIX -e 'print strftime("%Y-%m-%d", gmtime($ARGV[0]))' "${SOURCE_DATE_EPOCH:-$(date +%s)}")
rm -f "$out"/*.1
"$work/debug/generate-manual" "$work/described" --multi-page --date "$date" --output-directory "$out"

# Its sentence on the exit status is wrong here, where 1 is a complete scan with matches; the descriptions have their own.
# Empty lines are not allowed in manual pages.
perl -0777 -pi -e '
    s/\@u([0-9A-F]{4,6})\@/\\[u$1]/g;
    s/^\.Sh "EXIT STATUS"\n\.Ex -std\n?//mg;
    s/^\n/.Pp\n/mg;
    s/\n?\z/\n/;
' "$out"/*.1
