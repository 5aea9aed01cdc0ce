#!/usr/bin/env bash
# Measures the hashes against their peers: prepares, builds, draws the pictures, measures, prints a table, and writes
# results/hash.json and results/hash.png.
#
#   Benchmarks/run.sh [--corpus DIR] [--rounds N] [--corpus-rounds N] [--results DIR]
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
python="$here/.venv/bin/python"

"$here/peers/prepare.sh"
swift build --package-path "$here" -c release --product HashThroughput >&2
"$python" "$here/peers/pictures.py" "$here/.work" sizes

# Settings of OpenBLAS that other programs may need slow a current numpy.
env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE "$python" "$here/peers/compare.py" \
    --program "$here/.build/release/HashThroughput" "$@"
