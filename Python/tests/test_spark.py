"""Spark, with a child that ends when an item says so: rows in are rows out."""

import sys

import pytest

pytest.importorskip("pyspark")
pytest.importorskip("pandas")
pytest.importorskip("pyarrow")


def test_each_row_has_one_row(peculiar, monkeypatch, tmp_path):
    from pyspark.sql import SparkSession

    from knownmedia.spark import hash_images

    monkeypatch.setenv("KNOWNMEDIA_COMMAND", peculiar)
    # Spark's workers are otherwise the first Python on the path, which may have none of what is needed.
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    try:
        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    except Exception as error:
        pytest.skip(f"Spark does not start here: {error}")
    try:
        contents = [b"die" if place % 40 == 7 else None if place % 50 == 9 else b"x" * place for place in range(200)]
        rows = [(place, None if content is None else bytearray(content)) for place, content in enumerate(contents)]
        frame = spark.createDataFrame(rows, "number bigint, picture binary").repartition(5)
        hash_images(frame, key="number", content="picture", options=("-",)).write.parquet(str(tmp_path / "out"))
        found = {row["number"]: row for row in spark.read.parquet(str(tmp_path / "out")).collect()}
        assert spark.read.parquet(str(tmp_path / "out")).count() == len(found) == 200
    finally:
        spark.stop()
    for place, content in enumerate(contents):
        expected = ("failed", "childEnded") if content == b"die" else ("failed", "noContent") if content is None else ("examined", None)
        assert (found[place]["status"], found[place]["reason"]) == expected
    assert {row["toolVersion"] for row in found.values()} == {"1"}
