"""Measures this library's indexes and their peers on the same hashes and queries, alternately, and compares them with the
bars they are to reach.

Every program builds and searches on request, so all take their samples in turns: A B C A B C … What else the machine
does meets all alike. Ratios are of seconds on a processor, taken within a turn, and their median is given. An index that
does not find what all others find ends the run.
"""

import argparse
import datetime
import importlib.metadata
import json
import os
import statistics
import subprocess
import sys
import zlib
from pathlib import Path

import plot_search
import search
from compare import ROOT, WORK, Program, machine, one_row_a_line, rounded, swift_version

RADIUS = 31
QUERIES = 1000
# A sample takes about so long, in seconds, but has 8 queries at least. What takes longer is searched in one way only.
SAMPLE_SECONDS = 0.3
FEWEST_QUERIES = 8
MODES = ["single", "batch", "1 thread", "2 threads"]
DATA = ["uniform", "real"]
IN_CACHE = 16_384
OURS = ["multi-index", "snapshot", "linear", "bk-tree"]
MULTI_HASH = [name for name in search.INDEXES if "MultiHash" in name]


class Server(Program):
    """A program that answers requests with JSON."""

    def request(self, *fields):
        answer = json.loads(self.ask("\t".join(map(str, fields))))
        if "error" in answer:
            sys.exit(f"{self.title}, {' '.join(map(str, fields))}: {answer['error']}")
        return answer


class Index:
    """An index of one program, and its samples."""

    def __init__(self, server, name, radius=RADIUS):
        self.server = server
        self.name = name
        self.radius = radius
        self.builds = []
        self.samples = {mode: [] for mode in MODES}
        self.limit = 0

    def build(self, path, count):
        self.builds.append(self.server.request("build", self.name, path, count, WORK))

    def search(self, mode, limit):
        return self.server.request("search", self.name, mode, limit, self.radius)

    def drop(self):
        self.server.request("drop", self.name)

    def choose_limit(self):
        seconds = self.search("single", 2)["cpu"] / 2
        if seconds < 0.05:
            seconds = self.search("single", 8)["cpu"] / 8
        self.limit = max(FEWEST_QUERIES, min(QUERIES, int(SAMPLE_SECONDS / seconds) // 8 * 8))

    def modes(self):
        return MODES if self.limit > FEWEST_QUERIES else MODES[:1]

    # Figures, of the median round where there are several.

    def spread(self, values):
        values = list(values)
        return rounded({"median": statistics.median(values), "min": min(values), "max": max(values)})

    def latency(self, mode):
        """Microseconds of a query or batch on a processor: of each the median over the rounds, then the percentiles."""
        rounds = [sample["seconds"] for sample in self.samples[mode]]
        if not rounds:
            return None
        each = sorted(1e6 * statistics.median(times) for times in zip(*rounds))
        return {"p50": float(f"{each[len(each) // 2]:.4g}"), "p99": float(f"{each[(len(each) * 99 - 1) // 100]:.4g}")}

    def result(self, data, count):
        seconds = {mode: self.spread(1e6 * s["cpu"] / s["queries"] for s in samples)
                   for mode, samples in self.samples.items() if samples}
        rates = {mode: self.spread(s["queries"] / s["wall"] for s in samples)
                 for mode, samples in self.samples.items() if samples}
        builds = {key: self.spread(b[key] for b in self.builds) for key in ["cpu", "wall", "open", "verify"]
                  if key in self.builds[0]}
        return {
            "data": data, "count": count, "index": self.name, "radius": self.radius, "queries": self.limit,
            "rounds": len(self.samples["single"]), "found": self.samples["single"][0]["found"],
            "bytesPerHash": round(self.builds[0]["bytesPerHash"], 1), "buildSeconds": builds,
            "latencyMicroseconds": {mode: self.latency(mode) for mode in ["single", "batch"] if self.samples[mode]},
            "cpuMicrosecondsPerQuery": seconds, "queriesPerSecond": rates}


class Case:
    """All indexes over one set of hashes."""

    def __init__(self, data, count, folder):
        self.data = data
        self.count = count
        self.hashes = folder / f"{data}.hashes"
        self.queries = folder / f"{data}-{count}.queries"
        self.indexes = []
        self.ratios = {}

    def named(self, name):
        return next((index for index in self.indexes if name in index.name and index.radius == RADIUS), None)

    def measure(self, ours, peers, names, rounds, multi_hash, radius=RADIUS):
        for server in (ours, peers):
            server.request("queries", self.queries)
        chosen = [Index(ours, name, radius) for name in names if name in OURS]
        chosen += [Index(peers, name, radius) for name in names if name not in OURS]
        for index in chosen:
            index.build(self.hashes, self.count)
            index.choose_limit()
        if multi_hash:
            chosen.append(self.best_multi_hash(peers))
        found = self.check(chosen)
        if radius == RADIUS:
            self.found = found
        for round_ in range(rounds):
            if round_ in (1, 2):  # three builds tell enough, and the slow ones are built once
                for index in chosen:
                    if index.builds[0]["wall"] < 4:
                        index.build(self.hashes, self.count)
            for index in chosen:
                for mode in index.modes():
                    index.samples[mode].append(index.search(mode, index.limit))
        for index in chosen:
            index.drop()
        self.indexes += chosen

    def best_multi_hash(self, peers):
        """The setting of FAISS's MultiHash that searches fastest; the others are let go."""
        best = None
        for name in MULTI_HASH:
            index = Index(peers, name)
            index.build(self.hashes, self.count)
            index.choose_limit()
            index.time = min(index.search("single", min(index.limit, 200))["cpu"] for _ in range(2))
            index.time /= min(index.limit, 200)
            print(f"  {name}: {1e6 * index.time:.0f} µs, built in {index.builds[0]['cpu']:.1f} s", file=sys.stderr)
            if best is None or index.time < best.time:
                best, index = index, best
            if index is not None:
                index.drop()
        return best

    def check(self, indexes):
        """All must find the same: the same number, and the same positions at the same distances."""
        answers = {index: index.server.request("answers", index.name, index.limit, index.radius) for index in indexes}
        reference = answers[max(indexes, key=lambda index: index.limit)]
        for index, answer in answers.items():
            for key in ("found", "sums"):
                if answer[key] != reference[key][:index.limit]:
                    sys.exit(f"{self.data}, {self.count} hashes: {index.name} does not find what the others find")
        return reference["found"]

    def ratio(self, peer, index, mode="single"):
        """How many times the peer's time a query is ours."""
        pairs = list(zip(peer.samples[mode], index.samples[mode]))
        if not pairs:
            return None
        values = [a["cpu"] / a["queries"] / (b["cpu"] / b["queries"]) for a, b in pairs]
        return rounded({"median": statistics.median(values), "min": min(values), "max": max(values)})


def prepare(folder, collection, corpus, largest, sizes):
    """Makes the hashes and queries that are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)

    def make(*arguments):
        output = Path(arguments[arguments.index("--output") + 1])
        if not output.exists():
            print(f"making {output.name}", file=sys.stderr)
            subprocess.run([collection, *map(str, arguments)], check=True)

    for data in DATA:
        hashes = folder / f"{data}.hashes"
        if hashes.exists() and hashes.stat().st_size < 32 * largest:
            hashes.unlink()
    make("uniform", "--count", largest, "--seed", 1, "--output", folder / "uniform.hashes")
    make("uniform", "--count", QUERIES // 2, "--seed", 2, "--output", folder / "uniform.unrelated")
    make("pictures", "--count", largest, "--seed", 1, "--output", folder / "real.hashes", *corpus)
    make("pictures", "--count", QUERIES // 2, "--seed", 2, "--held-out", "--output", folder / "real.unrelated", *corpus)
    for data in DATA:
        for size in [IN_CACHE, *sizes]:
            make("queries", "--count", QUERIES, "--seed", 3, "--known", folder / f"{data}.hashes", "--known-count", size,
                 "--unrelated", folder / f"{data}.unrelated", "--output", folder / f"{data}-{size}.queries")


def bars(cases, in_cache):
    """What the design asks for, and what was measured."""
    results = []

    def add(what, data, bar, value, reached, unit=""):
        if value is not None:
            results.append({"what": what, "data": data, "bar": bar, "unit": unit, "value": value, "reached": reached(value)})

    at_least = lambda bar: lambda value: value["median"] >= bar
    at_most = lambda bar: lambda value: value["median"] <= bar
    for case in cases:
        ours, snapshot = case.named("multi-index"), case.named("snapshot")
        linear, hash_ = case.named("linear"), case.named("MultiHash")
        if case.count == 1_000_000:
            if hash_:
                add("radius 31, 1 M: FAISS MultiHash ÷ multi-index", case.data, "≥ 12", case.ratio(hash_, ours), at_least(12), "×")
                build = rounded({
                    "median": statistics.median(b["cpu"] for b in hash_.builds) / statistics.median(b["cpu"] for b in ours.builds),
                    "min": min(b["cpu"] for b in hash_.builds) / max(b["cpu"] for b in ours.builds),
                    "max": max(b["cpu"] for b in hash_.builds) / min(b["cpu"] for b in ours.builds)})
                add("build, 1 M: FAISS MultiHash ÷ multi-index", case.data, "≥ 15", build, at_least(15), "×")
            add("radius 31, 1 M: linear ÷ multi-index", case.data, "≥ 10", case.ratio(linear, ours), at_least(10), "×")
        if case.count == 10_000_000:
            size = {key: round(ours.builds[0]["bytesPerHash"], 1) for key in ["median", "min", "max"]}
            add("multi-index, 10 M: bytes a hash", case.data, "≤ 140", size, at_most(140))
            add("snapshot, 10 M: opening", case.data, "< 0.1", snapshot.spread(b["open"] for b in snapshot.builds),
                at_most(0.0999), "s")
    for mode in ["single", "2 threads"]:
        for case in in_cache:
            linear = case.named("linear")
            rate = rounded(linear.spread(IN_CACHE * s["queries"] / s["cpu"] / 1e9 for s in linear.samples[mode]))
            title = "one query" if mode == "single" else "batches of 8 on 2 threads"
            add(f"linear scan in the cache, {title}: comparisons a second and core", case.data, "≥ 1", rate, at_least(1), "G")
    return results


def text(value, digits=3):
    """A number with so many digits that count."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 10 ** (digits - 1) else f"{value:.{digits}g}"


def print_tables(cases, bar_results):
    heads = ["build s", "B/hash", "p50 µs", "p99 µs", "8 at once µs", "q/s 1 thread", "q/s 2 threads", "2 on clock", "÷ MultiHash", "÷ linear"]
    for case in cases:
        print(f"\n{case.data}, {case.count:,} hashes; {sum(f > 0 for f in case.found):,} of {len(case.found):,} queries match")
        print(f"  {'':28}" + "".join(f"{head:>14}" for head in heads))
        for index in case.indexes:
            result = index.result(case.data, case.count)
            seconds, rate = result["cpuMicrosecondsPerQuery"], result["queriesPerSecond"]
            per_second = [threads * 1e6 / seconds[mode]["median"] if mode in seconds else None
                          for threads, mode in enumerate(MODES[2:], 1)]
            single = result["latencyMicroseconds"]["single"]
            batch = result["latencyMicroseconds"].get("batch")
            against = [case.named("MultiHash"), case.named("linear")]
            ratios = [case.ratio(peer, index) if peer and index.radius == RADIUS else None for peer in against]
            values = [
                result["buildSeconds"]["cpu"]["median"], result["bytesPerHash"], single["p50"], single["p99"],
                batch and batch["p50"], *per_second, rate["2 threads"]["median"] if "2 threads" in rate else None,
                *(ratio and ratio["median"] for ratio in ratios)]
            note = f" (radius {index.radius})" if index.radius != RADIUS else ""
            print(f"  {index.name + note:28}" + "".join(f"{text(value):>14}" for value in values))
        if not case.named("MultiHash"):
            print("  FAISS MultiHash and BK-tree: not run, for they take minutes to build or seconds to search")
        snapshot = case.named("snapshot")
        if snapshot:
            build = snapshot.result(case.data, case.count)["buildSeconds"]
            print(f"  snapshot: built and written in {text(build['wall']['median'])} s on the clock, opened in "
                  f"{text(1e3 * build['open']['median'])} ms, verified in {text(1e3 * build['verify']['median'])} ms")
    print_growth(cases)
    print(f"\n{'bar':66}{'data':>9}{'bar':>8}{'measured':>10}   (min–max)")
    for bar in bar_results:
        value = bar["value"]
        print(f"{bar['what']:66}{bar['data']:>9}{bar['bar']:>8}{value['median']:>10.4g}{bar['unit']:2} "
              f"({value['min']:.4g}–{value['max']:.4g})  {'reached' if bar['reached'] else 'not reached'}")


def growth(cases):
    """How many times each cost grows from one size to the next."""
    rows = []
    for data in DATA:
        sizes = [case for case in cases if case.data == data]
        for small, large in zip(sizes, sizes[1:]):
            for name in OURS + ["MultiHash", "FAISS flat"]:
                a, b = small.named(name), large.named(name)
                if a and b:
                    a, b = a.result(data, small.count), b.result(data, large.count)
                    rows.append({
                        "data": data, "from": small.count, "to": large.count, "index": name,
                        "query": float(f"{b['cpuMicrosecondsPerQuery']['single']['median'] / a['cpuMicrosecondsPerQuery']['single']['median']:.3g}"),
                        "build": float(f"{b['buildSeconds']['cpu']['median'] / max(1e-6, a['buildSeconds']['cpu']['median']):.3g}"),
                        "bytes": float(f"{b['bytesPerHash'] * large.count / (a['bytesPerHash'] * small.count):.3g}")})
    return rows


def print_growth(cases):
    print(f"\n{'how many times each cost grows':48}{'query':>10}{'build':>10}{'bytes':>10}")
    for row in growth(cases):
        # A linear scan has nothing to build.
        build = "–" if row["index"] in ("linear",) else f"{row['build']:.3g}"
        print(f"  {row['data']}, {row['from']:,} → {row['to']:,}, {row['index']:16}".ljust(48)
              + f"{row['query']:>10.3g}{build:>10}{row['bytes']:>10.3g}")


def write_results(folder, cases, in_cache, bar_results, rounds):
    now = datetime.datetime.now(datetime.timezone.utc)
    results = {
        "date": now.strftime("%Y-%m-%d"),
        "machine": machine(),
        "loadAverage": round(os.getloadavg()[0], 1),
        "versions": {name: importlib.metadata.version(name) for name in ["faiss-cpu", "pybktree", "numpy"]}
        | {"Swift": swift_version()},
        "rounds": rounds,
        "bars": bar_results,
        "growth": growth(cases),
        "measured": [index.result(case.data, case.count) for case in in_cache + cases for index in case.indexes],
    }
    folder.mkdir(exist_ok=True)
    (folder / "search.json").write_text(one_row_a_line(results))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built SearchThroughput")
    parser.add_argument("--collection", required=True, help="the built HashCollection")
    parser.add_argument("--corpus", type=Path, help="a folder of photographs; without it the drawn pictures are used")
    parser.add_argument("--large", action="store_true", help="10 million hashes, too: 15 minutes and 6 GB of memory")
    parser.add_argument("--rounds", type=int, default=5, help="how many samples of each")
    parser.add_argument("--results", type=Path, default=ROOT / "results")
    options = parser.parse_args()

    vectors = ROOT.parent / "TestVectors"
    corpus = [options.corpus] if options.corpus else [vectors / "pictures/scenes", vectors / "unrelated"]
    folder = WORK / "search" / (f"{zlib.crc32(bytes(options.corpus.resolve())):08x}" if options.corpus else "drawn")
    sizes = [100_000, 1_000_000] + ([10_000_000] if options.large else [])
    prepare(folder, options.collection, corpus, sizes[-1], sizes)

    # So that memory which is freed is given back, and the rest is the index's.
    os.environ["MALLOC_MMAP_THRESHOLD_"] = "1048576"
    ours = Server("ours", options.program, "--serve")
    peers = Server("peers", sys.executable, str(ROOT / "peers/search.py"))
    in_cache, cases = [], []
    for data in DATA:
        print(f"measuring {data}, {IN_CACHE} hashes", file=sys.stderr)
        case = Case(data, IN_CACHE, folder)
        case.measure(ours, peers, ["linear", "FAISS flat"], options.rounds, multi_hash=False)
        in_cache.append(case)
        for count in sizes:
            print(f"measuring {data}, {count} hashes", file=sys.stderr)
            case = Case(data, count, folder)
            # A BK-tree of ten million takes seconds a query, MultiHash of FAISS minutes to build and many gigabytes.
            names = [name for name in OURS if name != "bk-tree" or count < 10_000_000] + ["FAISS flat"]
            names += ["pybktree"] if count == 100_000 else []
            rounds = options.rounds if count < 10_000_000 else min(3, options.rounds)
            case.measure(ours, peers, names, rounds, multi_hash=count < 10_000_000)
            if count == 100_000:
                case.measure(ours, peers, ["multi-index", "bk-tree", "pybktree"], rounds, multi_hash=False, radius=4)
            cases.append(case)
    for server in (ours, peers):
        server.close()

    bar_results = bars(cases, in_cache)
    print_tables(cases, bar_results)
    write_results(options.results, cases, in_cache, bar_results, options.rounds)
    plot_search.draw(options.results)


if __name__ == "__main__":
    main()
