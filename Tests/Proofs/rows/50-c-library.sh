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

if have nm; then
    exported=$(nm -D --defined-only "$library" | awk '$2 ~ /[A-Z]/ && $2 != "A" { sub("@.*", "", $3); print $3 }' | sort)
    declared=$(grep -o 'km_[a-z_]*(' "$dist/include/knownmedia.h" | tr -d '(' | sort -u)
    expect 'what the library exports' "$(tr '\n' ' ' <<<"$exported")" "$(tr '\n' ' ' <<<"$declared")"
    figures+=", $(wc -l <<<"$exported") functions and no other symbol"
fi
needed=$(ldd "$library" | awk '{ print $1 }' | grep -c -i swift)
expect 'Swift libraries that it needs' "$needed" 0
figures+=", $(($(stat -c %s "$library") / 1000)) kB"
end
