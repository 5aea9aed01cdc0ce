"""The drop-in modules beside the packages whose places they take: bit for bit."""

import numpy
import pytest

import knownmedia
from knownmedia.compat import imagehash as our_imagehash
from knownmedia.compat import pdqhash as our_pdqhash


def arrays(seed, count, largest=160):
    """Random arrays of any size, half of them with large areas, and most of them views with strides of all kinds."""
    generator = numpy.random.default_rng(seed)
    for number in range(count):
        height, width = generator.integers(1, largest, 2)
        channels = generator.choice([3, 3, 3, 4])
        array = generator.integers(0, 256, (height, width, channels), numpy.uint8)
        if number % 2:
            blocks = generator.integers(0, 256, (max(1, height // 8), max(1, width // 8), channels), numpy.uint8)
            array = numpy.kron(blocks, numpy.ones((9, 9, 1), numpy.uint8))[:height, :width]
        yield [
            array,
            array[::-1],
            array[:, ::-1],
            array[:, :, ::-1],
            array[::2, ::3],
            array.transpose(1, 0, 2),
            numpy.asfortranarray(array),
            numpy.ascontiguousarray(array[:, :, :3]),
        ][number % 8]


@pytest.fixture(scope="module")
def pdqhash():
    return pytest.importorskip("pdqhash")


@pytest.fixture(scope="module")
def imagehash():
    return pytest.importorskip("imagehash")


def check_pdqhash(pdqhash, array):
    # pdqhash itself reads past the rows of arrays that are not in one piece in its luma, or not at all: it is given a copy.
    copy = numpy.ascontiguousarray(array)
    theirs, ours = pdqhash.compute(copy), our_pdqhash.compute(array)
    assert ours[0].dtype == theirs[0].dtype and ours[0].shape == theirs[0].shape
    assert (ours[0] == theirs[0]).all() and ours[1] == theirs[1], array.shape
    their_set, our_set = pdqhash.compute_dihedral(copy), our_pdqhash.compute_dihedral(array)
    assert len(our_set[0]) == 8 and our_set[1] == their_set[1], array.shape
    for ours, theirs in zip(our_set[0], their_set[0]):
        assert ours.dtype == theirs.dtype and (ours == theirs).all(), array.shape


@pytest.mark.parametrize("seed", range(20))
def test_pdqhash_on_random_arrays(pdqhash, seed):
    for array in arrays(seed, 50):
        if min(array.shape[:2]) > 0:
            check_pdqhash(pdqhash, array)


@pytest.mark.parametrize("size", [(64, 64), (63, 64), (65, 64), (512, 512), (513, 700), (1, 1), (4, 4), (4, 100), (5, 5), (5, 2000), (1024, 128)])
def test_pdqhash_at_particular_sizes(pdqhash, size):
    generator = numpy.random.default_rng(size[0])
    for high in [2, 256]:
        check_pdqhash(pdqhash, generator.integers(0, high, (*size, 3), numpy.uint8))
    check_pdqhash(pdqhash, numpy.full((*size, 3), 127, numpy.uint8))


def test_pdqhash_coefficients(pdqhash):
    for array in arrays(99, 60):
        if min(array.shape[:2]) < 5:
            continue
        array = numpy.ascontiguousarray(array)
        (theirs, their_quality), (ours, our_quality) = pdqhash.compute_float(array), our_pdqhash.compute_float(array)
        assert ours.dtype == theirs.dtype and ours.shape == theirs.shape and our_quality == their_quality
        assert numpy.abs(ours - theirs).max() < 0.02


def test_pdqhash_on_photographs(pdqhash, photographs):
    Image = pytest.importorskip("PIL.Image")
    for path in photographs[::3]:
        check_pdqhash(pdqhash, numpy.asarray(Image.open(path).convert("RGB")))


@pytest.mark.parametrize(
    "array",
    [
        numpy.zeros((8, 8), numpy.uint8),
        numpy.zeros((8, 8, 3)),
        numpy.zeros((8, 8, 3), numpy.uint16),
        numpy.zeros((8, 8, 3, 1), numpy.uint8),
        numpy.zeros((0, 8, 3), numpy.uint8),
        numpy.zeros((8, 8, 2), numpy.uint8),
        [[[1, 2, 3]]],
        None,
    ],
)
def test_pdqhash_refuses_the_same(pdqhash, array):
    for name in ["compute", "compute_dihedral", "compute_float"]:
        with pytest.raises(Exception) as theirs:
            getattr(pdqhash, name)(array)
        with pytest.raises(type(theirs.value)):
            getattr(our_pdqhash, name)(array)


@pytest.mark.parametrize("name", ["average_hash", "phash", "dhash"])
@pytest.mark.parametrize("seed", range(8))
def test_imagehash_on_random_arrays(imagehash, name, seed):
    Image = pytest.importorskip("PIL.Image")
    for array in arrays(1000 + seed, 45):
        if min(array.shape[:2]) == 0:
            continue
        array = numpy.ascontiguousarray(array)
        modes = ["RGB", "L"] if array.shape[2] == 3 else ["RGBA", "LA", "P", "CMYK"]
        image = Image.fromarray(array, "RGB" if array.shape[2] == 3 else "RGBA")
        for mode in modes:
            converted = image.convert(mode)
            theirs, ours = getattr(imagehash, name)(converted), getattr(our_imagehash, name)(converted)
            assert str(ours) == str(theirs) and (ours.hash == theirs.hash).all(), (array.shape, mode)
            assert ours.hash.dtype == theirs.hash.dtype and ours.hash.shape == theirs.hash.shape


@pytest.mark.parametrize("name", ["average_hash", "phash", "dhash"])
def test_imagehash_on_photographs(imagehash, name, photographs):
    Image = pytest.importorskip("PIL.Image")
    for path in photographs[::3]:
        image = Image.open(path)
        assert str(getattr(our_imagehash, name)(image)) == str(getattr(imagehash, name)(image)), path.name


def test_imagehash_objects(imagehash):
    generator = numpy.random.default_rng(5)
    for _ in range(50):
        bits = generator.integers(0, 2, (2, 8, 8)).astype(bool)
        ours, theirs = [our_imagehash.ImageHash(each) for each in bits], [imagehash.ImageHash(each) for each in bits]
        assert ours[0] - ours[1] == theirs[0] - theirs[1] == ours[0] - theirs[1] == theirs[0] - ours[1]
        assert hash(ours[0]) == hash(theirs[0]) and len(ours[0]) == 64 and str(ours[0]) == str(theirs[0])
        assert ours[0] == theirs[0] and theirs[0] == ours[0] and ours[0] != theirs[1] and repr(ours[0]) == repr(theirs[0])
        assert our_imagehash.hex_to_hash(str(theirs[0])) == imagehash.hex_to_hash(str(ours[0]))
    assert (ours[0] == None) is False and (ours[0] != None) is False  # noqa: E711
    with pytest.raises(TypeError):
        ours[0] - None


def test_imagehash_refuses_what_is_not_ours(imagehash):
    Image = pytest.importorskip("PIL.Image")
    image = Image.new("RGB", (64, 64))
    for call in [
        lambda: our_imagehash.whash(image),
        lambda: our_imagehash.colorhash(image),
        lambda: our_imagehash.phash(image, hash_size=16),
        lambda: our_imagehash.phash(image, highfreq_factor=2),
        lambda: our_imagehash.average_hash(image, mean=numpy.median),
    ]:
        with pytest.raises(NotImplementedError):
            call()
    with pytest.raises(ValueError):
        our_imagehash.dhash(image, hash_size=1)
    public = {name for name in dir(imagehash) if callable(getattr(imagehash, name)) and name.islower() and "hash" in name}
    assert public - {"imagehash"} <= set(dir(our_imagehash))


def test_signal_of_threatexchange(vectors):
    pytest.importorskip("threatexchange")
    from threatexchange.signal_type.pdq.signal import PdqSignal as Theirs

    from knownmedia.compat.pytx import PdqSignal as Ours

    for path in sorted((vectors / "pictures/scenes").glob("*.jpg")):
        assert Ours.hash_from_file(path) == Theirs.hash_from_file(path)
    assert Ours.hash_from_bytes(b"no picture") == ""
    examples = Theirs.get_examples()
    their_index = Theirs.get_index_cls().build((hash, number) for number, hash in enumerate(examples))
    our_index = Ours.get_index_cls().build((hash, number) for number, hash in enumerate(examples))
    for query in examples + [Theirs.get_random_signal() for _ in range(20)]:
        theirs = sorted((match.similarity_info.distance, match.metadata) for match in their_index.query(query))
        ours = sorted((match.similarity_info.distance, match.metadata) for match in our_index.query(query))
        assert ours == theirs
    import io

    stored = io.BytesIO()
    our_index.serialize(stored)
    stored.seek(0)
    again = type(our_index).deserialize(stored)
    again.add(examples[0], "twice")
    assert "twice" in [match.metadata for match in again.query(examples[0])]


def test_distance_of_texts_and_bytes():
    assert knownmedia.distance("00" * 32, b"\xff" * 32) == 256
    with pytest.raises(ValueError):
        knownmedia.distance("00" * 32, "00" * 8)
