#!/usr/bin/env bash
# Measures the peak memory of `knownmedia scan` on 100, 1,000 and 10,000 small pictures and on single large ones, prints a
# table, and writes results/memory.json.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
python="$here/.venv/bin/python"

"$here/peers/prepare.sh"
swift build --package-path "$here" -c release --product knownmedia >&2
"$python" "$here/peers/pictures.py" "$here/.work" memory 100 1000 10000
"$python" "$here/memory.py" --tool "$here/.build/release/knownmedia" "$@"
