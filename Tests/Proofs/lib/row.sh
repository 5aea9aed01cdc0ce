# shellcheck shell=bash disable=SC2034
# What a row is made of: it begins with a number and a title, finds problems, and ends. Sourced by every file in rows/.
#
#     . "${BASH_SOURCE[0]%/*}/../lib/row.sh"
#     begin 4 'same result twice'
#     scan out.4 evidence --store known.sqlite
#     expect 'exit code' "$rc" 2
#     end
#
# Variables that nothing here reads are read in rows.
set -u

proofs=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Called by itself, a row is run like any other, and alone.
[ -n "${PROOF_FOLDER-}" ] || exec "$proofs/run.sh" "$(basename "$0" .sh)" "$@"

work=$PROOF_FOLDER
tool=$work/knownmedia
vectors=$(cd "$proofs/../../TestVectors" && pwd)
picture=$vectors/pictures/scenes/waves.jpg
cd "$work" || exit 1

# ---------------------------------------------------------------------------------------------------------------------
# What a row says
# ---------------------------------------------------------------------------------------------------------------------

row='' title='' figures='' reasons=() problems=() commands=()

begin() { row=$1 title=$2; }

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

# Prints the row, and ends it with a code that run.sh knows.
end() {
    local state=pass code=10 text=$figures
    if [ ${#problems[@]} -gt 0 ]; then
        state=FAIL code=11 text=$(join '; ' "${problems[@]}")
    elif [ ${#reasons[@]} -gt 0 ]; then
        state=n/a code=12 text="$(join '; ' "${reasons[@]}")${figures:+. Tried and held: $figures}"
    fi
    printf 'D.%-3s %-5s %s (%s)\n' "$row" "$state" "$title" "$text"
    if "$PROOF_VERBOSE"; then
        printf '            %s s\n' "$SECONDS"
        for command in "${commands[@]+"${commands[@]}"}"; do printf '            %s\n' "$command"; done
    fi
    exit $code
}

# ---------------------------------------------------------------------------------------------------------------------
# What a row does
# ---------------------------------------------------------------------------------------------------------------------

# run COMMAND...: its exit code in $rc, what it prints in run.out and run.err. No run may take more than two minutes.
rc=0
run() {
    local shown
    printf -v shown '%q ' "$@"
    commands+=("${shown//$work\//}")
    timeout 120 "$@" >run.out 2>run.err </dev/null
    rc=$?
}

# scan OUT ARGUMENT...: a scan of the given folders into OUT, which must not exist; by the command in `prefix`, if any.
prefix=()
scan() {
    local out=$1
    shift
    run "${prefix[@]+"${prefix[@]}"}" "$tool" scan "$@" --out "$out"
}

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
# What a row looks at
# ---------------------------------------------------------------------------------------------------------------------

# The records of a ledger, without the run line, which tells of this run.
records() { tail -n +2 "$1/scan.jsonl"; }

# sameRecords A B: whether two ledgers are the same to the byte after the run line.
sameRecords() { cmp -s <(records "$1") <(records "$2"); }

# summary OUT FIELD
summary() { tail -n 1 "$1/scan.jsonl" | jq -r "$2"; }

# How many things find finds: not lines, for a name may have several.
count() { find "$@" -printf x | wc -c; }

# What there is to know of everything in the evidence, but for what is in the files.
statuses() { find "$@" -exec stat --printf '%n\t%F\t%a\t%u\t%g\t%s\t%h\t%i\t%X\t%y\t%z\0' {} + | sort -z; }
digests() { find "$@" -type f -exec sha256sum -z {} + | sort -z; }

# What the paths of all that is not a folder look like, one a line, in base64: names may hold anything.
pathsOnDisk() { find "$@" ! -type d -print0 | python3 -c '
import sys, base64
for path in sys.stdin.buffer.read().split(b"\0")[:-1]: print(base64.b64encode(path).decode())' | sort; }
# The same as a ledger has them.
pathsInLedger() { jq -r 'select(.type == "file") | .pathBytes // (.path | @base64)' "$1/scan.jsonl" | sort; }

# ---------------------------------------------------------------------------------------------------------------------
# Scans that several rows look at
# ---------------------------------------------------------------------------------------------------------------------

# The calls that change a file system; strace shows each with its paths and the files behind its descriptors.
changingCalls=open,openat,openat2,creat,truncate,ftruncate,fallocate,unlink,unlinkat,rename,renameat,renameat2,rmdir
changingCalls+=,mkdir,mkdirat,link,linkat,symlink,symlinkat,mknod,mknodat,chmod,fchmod,fchmodat,chown,fchown,lchown
changingCalls+=,fchownat,utime,utimes,futimesat,utimensat,setxattr,lsetxattr,fsetxattr,removexattr,lremovexattr
changingCalls+=,fremovexattr,mount

# sharedScan OUT: makes one of them: out.1, traced into writes.trace where that can be; out.4-N, with N threads; out.6, which
# takes every picture in full and in all rotations.
sharedScan() {
    case $1 in
    out.1)
        $canTrace && prefix=(strace -f -y -s 4096 -e "trace=$changingCalls" -o writes.trace)
        scan out.1 evidence --store known.sqlite --threads 2
        prefix=()
        ;;
    out.4-[0-9]) scan "$1" evidence --store known.sqlite --threads "${1#out.4-}" ;;
    out.6) scan out.6 evidence --store known.sqlite --pipeline full --dihedral ;;
    *) problem "no shared scan is called $1" ;;
    esac
}

# needs OUT...: makes those that no row before this one has made.
needs() {
    local out
    for out; do
        [ -e "$out" ] || sharedScan "$out"
        [ -e "$out/scan.jsonl" ] || problem "$out has no ledger"
    done
}
