"""Pictures in Spark: hashed or looked up by ``knownmedia examine``, one process for each Python worker.

>>> from knownmedia.spark import hash_images, match_images
>>> hashes = hash_images(spark.read.format("binaryFile").load("s3a://uploads/"))
>>> matches = match_images(spark.read.parquet("pictures.parquet"), store="known.sqlite")

Rows in are rows out, errors among them: a picture that cannot be decoded, and one that kills its decoder, has a row that says so. What is
in a row depends on the bytes, the program and the store alone, so a task that is run again gives the same, and Spark's committer
publishes each once. Nothing is written but the rows.

    python -m knownmedia.spark INPUT OUTPUT [--store STORE]

reads a folder of pictures or Parquet, writes Parquet, and compares the counts of rows at the end.
"""

from __future__ import annotations

import functools
import glob
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas
    from pyspark.sql import DataFrame

    from .stream import Child

#: The columns after the key.
_COLUMNS = """
    status string, reason string, message string, format string, width int, height int, sha256 string, pdq string, quality int,
    hashes array<struct<algorithm: string, pipeline: string, transform: string, hex: string, quality: int>>,
    matches array<struct<list: string, entry: string, category: string, kind: string, distance: int, transform: string>>,
    storeChanges bigint, toolVersion string
"""


def hash_images(frame: DataFrame, key: str = "path", content: str = "content", options: tuple[str, ...] = ()) -> DataFrame:
    """A row for each row of ``frame``: its key, unchanged, and what was found in its bytes.

    options: further ones of ``knownmedia examine``.
    """
    return _examined(frame, key, content, options, None)


def match_images(
    frame: DataFrame, store: str, key: str = "path", content: str = "content", options: tuple[str, ...] = ()
) -> DataFrame:
    """The same, and what each picture matches in a store of known lists.

    The store and the snapshots beside it, which ``knownmedia known index`` makes, are sent to each executor once. The rows say in
    ``storeChanges`` which state of the store they are about.
    """
    context = frame.sparkSession.sparkContext
    for path in [store, *glob.glob(glob.escape(store) + "-*.kmindex")]:
        context.addFile(path)
    return _examined(frame, key, content, options, os.path.basename(store))


def _examined(frame: DataFrame, key: str, content: str, options: tuple[str, ...], store: str | None) -> DataFrame:
    kind = frame.schema[key].dataType.simpleString()
    # No more than the two columns cross over to Python.
    return frame.select(key, content).mapInPandas(_Examination(key, content, options, store), f"`{key}` {kind}, {_COLUMNS}")


class _Examination:
    """What a Python worker does with its rows."""

    #: How many rows are handed back at a time.
    batch = 256

    def __init__(self, key: str, content: str, options: tuple[str, ...], store: str | None) -> None:
        self.key, self.content, self.options, self.store = key, content, options, store

    def __call__(self, frames: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        import pandas

        options = list(self.options)
        if self.store is not None:
            from pyspark import SparkFiles

            options += ["--store", SparkFiles.get(self.store)]
        items = (
            (key, None if content is None else bytes(content))
            for frame in frames
            for key, content in zip(frame[self.key], frame[self.content])
        )
        rows: list[dict[str, Any]] = []
        child = _child(tuple(options))
        for key, answer in child.examine(items):
            rows.append({self.key: key, **_row(answer, child.run)})
            if len(rows) == self.batch:
                yield pandas.DataFrame(rows)
                rows = []
        if rows:
            yield pandas.DataFrame(rows)


@functools.cache
def _child(options: tuple[str, ...]) -> Child:
    """The child of this Python worker, which Spark uses for one task after the other: a store is opened once for all of them. It ends when
    the worker does, which closes its input.
    """
    from .stream import Child

    # Spark starts a worker for each processor: one thread each.
    return Child("--threads", "1", *options, window=32)


def _row(answer: dict[str, Any], run: dict[str, Any]) -> dict[str, Any]:
    hashes = [
        {name: hash.get(name) for name in ("algorithm", "pipeline", "transform", "hex", "quality")}
        for hash in answer.get("hashes", [])
    ]
    matches = [
        {name: match.get(name) for name in ("list", "entry", "category", "kind", "distance", "transform")}
        for piece in [answer, *answer.get("parts", [])]
        for match in piece.get("matches", [])
    ]
    plain = next((hash for hash in hashes if hash["algorithm"] == "pdq" and hash["transform"] == "original"), {})
    return {
        **{name: answer.get(name) for name in ("status", "reason", "message", "format", "width", "height")},
        "sha256": answer.get("digests", {}).get("sha256"),
        "pdq": plain.get("hex"),
        "quality": plain.get("quality"),
        "hashes": hashes,
        "matches": matches,
        "storeChanges": run.get("store", {}).get("changes"),
        "toolVersion": run.get("tool", {}).get("version"),
    }


def main(arguments: list[str] | None = None) -> int:
    """The command: 0 where as many rows were written as read, 2 where not."""
    import argparse

    from pyspark.sql import SparkSession

    parser = argparse.ArgumentParser(prog="python -m knownmedia.spark", description="Hashes pictures, or looks them up.")
    parser.add_argument("input", help="a folder of pictures, or Parquet with the columns path and content")
    parser.add_argument("output", help="where the Parquet goes, which must not exist")
    parser.add_argument("--store", help="a store of known lists")
    parsed = parser.parse_args(arguments)
    spark = (
        SparkSession.builder.appName("knownmedia")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
        .config("spark.sql.files.maxPartitionBytes", str(16 << 20))
        .getOrCreate()
    )
    if parsed.input.rstrip("/").endswith(".parquet"):
        frame = spark.read.parquet(parsed.input)
    else:
        frame = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(parsed.input)
    examined = match_images(frame, parsed.store) if parsed.store else hash_images(frame)
    examined.write.parquet(parsed.output)
    read, written = frame.select("path").count(), spark.read.parquet(parsed.output)
    for row in written.groupBy("status", "reason").count().orderBy("status", "reason").collect():
        print(row["count"], row["status"], row["reason"] or "")
    count = written.count()
    print(f"{count} rows of {read}")
    return 0 if count == read else 2


if __name__ == "__main__":
    raise SystemExit(main())
