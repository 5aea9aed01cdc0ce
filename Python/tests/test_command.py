"""What the package asks the command for: stores, scans, and the snapshots of stores."""

import pickle
import subprocess

import pytest

import knownmedia
from knownmedia.command import executable


@pytest.fixture(scope="module")
def store(tmp_path_factory, vectors):
    try:
        command = executable()
    except knownmedia.KnownMediaError:
        pytest.skip("the command is not here")
    path = tmp_path_factory.mktemp("store") / "known.sqlite"
    for arguments in [["import", vectors / "lists/known-pdq.txt", "--list", "Demo"], ["index"]]:
        subprocess.run([command, "known", *arguments, "--store", path], check=True, capture_output=True)
    return path


def test_store_and_its_snapshot_find_the_same(store, vectors):
    pictures = sorted((vectors / "pictures/scenes").glob("*.jpg"))
    hashes = [knownmedia.hash(path).pdq.hex for path in pictures] + ["00" * 32]
    found = knownmedia.Store(store).match(hashes)
    index = knownmedia.Index.open(f"{store}-pdq-full.kmindex")
    near = index.search_many(hashes, 31)
    assert [sorted(match["distance"] for match in matches) for matches in found] == [
        sorted(match.distance for match in matches) for matches in near
    ]
    assert sum(map(bool, found)) > 3 and found[-1] == []
    assert {match["list"] for matches in found for match in matches} == {"Demo"}


def test_store_is_asked_again_by_the_same_process_and_tells_what_changed(store, vectors, tmp_path):
    copy = tmp_path / "known.sqlite"
    copy.write_bytes(store.read_bytes())
    picture = vectors / "pictures/scenes/waves.jpg"
    asked = knownmedia.hash(picture).pdq.bytes
    with knownmedia.Store(copy) as known:
        assert {match["list"] for match in known.match([asked])[0]} == {"Demo"}
        process = known._process.pid
        assert [len(matches) for matches in known.match([asked, bytes(32)] * 700)] == [1, 0] * 700
        subprocess.run([executable(), "known", "add", picture, "--list", "Later", "--store", copy], check=True, capture_output=True)
        assert {match["list"] for match in known.match([asked])[0]} == {"Demo", "Later"}
        assert known._process.pid == process
        # Somebody ends it.
        known._process.kill()
        known._process.wait()
        assert len(known.match([asked.hex()])[0]) == 2
        assert known.match([asked], max_distance=0) != [[]] and known.match([]) == []
        for wrong in (["00"], [b"short"], ["no hexadecimal digits"]):
            with pytest.raises(ValueError):
                known.match(wrong)
        assert len(pickle.loads(pickle.dumps(known)).match([asked])[0]) == 2


def test_scan_gives_the_records_of_the_ledger(store, vectors, tmp_path):
    records = list(knownmedia.scan([vectors / "demo"], tmp_path / "out", store=str(store)))
    assert records[0]["type"] == "run" and records[-1]["type"] == "summary"
    files = [record for record in records if record["type"] == "file"]
    assert len(files) == records[-1]["found"] and any(record["matches"] for record in files)


def test_what_cannot_be_asked_is_an_error(tmp_path):
    with pytest.raises(knownmedia.KnownMediaError):
        knownmedia.Store(tmp_path / "nothing").match(["00" * 32])
    with pytest.raises(knownmedia.KnownMediaError):
        list(knownmedia.scan([tmp_path / "nothing"], tmp_path / "out"))
