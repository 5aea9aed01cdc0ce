#!/usr/bin/env python3
"""How long reports of a long ledger take, how much memory, and how large they are.

    Benchmarks/reports.py FOLDER [--records 1000000] [--tool .build/release/knownmedia] [--rounds 1]

FOLDER gets a ledger of so many records, made of the records of a few real scans: one in twenty has a match, one in fifty could
not be decoded. A ledger that is there already is taken as it is, and so is its number of records. Times are by the clock and of
the processor, memory is the peak of the process.
"""
import argparse, hashlib, json, os, shutil, subprocess, sys, tempfile, time

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
VECTORS = os.path.join(ROOT, "TestVectors")
FORMATS = ["html", "csv", "dfxml", "hashdeep", "vics", "case", "cybertip", "notice", "notice-json"]


def line_text(fields):
    return json.dumps(fields, separators=(",", ":"), ensure_ascii=False).encode()


def content_of(line):
    return line[: line.rindex(b',"check":')] + b"}"


def seal(content, before):
    """`content` is a whole object; its closing brace is no part of what is sealed."""
    check = hashlib.sha256(before + content[:-1]).hexdigest()[:16].encode()
    return content[:-1] + b',"check":"' + check + b'"}', check


def scanned(tool, files, folder):
    """The run line, the file's record, the summary and the audit log of a scan of each file alone."""
    store = os.path.join(folder, "known.sqlite")
    known = os.path.join(VECTORS, "lists", "known-pdq.txt")
    subprocess.run([tool, "known", "import", known, "--store", store, "--list", "Demo"], check=True, stdout=subprocess.DEVNULL)
    for number, file in enumerate(files):
        place = os.path.join(folder, str(number))
        os.mkdir(place)
        shutil.copy(file, place)
        out = os.path.join(folder, f"out-{number}")
        subprocess.run([tool, "scan", place, "--store", store, "--out", out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lines = open(os.path.join(out, "scan.jsonl"), "rb").read().splitlines()
        log = open(os.path.join(out, "audit.jsonl"), "rb").read().splitlines()
        yield lines[0], lines[1:-1], json.loads(lines[-1]), log


def added(sums, more, count):
    for key, value in more.items():
        if isinstance(value, bool):
            sums[key] = sums.get(key, True) and value
        elif isinstance(value, int):
            sums[key] = sums.get(key, 0) + value * count
        elif isinstance(value, dict):
            added(sums.setdefault(key, {}), value, count)
        else:
            sums.setdefault(key, value)
    return sums


def make(folder, tool, count):
    demo = os.path.join(VECTORS, "demo")
    pictures = sorted(
        os.path.join(place, name) for place, _, names in os.walk(demo) for name in names if name.endswith((".jpg", ".png")))
    with tempfile.TemporaryDirectory() as work:
        damaged = os.path.join(work, "damaged.jpg")
        with open(damaged, "wb") as file:
            file.write(open(pictures[0], "rb").read()[:40])
        scans = [scan for scan in scanned(tool, pictures + [damaged], work) if len(scan[1]) == 1]
    def is_matched(scan): return scan[2]["matchedFiles"] == 1
    def is_failed(scan): return scan[2]["failed"] == 1
    # One of each known picture: one that matched more than a fiftieth of all files would be noted as suspicious.
    matched = list({json.loads(scan[1][0])["matches"][0]["entry"]: scan for scan in scans if is_matched(scan)}.values())
    failed = list(filter(is_failed, scans))
    plain = [scan for scan in scans if not is_matched(scan) and not is_failed(scan)]
    print(f"made of {len(matched)} records with a match, {len(failed)} that failed, {len(plain)} others", file=sys.stderr)

    os.makedirs(folder)
    used = {}
    whole = hashlib.sha256()
    with open(os.path.join(folder, "scan.jsonl"), "wb", buffering=1 << 20) as ledger:
        def write(line):
            ledger.write(line + b"\n")
            whole.update(line + b"\n")
        run = scans[0][0]
        write(run)
        before = b"0" * 16
        for number in range(count):
            group = matched if number % 20 == 7 else failed if number % 50 == 11 else plain
            scan = group[number // 50 % len(group)]
            used[id(scan)] = used.get(id(scan), 0) + 1
            content = content_of(scan[1][0])
            start = content.index(b'"path":"') + 8
            end = content.index(b'"', start)
            path = b"/media/disk/folder %05d/picture %07d%s" % (number // 200, number, os.path.splitext(content[start:end])[1])
            line, before = seal(content[:start] + path + content[end:], before)
            write(line)
        sums = {}
        for scan in scans:
            if used.get(id(scan)):
                added(sums, scan[2], used[id(scan)])
        sums.pop("check")
        for key in ("skippedReasons", "failedReasons", "notLookedInto"):
            sums[key] = dict(sorted(sums[key].items()))
        line, _ = seal(line_text(sums), before)
        write(line)
    log = [json.loads(entry) for entry in scans[0][3]]
    end = log[-1]["details"]
    for key in end:
        end[key] = whole.hexdigest() if key == "ledger" else sums[key]
    before, previous = b"0" * 16, "0" * 64
    with open(os.path.join(folder, "audit.jsonl"), "wb") as file:
        for entry in log:
            entry.pop("check")
            entry["previous"] = previous
            line, before = seal(line_text(entry), before)
            previous = hashlib.sha256(line).hexdigest()
            file.write(line + b"\n")


def measured(command):
    """Seconds by the clock, seconds of the processor, peak of memory in MB, bytes written."""
    reader, writer = os.pipe()
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        os.dup2(writer, 1)
        os.close(reader)
        os.execv(command[0], command)
    os.close(writer)
    written = 0
    while piece := os.read(reader, 1 << 20):
        written += len(piece)
    os.close(reader)
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} ended with exit code {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000, written


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--tool", default=os.path.join(ROOT, ".build/release/knownmedia"))
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)
    if not os.path.exists(options.folder):
        make(options.folder, tool, options.records)
    size = os.path.getsize(os.path.join(options.folder, "scan.jsonl"))
    print(f"ledger: {size / 1e6:,.0f} MB")
    print("| format | seconds | of the processor | memory | written |\n|---|---:|---:|---:|---:|")
    commands = [(name, ["report", options.folder, "--format", name]) for name in FORMATS] + [("stats", ["stats", options.folder])]
    for name, arguments in commands:
        rounds = sorted(measured([tool] + arguments) for _ in range(options.rounds))
        seconds, processor, memory, written = rounds[len(rounds) // 2]
        print(f"| `{name}` | {seconds:.0f} | {processor:.0f} | {memory:.0f} MB | {written / 1e6:,.0f} MB |", flush=True)


if __name__ == "__main__":
    main()
