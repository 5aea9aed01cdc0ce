"""The examples with Dask, Ray and Beam, each where its engine is installed: files in are rows out, with the answers of one child."""

import pathlib
import subprocess
import sys

import pytest

from knownmedia.stream import Child

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "Examples"


def pdq(answer):
    return next((found["hex"] for found in answer.get("hashes") or [] if found["algorithm"] == "pdq"), "")


@pytest.fixture
def folder(vectors, tmp_path):
    """Pictures, a damaged one, a text and an empty file."""
    folder = tmp_path / "files"
    folder.mkdir()
    for path in sorted((vectors / "pictures" / "scenes").iterdir()):
        (folder / path.name).write_bytes(path.read_bytes())
    whole = (folder / "skyline.jpg").read_bytes()
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "text").write_text("no picture")
    (folder / "empty").touch()
    return folder


def expected(folder):
    paths = sorted(path for path in folder.iterdir())
    with Child() as child:
        answers = list(child.examine((str(path), path) for path in paths))
    rows = sorted((path, answer["status"], pdq(answer)) for path, answer in answers)
    assert len(rows) == len(paths) > 4 and any(row[2] for row in rows)
    return rows


def rows(text):
    return sorted(tuple(line.split("\t")) for line in text.splitlines())


def run(example, *arguments):
    done = subprocess.run([sys.executable, EXAMPLES / example, *arguments], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_dask(folder):
    pytest.importorskip("dask.bag")
    assert rows(run("examine_with_dask.py", folder)) == expected(folder)


def test_ray(folder):
    pytest.importorskip("ray.data")
    assert rows(run("examine_with_ray.py", folder)) == expected(folder)


def test_beam(folder, tmp_path):
    pytest.importorskip("apache_beam")
    run("examine_with_beam.py", folder, tmp_path / "rows")
    assert rows("".join(path.read_text() for path in tmp_path.glob("rows-*"))) == expected(folder)
