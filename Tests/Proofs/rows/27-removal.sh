#!/usr/bin/env bash
# D.27: removal is a second, explicit, logged step that reads every file again just before it acts; what is quarantined comes
# back exactly; a kill at any moment loses nothing.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

# What there is to know of the files below a folder, but for what is in them: of find and of getfattr, or Python in its place.
fileStatuses() { find "$1" -type f -printf '%P\t%s\t%m\t%U\t%G\t%T@\t%A@\t%n\0' | sort -z; }
attributes() {
    if have getfattr; then
        (cd "$1" && find . -type f -print0 | sort -z | xargs -0 getfattr --absolute-names -h -d -m - -e hex 2>/dev/null)
    else
        python3 -c '
import os, sys
for folder, _, names in sorted(os.walk(os.fsencode(sys.argv[1]))):
    for name in sorted(names):
        path = os.path.join(folder, name)
        for key in sorted(os.listxattr(path)): print(path, key, os.getxattr(path, key).hex())' "$1"
    fi
}
contents() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum -z); }
# Which names lead to the same file.
links() { find "$1" -type f -links +1 -printf '%i\t%P\0' | sort -z -t $'\t' -k 2 | python3 -c '
import sys
groups = {}
for entry in sys.stdin.buffer.read().split(b"\0")[:-1]:
    inode, path = entry.split(b"\t", 1)
    groups.setdefault(inode, []).append(path)
print(sorted(groups.values()))'; }
spaceTaken() { du -sk "$1" | cut -f1; }

witness="Python's listxattr"
have getfattr && witness=getfattr

begin 27 'removal is a second step, exact and reversible'
echo 'a passphrase of some length' >pass.27 && chmod 600 pass.27
python3 - removal.27 10000 <<'PYTHON'
import os, random, sys
random.seed(27)
root, count = os.fsencode(sys.argv[1]), int(sys.argv[2])
folders = [os.path.join(root, b"%d" % number) for number in range(100)] + [os.path.join(root, b"raw\xff\n")]
for folder in folders: os.makedirs(folder)
files = []
for number in range(count - 500):
    path = os.path.join(folders[number % len(folders)], random.choice([b"%d.jpg", b"\xfe%d", b"a\n%d"]) % number)
    with open(path, "wb") as file:
        if number % 50 == 0: file.seek(random.randrange(1 << 20))
        file.write(random.randbytes(random.randrange(1, 4000)) + b"%d" % number)
    if number % 7 == 0: os.setxattr(path, b"user.note", random.randbytes(20))
    if os.geteuid() == 0 and number % 5 == 0: os.chown(path, 1000 + number % 9, 100)
    os.chmod(path, random.choice([0o644, 0o600, 0o640, 0o444, 0o4711]))
    files.append(path)
for number in range(500): os.link(files[number * 3], os.path.join(folders[number % 101], b"link%d" % number))
for path in files: os.utime(path, ns=(random.randrange(1 << 60), random.randrange(1 << 60)))
PYTHON
contents removal.27 >contents.27
find removal.27 -type f -exec touch -h -a -d '2020-01-01 00:00:00.123456789 UTC' {} +
fileStatuses removal.27 >statuses.27
attributes removal.27 >attributes.27
links removal.27 >links.27
space=$(spaceTaken removal.27)
names=$(count removal.27 -type f)
tr '\0' '\n' <contents.27 | sed 's/^\\//' | grep -oE '^[0-9a-f]{64}' | sort -u >digests.27
run "$tool" known import digests.27 --store removal.sqlite --list Removal
scan out.27 removal.27 --store removal.sqlite
expect 'matched files' "$(summary out.27 .matchedFiles)" "$names"

# Nothing is planned that nobody has confirmed.
run "$tool" removal plan out.27 --root removal.27 --action quarantine --out unreviewed.27
expect 'exit code of a plan of unreviewed matches' "$rc" 2
expect 'files planned without a review' "$(jq -s 'map(select(.type == "file")) | length' unreviewed.27)" 0
run "$tool" removal plan out.27 --root removal.27 --action quarantine --unreviewed --out plan.27
expect 'exit code of plan' "$rc" 0
expect 'names planned' "$(jq -s 'map(select(.type == "file") | .names | length) | add' plan.27)" "$names"
run cmp <(fileStatuses removal.27) statuses.27
expect 'a scan and a plan change nothing' "$rc" 0

# A round trip, by an independent eye.
apply=("$tool" removal apply plan.27 --quarantine quarantine.27 --passphrase-file pass.27)
undo=("$tool" removal undo plan.27 --quarantine quarantine.27 --passphrase-file pass.27)
began=$SECONDS
run "${apply[@]}"
applied=$((SECONDS - began))
expect 'exit code of apply' "$rc" 0
expect 'files left' "$(count removal.27 -type f)" 0
grep -aqF "$(tr '\0' '\n' <statuses.27 | head -n 1 | cut -f1)" quarantine.27 && problem 'a name stands in the container'
run "$tool" removal verify plan.27 --quarantine quarantine.27 --passphrase-file pass.27 --certificate certificate.27
expect 'exit code of verify' "$rc" 0
expect 'the certificate' "$(jq -r '"\(.complete) \(.removed) \(.checks.content)"' certificate.27)" 'true 9500 passed'
began=$SECONDS
run "${undo[@]}"
undone=$((SECONDS - began))
expect 'exit code of undo' "$rc" 0
check 'times, modes, owners or numbers of names differ' cmp <(fileStatuses removal.27) statuses.27
check 'extended attributes differ' cmp <(attributes removal.27) attributes.27
check 'links differ' cmp <(links removal.27) links.27
[ "$(spaceTaken removal.27)" -le $((space + space / 10)) ] || problem 'holes were filled'
check 'contents differ' cmp <(contents removal.27) contents.27
[ -e quarantine.27 ] && problem 'the container is still there'

# A file that changed since the plan is refused, and nothing else.
mkdir changing.27 && cp "$picture" changing.27/a.jpg && cp "$picture" changing.27/b.jpg
scan out.27b changing.27 --store known.sqlite
run "$tool" removal plan out.27b --root changing.27 --action delete --unreviewed --out plan.27b
printf x | dd of=changing.27/a.jpg bs=1 seek=500 conv=notrunc status=none
run "$tool" removal apply plan.27b
expect 'exit code where a file has changed' "$rc" 2
grep -q 'changed' run.err || problem "the changed file is not named: $(head -n 1 run.err)"
expect 'what is left' "$(ls changing.27)" a.jpg

# Killed while it applies and while it undoes, by the clock, and run again.
mkdir killing.27 && cp -a removal.27/[0-9] removal.27/raw* killing.27/
find killing.27 -type f -links +1 -exec sh -c 'for file; do cp -p "$file" "$file.copy" && mv "$file.copy" "$file"; done' sh {} + 
contents killing.27 >contents.27c
scan out.27c killing.27 --store removal.sqlite
run "$tool" removal plan out.27c --root killing.27 --action quarantine --unreviewed --out plan.27c
kills=0
# killed VERB SECONDS: whether it was killed before it came to its end.
killed() {
    "$tool" removal "$1" plan.27c --quarantine quarantine.27c --passphrase-file pass.27 >run.out 2>run.err </dev/null &
    local worker=$!
    sleep "$2"
    kill -9 "$worker" 2>/dev/null
    wait "$worker" 2>/dev/null
    [ $? = 137 ]
}
for seconds in 0.01 0.05 0.3 0.5 0.6 0.7 0.8; do killed apply "$seconds" && kills=$((kills + 1)); done
run "$tool" removal apply plan.27c --quarantine quarantine.27c --passphrase-file pass.27
expect 'exit code of apply after kills' "$rc" 0
[ "$rc" = 0 ] || problem "$(head -n 1 run.err)"
expect 'files left after kills' "$(count killing.27 -type f)" 0
for seconds in 0.01 0.05 0.3 0.5 0.6 0.7 0.8; do killed undo "$seconds" && kills=$((kills + 1)); done
run "$tool" removal undo plan.27c --quarantine quarantine.27c --passphrase-file pass.27
expect 'exit code of undo after kills' "$rc" 0
check 'contents differ after kills' cmp <(contents killing.27) contents.27c

figures="$names names of 9,500 files there and back in $applied and $undone s, equal by find, sha256sum and $witness; $kills kills"
end
