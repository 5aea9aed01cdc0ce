#!/usr/bin/env bash
# D.1: no byte, no time and no name of the evidence changes, and nothing is written elsewhere than into the output
# folder.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 1 'evidence not changed'
digests evidence >digests.before
statuses evidence >statuses.before
sha256sum known.sqlite >store.before
sharedScan out.1
expect 'exit code' "$rc" 2
digests evidence >digests.after
statuses evidence >statuses.after
cmp -s digests.before digests.after || problem 'a digest of the evidence changed'
cmp -s statuses.before statuses.after || problem 'a size, owner, mode or time of the evidence changed'
check 'the store changed' sha256sum -c store.before
figures="$(tr -cd '\0' <digests.before | wc -c) digests, $(tr -cd '\0' <statuses.before | wc -c) entries with all their times as before"
if $canTrace; then
    # Opening for reading changes nothing; of the rest, only what names the output folder is right.
    grep -Ev 'open(at|at2)?\(.*O_RDONLY|^[0-9]+ +(\+\+\+|---)|resumed>' writes.trace >writes.calls
    grep -Fv -e "\"$work/out.1" -e '"out.1' -e "<$work/out.1" -e '"/dev/null"' writes.calls >writes.elsewhere
    [ -s writes.elsewhere ] && problem "it writes elsewhere: $(head -n 1 writes.elsewhere)"
    [ "$(grep -c out.1 writes.calls)" -gt 3 ] || problem 'strace saw no writing at all'
    grep -Eq 'O_RDONLY.*O_NOATIME|O_NOATIME.*O_RDONLY' writes.trace || problem 'files are opened without O_NOATIME'
    figures+=", $(wc -l <writes.calls) changing calls, all in the output folder"
else
    cannotTry 'strace is missing or may not trace, so calls were not looked at'
fi
end
