#!/usr/bin/env bash
# Makes the library for C programs: dist/include/knownmedia.h, dist/lib/libknownmedia.so and what pkg-config and CMake read.
#
#   Packaging/make-c-library.sh [TRAITS…]       in the root of the package; default: --traits AllFormats
#
# SwiftPM's own dynamic library would need Swift on the machine it is used on, for --static-swift-stdlib has no effect on one. So the
# objects are linked here: with the runtimes of Swift and C++ inside, and with none but the functions of the header to be seen from
# outside. libjpeg and libpng stay the system's, or lie beside the library, as they do in the Python package.
set -euo pipefail
packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -gt 0 ] || set -- --traits AllFormats
dist=$PWD/dist
version=$(sed -n 's/.*StaticString = "\(.*\)"/\1/p' Sources/KnownMediaC/Versions.swift)
command=$(sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/KnownMediaTool/KnownMediaTool.swift)
if [ "$version" != "$command" ]; then
    echo "The library has version $version in KnownMediaC/Versions.swift, and the command $command; change one of them." >&2
    exit 1
fi
abi=$(sed -n 's/^#define KM_ABI_VERSION //p' Sources/CKnownMedia/include/knownmedia.h)

swift build -c release "$@" --product KnownMediaC
built=$(swift build -c release "$@" --show-bin-path)

# Every module that stands below the functions. What is left in the folder of sources that are gone is not taken.
mapfile -t objects < <(swift package dump-package | python3 -c '
import glob, json, os, pathlib, sys
targets = {target["name"]: target for target in json.load(sys.stdin)["targets"]}
wanted, modules = ["KnownMediaC"], set()
while wanted:
    name = wanted.pop()
    if name in modules or name not in targets: continue
    modules.add(name)
    for dependency in targets[name]["dependencies"]: wanted += [part[0] for part in dependency.values()]
for name in sorted(modules):
    sources = {path.name for path in pathlib.Path("Sources", name).rglob("*")}
    for path in glob.glob(f"{sys.argv[1]}/{name}.build/**/*.o", recursive=True):
        if os.path.basename(path).removesuffix(".o") in sources: print(path)
' "$built" | grep .)

# A linker that finds an archive first takes it.
archives=$(mktemp -d)
trap 'rm -rf "$archives"' EXIT
for name in libstdc++ libgcc_eh:libgcc_s; do
    file=$(clang -print-file-name="${name%:*}.a")
    [ "$file" = "${name%:*}.a" ] || ln -s "$file" "$archives/${name#*:}.a"
done

# What newer versions of glibc have; see there.
older=$archives/older-glibc.o
clang -O2 -fPIC -fvisibility=hidden -c "$packaging/older-glibc.c" -o "$older"
wraps=()
for name in $(nm "$older" | sed -n 's/.* T __wrap_//p'); do wraps+=(-Xlinker --wrap="$name"); done

mkdir -p "$dist/include" "$dist/lib/pkgconfig" "$dist/lib/cmake/knownmedia"
swiftc -emit-library -static-stdlib -o "$dist/lib/libknownmedia.so.$abi" "${objects[@]}" "$older" "${wraps[@]}" -L"$archives" \
    -ljpeg -lpng16 -lz \
    -Xlinker --version-script="$packaging/exports.map" -Xlinker --gc-sections -Xlinker --exclude-libs=ALL \
    -Xlinker -soname="libknownmedia.so.$abi" -Xlinker -rpath -Xlinker "\$ORIGIN" -Xlinker -z -Xlinker defs -Xlinker -s
ln -sf "libknownmedia.so.$abi" "$dist/lib/libknownmedia.so"
cp Sources/CKnownMedia/include/knownmedia.h "$dist/include"

cat >"$dist/lib/pkgconfig/knownmedia.pc" <<PC
prefix=\${pcfiledir}/../..
Name: knownmedia
Description: Perceptual hashes of pictures, and exact search among known hashes
Version: $version
Cflags: -I\${prefix}/include
Libs: -L\${prefix}/lib -lknownmedia
PC
cat >"$dist/lib/cmake/knownmedia/knownmediaConfig.cmake" <<CMAKE
get_filename_component(knownmedia_prefix "\${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
if(NOT TARGET knownmedia::knownmedia)
  add_library(knownmedia::knownmedia SHARED IMPORTED)
  set_target_properties(knownmedia::knownmedia PROPERTIES
    IMPORTED_LOCATION "\${knownmedia_prefix}/lib/libknownmedia.so.$abi"
    IMPORTED_SONAME "libknownmedia.so.$abi"
    INTERFACE_INCLUDE_DIRECTORIES "\${knownmedia_prefix}/include")
endif()
CMAKE
cat >"$dist/lib/cmake/knownmedia/knownmediaConfigVersion.cmake" <<CMAKE
set(PACKAGE_VERSION "$version")
if(PACKAGE_FIND_VERSION VERSION_GREATER PACKAGE_VERSION)
  set(PACKAGE_VERSION_COMPATIBLE FALSE)
else()
  set(PACKAGE_VERSION_COMPATIBLE TRUE)
endif()
CMAKE
echo "dist/lib/libknownmedia.so.$abi: $(stat -c %s "$dist/lib/libknownmedia.so.$abi") bytes, version $version"
