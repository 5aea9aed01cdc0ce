#!/usr/bin/env bash
# D.51: the Python package is a wheel that works where it is installed, and computes what the packages do whose places it takes.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 51 'Python package beside its peers'
repository=$(cd "$proofs/../.." && pwd)
if [ ! -e "$repository/dist/lib/libknownmedia.so" ]; then
    cannotTry "there is no dist/lib/libknownmedia.so; 'make c-library' makes it"
    end
fi

# In a folder of its own, so that what is tried is what was built for this run.
mkdir wheel.51
cp -r "$repository/Packaging" "$repository/Python" "$repository/Sources" "$repository/docs" "$repository/LICENSE" "$repository/dist" wheel.51/
rm -f wheel.51/dist/*.whl
run env --chdir=wheel.51 Packaging/make-wheel.py "$tool"
expect 'making the wheel' "$rc" 0
wheels=(wheel.51/dist/*.whl)
wheel=${wheels[0]}
run python3 -m venv venv.51
expect 'an environment' "$rc" 0
run venv.51/bin/pip install --quiet --no-index "$wheel"
expect 'installing the wheel' "$rc" 0
run venv.51/bin/python -c '
import sys, knownmedia
found = knownmedia.hash(sys.argv[1])
assert found.pdq.hex == sys.argv[2], found
assert not any(line.endswith("so") and "swift" in line for line in open("/proc/self/maps")), "Swift libraries are loaded"' \
    "$vectors/pictures/scenes/skyline.jpg" 53c09960090c433ff043982de9ad6a05ba9f913d00fd2cbffb2c950b351b65ff
expect 'hashing without numpy' "$rc" 0
run venv.51/bin/knownmedia --version
expect 'the command in it' "$rc" 0
# Where there are no libraries but those of the C library: neither the library nor the command needs another than the wheel brings.
inside=$(echo "$work"/venv.51/lib/python3*/site-packages/knownmedia)
# shellcheck disable=SC2016
for program in "$inside"/lib/libknownmedia.so.? "$inside/bin/knownmedia"; do
    outside=$(LD_LIBRARY_PATH=$inside/lib ldd "$program" | awk '$3 ~ /^\// { print $3 }' | grep -v "^$inside/" \
        | grep -vcE '/lib(c|m|dl|rt|pthread)\.so' || true)
    expect "libraries of the system that ${program##*/} needs" "$outside" 0
done
figures="$(basename "$wheel" | sed 's/.*-py3-none-//; s/\.whl//'), $(($(stat -c %s "$wheel") / 1000)) kB"

# The peers come from a package registry, which not every machine reaches.
if timeout 300 venv.51/bin/pip install --quiet pytest numpy pillow pdqhash ImageHash >pip.log 2>&1; then
    # The tests find the pictures beside the folder they are in.
    commands+=('python -m pytest Python/tests')
    if ! (cd "$repository" && PYTHONDONTWRITEBYTECODE=1 timeout 900 "$work/venv.51/bin/python" -m pytest -q -p no:cacheprovider Python/tests) \
        >pytest.log 2>&1 </dev/null; then
        problem "pytest: $(grep -E '^(FAILED|ERROR)' pytest.log | head -3 | tr '\n' ' ')"
    fi
    figures+=", pytest: $(tail -n 1 pytest.log)"
else
    cannotTry 'the peers cannot be installed here, so the tests beside them were not run'
fi
end
