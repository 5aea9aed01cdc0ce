#!/usr/bin/env bash
# Makes knownmedia_VERSION_ARCHITECTURE.deb in the top folder: what `make deb` runs.
#
# Built again from the same commit with the same tools, the package is the same to the byte: every time in it is that of the
# commit, or SOURCE_DATE_EPOCH.
#
# Needs dpkg-dev. MAINTAINER is who answers for the package, as "Name <address>"; by default, the author of the commit.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022
export LC_ALL=C

for needed in dpkg-deb dpkg-shlibdeps strip; do
    command -v "$needed" >/dev/null || { echo "$needed is missing; install dpkg-dev and binutils." >&2; exit 1; }
done
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
maintainer=${MAINTAINER:-$(git log -1 --format='%an <%ae>')}
architecture=$(dpkg --print-architecture)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/debian/knownmedia
documents=$root/usr/share/doc/knownmedia
mkdir -p "$root/DEBIAN" "$documents"

make install DESTDIR="$root" PREFIX=/usr ZSH_COMPLETIONS=/usr/share/zsh/vendor-completions
# The one place that has the version is the tool.
version=$(.build/release/knownmedia --version)
gzip -9n "$root"/usr/share/man/man1/*.1
gzip -9nc CHANGELOG.md >"$documents/changelog.gz"
install -m 644 README.md "$documents"

# Whose work is in the program.
underlined() { printf '\n\n%s\n%s\n' "$1" "$(printf '=%.0s' {1..78})"; }
{
    cat Packaging/copyright
    for package in .build/checkouts/*/; do
        underlined "$(basename "$package")"
        for text in "$package"NOTICE* "$package"LICENSE*; do
            if [ -f "$text" ]; then printf '\n' && cat "$text"; fi
        done
    done
    underlined "The Swift runtime and Foundation"
    runtime=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
    cat "$runtime/../../share/swift/LICENSE.txt"
} >"$documents/copyright"

# The libraries of archives and of most picture formats are loaded by the program itself when they are needed, which
# dpkg-shlibdeps cannot see: it looks at a library that is linked to them, too.
printf 'Source: knownmedia\n\nPackage: knownmedia\nArchitecture: any\n' >"$work/debian/control"
clang -shared -nostdlib -Wl,--no-as-needed -o "$work/loads-later.so" -x c /dev/null -larchive -lwebp -lwebpdemux \
    -lgif -ltiff -lde265 -ldav1d -ljxl -lopenjp2
depends=$(cd "$work" && dpkg-shlibdeps -O debian/knownmedia/usr/bin/knownmedia loads-later.so 2>warnings) \
    || { cat "$work/warnings" >&2; exit 1; }
depends=${depends#shlibs:Depends=}
# Those of disk images bring forty others along, and who has no images needs none.
clang -shared -nostdlib -Wl,--no-as-needed -o "$work/loads-for-images.so" -x c /dev/null -ltsk -lewf
recommends=$(cd "$work" && dpkg-shlibdeps -O loads-for-images.so 2>warnings) || { cat "$work/warnings" >&2; exit 1; }
recommends=${recommends#shlibs:Depends=}

cat >"$root/DEBIAN/control" <<END
Package: knownmedia
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -k --apparent-size -s "$root/usr" | cut -f1)
Depends: $depends
Recommends: $recommends
Section: utils
Priority: optional
Description: finds known pictures on storage by perceptual hash
 KnownMedia decodes the pictures on a disk, computes their perceptual hashes,
 looks them up in lists of known pictures, and accounts for every file it met.
 It is for those who find, report and remove child-abuse material. Nothing is
 changed, shown, or sent over a network.
END
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
find "$root" -depth -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

package=knownmedia_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package"
sha256sum "$package"
