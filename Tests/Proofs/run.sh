#!/usr/bin/env bash
# Proves, row by row, what a scan promises to those who must believe it.
#
#   Tests/Proofs/run.sh [-v] [ROW…] [-- PATH-OF-knownmedia]    default: every row, of .build/release/knownmedia
#   Tests/Proofs/run.sh 4 17                                   rows 4 and 17 alone
#   Tests/Proofs/run.sh -v 4 -- .build/debug/knownmedia        row 4 of another build, and the commands it runs
#
# The rows are those of the project's list of trust requirements (its section D; the README has the table), one a file in
# rows/. Each is tried with the command itself, on files that are made in a temporary folder, and what it says is compared
# with what other programs say: sha256sum, find, stat, cmp, strace, and some lines of Python. A row prints `pass` with its
# figures, `FAIL` with what was seen, or `n/a` with the reason where it cannot be tried: a row that could not be tried in
# full never passes. With -v the commands are printed that were run. Ends with 1 if a row failed.
#
# Needs bash, coreutils, findutils, jq and python3; strace, and root for mounts, other users and network name spaces.
set -u
export LC_ALL=C
umask 022

proofs=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$proofs/../.." && pwd)
# usage [MESSAGE]: says it, and how the command is called.
usage() {
    { [ $# = 0 ] || echo "$1"; sed -n '/^#  /s/^# *//p' "$proofs/run.sh"; } >&2
    exit 64
}

verbose=false rows=() built=$repository/.build/release/knownmedia
while [ $# -gt 0 ]; do
    case $1 in
    -v) verbose=true ;;
    --)
        [ $# = 2 ] || usage
        built=$2
        shift
        ;;
    [0-9]*-*) rows+=("$1") ;;
    *[!0-9]* | '') usage "$1: no such argument." ;;
    *) rows+=("$(printf %02d $((10#$1)))-*") ;;
    esac
    shift
done
[ ${#rows[@]} -gt 0 ] || rows=('*')
# In the order of the list, each once.
mapfile -t files < <(
    for row in "${rows[@]}"; do compgen -G "$proofs/rows/$row.sh" || echo "no row ${row%-\*}"; done | sort -u)
for file in "${files[@]}"; do [ -x "$file" ] || usage "There is ${file##*/}."; done
[ -x "$built" ] || { echo "$built: no such program. Build it with 'make build', or name another after '--'." >&2; exit 64; }
for needed in jq python3; do
    command -v "$needed" >/dev/null || { echo "$needed is missing; install it (Debian: apt-get install $needed)." >&2; exit 64; }
done

# The place to work in. Other users must be able to run the program and to read what is theirs to read.
work=$(mktemp -d) || exit 1
cleanUp() {
    cd / || true
    # What a row that broke off left mounted.
    grep -Fs " $work/" /proc/self/mounts | cut -d' ' -f2 | while read -r mount; do umount "$mount"; done
    chmod -R u+rwX "$work" 2>/dev/null
    rm -rf --one-file-system "$work"
}
trap cleanUp EXIT
trap 'exit 130' INT TERM
chmod 755 "$work"
install -m 755 "$built" "$work/knownmedia"
cd "$work" || exit 1

# What lib/row.sh tells the rows.
export PROOF_FOLDER=$work PROOF_VERBOSE=$verbose
"$proofs/lib/make-evidence.sh" "$repository/TestVectors" || exit 1

passed=0 failed=0 notTried=0
for file in "${files[@]}"; do
    "$file"
    # The codes of `end` in lib/row.sh. With any other the row did not come to its end, and printed nothing.
    case $? in
    10) passed=$((passed + 1)) ;;
    11) failed=$((failed + 1)) ;;
    12) notTried=$((notTried + 1)) ;;
    *)
        printf '%s FAIL  broke off\n' "$(basename "$file" .sh)"
        failed=$((failed + 1))
        ;;
    esac
done

echo
echo "$passed passed, $failed failed, $notTried not tried, in $SECONDS s"
[ "$failed" -eq 0 ]
