"""Measures the peak memory of `knownmedia scan`: whether it grows with the number of files, and what large pictures cost.

Started by scan-memory.sh. Imports nothing large: until a child process replaces this one's image its peak counts as the
child's.
"""

import argparse
import datetime
import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
WORK = ROOT / ".work"
COUNTS = [100, 1000, 10000]
KNOWN_HASHES = 1000


def make_store(tool):
    """A store of random hashes, which nothing matches."""
    store, hashes = WORK / "memory.sqlite", WORK / "memory-hashes.txt"
    for left in WORK.glob("memory.sqlite*"):
        left.unlink()
    numbers = random.Random(1)
    hashes.write_text("".join(f"{numbers.getrandbits(256):064x}\n" for _ in range(KNOWN_HASHES)))
    subprocess.run([tool, "known", "import", hashes, "--store", store, "--list", "random"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return store


def scan(tool, store, folder, threads):
    """Scans `folder` and says what that took. Peak memory is the resident set's, as the kernel kept it."""
    output = WORK / "memory-scan"
    shutil.rmtree(output, ignore_errors=True)
    start = time.perf_counter()
    process = subprocess.Popen(
        [tool, "scan", folder, "--store", store, "--out", output, "--threads", str(threads)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    messages = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"the scan of {folder.name} ended with {os.waitstatus_to_exitcode(status)}: {messages}")
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return {
        "input": folder.name, "threads": threads, "files": len(files), "megabytes": round(sum(files) / 1e6, 1),
        "peakMB": round(usage.ru_maxrss * 1024 / 1e6, 1), "seconds": round(seconds, 2),
        "cpuSeconds": round(usage.ru_utime + usage.ru_stime, 2), "MBPerSecond": round(sum(files) / 1e6 / seconds, 1),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, help="the built knownmedia")
    parser.add_argument("--results", type=Path, default=ROOT / "results")
    options = parser.parse_args()

    store = make_store(options.tool)
    empty = WORK / "small-0"
    empty.mkdir(exist_ok=True)
    small = [empty] + [WORK / f"small-{count}" for count in COUNTS]
    large = sorted((WORK / "large").iterdir(), key=lambda folder: sum(path.stat().st_size for path in folder.iterdir()))
    large.sort(key=lambda folder: int(folder.name.split("MP")[0]))
    runs = [(folder, threads) for threads in (1, 2) for folder in small] + [(folder, 1) for folder in large]

    print(f"{'':24}{'threads':>8}{'files':>8}{'MB':>9}{'peak MB':>10}{'seconds':>9}{'CPU s':>8}{'MB/s':>8}")
    results = []
    for folder, threads in runs:
        row = scan(options.tool, store, folder, threads)
        results.append(row)
        print(f"{row['input']:24}{row['threads']:8}{row['files']:8}{row['megabytes']:9.1f}{row['peakMB']:10.1f}"
              f"{row['seconds']:9.2f}{row['cpuSeconds']:8.2f}{row['MBPerSecond']:8.1f}", flush=True)

    options.results.mkdir(exist_ok=True)
    (options.results / "memory.json").write_text(json.dumps({
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d"),
        "knownHashes": KNOWN_HASHES, "peak": "resident set of the whole process, in megabytes of 10^6 bytes",
        "scans": results,
    }, indent=1) + "\n")


if __name__ == "__main__":
    main()
