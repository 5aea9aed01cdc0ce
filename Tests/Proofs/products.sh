#!/usr/bin/env bash
# Builds throw-away packages that depend on one product each, and compares what they compile with what they may.
#
#   Tests/Proofs/products.sh              the products that stand alone
#   Tests/Proofs/products.sh HashIndex    one of them
#
# An embedder of the hash compiles no database, no argument parser and no codec. The packages take no trait, so digests
# come from the system's libcrypto where a product needs any, and no other package is fetched.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The modules that a product may bring with it, in alphabetical order.
expected() {
    case $1 in
    PerceptualHash) echo CFrameKernels CProcessor PerceptualHash TextCoding ;;
    HashIndex) echo CFrameKernels CHashKernels CProcessor HashIndex PerceptualHash TextCoding ;;
    PictureHashing) echo "${codecs[@]}" ByteSources CFrameKernels CProcessor CStorage ImageDecoding PerceptualHash PictureHashing SystemFiles TextCoding ;;
    KnownMediaC)
        echo "${codecs[@]}" ByteSources CFrameKernels CProcessor CHashKernels CKnownMedia CStorage HashIndex ImageDecoding KnownMediaC \
            PerceptualHash PictureHashing SystemFiles TextCoding
        ;;
    HashLists) echo ByteSources CFrameKernels CProcessor CStorage KnownHashes HashLists PerceptualHash SystemFiles TextCoding ;;
    ScanLedger) echo ByteSources CFrameKernels CProcessor ContentKinds CSearchKernels CStorage Cryptography FileReading KnownHashes PerceptualHash ScanLedger SystemFiles TextCoding ;;
    *) echo "$1: not a product that stands alone" >&2; exit 64 ;;
    esac
}
# The C shims of the two formats that every build has; those of the others come with their traits.
codecs=(CCodecInput CJPEGCodec CPNGCodec)

# try PRODUCT: builds a package that depends on it, and says what was compiled.
try() {
    local product=$1 package=$work/$1 compiled allowed fetched
    mkdir -p "$package/Sources/Embedder"
    cat >"$package/Package.swift" <<MANIFEST
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Embedder", platforms: [.macOS(.v15)],
    dependencies: [.package(name: "KnownMedia", path: "$repository", traits: [])],
    targets: [
        .target(name: "Embedder", dependencies: [.product(name: "$product", package: "KnownMedia")])
    ])
MANIFEST
    echo "import $product" >"$package/Sources/Embedder/Embedder.swift"
    if ! swift build --package-path "$package" >"$package/build.log" 2>&1; then
        echo "FAIL  $product does not build:"
        tail -20 "$package/build.log"
        return 1
    fi
    fetched=$(find "$package/.build/checkouts" -mindepth 1 -maxdepth 1 -printf '%f ' 2>/dev/null || true)
    if [ -n "$fetched" ]; then
        echo "FAIL  $product fetches $fetched"
        return 1
    fi
    # Planning makes a folder for each module; what was compiled has object files in it.
    compiled=$(cd "$package/.build/debug" && for folder in *.build; do
        if [ -n "$(find "$folder" -name '*.o')" ]; then basename "$folder" .build; fi
    done | grep -vx Embedder | sort | tr '\n' ' ')
    allowed=$(expected "$product" | tr ' ' '\n' | sort | tr '\n' ' ')
    if [ "$compiled" != "$allowed" ]; then
        echo "FAIL  $product compiles $compiled"
        echo "      instead of     $allowed"
        return 1
    fi
    echo "pass  $product compiles $compiled"
}

products=("$@")
[ $# -gt 0 ] || products=(PerceptualHash HashIndex PictureHashing KnownMediaC HashLists ScanLedger)
# Two at a time: a build of a few modules keeps one processor busy.
failed=0 running=0
for product in "${products[@]}"; do
    if [ "$running" = 2 ]; then
        wait -n || failed=1
        running=1
    fi
    try "$product" &
    running=$((running + 1))
done
while [ "$running" -gt 0 ]; do
    wait -n || failed=1
    running=$((running - 1))
done
exit $failed
