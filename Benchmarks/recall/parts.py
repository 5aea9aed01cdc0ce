#!/usr/bin/env python3
"""Measures what it helps that a list holds the hashes of parts of its pictures (`known add --alterations`).

    parts.py PHOTOGRAPHS OUT [--limit 40] [--seed 1] [--effort normal]

Of each photograph, alter.py makes cropped copies in OUT/copies. They are scanned with two stores: one that knows the photographs by
their plain hashes, one that knows their parts, too. Prints the share of the copies that each finds, and how often one is taken for
another photograph.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def scan(options, out, name, flags, originals):
    """The photographs that a scan of the copies names, by copy."""
    store, ledger = out / f"{name}.sqlite", out / f"scan-{name}"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    if not store.exists():
        subprocess.run([options.tool, "known", "add", *originals, "--store", store, "--list", "Originals", *flags], check=True, **quiet)
    if not ledger.exists():
        subprocess.run([options.tool, "scan", out / "copies", "--store", store, "--out", ledger, "--effort", options.effort], **quiet)
    named = {}
    for line in (ledger / "scan.jsonl").open():
        record = json.loads(line)
        if record.get("type") == "file":
            named[record["path"]] = {Path(match["entry"]).stem for match in record.get("matches", [])}
    return named


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photographs")
    parser.add_argument("out")
    parser.add_argument("--limit", type=int, default=40, help="the first so many photographs by name; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--effort", default="normal")
    parser.add_argument("--tool", default=ROOT / ".build/release/knownmedia")
    options = parser.parse_args()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    if not (out / "copies").exists():
        subprocess.run([sys.executable, Path(__file__).parent / "alter.py", options.photographs, out / "copies", "--large-crops",
                        "--seed", str(options.seed), "--limit", str(options.limit)], check=True)
    originals = sorted(Path(options.photographs).iterdir())[: options.limit or None]
    results = {name: scan(options, out, name, flags, originals) for name, flags in (("whole", []), ("parts", ["--alterations"]))}
    print(f"{len(originals)} photographs, effort {options.effort}; per cent of the copies found")
    print(f"{'':32}{'whole':>8}{'parts':>8}")
    sums = {name: [] for name in results}
    for folder in sorted((out / "copies").iterdir()):
        copies = sorted(folder.iterdir())
        for name, named in results.items():
            sums[name].append(100 * sum(copy.stem in named.get(str(copy), ()) for copy in copies) / len(copies))
        print(f"{folder.name:32}{sums['whole'][-1]:8.1f}{sums['parts'][-1]:8.1f}")
    print(f"{'mean':32}" + "".join(f"{sum(shares) / len(shares):8.1f}" for shares in sums.values()))
    wrong = {name: sum(len(found - {Path(path).stem}) for path, found in named.items()) for name, named in results.items()}
    print(f"{'taken for another':32}" + "".join(f"{count:8}" for count in wrong.values()))


if __name__ == "__main__":
    main()
