#!/usr/bin/env bash
# D.28: no file keeps a scan busy for ever, no tree is too deep, no link is followed, and what is left out or cannot be
# compared is reported.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 28 'ends with every file, and says what it left out'
sleep 100 &
sleeper=$!
if [ -r "/proc/$sleeper/pagemap" ]; then
    scan out.28-endless "/proc/$sleeper/pagemap" --store known.sqlite
    expect 'exit code of a file that never ends' "$rc" 2
    expect 'its reason' "$(summary out.28-endless .failedReasons.changedWhileRead)" 1
    figures='a file without an end'
else
    cannotTry 'there is no /proc with a file that never ends'
fi
kill "$sleeper"

# Deeper than a path can be long, in few descriptors.
python3 - "$picture" <<'PYTHON'
import os, sys
content = open(sys.argv[1], "rb").read()
os.mkdir("deep")
folder = os.open("deep", os.O_RDONLY)
for _ in range(12000):
    os.mkdir("d", dir_fd=folder)
    inner = os.open("d", os.O_RDONLY, dir_fd=folder)
    os.close(folder)
    folder = inner
with os.fdopen(os.open("p.jpg", os.O_WRONLY | os.O_CREAT, dir_fd=folder), "wb") as file:
    file.write(content)
PYTHON
prefix=(bash -c 'ulimit -n 96; exec "$@"' bash)
scan out.28-deep deep --store known.sqlite --threads 2
prefix=()
expect 'pictures 12,000 folders deep' "$(summary out.28-deep .pictures)" 1
expect 'that scan is complete' "$(summary out.28-deep .complete)" true
run "$tool" verify out.28-deep --evidence
expect 'verification of a deep tree' "$rc" 0
rm -rf deep
prefix=(bash -c 'ulimit -n 20; exec "$@"' bash)
scan out.28-few evidence/demo --store known.sqlite --threads 8
prefix=()
expect 'exit code with 20 descriptors' "$rc" 2
grep -q 'ulimit -n' run.err || problem 'no message about descriptors'
[ ! -e out.28-few/scan.jsonl ] || problem 'a ledger of a scan that could not be made'
figures+=', a tree of 12,000 folders, 20 descriptors'

# What is left out has a line each, and is counted.
scan out.28-without evidence/demo --store known.sqlite --exclude '*.png' --exclude 'family/'
expect 'exit code with exclusions' "$rc" 2
expect 'lines of what is left out' "$(jq -r 'select(.reason == "excluded") | .path' out.28-without/scan.jsonl | wc -l)" \
    "$(find evidence/demo \( -name '*.png' -not -path '*/family/*' \) -o \( -type d -name family \) | wc -l)"
expect 'patterns in the run line' "$(head -n 1 out.28-without/scan.jsonl | jq -c .exclude)" '["*.png","family/"]'

# A store with nothing in it.
echo '00000000000000000000000000000001' >one.txt
run "$tool" known import one.txt --store empty.sqlite --list one
run "$tool" known withdraw --store empty.sqlite --digest 00000000000000000000000000000001 --reason 'a proof'
scan out.28-nothing evidence/unrelated --store empty.sqlite
expect 'exit code with nothing to compare with' "$rc" 2
grep -q 'nothing to compare with' run.err || problem 'no message about an empty store'
expect 'counts in the run line' "$(head -n 1 out.28-nothing/scan.jsonl | jq -c '.store.searched | [.hashes, .digests]')" '[0,0]'
figures+=', exclusions, an empty store'
end
