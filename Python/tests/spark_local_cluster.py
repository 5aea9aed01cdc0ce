"""Pictures in Spark over the real command, in a cluster of executors that are killed at random: rows in are rows out, each once.

    python spark_local_cluster.py [--count 5000] [--known 1000000] [--pictures FOLDER] [--executors 2]

Needs pyspark, pandas, pyarrow, and the package knownmedia with its command. Makes pictures out of those of FOLDER (those that the project
draws, where it is not said): good ones, damaged ones, ones that no decoder reads, and rows without bytes; and a store of known lists with
--known random hashes and some of the pictures. Examines them

1. with the command alone,
2. in Spark, undisturbed: every row is the command's answer, and the time is compared,
3. in Spark, while executors, commands and their decoding processes are ended by kill -9.

Prints a line of figures for each, and ends with 1 if a row is missing, double, or another than it should be.
"""

import argparse
import collections
import glob
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
problems = []


def check(condition, text):
    if not condition:
        problems.append(text)
        print("PROBLEM:", text, flush=True)


def make_pictures(folder, count, generator):
    """Rows of a key and the bytes of a picture, or what once was one."""
    sources = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix.lower() in (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif") and path.stat().st_size < 400_000:
            sources.append(path.read_bytes())
    hostile = [path.read_bytes() for path in sorted((ROOT / "TestVectors/hostile").iterdir())]
    rows = []
    for number in range(count):
        content = bytearray(generator.choice(sources))
        kind = generator.random()
        if kind < 0.02:
            content = None
        elif kind < 0.05:
            content = bytearray(generator.choice(hostile))
        elif kind < 0.08:
            del content[generator.randrange(len(content)):]
        elif kind < 0.11:
            content = bytearray(generator.randbytes(generator.randrange(5000)))
        elif kind < 0.2:
            content[generator.randrange(len(content))] ^= 1 << generator.randrange(8)
        # No two have the same bytes: what follows a picture does not matter.
        rows.append((f"pictures/{number:06}", None if content is None else bytes(content) + b"%d" % number))
    return rows


def make_store(path, known_count, rows, generator):
    from knownmedia.command import environment, executable
    from knownmedia.stream import Child

    lines = [f"{generator.getrandbits(256):064x}\n" for _ in range(known_count)]
    with Child() as child:
        for _, answer in child.examine(row for row in rows[::50] if row[1]):
            lines += [f"{hash['hex']}\n" for hash in answer["hashes"] if hash.get("quality", 0) >= 50]
    listed = path.with_suffix(".txt")
    listed.write_text("".join(lines))
    for arguments in (["import", listed, "--list", "Proof", "--algorithm", "pdq"], ["index"]):
        subprocess.run(
            [executable(), "known", *arguments, "--store", path], check=True, stdout=subprocess.DEVNULL, env=environment(executable())
        )


class Killer(threading.Thread):
    """Ends processes below this one by kill -9: executors, commands, and the processes in which those decode."""

    def __init__(self, generator, pauses, most):
        """pauses: the seconds from one end to the next, about; most: how many are ended, both by what they are."""
        super().__init__(daemon=True)
        self.generator, self.pauses, self.most = generator, pauses, most
        self.ended, self.counts = threading.Event(), collections.Counter()

    def run(self):
        due = {kind: time.monotonic() + pause for kind, pause in self.pauses.items()}
        while not self.ended.wait(0.1):
            for kind, pause in self.pauses.items():
                if time.monotonic() < due[kind] or self.counts[kind] == self.most[kind]:
                    continue
                candidates = [process for process, what in processes_below(os.getpid()) if what == kind]
                if candidates:
                    try:
                        os.kill(self.generator.choice(candidates), signal.SIGKILL)
                        self.counts[kind] += 1
                    except ProcessLookupError:
                        continue
                due[kind] = time.monotonic() + pause * (0.5 + self.generator.random())

    def stop(self):
        self.ended.set()
        self.join()
        return dict(self.counts)


def processes_below(ancestor):
    """The processes that descend from one, with what they are."""
    parents, lines = {}, {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                stat = pathlib.Path("/proc", name, "stat").read_text()
                lines[int(name)] = pathlib.Path("/proc", name, "cmdline").read_bytes()
                parents[int(name)] = int(stat.rsplit(")", 1)[1].split()[1])
            except (FileNotFoundError, ProcessLookupError):
                continue
    for process, line in lines.items():
        place = process
        while place in parents and place != ancestor:
            place = parents[place]
        if place != ancestor or process == ancestor:
            continue
        if b"CoarseGrainedExecutorBackend" in line:
            yield process, "executors"
        elif b"examine\0" in line:
            yield process, "commands"
        elif b"worker" in line and b"java" not in line and b"python" not in line:
            yield process, "decoders"


def session(executors, folder):
    from pyspark.sql import SparkSession

    settings = {
        "spark.ui.enabled": "false",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "64",
        "spark.sql.files.maxPartitionBytes": str(16 << 20),
        "spark.executor.memory": "1g",
        # What is killed on purpose is not a reason to give up.
        "spark.task.maxFailures": "1000",
        "spark.deploy.maxExecutorRetries": "-1",
        "spark.stage.maxConsecutiveAttempts": "1000",
        "spark.local.dir": str(folder / "local"),
        "spark.executorEnv.PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    for name in ("KNOWNMEDIA_COMMAND", "KNOWNMEDIA_LIBRARY"):
        if name in os.environ:
            settings[f"spark.executorEnv.{name}"] = os.environ[name]
    builder = SparkSession.builder.master(f"local-cluster[{executors},1,1024]").appName("knownmedia")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def compared(row):
    """What is the same of a row, whoever made it."""
    return row["status"], row["reason"], row["sha256"], row["pdq"], sorted((match["list"], match["distance"]) for match in row["matches"] or [])


def check_rows(found, rows, expected, may_be_lost, what):
    keys = collections.Counter(row["path"] for row in found)
    check(len(found) == len(rows), f"{what}: {len(rows)} rows in, {len(found)} out")
    check(set(keys) == {key for key, _ in rows}, f"{what}: other keys than were sent")
    check(all(count == 1 for count in keys.values()), f"{what}: keys that are double")
    different = [row["path"] for row in found if compared(row) != expected[row["path"]]]
    lost = {row["path"] for row in found if row["reason"] in ("workerCrashed", "childEnded")}
    wrong = [path for path in different if path not in lost]
    check(not wrong, f"{what}: {len(wrong)} rows differ from the command's answers, such as {wrong[:3]}")
    check(may_be_lost or not different, f"{what}: {len(different)} rows are lost")
    return len(lost)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--known", type=int, default=1_000_000)
    parser.add_argument("--pictures", type=pathlib.Path, default=ROOT / "TestVectors/pictures")
    parser.add_argument("--executors", type=int, default=2)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--folder", type=pathlib.Path)
    options = parser.parse_args()
    generator = random.Random(options.seed)
    folder = options.folder or pathlib.Path(tempfile.mkdtemp(prefix="knownmedia-spark-"))
    folder.mkdir(exist_ok=True)
    os.chdir(folder)

    import pyarrow
    import pyarrow.parquet
    import pyspark

    from knownmedia.spark import _row, match_images
    from knownmedia.stream import Child

    os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    rows = make_pictures(options.pictures, options.count, generator)
    store = folder / "known.sqlite"
    began = time.monotonic()
    make_store(store, options.known, rows, generator)
    size = sum(os.path.getsize(path) for path in glob.glob(str(store) + "*"))
    print(f"{len(rows)} pictures, {sum(len(content or b'') for _, content in rows) >> 20} MiB; store and snapshots of"
          f" {options.known} hashes: {size >> 20} MiB, made in {time.monotonic() - began:.0f} s", flush=True)
    inputs = folder / "pictures.parquet"
    inputs.mkdir()
    per_file = max(1, len(rows) // 40)
    for start in range(0, len(rows), per_file):
        part = rows[start : start + per_file]
        table = pyarrow.table({"path": [key for key, _ in part], "content": pyarrow.array([content for _, content in part], pyarrow.binary())})
        pyarrow.parquet.write_table(table, inputs / f"{start:06}.parquet", compression="none")

    # The command alone, with as many threads as there are executors.
    began = time.monotonic()
    with Child("--threads", str(options.executors), "--store", str(store)) as child:
        answers = list(child.examine(rows))
        run = child.run
    alone = time.monotonic() - began
    expected = {key: compared(_row(answer, run)) for key, answer in answers}
    kinds = collections.Counter(value[:2] for value in expected.values())
    matched = sum(1 for value in expected.values() if value[4])
    check(matched * 100 >= len(rows), f"only {matched} pictures are known")
    print(f"the command alone: {alone:.1f} s; {matched} matched;", ", ".join(f"{count} {status} {reason or ''}".strip() for (status, reason), count in kinds.most_common(6)), flush=True)

    spark = session(options.executors, folder)
    spark.sparkContext.setLogLevel("ERROR")
    try:
        frame = spark.read.parquet(str(inputs))
        # Python is started in each executor, and the store is sent: both happen once, whatever there is to do.
        began = time.monotonic()
        match_images(frame.limit(8), str(store)).collect()
        first = time.monotonic() - began
        began = time.monotonic()
        match_images(frame, str(store)).write.parquet(str(folder / "undisturbed"))
        undisturbed = time.monotonic() - began
        found = spark.read.parquet(str(folder / "undisturbed")).collect()
        check_rows(found, rows, expected, False, "undisturbed")
        print(f"Spark, undisturbed: {undisturbed:.1f} s, {undisturbed / alone:.2f} × the command alone (a first job of 8 rows: {first:.1f} s);"
              f" {len(found)} rows out", flush=True)
        copies = copies_of_store(pyspark, spark, store.name)
        print(f"copies of the store at executors: {copies}", flush=True)
        check(all(count == 1 for count in copies.values()) and len(copies) >= options.executors, "the store is not at each executor once")

        killer = Killer(generator, {"executors": 12, "commands": 5, "decoders": 1}, {"executors": 6, "commands": 15, "decoders": 60})
        killer.start()
        began = time.monotonic()
        match_images(frame, str(store)).write.parquet(str(folder / "killed"))
        took = time.monotonic() - began
        kills = killer.stop()
        found = spark.read.parquet(str(folder / "killed")).collect()
        lost = check_rows(found, rows, expected, True, "with kills")
        check(lost <= kills.get("decoders", 0) + kills.get("commands", 0), f"{lost} rows lost")
        check(kills.get("executors", 0) >= 2, f"few executors could be killed: {kills}")
        print(f"Spark, with kills of {kills}: {took:.1f} s, {len(found)} rows out, each once; {lost} say that their process was ended", flush=True)
    finally:
        spark.stop()
        if options.folder is None:
            shutil.rmtree(folder, ignore_errors=True)
    return 1 if problems else 0


def copies_of_store(pyspark, spark, name):
    """How many copies of the store lie in the folder of each executor."""
    application = spark.sparkContext.applicationId
    copies = collections.Counter()
    for path in pathlib.Path(os.path.dirname(pyspark.__file__), "work", application).rglob(name):
        copies[path.parent.name] += 1
    return dict(copies)


if __name__ == "__main__":
    sys.exit(main())
