#!/usr/bin/env bash
# Proves, row by row, what a scan promises to those who must believe it.
#
#   Tests/trust-requirements.sh [-v] [PATH-OF-knownmedia]        default: .build/release/knownmedia
#
# The rows are those of the project's list of trust requirements (its section D; the README has the table). Each is tried
# with the command itself, on files that are made in a temporary folder, and what it says is compared with what other
# programs say: sha256sum, find, stat, cmp, strace, and some lines of Python. A row prints `pass` with its figures, `FAIL`
# with what was seen, or `n/a` with the reason where it cannot be tried: a row that could not be tried in full never passes.
# With -v the commands are printed that were run. Ends with 1 if a row failed.
#
# Needs bash, coreutils, findutils, jq and python3; strace, and root for mounts, other users and network name spaces.
# What looks like an expansion in single quotes is a file name, or meant for sed.
# shellcheck disable=SC2016
set -u
export LC_ALL=C
umask 022

verbose=false
[ "${1-}" = -v ] && { verbose=true; shift; }
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
built=${1:-$repository/.build/release/knownmedia}
[ -x "$built" ] || { echo "$built: no such program. Build it with 'make build', or name another." >&2; exit 64; }
for needed in jq python3; do
    command -v "$needed" >/dev/null || { echo "$needed is missing; install it (Debian: apt-get install $needed)." >&2; exit 64; }
done
vectors=$repository/TestVectors

# ---------------------------------------------------------------------------------------------------------------------
# The place to work in
# ---------------------------------------------------------------------------------------------------------------------

work=$(mktemp -d) || exit 1
mounts=()
cleanUp() {
    cd / || true
    for mount in "${mounts[@]+"${mounts[@]}"}"; do umount "$mount" 2>/dev/null; done
    chmod -R u+rwX "$work" 2>/dev/null
    rm -rf --one-file-system "$work"
}
trap cleanUp EXIT
trap 'exit 130' INT TERM
# Other users must be able to run the program and to read what is theirs to read.
chmod 755 "$work"
install -m 755 "$built" "$work/knownmedia"
cd "$work" || exit 1

# ---------------------------------------------------------------------------------------------------------------------
# Rows, and what they say
# ---------------------------------------------------------------------------------------------------------------------

passed=0 failed=0 notTried=0
began=0 row='' title='' figures='' reasons=() problems=() commands=()

begin() { began=$SECONDS row=$1 title=$2 figures='' reasons=() problems=() commands=(); }

# A finding against the row.
problem() { problems+=("$*"); }

# Why the row, or a part of it, cannot be tried here.
cannotTry() { reasons+=("$*"); }

# check MESSAGE COMMAND...: a problem unless the command succeeds.
check() {
    local message=$1
    shift
    "$@" >check.out 2>&1 || problem "$message"
}

# expect WHAT FOUND EXPECTED
expect() { [ "$2" = "$3" ] || problem "$1: $2 instead of $3"; }

# join SEPARATOR TEXT...
join() {
    local separator=$1 text=${2-}
    shift 2
    for part in "$@"; do text+=$separator$part; done
    printf '%s' "$text"
}

end() {
    local state=pass text=$figures
    if [ ${#problems[@]} -gt 0 ]; then
        state=FAIL text=$(join '; ' "${problems[@]}")
        failed=$((failed + 1))
    elif [ ${#reasons[@]} -gt 0 ]; then
        state=n/a text="$(join '; ' "${reasons[@]}")${figures:+. Tried and held: $figures}"
        notTried=$((notTried + 1))
    else
        passed=$((passed + 1))
    fi
    printf 'D.%-3s %-5s %s (%s)\n' "$row" "$state" "$title" "$text"
    if $verbose; then
        printf '            %s s\n' $((SECONDS - began))
        for command in "${commands[@]+"${commands[@]}"}"; do printf '            %s\n' "$command"; done
    fi
}

# run COMMAND...: its exit code in $rc, what it prints in run.out and run.err. No run may take more than two minutes.
rc=0
run() {
    local shown
    printf -v shown '%q ' "$@"
    commands+=("${shown//$work\//}")
    timeout 120 "$@" >run.out 2>run.err </dev/null
    rc=$?
}

tool=$work/knownmedia

# scan OUT ARGUMENT...: a scan of the given folders into OUT, which must not exist.
scan() {
    local out=$1
    shift
    run "${prefix[@]+"${prefix[@]}"}" "$tool" scan "$@" --out "$out"
}
prefix=()

# The records of a ledger, without the run line, which tells of this run.
records() { tail -n +2 "$1/scan.jsonl"; }

# sameRecords A B: whether two ledgers are the same to the byte behind the run line.
sameRecords() { cmp -s <(records "$1") <(records "$2"); }

# summary OUT FIELD
summary() { tail -n 1 "$1/scan.jsonl" | jq -r "$2"; }

# How many things find finds: not lines, for a name may have several.
count() { find "$@" -printf x | wc -c; }

have() { command -v "$1" >/dev/null; }
isRoot() { [ "$(id -u)" = 0 ]; }

# A user who owns nothing here; the empty array where there is no way to become one.
nobody=()
if isRoot && have setpriv && setpriv --reuid 65534 --regid 65534 --clear-groups "$tool" --version >/dev/null 2>&1; then
    nobody=(setpriv --reuid 65534 --regid 65534 --clear-groups)
fi

# Whether strace can trace here, and the program under it does what it does without.
canTrace=false
have strace && strace -f -o trace.try "$tool" --version >/dev/null 2>&1 && canTrace=true

# ---------------------------------------------------------------------------------------------------------------------
# The evidence
# ---------------------------------------------------------------------------------------------------------------------

# What the paths of all that is not a folder look like, one a line, in base64: names may hold anything.
pathsOnDisk() { find "$@" ! -type d -print0 | python3 -c '
import sys, base64
for path in sys.stdin.buffer.read().split(b"\0")[:-1]: print(base64.b64encode(path).decode())' | sort; }
# The same as a ledger has them.
pathsInLedger() { jq -r 'select(.type == "file") | .pathBytes // (.path | @base64)' "$1/scan.jsonl" | sort; }

picture=$vectors/pictures/scenes/waves.jpg
mkdir evidence
cp -r "$vectors/demo" "$vectors/altered" "$vectors/unrelated" "$vectors/hostile" evidence/

# Names that break other programs.
mkdir evidence/names evidence/names/empty-folder $'evidence/names/folder\nwith\xff'
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
isRoot && mknod evidence/kinds/device c 1 3 2>/dev/null

# Times that a reading would change: last read long before last changed.
find evidence -exec touch -h -a -d '2020-01-01 00:00:00 UTC' {} +

run "$tool" known import "$vectors/lists/known-pdq.txt" --store known.sqlite --list Demo
run "$tool" known import "$vectors/lists/known-digests.csv" --store known.sqlite --list Demo
[ "$rc" = 0 ] || { cat run.err >&2; exit 1; }

# What there is to know of everything in the evidence, but for what is in the files.
statuses() { find "$@" -exec stat --printf '%n\t%F\t%a\t%u\t%g\t%s\t%h\t%i\t%X\t%y\t%z\0' {} + | sort -z; }
digests() { find "$@" -type f -exec sha256sum -z {} + | sort -z; }

# ---------------------------------------------------------------------------------------------------------------------

row1() {
    begin 1 'evidence not changed'
    digests evidence >digests.before
    statuses evidence >statuses.before
    sha256sum known.sqlite >store.before
    # The calls that change a file system; each is shown with its paths and the files behind its descriptors.
    local calls=open,openat,openat2,creat,truncate,ftruncate,fallocate,unlink,unlinkat,rename,renameat,renameat2,rmdir
    calls+=,mkdir,mkdirat,link,linkat,symlink,symlinkat,mknod,mknodat,chmod,fchmod,fchmodat,chown,fchown,lchown,fchownat
    calls+=,utime,utimes,futimesat,utimensat,setxattr,lsetxattr,fsetxattr,removexattr,lremovexattr,fremovexattr,mount
    $canTrace && prefix=(strace -f -y -s 4096 -e "trace=$calls" -o writes.trace)
    scan out.1 evidence --store known.sqlite --threads 2
    prefix=()
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
}

row2() {
    begin 2 'works on read-only media; never writes beside the evidence'
    mkdir disk && mkdir on-disk && cp -r evidence/demo evidence/names on-disk/
    find on-disk -exec touch -h -a -d '2020-01-01 00:00:00 UTC' {} +
    truncate -s 32M disk.ext4
    if ! isRoot || ! have mke2fs; then
        cannotTry 'making and mounting an image needs root and mke2fs'
    elif ! mke2fs -q -t ext4 -d on-disk disk.ext4 2>run.err || ! mount -o loop,ro,noatime disk.ext4 disk 2>run.err; then
        cannotTry "no image could be mounted: $(head -n 1 run.err)"
    else
        mounts+=("$work/disk")
        rmdir disk/lost+found 2>/dev/null && problem 'the image is not mounted read-only'
        local imageBefore
        imageBefore=$(sha256sum <disk.ext4)
        statuses disk >disk.before
        scan out.2 disk --store known.sqlite
        expect 'exit code' "$rc" 1
        expect 'complete' "$(summary out.2 .complete)" true
        statuses disk >disk.after
        cmp -s disk.before disk.after || problem 'times changed on the read-only image'
        figures="$(summary out.2 .found) files of an ext4 image mounted ro, exit code 1 for matches"
        if [ ${#nobody[@]} -gt 0 ]; then
            # Who does not own the files may not ask for O_NOATIME.
            install -m 644 known.sqlite known-for-all.sqlite
            install -d -o 65534 -g 65534 out.2nobody
            prefix=("${nobody[@]}")
            scan out.2nobody disk/demo --store known-for-all.sqlite
            prefix=()
            expect "another user's exit code" "$rc" 1
            statuses disk >disk.after
            cmp -s disk.before disk.after || problem 'times changed when another user scanned'
            figures+=', likewise for a user who does not own them'
        else
            cannotTry 'no other user to be'
        fi
        expect 'SHA-256 of the image' "$(sha256sum <disk.ext4)" "$imageBefore"
        figures+=', every stat -c %X and the SHA-256 of the image as before'
        umount disk
    fi
    end
}

row3() {
    begin 3 'refuses an output path inside the source'
    statuses evidence >statuses.before
    ln -s "$work/evidence/demo" shortcut
    local out count=0
    for out in evidence evidence/x evidence/demo/../x evidence/demo/new/folder shortcut/x "$work/evidence/x"; do
        scan "$out" evidence --store known.sqlite
        expect "exit code for $out" "$rc" 64
        grep -q 'lies inside' run.err || problem "no message for $out"
        count=$((count + 1))
    done
    scan shortcut/x "$work/evidence/demo" --store known.sqlite
    expect 'exit code behind a link' "$rc" 64
    if isRoot && mkdir bound && mount --bind evidence/demo bound 2>/dev/null; then
        mounts+=("$work/bound")
        scan bound/x evidence/demo --store known.sqlite
        expect 'exit code behind a bind mount' "$rc" 64
        umount bound
        count=$((count + 1))
    fi
    statuses evidence >statuses.after
    cmp -s statuses.before statuses.after || problem 'something was made in the source'
    figures="$((count + 1)) paths, also by links; nothing made"
    end
}

row4() {
    begin 4 'same result twice, any thread count'
    local threads
    for threads in 1 2 8; do scan "out.4-$threads" evidence --store known.sqlite --threads "$threads"; done
    scan out.4-again evidence --store known.sqlite --threads 2
    scan out.4-off evidence --store known.sqlite --threads 2 --isolation off
    for out in out.4-2 out.4-8 out.4-again out.4-off out.1; do
        sameRecords out.4-1 "$out" || problem "$out differs from out.4-1"
    done
    # What may differ in the run line, and nothing else.
    local may='del(.arguments, .threads, .started, .isolation, .check)'
    for out in out.4-2 out.4-8 out.4-again out.4-off; do
        cmp -s <(head -n 1 out.4-1/scan.jsonl | jq -cS "$may") <(head -n 1 "$out/scan.jsonl" | jq -cS "$may") \
            || problem "the run line of $out differs in more than it may"
    done
    figures="$(records out.4-1 | wc -l) lines, cmp equal for 1, 2, 8 threads, twice, and with decoding in one process"
    end
}

# digestLines ALGORITHM OUT: the digests of a ledger as md5sum and the like read them, names escaped as they want it.
digestLines() {
    jq -r --arg algorithm "$1" 'select(.type == "file" and .digests and (.pathBytes | not))
        | (.path | gsub("\\\\"; "\\\\") | gsub("\n"; "\\n") | gsub("\r"; "\\r")) as $name
        | (if $name == .path then "" else "\\" end) + .digests[$algorithm] + "  " + $name' "$2/scan.jsonl"
    # jq has text only: names that are none come as base64.
    local digest encoded path
    while read -r digest encoded; do
        path=$(base64 -d <<<"$encoded" && printf .)
        path=${path%.} path=${path//\\/\\\\} path=${path//$'\n'/\\n}
        printf '\\%s  %s\n' "$digest" "$path"
    done < <(jq -r --arg algorithm "$1" 'select(.type == "file" and .digests and .pathBytes)
        | .digests[$algorithm] + " " + .pathBytes' "$2/scan.jsonl")
}

row5() {
    begin 5 'independent tool gets the same hashes'
    local algorithm count=0
    for algorithm in md5 sha1 sha256; do
        digestLines "$algorithm" out.4-1 >digests.list
        commands+=("jq … scan.jsonl | ${algorithm}sum -c")
        "${algorithm}sum" --strict -c digests.list >sum.out 2>sum.err || problem "${algorithm}sum: $(grep -v ': OK$' sum.out | head -n 1)$(head -n 1 sum.err)"
        count=$(grep -c ': OK$' sum.out)
        # Every file that can be read has digests, whatever is in it.
        expect "files with $algorithm" "$count" "$(count evidence -type f)"
    done
    # What lies inside archives, as Python unpacks it.
    local members=0
    if [ "$(head -n 1 out.4-1/scan.jsonl | jq '.containers | length')" -gt 0 ]; then
        commands+=("python3: zipfile and hashlib, compared with the lines of what lies inside")
        members=$(python3 - out.4-1/scan.jsonl evidence/archives/outer.zip evidence/archives/named.png <<'PYTHON'
import hashlib, io, json, sys, zipfile
ledger, *archives = sys.argv[1:]
recorded, expected = {}, {}
for line in open(ledger):
    record = json.loads(line)
    if record["type"] == "nested" and all("member" in step for step in record["inside"]) and record["path"] in archives:
        recorded[record["path"], *(step["member"] for step in record["inside"])] = record["digests"]["sha256"]
def unpack(file, *names):
    with zipfile.ZipFile(file) as archive:
        for member in archive.namelist():
            content = archive.read(member)
            expected[*names, member] = hashlib.sha256(content).hexdigest()
            if member.endswith(".zip"): unpack(io.BytesIO(content), *names, member)
for path in archives: unpack(path, path)
if recorded != expected: sys.exit("what lies inside archives is not what Python unpacks: %s" % set(recorded.items()) ^ set(expected.items()))
print(len(expected))
PYTHON
        ) 2>python.err || problem "$(tail -n 1 python.err)"
    fi
    scan out.5 "$vectors/altered" "$vectors/unrelated" --store known.sqlite --pipeline full
    commands+=('jq … scan.jsonl, compared with TestVectors/expected.json')
    local compared
    compared=$(python3 - "$vectors" out.5/scan.jsonl <<'PYTHON'
import json, sys, os
vectors, ledger = sys.argv[1:]
expected = {}
for entries in json.load(open(vectors + "/expected.json")).values():
    if isinstance(entries, list):
        for entry in entries:
            if isinstance(entry, dict) and "pdqhash_py" in entry: expected[entry["file"]] = entry
count = 0
for line in open(ledger):
    record = json.loads(line)
    if record["type"] != "file": continue
    entry = expected.get(os.path.relpath(record["path"], vectors))
    if entry is None or not record["hashes"] or "decoderChoice" in entry: continue
    found = record["hashes"][0]
    if found["hex"] != entry["pdq"] or found["quality"] != entry["quality"] or record["digests"]["sha256"] != entry["sha256"]:
        sys.exit("the hash of " + record["path"] + " is not the expected one")
    # What the package pdqhash computed of the same pixels; other rounding tells only where a hash is not stable.
    if found["stable"] and not entry.get("pdqhash_py_differs") and found["hex"] != entry["pdqhash_py"]:
        sys.exit("pdqhash has another hash of " + record["path"])
    count += 1
print(count)
PYTHON
    ) 2>python.err || problem "${compared:-expected.json could not be compared}"
    [ "${compared:-0}" -ge 100 ] 2>/dev/null || problem "only ${compared:-0} hashes compared"
    figures="$count files by md5sum, sha1sum and sha256sum, $members members of archives by Python; $compared PDQ hashes as expected, which the package pdqhash computed too"
    end
}

# A list with hashes at every distance from those of pictures, and many that are near nothing; and what lies where.
makeBigStore() {
    [ -e big.sqlite ] && return
    python3 - "$vectors/lists/known-pdq.txt" >big.txt <<'PYTHON'
import random, re, sys
random.seed(7)
known = [int(match, 16) for match in re.findall(r"\b[0-9a-f]{64}\b", open(sys.argv[1]).read())]
hashes = {}
for value in known:
    for distance in range(0, 64):
        flipped = value
        for bit in random.sample(range(256), distance): flipped ^= 1 << bit
        hashes.setdefault(flipped, None)
while len(hashes) < 4000: hashes.setdefault(random.getrandbits(256), None)
for value in hashes: print("%064x" % value)
PYTHON
    run "$tool" known import big.txt --store big.sqlite --list Big
    [ "$rc" = 0 ] || problem "the list could not be imported: $(head -n 1 run.err)"
}

# recompute LEDGER LIST: computes every distance of a ledger again, and which entries of the list must match, by comparing
# all with all. Prints what it did, or what is wrong and fails.
recompute() {
    commands+=('python3: popcount of XOR of both hashes of every match, and of every hash with every entry of the list')
    python3 - "$@" <<'PYTHON'
import json, re, sys
ledger, listed = sys.argv[1], sys.argv[2]
known = sorted({int(match, 16) for match in re.findall(r"\b[0-9a-fA-F]{64}\b", open(listed).read())})
matches = distances = files = 0
for line in open(ledger, encoding="utf-8", errors="surrogateescape"):
    record = json.loads(line)
    if record["type"] == "run":
        threshold, minimum = record["thresholds"]["pdq"], record["thresholds"]["minimumQuality"]
    if record["type"] not in ("file", "nested"): continue
    found = set()
    for match in record["matches"]:
        if match["kind"] != "perceptual": continue
        own = [h for h in record["hashes"] if (h["algorithm"], h["pipeline"], h["transform"])
            == (match["algorithm"], match["pipeline"], match["transform"])]
        if len(own) != 1: sys.exit("no hash to recompute a match of " + record["path"])
        distance = bin(int(own[0]["hex"], 16) ^ int(match["hex"], 16)).count("1")
        if distance != match["distance"]: sys.exit("distance %d is recorded as %d: %s" % (distance, match["distance"], record["path"]))
        if distance > match["threshold"] or match["threshold"] != threshold: sys.exit("a match beyond its threshold: " + record["path"])
        if int(match["hex"], 16) not in known: sys.exit("a match of nothing that is on the list: " + record["path"])
        found.add(int(match["hex"], 16))
        matches += 1
    # What must be found: hashes at full resolution, of a quality that is matched.
    queries = [int(h["hex"], 16) for h in record["hashes"] if h["algorithm"] == "pdq" and h["pipeline"] == "full" and h["quality"] >= minimum]
    if not queries: continue
    files += 1
    distances += len(queries) * len(known)
    must = {entry for query in queries for entry in known if (query ^ entry).bit_count() <= threshold} \
        if hasattr(int, "bit_count") else {entry for query in queries for entry in known if bin(query ^ entry).count("1") <= threshold}
    if must != found: sys.exit("%s: %d entries are near and %d were found" % (record["path"], len(must), len(found)))
print("%d matches by likeness recomputed, none missing among %d distances of %d files" % (matches, distances, files))
PYTHON
}

row6() {
    begin 6 'each match recomputable'
    local text
    scan out.6 evidence --store known.sqlite --pipeline full --dihedral
    run "$tool" verify out.6 --evidence
    expect 'exit code of verify --evidence' "$rc" 0
    figures=$(grep -E '^(matches|evidence)' run.out | tr -s ' ' | join ', ' "$(cat)" | tr '\n' ',')
    text=$(recompute out.6/scan.jsonl "$vectors/lists/known-pdq.txt" 2>&1) || problem "${text##*$'\n'}"
    # By digest: the file has the digest that the list names.
    local exact=0 digest
    while read -r digest; do
        grep -q "$digest" "$vectors/lists/known-digests.csv" || problem "no list has the digest $digest"
        exact=$((exact + 1))
    done < <(jq -r 'select(.matches) | . as $file | .matches[] | select(.kind == "exact") | $file.digests[.algorithm]' out.6/scan.jsonl)
    [ "$exact" -gt 0 ] || problem 'no match by digest to look at'
    # A copy that was changed since is no evidence of the match any more.
    cp -r evidence/unrelated changing
    scan out.6changed changing --store known.sqlite
    printf x >>changing/tree.jpg
    run "$tool" verify out.6changed --evidence
    expect 'exit code of verify --evidence after a change' "$rc" 2
    figures="verify --evidence read all again; $text; $exact by digest; a changed file is told"
    end
}

row7() {
    begin 7 'version, build, libraries, arguments, digests of the store, thresholds, host, times in the report'
    local line field fields=0
    line=$(head -n 1 out.4-2/scan.jsonl)
    for field in .tool.name .tool.version .tool.sha256 .libraries.libjpeg .libraries.libpng .arguments .workingFolder .store.sha256 \
        '.store.lists[0].entries' .thresholds.pdq .thresholds.minimumQuality '.hashes[0].pipeline' .screening .index .instructionSet \
        .threads .isolation .selftest.passed .host.name .host.system .started; do
        jq -e "$field" >/dev/null <<<"$line" || problem "no $field"
        fields=$((fields + 1))
    done
    expect 'SHA-256 of the program' "$(jq -r .tool.sha256 <<<"$line")" "$(sha256sum <"$tool" | cut -d' ' -f1)"
    expect 'SHA-256 of the store' "$(jq -r .store.sha256 <<<"$line")" "$(sha256sum <known.sqlite | cut -d' ' -f1)"
    expect 'arguments' "$(jq -r '.arguments | join(" ")' <<<"$line")" 'scan evidence --store known.sqlite --threads 2 --out out.4-2'
    expect 'host' "$(jq -r .host.name <<<"$line")" "$(uname -n)"
    jq -r .started <<<"$line" | grep -Eq '^20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-9:]{8}\.[0-9]+Z$' || problem 'the start is no time in UTC'
    expect 'actions in the log' "$(jq -r .action out.4-2/audit.jsonl | tr '\n' ' ')" 'start end '
    jq -e '.time and .actor' out.4-2/audit.jsonl >/dev/null || problem 'the log lacks a time or an actor'
    figures="$fields fields of the run line; SHA-256 of the program and of the store as sha256sum has them"
    end
}

# flip FILE OFFSET: changes one bit of one byte.
flip() {
    python3 - "$1" "$2" <<'PYTHON'
import sys
with open(sys.argv[1], "r+b") as file:
    file.seek(int(sys.argv[2]))
    byte = file.read(1)[0]
    file.seek(int(sys.argv[2]))
    file.write(bytes([byte ^ 0x10]))
PYTHON
}

row8() {
    begin 8 'known-answer self-test'
    makeBigStore
    run "$tool" selftest
    expect 'exit code' "$rc" 0
    figures="$(grep -c '^ok' run.out) checks without a store"
    run "$tool" known index --store big.sqlite
    run "$tool" selftest --store big.sqlite
    expect 'exit code with the index' "$rc" 0
    local file offset size count=0 files=(big.sqlite-*.kmindex)
    file=${files[0]}
    [ -s "$file" ] || problem 'known index made no file'
    size=$(stat -c %s "$file")
    cp "$file" whole.kmindex
    for offset in 0 9 40 640 4095 4096 $((size / 3)) $((size / 2)) $((size * 9 / 10)) $((size - 1)); do
        cp whole.kmindex "$file"
        flip "$file" "$offset"
        run "$tool" selftest --store big.sqlite
        [ "$rc" = 2 ] || problem "a flipped byte at $offset of $size: exit code $rc"
        count=$((count + 1))
    done
    # A scan with it examines nothing.
    scan out.8 evidence/demo --store big.sqlite
    expect 'exit code of a scan' "$rc" 2
    [ -e out.8/scan.jsonl ] && problem 'a scan was made all the same'
    cp whole.kmindex "$file"
    run "$tool" selftest --store big.sqlite
    expect 'exit code with the index put back' "$rc" 0
    expect 'self-test in the run line' "$(head -n 1 out.4-1/scan.jsonl | jq .selftest.passed)" true
    figures+="; exit code 2 for each of $count flipped bytes of the index, and no scan with it"
    end
}

row9() {
    begin 9 'index = brute force'
    makeBigStore
    local kind text
    for kind in linear multi-index bk-tree; do
        run "$tool" selftest --store big.sqlite --exhaustive --index "$kind"
        expect "exit code of selftest --exhaustive --index $kind" "$rc" 0
        scan "out.9-$kind" evidence --store big.sqlite --index "$kind" --dihedral
        expect "index of the run" "$(head -n 1 "out.9-$kind/scan.jsonl" | jq -r .index)" "$kind"
    done
    sameRecords out.9-linear out.9-multi-index || problem 'multi-index finds something else than linear'
    sameRecords out.9-linear out.9-bk-tree || problem 'bk-tree finds something else than linear'
    scan out.9 "$vectors/altered" evidence/demo --store big.sqlite --index multi-index --pipeline full
    text=$(recompute out.9/scan.jsonl big.txt 2>&1) || problem "${text##*$'\n'}"
    figures="4000 hashes, planted at distances 0 to 63; ledgers of linear, multi-index and bk-tree cmp equal; in Python: $text"
    end
}

row10() {
    begin 10 'nothing silently skipped: found = examined + skipped + failed'
    local found nested
    found=$(count evidence ! -type d)
    nested=$(jq -r 'select(.type == "nested") | 1' out.4-1/scan.jsonl | wc -l)
    expect 'found' "$(summary out.4-1 .found)" $((found + nested))
    expect 'the sum' "$(summary out.4-1 '.examined + .skipped + .failed')" $((found + nested))
    expect 'lines' "$(records out.4-1 | wc -l)" $((found + nested + 1))
    expect 'what lies inside files' "$(summary out.4-1 '.nested // 0')" "$nested"
    expect 'what lies inside files, as their lines say' "$(jq -r '.nested // 0' <(jq -c 'select(.type == "file")' out.4-1/scan.jsonl) | awk '{ sum += $1 } END { print sum + 0 }')" "$nested"
    local status
    for status in examined skipped failed; do
        expect "$status" "$(jq -r "select(.status == \"$status\") | 1" out.4-1/scan.jsonl | wc -l)" "$(summary out.4-1 ".$status")"
    done
    cmp -s <(pathsOnDisk evidence) <(pathsInLedger out.4-1) || problem 'the paths are not those that find names'
    expect 'without a reason' "$(jq -c 'select(.status and .status != "examined" and (.reason and .message | not))' out.4-1/scan.jsonl | wc -l)" 0
    expect 'sum of the reasons' "$(summary out.4-1 '[.skippedReasons[], .failedReasons[]] | add')" "$(summary out.4-1 '.skipped + .failed')"
    # Small files, and what is not a file.
    expect 'files of at most one byte' "$(jq -r 'select(.type == "file" and .size != null and .size <= 1 and .digests) | 1' out.4-1/scan.jsonl | wc -l)" \
        "$(count evidence -type f -size -2c)"
    # Bytes that were not examined, here pictures in formats that are not decoded, are listed and make a scan incomplete.
    expect 'complete' "$(summary out.4-1 .complete)" false
    expect 'unsupported formats' "$(jq -r 'select(.reason == "unsupportedFormat" and .status == "skipped") | 1' out.4-1/scan.jsonl | wc -l)" \
        "$(summary out.4-1 .skippedReasons.unsupportedFormat)"
    expect 'links, pipes, sockets' "$(summary out.4-1 '.skippedReasons | .symbolicLink + .specialFile')" "$(count evidence ! -type f ! -type d)"
    figures="$found found and $nested inside them = $(summary out.4-1 .examined) + $(summary out.4-1 .skipped) + $(summary out.4-1 .failed), the paths are those of find, each of the last two with a reason"
    end
}

row11() {
    begin 11 'errors shown even in matches-only output'
    # Standard output has matches and sums only; the errors stay in the sums, among the messages and in the exit code.
    scan out.11 evidence --store known.sqlite
    expect 'exit code' "$rc" 2
    grep -Eq "^  failed +$(summary out.11 .failed) " run.out || problem 'the sums do not count what failed'
    local path count=0
    while IFS= read -r path; do
        grep -Fq "$path: failed: " run.err || problem "no message for $path"
        count=$((count + 1))
    done < <(jq -r 'select(.status == "failed" and (.path | test("^[ -~]*$"))) | .path' out.11/scan.jsonl)
    [ "$count" -gt 20 ] || problem "only $count errors to look for"
    expect 'failed, told' "$(grep -c ': failed: ' run.err)" "$(summary out.11 .failed)"
    figures="$count failed files are named on standard error beside the matches, counted in the sums, exit code 2"
    end
}

row12() {
    begin 12 'exit code tells'
    mkdir readable && cp -r evidence/demo readable/
    scan out.12-0 evidence/unrelated --store known.sqlite
    expect 'complete without a match' "$rc" 0
    scan out.12-1 readable --store known.sqlite
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
}

row13() {
    begin 13 'regions not examined listed'
    cannotTry 'disk images are not read yet; unexamined files, of unsupported formats or unreadable, are listed: rows 10 and 12'
    end
}

row16() {
    begin 16 'one bad file never stops or hangs the run'
    # Good files alone, and the same among hostile ones: their records must be the same.
    mkdir -p good mixed
    cp -r evidence/demo evidence/unrelated good/
    cp -r evidence/demo evidence/unrelated mixed/
    local file number=0
    for file in evidence/hostile/*; do
        number=$((number + 1))
        # Between the good ones, in the order of the walk.
        cp "$file" "mixed/demo/holiday/IMG_000$((number % 9))-$number.jpg"
    done
    scan out.16-good good --store known.sqlite
    scan out.16-mixed mixed --store known.sqlite
    expect 'exit code' "$rc" 2
    strip() { jq -cS 'select(.type == "file") | .path |= sub("^[a-z]+/"; "") | del(.check, .modified)' "$1/scan.jsonl"; }
    local missing
    missing=$(comm -23 <(strip out.16-good | sort) <(strip out.16-mixed | sort) | wc -l)
    expect 'records of good files that differ' "$missing" 0
    expect 'lines' "$(summary out.16-mixed .found)" $(($(summary out.16-good .found) + number))
    # A decoder that is killed costs its picture at most.
    "$tool" scan evidence --store known.sqlite --out out.16-killed --threads 2 >run.out 2>run.err </dev/null &
    local scanner=$! workers=0 child tries=0
    commands+=('knownmedia scan evidence --store known.sqlite --out out.16-killed --threads 2 &   and kill -9 of its decoding processes')
    while kill -0 "$scanner" 2>/dev/null && [ "$workers" -lt 8 ] && [ "$tries" -lt 5000 ]; do
        # Once it scans.
        if [ -e out.16-killed/scan.jsonl.partial ]; then
            while read -r child; do
                kill -9 "$child" 2>/dev/null && workers=$((workers + 1))
            done < <(cat "/proc/$scanner/task"/*/children 2>/dev/null | tr ' ' '\n' | grep .)
        fi
        tries=$((tries + 1))
        sleep 0.02
    done
    wait "$scanner"
    rc=$?
    expect 'exit code with killed decoders' "$rc" 2
    # What lay inside a file that failed is not known.
    expect 'files with killed decoders' "$(summary out.16-killed '.found - .nested')" "$(summary out.4-1 '.found - .nested')"
    local lost
    lost=$(summary out.16-killed '.failedReasons.workerCrashed // 0')
    [ "$workers" -gt 0 ] || problem 'no decoder could be killed'
    [ "$lost" -le "$workers" ] || problem "$workers killed decoders cost $lost files"
    figures="$number hostile files among $(summary out.16-good .found) good ones, whose records are the same; $workers decoders killed, $lost files lost to it and named"
    end
}

# killed BYTES OUT ARGUMENT...: whether a scan into OUT was killed, with all its might, when it had recorded so many bytes.
killed() {
    local bytes=$1 out=$2 shown scanner size tries=0
    shift 2
    printf -v shown '%q ' "$tool" scan --out "$out" "$@"
    commands+=("${shown//$work\//}&   and kill -9 when it has recorded $bytes bytes")
    "$tool" scan --out "$out" "$@" >run.out 2>run.err </dev/null &
    scanner=$!
    while kill -0 "$scanner" 2>/dev/null && [ "$tries" -lt 10000 ]; do
        size=$(stat -c %s "$out/scan.jsonl.partial" 2>/dev/null)
        [ "${size:--1}" -ge "$bytes" ] && break
        tries=$((tries + 1))
        sleep 0.002
    done
    kill -9 "$scanner" 2>/dev/null
    wait "$scanner" 2>/dev/null
    [ $? = 137 ]
}

row17() {
    begin 17 'crash -> resume gives the same report'
    local size share kills=0 kept=0 note out
    mkdir crashing && cp -r evidence/demo evidence/altered evidence/hostile evidence/names crashing/
    run "$tool" scan --out out.17 crashing --store known.sqlite --threads 2
    size=$(stat -c %s out.17/scan.jsonl)
    # At once, and when so many hundredths are recorded; then again while it goes on; then never again.
    for share in 0 15 35 60 80; do
        out=out.17-$share
        killed $((size * share / 100)) "$out" crashing --store known.sqlite --threads 2 && kills=$((kills + 1))
        killed $((size * (share + 15) / 100)) "$out" crashing --store known.sqlite --threads 2 --resume && kills=$((kills + 1))
        if [ -e "$out/scan.jsonl" ] && ! sameRecords out.17 "$out"; then problem 'a ledger that is not whole has the final name'; fi
        run "$tool" scan --out "$out" crashing --store known.sqlite --threads 2 --resume
        expect "exit code of the resumption at $share %" "$rc" 2
        sameRecords out.17 "$out" || problem "killed at $share % and resumed, the ledger is another one"
        note=$(sed -n 's/.*resuming after \([0-9,]*\) recorded files.*/\1/p' run.err | tr -d ,)
        [ "${note:-0}" -gt "$kept" ] && kept=$note
        run "$tool" verify "$out"
        expect 'exit code of verify' "$rc" 0
    done
    [ "$kills" -ge 5 ] || problem "only $kills of 10 runs could be killed in time"
    [ "$kept" -gt 0 ] || problem 'nothing was ever resumed'
    # With other arguments it would be another report.
    killed $((size / 2)) out.17-other crashing --store known.sqlite --threads 2 || problem 'no kill to go on behind'
    run "$tool" scan --out out.17-other crashing --store known.sqlite --threads 2 --max-distance 30 --resume
    expect 'exit code of a resumption with another threshold' "$rc" 2
    grep -q 'cannot be resumed' run.err || problem 'a resumption with another threshold is not refused'
    figures="$kills kills of 5 scans and their resumptions, up to $kept of $(summary out.17 .found) records kept; each ledger cmp equal to that of one run"
    end
}

row18() {
    begin 18 'disk full is an error, not a short report'
    mkdir tiny
    : >run.err
    if ! isRoot || ! mount -t tmpfs -o size=48k tmpfs tiny 2>run.err; then
        cannotTry "a tiny file system needs root and mount$(sed 's/^/: /;q' run.err)"
        end
        return
    fi
    mounts+=("$work/tiny")
    scan tiny/out evidence --store known.sqlite
    [ "$rc" -ge 2 ] || problem "exit code $rc"
    [ -e tiny/out/scan.jsonl ] && problem 'a report has the final name'
    [ -e tiny/out/scan.jsonl.partial ] || problem 'what was recorded is not kept'
    grep -qi 'no space' run.err || problem "the message does not say it: $(tail -n 1 run.err)"
    local code=$rc kept
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
}

row19() {
    begin 19 'tamper-evident log'
    local count=0
    run "$tool" verify out.4-2
    expect 'exit code of verify' "$rc" 0
    # tamper WHAT FILE COMMAND...: changes a copy of the file, which must be noticed.
    tamper() {
        local what=$1 file=$2
        shift 2
        rm -rf out.19 && cp -r out.4-2 out.19
        "$@" <"out.4-2/$file" >"out.19/$file"
        cmp -s "out.4-2/$file" "out.19/$file" && problem "$what changed nothing"
        run "$tool" verify out.19
        expect "exit code with $what" "$rc" 2
        grep -Eq 'line|log|ledger' run.out || problem "verify does not say where, with $what"
        count=$((count + 1))
    }
    tamper 'an edited actor' audit.jsonl sed '1s/"actor":"[^"]*"/"actor":"somebody@else"/'
    tamper 'an edited time' audit.jsonl sed '2s/"time":"20/"time":"19/'
    tamper 'an edited count' audit.jsonl sed '2s/"matchedFiles":[0-9]*/"matchedFiles":0/'
    tamper 'the first line of the log deleted' audit.jsonl sed 1d
    tamper 'the last line of the log deleted' audit.jsonl sed '$d'
    tamper 'the lines of the log swapped' audit.jsonl tac
    tamper 'a line of the log twice' audit.jsonl sed 2p
    tamper 'an edited path' scan.jsonl sed '5s/"path":"evidence/"path":"Evidence/'
    tamper 'an edited digest' scan.jsonl sed '0,/"md5":"./s//"md5":"x/'
    tamper 'an edited distance' scan.jsonl sed '0,/"distance":[0-9]*/s//"distance":31/'
    tamper 'a deleted record' scan.jsonl sed 7d
    tamper 'two records swapped' scan.jsonl sed -n '7{h;d};8{p;g};p'
    tamper 'an edited summary' scan.jsonl sed '$s/"failed":[0-9]*/"failed":0/'
    tamper 'an edited run line' scan.jsonl sed '1s/"pdq":31/"pdq":30/'
    tamper 'a shortened ledger' scan.jsonl head -c 20000
    figures="verify: 0 as it was, 2 for each of $count changes, deletions and moves of lines"
    end
}

row20() {
    begin 20 'partial decodes marked'
    local size share name
    mkdir cut
    for name in waves forest; do
        cp "$vectors/pictures/scenes/$name.jpg" "cut/$name-100.jpg"
        size=$(stat -c %s "cut/$name-100.jpg")
        for share in 30 50 70 90; do head -c $((size * share / 100)) "cut/$name-100.jpg" >"cut/$name-$share.jpg"; done
    done
    scan out.20 cut --store known.sqlite
    fraction() { jq -r --arg path "cut/$1.jpg" 'select(.path == $path) | "\(.decode // "whole") \(.fraction // 1)"' out.20/scan.jsonl; }
    local shown=() last kind value
    for name in waves forest; do
        last=0
        for share in 30 50 70 90 100; do
            read -r kind value <<<"$(fraction "$name-$share")"
            if [ "$share" = 100 ]; then
                expect "$name-100" "$kind" whole
            else
                expect "$name-$share" "$kind" partial
                awk -v a="$last" -v b="$value" 'BEGIN { exit !(b > a && b < 1) }' || problem "$name-$share has the fraction $value behind $last"
            fi
            last=$value
            shown+=("$value")
        done
    done
    expect 'partialPictures' "$(summary out.20 .partialPictures)" 8
    figures="fractions of JPEGs cut at 30, 50, 70, 90, 100 %: ${shown[*]}; 8 counted in the sums"
    end
}

row22() {
    begin 22 'content decides, not the name'
    mkdir misnamed
    cp "$picture" misnamed/holiday.txt
    cp "$picture" misnamed/no-extension
    cp "$picture" misnamed/page.html
    cp "$vectors/pictures/scenes/lights.png" misnamed/lights.jpg
    printf 'This is a text.\n' >misnamed/text.jpg
    printf '\xff\xd8' >misnamed/two-bytes.jpg
    { printf 'GIF89a'; head -c 200 /dev/zero; } >misnamed/really-gif.jpg
    cp evidence/archives/outer.zip misnamed/archive.png
    head -c 5000 /dev/urandom | tr -d '\377\211' >misnamed/noise.jpg
    scan out.22 misnamed --store known.sqlite
    is() { expect "$1" "$(jq -r --arg path "misnamed/$1" 'select(.type == "file" and .path == $path) | "\(.status) \(.format) \(.reason) \(.matches | length > 0)"' out.22/scan.jsonl)" "$2"; }
    is holiday.txt 'examined jpeg null true'
    is no-extension 'examined jpeg null true'
    is page.html 'examined jpeg null true'
    is lights.jpg 'examined png null true'
    is text.jpg 'examined null notAPicture false'
    is really-gif.jpg 'skipped null unsupportedFormat false'
    expect archive.png "$(jq -r 'select(.type == "file" and .path == "misnamed/archive.png") | "\(.format) \(.matches | length)"' out.22/scan.jsonl)" 'null 0'
    is noise.jpg 'examined null notAPicture false'
    expect 'two-bytes.jpg matches' "$(jq -r 'select(.path == "misnamed/two-bytes.jpg") | .matches | length' out.22/scan.jsonl)" 0
    figures='4 misnamed pictures found; text, noise and an archive named .jpg or .png are no pictures and match nothing; a GIF named .jpg is one'
    end
}

row23() {
    begin 23 'names kept exactly'
    cmp -s <(pathsOnDisk evidence) <(pathsInLedger out.4-1) || problem 'the bytes of a name did not come back'
    # pathBytes is there where, and only where, text cannot say it.
    local invalid
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
}

row24() {
    begin 24 'uncertainty stated: a perceptual match is not identity'
    local likeness exact
    likeness=$(jq -c 'select(.matches) | .matches[] | select(.kind == "perceptual")' out.6/scan.jsonl | wc -l)
    exact=$(jq -c 'select(.matches) | .matches[] | select(.kind == "exact")' out.6/scan.jsonl | wc -l)
    expect 'matches of neither kind' "$(jq -c 'select(.matches) | .matches[] | select(.kind != "perceptual" and .kind != "exact")' out.6/scan.jsonl | wc -l)" 0
    expect 'matches by likeness that lack a field' "$(jq -c 'select(.matches) | .matches[] | select(.kind == "perceptual")
        | select((.distance | type) != "number" or (.threshold | type) != "number" or .distance > .threshold
            or (.algorithm and .pipeline and .transform and .hex and .list and .entry | not))' out.6/scan.jsonl | wc -l)" 0
    expect 'hashes without a quality' "$(jq -c 'select(.type == "file" and .hashes) | .hashes[] | select((.quality | type) != "number" or (.stable | type) != "boolean")' out.6/scan.jsonl | wc -l)" 0
    expect 'matches of pictures of too little quality' "$(jq -c 'select(.matches) | select(any(.matches[]; .kind == "perceptual") and all(.hashes[]; .quality < 50))' out.6/scan.jsonl | wc -l)" 0
    scan out.24 evidence/demo --store known.sqlite
    grep -q 'requires human review' run.out || problem 'the printed report does not say that a match by likeness requires human review'
    scan out.24-none evidence/unrelated --store known.sqlite
    grep -q 'requires human review' run.out && problem 'it says so where there is no match'
    figures="$likeness by likeness with distance, threshold, algorithm, pipeline, transform and quality, $exact by digest; the report says 'requires human review'"
    end
}

row26() {
    begin 26 'no network, ever'
    if unshare -n true 2>/dev/null; then
        prefix=(unshare -n)
        scan out.26 evidence --store known.sqlite --threads 2
        prefix=()
        sameRecords out.4-1 out.26 || problem 'without a network the ledger is another one'
        figures='unshare -n: the ledger is cmp equal'
    else
        cannotTry 'unshare -n needs root'
    fi
    if $canTrace; then
        # Without socket, accept or a ring there is no way to a network. Scanner and decoders talk over a socketpair, which has
        # no address and leads nowhere else; so socketpair, and sending over it, is not asked about.
        local calls=socket,connect,bind,listen,accept,accept4,io_uring_setup name count=0
        trace() {
            name=$1
            shift
            : >network.trace
            chmod 666 network.trace
            run "${prefix[@]+"${prefix[@]}"}" strace -f -e "trace=$calls,execve" -o network.trace "$@"
            if grep -Eq "^[0-9]+ +(${calls//,/|})\\(" network.trace; then
                problem "$name: $(grep -Em 1 "^[0-9]+ +(${calls//,/|})\\(" network.trace | cut -d' ' -f2-)"
            fi
            # Nor may it start somebody else who does: only itself, to decode.
            local own="\"(/proc/self/exe|$work/knownmedia)\"|resumed"
            if grep 'execve(' network.trace | grep -Evq "$own"; then
                problem "$name starts $(grep 'execve(' network.trace | grep -Ev "$own" | head -n 1 | cut -d' ' -f2-)"
            fi
            count=$((count + 1))
        }
        local hash
        hash=$(grep -Eom 1 '[0-9a-f]{64}' "$vectors/lists/known-pdq.txt")
        # Who may not raise a thread's priority has met another cause of a socket.
        if [ ${#nobody[@]} -gt 0 ]; then
            install -m 644 known.sqlite known-for-all.sqlite
            install -d -o 65534 -g 65534 out.26-nobody
            prefix=(nice "${nobody[@]}")
            trace 'match under nice' "$tool" match "$hash" --store known-for-all.sqlite
            trace 'scan under nice' "$tool" scan evidence --store known-for-all.sqlite --out out.26-nobody
            prefix=()
        fi
        trace scan "$tool" scan evidence --store known.sqlite --out out.26-traced
        sameRecords out.4-1 out.26-traced || problem 'traced, the ledger is another one'
        trace 'scan --resume' "$tool" scan evidence --store known.sqlite --out out.26-traced --resume
        trace hash "$tool" hash "$picture" evidence/hostile/text.png
        trace compare "$tool" compare "$picture" "$vectors/pictures/scenes/forest.jpg"
        trace match "$tool" match "$hash" --store known.sqlite
        trace verify "$tool" verify out.26-traced --evidence
        trace selftest "$tool" selftest --store known.sqlite
        trace 'known import' "$tool" known import "$vectors/lists/known-pdq.txt" "$vectors/lists/known.sha256" --store new.sqlite --list New
        trace 'known add' "$tool" known add "$vectors/unrelated/tree.jpg" --store new.sqlite --list Own
        trace 'known index' "$tool" known index --store new.sqlite
        trace 'known info' "$tool" known info --store new.sqlite
        trace 'known list' "$tool" known list --store new.sqlite
        trace 'known history' "$tool" known history --store new.sqlite
        trace 'known verify' "$tool" known verify --store new.sqlite
        figures+="${figures:+; }strace of $count commands: no socket, connect, bind, listen, accept or io_uring, no other program started"
    else
        cannotTry 'strace is missing or may not trace'
    fi
    end
}

row1
row2
row3
row4
row5
row6
row7
row8
row9
row10
row11
row12
row13
row16
row17
row18
row19
row20
row22
row23
row24
row26

echo
echo "$passed passed, $failed failed, $notTried not tried, in $SECONDS s"
[ "$failed" -eq 0 ]
