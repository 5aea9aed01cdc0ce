#!/usr/bin/env bash
# Proves that the Debian package is all that an examiner's machine needs: installs it on a bare Debian, scans the demo's
# folder there as an ordinary user, and compares what is found with what is expected.
#
#   Packaging/prove-deb.sh [PACKAGE]        default: what `make deb` made
#
# Needs root and debootstrap, and fetches some 150 MB of Debian packages, from where apt on this machine has them. The
# machine itself is not changed. Ends with 1 where something is not as expected.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022
export LC_ALL=C

[ "$(id -u)" = 0 ] || { echo "Only root can make a root folder of Debian." >&2; exit 64; }
for needed in debootstrap chroot unshare python3; do
    command -v "$needed" >/dev/null || { echo "$needed is missing." >&2; exit 64; }
done
if [ $# -gt 0 ]; then package=$1; else package=$(echo knownmedia_*_"$(dpkg --print-architecture)".deb); fi
[ -f "$package" ] || { echo "$package: no such file. Make it with 'make deb', or name another." >&2; exit 64; }

# The suite of this machine, on which the package was built, and where apt has it from.
# shellcheck source=/dev/null
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
# shellcheck disable=SC2016
sources=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages')
mirror=$(awk -v suite="$suite" '$2 == suite && $3 == "main" { print $1; exit }' <<<"$sources")
[ -n "$mirror" ] || { echo "apt has no packages of $suite/main here." >&2; exit 1; }
# shellcheck disable=SC1090
. <(apt-config shell proxy Acquire::http::Proxy)
case $mirror in https:*) certificates=--include=ca-certificates ;; esac
[ -z "${proxy-}" ] || export http_proxy=$proxy

root=$(mktemp -d)
# A process that is stopped must not leave file systems mounted, so the mounts below are in a name space of their own.
trap 'rm -rf --one-file-system "$root"' EXIT
chmod 755 "$root"

began=$SECONDS
echo "A bare Debian ($suite, variant minbase) …"
# shellcheck disable=SC2086
debootstrap --variant=minbase ${certificates-} "$suite" "$root" "$mirror" >"$root.log" 2>&1 || { tail "$root.log" >&2; exit 1; }
rm "$root.log"
# Updates too, where apt here has them: a package may need them, as it was built with them.
awk -v suite="$suite" '$2 ~ "^" suite "-" { print "deb", $1, $2, $3 }' <<<"$sources" >>"$root/etc/apt/sources.list"
packagesBefore=$(chroot "$root" dpkg-query -f '.' -W | wc -c)

# inside COMMAND: runs a shell command in the new root.
inside() {
    # shellcheck disable=SC2016
    unshare --mount --pid --fork sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$root" "$@"
}

echo "The package with what it depends on …"
cp "$package" "$root/tmp/knownmedia.deb"
inside sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /tmp/knownmedia.deb' >"$root/tmp/install.log" 2>&1 \
    || { tail "$root/tmp/install.log" >&2; exit 1; }
packagesAfter=$(chroot "$root" dpkg-query -f '.' -W | wc -c)

echo "The demo, as an ordinary user …"
inside useradd --create-home examiner
home=$root/home/examiner
mkdir -p "$home/TestVectors"
cp -a TestVectors/demo TestVectors/lists "$home/TestVectors"
cat >"$home/demo.sh" <<'END'
set -e
cd
knownmedia known import TestVectors/lists/known-pdq.txt --store known.sqlite --list Demo --source TestVectors
knownmedia known import TestVectors/lists/known-digests.csv --store known.sqlite --list Demo
code=0
knownmedia scan TestVectors/demo --store known.sqlite --out scan --dihedral || code=$?
exit $code
END
code=0
inside su -s /bin/sh examiner -c 'sh ~/demo.sh' >"$root/tmp/demo.log" 2>&1 || code=$?
cat "$root/tmp/demo.log"

failed=0
check() { # check WHAT COMMAND...
    local what=$1
    shift
    if "$@" >/dev/null; then echo "pass  $what"; else echo "FAIL  $what"; failed=1; fi
}
echo
check "one file, a PDF, is not looked into: exit code 2" [ "$code" = 2 ]
check "found 28" grep -Eq '^found +28 ' "$root/tmp/demo.log"
check "failed 0" grep -Eq '^  failed +0( |$)' "$root/tmp/demo.log"
check "matched files 13" grep -Eq '^matched files +13 ' "$root/tmp/demo.log"
check "each file's matches are those of TestVectors/demo-expected.json" \
    python3 Packaging/compare-demo.py "$home/scan/scan.jsonl" TestVectors/demo-expected.json
check "pictures were decoded in processes of their own" grep -q '"workers":' <(head -1 "$home/scan/scan.jsonl")
check "archives can be looked into" grep -q '"libarchive"' <(head -1 "$home/scan/scan.jsonl")
check "every picture format can be decoded" \
    [ "$(head -1 "$home/scan/scan.jsonl" | grep -Eo '"(libwebp|giflib|libtiff|libde265|libdav1d|libjxl|OpenJPEG)"' | sort -u | wc -l)" = 7 ]
check "there is no Swift there" [ -z "$(find "$root/usr" "$root/opt" -name 'libswift*' -o -name swift)" ]
check "the manual is there" [ -s "$root/usr/share/man/man1/knownmedia.1.gz" ]
check "the completions are there" [ -s "$root/usr/share/bash-completion/completions/knownmedia" ]
check "the package's files are those of its list" inside dpkg --verify knownmedia
inside sh -c 'DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq knownmedia' >/dev/null 2>&1
check "nothing of it is left when it is removed" [ -z "$(find "$root/usr" "$root/etc" -name '*knownmedia*')" ]
echo
echo "$packagesBefore packages before, $packagesAfter with it; $((SECONDS - began)) s."
exit $failed
