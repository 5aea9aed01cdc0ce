#!/usr/bin/env bash
# D.50: the C library works where there is no Swift, shows none but its own functions, and survives whatever it is called with.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

# withoutSwift COMMAND…: runs it where the toolchain's folder is empty.
withoutSwift() {
    local toolchain
    toolchain=$(swift=$(realpath "$(command -v swiftc || echo /nowhere)") && echo "${swift%/usr/bin/*}")
    # shellcheck disable=SC2016
    run unshare --map-root-user --mount sh -c '[ ! -d "$0" ] || mount -t tmpfs none "$0"; exec env -i "$@"' "$toolchain" "$@"
}

begin 50 'C library without Swift'
dist=$(cd "$proofs/../.." && pwd)/dist
library=$(realpath -q "$dist/lib/libknownmedia.so")
if [ ! -e "$library" ]; then
    cannotTry "there is no dist/lib/libknownmedia.so; 'make c-library' makes it"
    end
fi
if ! have cc; then
    cannotTry 'cc is missing'
    end
fi

# A program that is compiled with what pkg-config would say.
libraryFlags=(-I"$dist/include" -L"$dist/lib" -lknownmedia)
if have pkg-config; then
    read -r -a libraryFlags < <(PKG_CONFIG_PATH=$dist/lib/pkgconfig pkg-config --cflags --libs knownmedia)
fi
run cc -std=c11 -Wall -Wextra -Wpedantic -Werror -O1 -g -pthread -o try-library "$proofs/c/try-library.c" "${libraryFlags[@]}"
expect 'compiling a C program' "$rc" 0
printf '#include <knownmedia.h>\nint main() { return km_abi_version() - KM_ABI_VERSION; }\n' >header.cc
if have c++; then
    run c++ -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I"$dist/include" header.cc
    expect 'the header in C++' "$rc" 0
fi
mkdir snapshots.50
hex=53c09960090c433ff043982de9ad6a05ba9f913d00fd2cbffb2c950b351b65ff
if unshare --map-root-user --mount true 2>/dev/null; then
    withoutSwift LD_LIBRARY_PATH="$dist/lib" "$work/try-library" "$vectors/pictures/scenes/skyline.jpg" $hex "$work/snapshots.50"
else
    cannotTry 'nobody here may hide the Swift toolchain'
    run env LD_LIBRARY_PATH="$dist/lib" ./try-library "$vectors/pictures/scenes/skyline.jpg" $hex snapshots.50
fi
expect "the program (it says: $(head -c 400 run.out))" "$rc" 0
figures=$(cat run.out)

# The example, by CMake where it is here: it finds in the snapshot of a store what the command finds in the store.
examples=$(cd "$proofs/../../Examples/c" && pwd)
if have cmake; then
    run cmake -S "$examples" -B example.50 -DCMAKE_PREFIX_PATH="$dist" -DCMAKE_C_FLAGS='-std=c11 -Wall -Wextra -Wpedantic -Werror'
    expect 'find_package' "$rc" 0
    run cmake --build example.50
else
    mkdir example.50
    run cc -std=c11 -Wall -Wextra -Wpedantic -Werror -o example.50/find_known "$examples/find_known.c" "${libraryFlags[@]}"
fi
expect 'building the example' "$rc" 0
cp known.sqlite store.50
run "$tool" known index --store store.50
run env LD_LIBRARY_PATH="$dist/lib" example.50/find_known store.50-pdq-full.kmindex "$vectors"/pictures/scenes/*.jpg
expect 'the example finds something' "$rc" 1
cut -f 3 run.out | sort -u >found.50
run "$tool" hash --json "$vectors"/pictures/scenes/*.jpg
jq -r '[.path, .hashes[0].hex] | @tsv' run.out | while IFS=$'\t' read -r path hash; do
    [ "$("$tool" match --json --store store.50 "$hash" | jq '.matches | length')" = 0 ] || echo "$path"
done | sort -u >expected.50
check 'the example and the command find different pictures' cmp found.50 expected.50

if have nm; then
    exported=$(nm -D --defined-only "$library" | awk '$2 ~ /[A-Z]/ && $2 != "A" { sub("@.*", "", $3); print $3 }' | sort)
    declared=$(grep -o 'km_[a-z_]*(' "$dist/include/knownmedia.h" | tr -d '(' | sort -u)
    expect 'what the library exports' "$(tr '\n' ' ' <<<"$exported")" "$(tr '\n' ' ' <<<"$declared")"
    figures+=", $(wc -l <<<"$exported") functions and no other symbol"
fi
needed=$(ldd "$library" | awk '{ print $1 }' | grep -c -i swift)
expect 'Swift libraries that it needs' "$needed" 0
if have objdump; then
    oldest=$(objdump -T "$library" | grep -o 'GLIBC_2\.[0-9]*' | sort -V | tail -n 1)
    [ "$(printf '%s\n' "$oldest" GLIBC_2.34 | sort -V | tail -n 1)" = GLIBC_2.34 ] || problem "it needs $oldest"
    figures+=", needs $oldest"
fi
figures+=", $(($(stat -c %s "$library") / 1000)) kB"
end
