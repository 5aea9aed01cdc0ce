#!/usr/bin/env bash
# D.3: an output folder inside the evidence is refused, whatever way leads there.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 3 'refuses an output path inside the source'
statuses evidence >statuses.before
ln -s "$work/evidence/demo" shortcut
count=0
for out in evidence evidence/x evidence/demo/../x evidence/demo/new/folder shortcut/x "$work/evidence/x"; do
    scan "$out" evidence --store known.sqlite
    expect "exit code for $out" "$rc" 64
    grep -q 'is inside' run.err || problem "no message for $out"
    count=$((count + 1))
done
scan shortcut/x "$work/evidence/demo" --store known.sqlite
expect 'exit code behind a link' "$rc" 64
if isRoot && mkdir bound && mount --bind evidence/demo bound 2>/dev/null; then
    scan bound/x evidence/demo --store known.sqlite
    expect 'exit code behind a bind mount' "$rc" 64
    umount bound
    count=$((count + 1))
fi
statuses evidence >statuses.after
cmp -s statuses.before statuses.after || problem 'something was made in the source'
figures="$((count + 1)) paths, also by links; nothing made"
end
