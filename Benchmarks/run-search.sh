#!/usr/bin/env bash
# Measures exact search against its peers: prepares, builds, makes the hashes, measures, prints a table, and writes
# results/search.json and results/search.png.
#
#   Benchmarks/run-search.sh [--corpus DIR] [--large] [--rounds N] [--results DIR]
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"

"$here/peers/prepare.sh"
for product in SearchThroughput HashCollection; do
    swift build --package-path "$here" -c release --product "$product" >&2
done
"$here/.venv/bin/python" "$here/peers/compare_search.py" --program "$here/.build/release/SearchThroughput" \
    --collection "$here/.build/release/HashCollection" "$@"
