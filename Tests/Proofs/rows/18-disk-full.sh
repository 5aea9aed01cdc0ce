#!/usr/bin/env bash
# D.18: a full disk is an error and leaves no report; with room again the scan can be resumed.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 18 'disk full is an error, not a short report'
needs out.4-1
mkdir tiny
: >run.err
if ! isRoot || ! mount -t tmpfs -o size=48k tmpfs tiny 2>run.err; then
    cannotTry "a tiny file system needs root and mount$(sed 's/^/: /;q' run.err)"
    end
fi
scan tiny/out evidence --store known.sqlite
[ "$rc" -ge 2 ] || problem "exit code $rc"
[ -e tiny/out/scan.jsonl ] && problem 'a report has the final name'
[ -e tiny/out/scan.jsonl.partial ] || problem 'what was recorded is not kept'
grep -qi 'no space' run.err || problem "the message does not say it: $(tail -n 1 run.err)"
code=$rc
kept=$(wc -l <tiny/out/scan.jsonl.partial)
run "$tool" verify tiny/out
[ "$rc" != 0 ] || problem 'verify takes it for a report'
# With room, it goes on.
mount -o remount,size=16m tiny
scan tiny/out evidence --store known.sqlite --resume
expect 'exit code of the resumption' "$rc" 2
sameRecords tiny/out out.4-1 || problem 'resumed, it is another report'
umount tiny
# Where not even the first line has room.
if mount -t tmpfs -o size=4k tmpfs tiny 2>/dev/null; then
    scan tiny/out evidence --store known.sqlite
    [ "$rc" -ge 2 ] || problem "with no room at all: exit code $rc"
    [ -e tiny/out/scan.jsonl ] && problem 'a report has the final name with no room at all'
    umount tiny
fi
figures="exit code $code, no report; $kept lines kept, and with room the resumed report is cmp equal"
end
