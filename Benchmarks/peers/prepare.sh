#!/usr/bin/env bash
# Makes what the peers need below Benchmarks: a Python environment (.venv) and the compiled decode_limit (.work).
# Needs from Debian: python3-venv, gcc, libjpeg-dev.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p .work
if ! cmp -s peers/requirements.txt .venv/requirements.txt; then
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check -r peers/requirements.txt
    cp peers/requirements.txt .venv/requirements.txt
fi
gcc -O2 -Wall -Wextra -o .work/decode_limit peers/decode_limit.c -ljpeg
