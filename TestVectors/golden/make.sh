#!/usr/bin/env bash
# Makes all golden files anew in the present folder, which must be empty, by the program TOOL. What is committed was made
# once, by an old version, and is not made anew: see README.md.
#
#   mkdir /srv/golden && cd /srv/golden && …/TestVectors/golden/make.sh TOOL
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
lists=$(cd "$here/../lists" && pwd)
tool=$1
"$here/evidence.sh" .

# Exit code 1: there are matches. 2: not all could be examined.
scan() { "$tool" scan "$@" > scan.log 2>&1 || [ $? -le 2 ]; }

# The hash of a scene in the list.
hash_of() { grep "$1" "$lists/known-pdq.txt" | cut -d, -f1; }

# A store with lists of each kind, an entry that was withdrawn and one that is disputed.
"$tool" known import "$lists/known-pdq.txt" --store known.sqlite --list Demo --source TestVectors
"$tool" known import "$lists/known-digests.csv" --store known.sqlite --list Demo
"$tool" known import "$lists/known-pdq.txt" --store known.sqlite --list Other
"$tool" known withdraw --store known.sqlite --list Other --pdq "$(hash_of fern)" --reason test
"$tool" known dispute --store known.sqlite --list Other --pdq "$(hash_of storm)" --reason test
sha256sum demo/README.txt > good.sha256
"$tool" known import good.sha256 --store known.sqlite --list Good --kind known-good
hash_of spheres > counted.txt
"$tool" known import counted.txt --store known.sqlite --list Counted --kind suppressed
"$tool" known index --store known.sqlite

# The ledger of the demo, and that of a part of it with rotated and mirrored pictures; without their run lines.
scan demo --store known.sqlite --out demo-scan
tail -n +2 demo-scan/scan.jsonl > demo.scan.jsonl
scan demo/documents --store known.sqlite --out turned-scan --dihedral
tail -n +2 turned-scan/scan.jsonl > turned.scan.jsonl

# A scan that was interrupted in the middle of a line behind its tenth record, and resumed.
scan mixed --store known.sqlite --out case
head -c $(($(head -n 11 case/scan.jsonl | wc -c) + 100)) case/scan.jsonl > case/scan.jsonl.partial
rm case/scan.jsonl
sed -i '$d' case/audit.jsonl
scan mixed --store known.sqlite --out case --resume

# A key, and a list signed with it.
"$tool" known keygen agency.key --name Agency > agency.pub
"$tool" known bundle --store known.sqlite --list Demo --key agency.key --out demo.bundle

gzip -9n known.sqlite*
rm -r demo mixed demo-scan turned-scan scan.log good.sha256 counted.txt
