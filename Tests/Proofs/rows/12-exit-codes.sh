#!/usr/bin/env bash
# D.12: the exit code tells whether the scan is complete and whether there are matches.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 12 'exit code tells'
mkdir readable && cp -r evidence/demo readable/
scan out.12-0 evidence/unrelated --store known.sqlite
expect 'complete without a match' "$rc" 0
scan out.12-1 readable/demo/holiday --store known.sqlite
expect 'complete with matches' "$rc" 1
scan out.12-2 evidence/hostile --store known.sqlite
expect 'incomplete' "$rc" 2
scan out.12-64 evidence/no-such-folder --store known.sqlite
expect 'no such folder' "$rc" 64
scan out.12-64 readable --store known.sqlite --threads 0
expect 'bad argument' "$rc" 64
scan out.12-none readable --store no-such.sqlite
[ "$rc" -ge 2 ] || problem "without a store: exit code $rc"
figures='0 no match, 1 matches, 2 damaged files, 64 wrong arguments'
# Read permission off one file, and off one folder. Root reads them all the same.
chmod 000 readable/demo/holiday/IMG_0001.jpg readable/demo/family
if ! isRoot; then
    scan out.12-denied readable --store known.sqlite
elif [ ${#nobody[@]} -gt 0 ]; then
    install -m 644 known.sqlite known-for-all.sqlite
    install -d -o 65534 -g 65534 out.12-denied
    prefix=("${nobody[@]}")
    scan out.12-denied readable --store known-for-all.sqlite
    prefix=()
else
    cannotTry 'as root, and with no other user to be, nothing is unreadable'
fi
if [ -e out.12-denied/scan.jsonl ]; then
    expect 'one file and one folder unreadable' "$rc" 2
    expect 'permissionDenied' "$(summary out.12-denied .failedReasons.permissionDenied)" 2
    expect 'kinds' "$(jq -r 'select(.reason == "permissionDenied") | .kind // "file"' out.12-denied/scan.jsonl | tr '\n' ' ')" 'folder file '
    figures+=', 2 for an unreadable file and folder, both listed'
elif [ ${#reasons[@]} -eq 0 ]; then
    problem "no ledger of what is unreadable: $(head -n 1 run.err)"
fi
chmod -R u+rwX readable
end
