"""Search, beside comparing with all."""

import pickle
import random

import pytest

import knownmedia


def brute_force(hashes, query, radius):
    found = [(knownmedia.distance(query, hash), place) for place, hash in enumerate(hashes)]
    return sorted(each for each in found if each[0] <= radius)


@pytest.mark.parametrize("kind", ["auto", "linear", "multi-index", "bk-tree"])
@pytest.mark.parametrize("byte_count,radius", [(32, 31), (32, 100), (8, 10)])
def test_finds_all_and_no_other(kind, byte_count, radius):
    generator = random.Random(byte_count)
    hashes = [generator.randbytes(byte_count) for _ in range(800)]
    for place in range(0, 800, 3):
        flipped = int.from_bytes(hashes[place], "big")
        for bit in generator.sample(range(8 * byte_count), generator.randrange(radius)):
            flipped ^= 1 << bit
        hashes.append(flipped.to_bytes(byte_count, "big"))
    labels = [generator.getrandbits(60) for _ in hashes]
    index = knownmedia.Index(hashes, labels, kind=kind)
    assert len(index) == len(hashes)
    queries = hashes[::29]
    for query, matches in zip(queries, index.search_many(queries, radius)):
        expected = brute_force(hashes, query, radius)
        assert [(match.distance, match.position) for match in matches] == expected
        assert [match.label for match in matches] == [labels[place] for _, place in expected]
        assert matches == index.search(query.hex(), radius)
        assert index.nearest(query, 3, radius) == matches[:3]


def test_snapshot_is_the_same_index_and_can_be_pickled(tmp_path):
    generator = random.Random(2)
    hashes = [generator.randbytes(32) for _ in range(500)]
    path = tmp_path / "known.kmindex"
    knownmedia.Index.write(path, hashes, list(range(1000, 1500)))
    index = knownmedia.Index.open(path)
    assert [match.label for match in index.search(hashes[7], 5)] == [1007]
    again = pickle.loads(pickle.dumps(index))
    assert again.search_many(hashes[:20], 110) == index.search_many(hashes[:20], 110)
    with pytest.raises(TypeError):
        pickle.dumps(knownmedia.Index(hashes))
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    path.write_bytes(damaged)
    with pytest.raises(knownmedia.IndexFileError) as caught:
        knownmedia.Index.open(path)
    assert caught.value.code == "damaged"


def test_what_cannot_be_is_refused(tmp_path):
    with pytest.raises(ValueError):
        knownmedia.Index([b"short"])
    with pytest.raises(ValueError):
        knownmedia.Index([b"0" * 32, b"0" * 8])
    with pytest.raises(ValueError):
        knownmedia.Index([b"0" * 32], [1, 2])
    with pytest.raises(TypeError):
        knownmedia.Index("00" * 32)
    with pytest.raises(ValueError):
        knownmedia.Index([b"0" * 32]).search(b"0" * 8)
    with pytest.raises(OSError):
        knownmedia.Index.open(tmp_path / "nothing")
    assert knownmedia.Index([]).search(b"0" * 32) == []
    assert len(knownmedia.Index([b"0" * 32] * 70).search(b"0" * 32)) == 70


def test_arrays_of_hashes():
    numpy = pytest.importorskip("numpy")
    array = numpy.random.default_rng(1).integers(0, 256, (300, 32), numpy.uint8)
    index = knownmedia.Index(array[::-1], numpy.arange(300))
    assert [match.label for match in index.search(array[10].tobytes(), 0)] == [289]
