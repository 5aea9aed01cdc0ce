#!/usr/bin/env bash
# D.23: names are kept byte for byte, and none of them moves a terminal's cursor.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 23 'names kept exactly'
needs out.4-1
cmp -s <(pathsOnDisk evidence) <(pathsInLedger out.4-1) || problem 'the bytes of a name did not come back'
# pathBytes is there where, and only where, text cannot say it.
invalid=$(pathsOnDisk evidence | python3 -c '
import sys, base64
def isText(path):
    try: path.decode(); return True
    except UnicodeDecodeError: return False
print(sum(not isText(base64.b64decode(line)) for line in sys.stdin))')
expect 'names that are not UTF-8' "$(jq -r 'select(.pathBytes) | 1' out.4-1/scan.jsonl | wc -l)" "$invalid"
python3 - out.4-1/scan.jsonl <<'PYTHON' >python.out 2>&1 || problem "$(tail -n 1 python.out)"
import json, sys
for line in open(sys.argv[1], "rb"):
    json.loads(line.decode("utf-8"))
    if any(byte < 32 for byte in line[:-1]): sys.exit("a control character stands in a line as it is")
PYTHON
# A terminal is sent nothing that moves its cursor.
scan out.23 evidence/names --store known.sqlite
if cat run.out run.err | tr -d '\n' | grep -q '[[:cntrl:]]'; then problem 'a control character is printed as it is'; fi
expect 'printed lines' "$(grep -c '^perceptual' run.out)" "$(summary out.23 .matchedFiles)"
figures="$(pathsOnDisk evidence | wc -l) names, $invalid of them not UTF-8, others with newlines, escapes, quotes: the bytes of the ledger are those of find"
end
