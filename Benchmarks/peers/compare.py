"""Measures this library and its peers on the same pictures, alternately, and compares them with the bars they are to reach.

Every program measures on request, one sample at a time, so all take their samples in turns: A B C A B C … What else the
machine does meets all alike. Times are those of one picture on a processor; ratios are taken within a turn, and their
median is given.
"""

import argparse
import datetime
import importlib.metadata
import json
import os
import platform
import re
import statistics
import subprocess
import sys
from pathlib import Path

from PIL import Image, features

import plot

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".work"
PICTURES = WORK / "sizes"
SIZES = ["256x256", "512x512", "1600x1200", "4000x3000"]


class Program:
    """A measured program: answers "NAME<tab>PATH" with the seconds of one picture, on a processor and on the clock."""

    def __init__(self, title, *command):
        self.title = title
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, request):
        self.process.stdin.write(request + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            sys.exit(f"{self.title} ended on the request {request!r}")
        return answer.rstrip("\n")

    def sample(self, workload, path):
        answer = self.ask(f"{workload}\t{path}")
        if answer.startswith("error: "):
            raise RuntimeError(f"{self.title}, {workload}, {path}: {answer}")
        cpu, wall = answer.split()
        return {"cpu": float(cpu), "wall": float(wall)}

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Row:
    """The samples of one workload on one input."""

    def __init__(self, program, workload):
        self.program = program
        self.workload = workload
        self.samples = []

    def milliseconds(self, clock="cpu"):
        values = [1e3 * sample[clock] for sample in self.samples]
        return {"median": statistics.median(values), "min": min(values), "max": max(values)}


def ratios(peer, ours):
    """How many times the peer's time is ours: within each turn; median, smallest, largest."""
    values = [a["cpu"] / b["cpu"] for a, b in zip(peer.samples, ours.samples)]
    return {"median": statistics.median(values), "min": min(values), "max": max(values)}


def measure(rows, path, rounds):
    """Takes the samples in turns. A program warms up by itself before its first."""
    for _ in range(rounds):
        for row in rows:
            row.samples.append(row.program.sample(row.workload, path))


def rows_for(kind, ours, peers, limit):
    """What is measured on an input of this kind, in the order of the table."""
    available = ours.ask("workloads").split("\t")
    peer_workloads = peers.ask("workloads").split("\t")
    is_jpeg = kind in ("baseline", "progressive", "corpus")
    stages = {"baseline": ["gray", "rgb", "decode", "bytes", "file"], "corpus": ["decode", "file"]}
    our_stages = stages.get(kind, ["decode", "file"])
    wanted = [name for name in available if name.split()[0] in our_stages]
    if kind in ("progressive", "png"):  # the decoder makes the difference, so one algorithm tells
        wanted = [name for name in wanted if name == "decode" or " pdq/" in name]
    kernels = ["meta core", "pdqhash"] if kind == "baseline" else []
    from_file = [name for name in peer_workloads if name not in ("meta core", "pdqhash")]
    if kind in ("progressive", "png"):
        from_file = [name for name in from_file if name in ("pillow decode", "pillow+pdqhash", "opencv decode")]
    return (
        [Row(ours, name) for name in wanted]
        + [Row(peers, name) for name in kernels]
        + ([Row(limit, "libjpeg decode")] if is_jpeg else [])
        + [Row(peers, name) for name in from_file])


# The bars: what, on which input, the peer's workload, the stage of ours, and the least ratio of their times.
BARS = [
    ("luma → PDQ, 12 MP, against Meta's C++ core", "4000x3000 baseline", "meta core", "gray", 150),
    ("luma → PDQ, 512×512, against Meta's C++ core", "512x512 baseline", "meta core", "gray", 40),
    ("JPEG bytes → PDQ, 12 MP, against libjpeg-turbo's decode", "4000x3000 baseline", "libjpeg decode", "bytes", 1 / 0.70),
    ("JPEG file → PDQ, corpus, against Pillow + pdqhash", "corpus", "pillow+pdqhash", "file", 12),
    ("JPEG file → PDQ, corpus, against Pillow + ImageHash pHash", "corpus", "pillow+phash", "file", 2),
]


def compare_with_bars(inputs):
    results = []
    for title, name, peer_workload, stage, bar in BARS:
        rows = {row.workload: row for row in inputs.get(name, {"rows": []})["rows"]}
        for workload, row in rows.items():
            # nn512 looks at 512 × 512 pixels of a picture only: fast, and no feat.
            if workload.startswith(f"{stage} pdq/") and workload != f"{stage} pdq/nn512":
                ratio = ratios(rows[peer_workload], row)
                results.append({
                    "what": title, "pipeline": workload.split("/")[1], "bar": round(bar, 3),
                    "ratio": rounded(ratio), "reached": ratio["median"] >= bar})
    return results


def rounded(values):
    return {key: float(f"{value:.4g}") for key, value in values.items()}


def machine():
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
               platform.processor()) if os.path.exists("/proc/cpuinfo") else platform.processor()
    return f"{cpu}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def versions():
    names = ["pdqhash", "pillow", "ImageHash", "opencv-python-headless", "numpy"]
    found = {name: importlib.metadata.version(name) for name in names}
    found["libjpeg-turbo of Pillow"] = features.version("libjpeg_turbo")
    found["Swift"] = swift_version()
    installed = subprocess.run(["pkg-config", "--modversion", "libjpeg"], capture_output=True, text=True).stdout.strip()
    found["libjpeg-turbo of this library"] = installed or "?"
    return found


def swift_version():
    compiler = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    return match.group(1) if (match := re.search(r"Swift version (\S+)", compiler)) else "?"


def corpus_list(folder, ours):
    """Writes the list of the JPEGs in `folder` that all can decode, which those are that libjpeg can; None where there are
    none. Answers the list, the mean number of pixels, and the number of pictures."""
    files = sorted(path for path in folder.glob("*") if path.suffix.lower() in (".jpg", ".jpeg"))
    decodable = []
    for path in files:
        try:
            ours.sample("file pdq/full", path)
            decodable.append(path)
        except RuntimeError as error:
            print(f"left out: {error}", file=sys.stderr)
    if not decodable:
        return None
    listed = WORK / "corpus.list"
    listed.write_text("".join(f"{path}\n" for path in decodable))
    sizes = [Image.open(path).size for path in decodable]
    return listed, round(statistics.mean(w * h for w, h in sizes)), len(decodable)


def inputs_to_measure(corpus, ours):
    """Name, kind, path, pixels and number of pictures of each input."""
    for size in SIZES:
        width, height = map(int, size.split("x"))
        for kind, ending in [("baseline", "-baseline.jpg"), ("progressive", "-progressive.jpg"), ("png", ".png")]:
            yield f"{size} {kind}", kind, PICTURES / size / f"{size}{ending}", width * height, 1
    if corpus is None:
        return
    found = corpus_list(corpus, ours)
    if found:
        yield "corpus", "corpus", *found
    else:
        print(f"no JPEGs in {corpus}: the corpus is left out", file=sys.stderr)


def print_tables(inputs, bars):
    for name, measured in inputs.items():
        pixels = measured["pixels"]
        pictures = f"mean of {measured['pictures']} pictures of " if measured["pictures"] > 1 else ""
        print(f"\n{name}, {pictures}{pixels / 1e6:.2f} megapixels: milliseconds a picture on a processor")
        print(f"  {'':28}{'median':>10}{'min':>10}{'max':>10}{'MP/s':>10}{'wall':>10}")
        for row in measured["rows"]:
            cpu, wall = row.milliseconds(), row.milliseconds("wall")
            print(f"  {row.program.title + ' ' + row.workload:28}{cpu['median']:10.3f}{cpu['min']:10.3f}{cpu['max']:10.3f}"
                  f"{pixels / 1e3 / cpu['median']:10.0f}{wall['median']:10.3f}")
    print(f"\n{'bar: peer’s time ÷ ours':60}{'pipeline':>10}{'bar':>8}{'ratio':>9}   (min–max)")
    for bar in bars:
        ratio = bar["ratio"]
        print(f"{bar['what']:60}{bar['pipeline']:>10}{bar['bar']:8.4g}{ratio['median']:9.4g}   "
              f"({ratio['min']:.4g}–{ratio['max']:.4g})  {'reached' if bar['reached'] else 'not reached'}")


def write_results(folder, inputs, bars, rounds):
    now = datetime.datetime.now(datetime.timezone.utc)
    results = {
        "date": now.strftime("%Y-%m-%d"),
        "machine": machine(),
        "loadAverage": round(os.getloadavg()[0], 1),
        "versions": versions(),
        "rounds": rounds,
        "unit": "milliseconds a picture, one thread",
        "bars": bars,
        "measured": [
            {
                "input": name, "pixels": measured["pixels"], "pictures": measured["pictures"],
                "program": row.program.title, "workload": row.workload,
                "rounds": len(row.samples), "cpu": rounded(row.milliseconds()), "wall": rounded(row.milliseconds("wall")),
            }
            for name, measured in inputs.items() for row in measured["rows"]
        ],
    }
    folder.mkdir(exist_ok=True)
    (folder / "hash.json").write_text(one_row_a_line(results))


def one_row_a_line(results):
    """The object as JSON, its lists with one element a line: small, and a change shows as the lines it changes."""
    def element(value):
        return json.dumps(value, ensure_ascii=False)

    def field(value):
        return "[\n  " + ",\n  ".join(map(element, value)) + "\n ]" if isinstance(value, list) else element(value)

    return "{\n" + ",\n".join(f" {element(key)}: {field(value)}" for key, value in results.items()) + "\n}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built HashThroughput")
    parser.add_argument("--rounds", type=int, default=9, help="how many samples of each")
    parser.add_argument("--corpus", type=Path, help="a folder of photographs: its JPEGs are measured, too")
    parser.add_argument("--corpus-rounds", type=int, default=3)
    parser.add_argument("--results", type=Path, default=ROOT / "results")
    options = parser.parse_args()

    programs = [
        Program("ours", options.program, "--serve"),
        Program("peer", sys.executable, str(ROOT / "peers/peers.py")),
        Program("peer", str(WORK / "decode_limit")),
    ]
    inputs = {}
    for name, kind, path, pixels, count in inputs_to_measure(options.corpus, programs[0]):
        print(f"measuring {name}", file=sys.stderr)
        rows = rows_for(kind, *programs)
        measure(rows, path, options.corpus_rounds if kind == "corpus" else options.rounds)
        inputs[name] = {"pixels": pixels, "pictures": count, "rows": rows}
    for program in programs:
        program.close()

    bars = compare_with_bars(inputs)
    print_tables(inputs, bars)
    write_results(options.results, inputs, bars, options.rounds)
    plot.draw(options.results)


if __name__ == "__main__":
    main()
