"""Arrays, images, bytes and files, hashed by the package's own interface."""

import threading
import time

import pytest

import knownmedia

numpy = pytest.importorskip("numpy")

SKYLINE = "53c09960090c433ff043982de9ad6a05ba9f913d00fd2cbffb2c950b351b65ff"


def random_array(generator, *shape):
    return generator.integers(0, 256, shape, numpy.uint8)


def test_file_bytes_and_views_have_one_hash(vectors, tmp_path):
    path = vectors / "pictures/scenes/skyline.jpg"
    content = path.read_bytes()
    views = [content, bytearray(content), memoryview(content), memoryview(bytearray(b"x" + content))[1:], memoryview(b"x" + content)[1:]]
    for picture in [path, str(path), *views]:
        found = knownmedia.hash(picture)
        assert found.pdq.hex == SKYLINE and found.pdq.quality == 100
        assert found.format == "jpeg" and found.fraction == 1 and found.width > 0


def test_every_recipe_and_transform(vectors):
    found = knownmedia.hash(vectors / "pictures/scenes/skyline.jpg", ["pdq", "pdq/fast", "pdq/nn512", "phash", "dhash", "ahash"], dihedral=True)
    assert len(found.hashes) == 27
    assert [hash.transform for hash in found.hashes[:8]] == list(knownmedia.TRANSFORMS)
    assert found.hashes[0] - found.hashes[0] == 0 and found.hashes[0] - found.hashes[1] > 60


@pytest.mark.parametrize("seed", range(60))
def test_strides_do_not_matter(seed):
    """Views of one array have the hash of their copy: turned over, cut, with other gaps, with other orders of channels."""
    generator = numpy.random.default_rng(seed)
    height, width = generator.integers(6, 150, 2)
    base = random_array(generator, height * 2, width * 2, 4)
    views = {
        "cut": base[3 : 3 + height, 2 : 2 + width, :3],
        "upside down": base[::-1][:height, :width, :3],
        "mirrored": base[:height, :width, :3][:, ::-1],
        "every other": base[::2, ::2, :3],
        "reversed channels of four": base[:height, :width, 2::-1],
        "reversed channels": numpy.ascontiguousarray(base[:, :, :3])[:height, :width, ::-1],
        "upside down, reversed channels": numpy.ascontiguousarray(base[:, :, :3])[::-1, :, ::-1][:height, :width],
        "columns first": numpy.asfortranarray(base[:height, :width, :3]),
        "turned": base[:height, :width, :3].transpose(1, 0, 2),
        "one row repeated": numpy.broadcast_to(base[:1, :width, :3], (height, width, 3)),
        "RGBA": base[:height, :width],
        "grey": base[:height, :width, 1],
        "grey columns": numpy.ascontiguousarray(base[:, :, 1])[::-1, :width],
        "one channel": base[:height, :width, 1:2],
        "read only": memoryview(base[:height, :width, :3].tobytes()),
    }
    for name, view in views.items():
        if name == "read only":
            view = numpy.frombuffer(view, numpy.uint8).reshape(height, width, 3)
            assert not view.flags.writeable
        copy = numpy.ascontiguousarray(view[:, :, 0] if view.ndim == 3 and view.shape[2] == 1 else view[:, :, :3] if view.ndim == 3 else view)
        assert knownmedia.hash(view).hashes == knownmedia.hash(copy).hashes, name


def test_views_of_a_buffer_stay_within_it():
    """A view of the very first and last bytes of a buffer is read, and no byte beside it."""
    for view in [numpy.zeros((8, 8, 3), numpy.uint8)[:, :, ::-1], numpy.zeros((8, 8, 4), numpy.uint8)[:, :, 2::-1]]:
        assert knownmedia.hash(view).pdq.quality == 0


def test_what_is_no_picture_is_refused(tmp_path):
    with pytest.raises(knownmedia.NotDecodedError) as caught:
        knownmedia.hash(b"hello")
    assert caught.value.code == "notAPicture"
    with pytest.raises(knownmedia.NotDecodedError):
        knownmedia.hash(b"")
    with pytest.raises(OSError) as caught:
        knownmedia.hash(tmp_path / "nothing")
    assert caught.value.code == "notFound"
    for shape in [(0, 8, 3), (8, 0, 3), (0, 0)]:
        with pytest.raises(ValueError):
            knownmedia.hash(numpy.zeros(shape, numpy.uint8))
    for shape in [(8, 8, 2), (8, 8, 5), (8,), (2, 8, 8, 3)]:
        with pytest.raises(ValueError):
            knownmedia.hash(numpy.zeros(shape, numpy.uint8))
    with pytest.raises(TypeError):
        knownmedia.hash(numpy.zeros((8, 8, 3)))
    with pytest.raises(TypeError):
        knownmedia.hash(7)
    with pytest.raises(ValueError):
        knownmedia.hash(b"", ["no such recipe"])
    with pytest.raises(knownmedia.NotDecodedError):
        knownmedia.hash((b"\xff\xd8\xff" + bytes(100)))
    with pytest.raises(ValueError):
        knownmedia.hash("a\0b")


def test_a_small_picture_has_no_pdq():
    assert knownmedia.hash(numpy.zeros((4, 400, 3), numpy.uint8)).pdq is None
    assert len(knownmedia.hash(numpy.zeros((4, 400, 3), numpy.uint8), ["phash", "pdq"]).hashes) == 1


def test_images_of_pillow(vectors):
    Image = pytest.importorskip("PIL.Image")
    image = Image.open(vectors / "pictures/scenes/lights.png")
    expected = knownmedia.hash(vectors / "pictures/scenes/lights.png").pdq
    assert knownmedia.hash(image.convert("RGB")).pdq == expected
    palette = image.convert("RGB").quantize(200)
    assert knownmedia.hash(palette).hashes == knownmedia.hash(palette.convert("RGB")).hashes
    for mode in ["L", "1", "LA", "RGBA", "CMYK", "YCbCr"]:
        assert knownmedia.hash(image.convert("RGB").convert(mode)).pdq.quality > 0


def test_many_pictures_in_their_order(vectors):
    pictures = sorted((vectors / "pictures/scenes").glob("*.jpg"))
    found = knownmedia.hash_many([*pictures, b"no picture"], threads=4)
    assert [each.hashes for each in found[:-1]] == [knownmedia.hash(path).hashes for path in pictures]
    assert found[-1].code == "notAPicture"


def test_threads_agree():
    generator = numpy.random.default_rng(1)
    arrays = [random_array(generator, 40 + place, 60, 3) for place in range(16)]
    expected = [knownmedia.hash(array).hashes for array in arrays]
    wrong = []

    def work():
        for _ in range(30):
            for array, hashes in zip(arrays, expected):
                if knownmedia.hash(array).hashes != hashes:
                    wrong.append(array.shape)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_other_threads_run_meanwhile():
    """While one thread hashes, another counts: with the interpreter's lock held it could not."""
    array = numpy.zeros((6000, 6000, 3), numpy.uint8)
    counted, done = [0], threading.Event()

    def count():
        while not done.is_set():
            counted[0] += 1
            time.sleep(0)

    thread = threading.Thread(target=count)
    thread.start()
    try:
        before = counted[0]
        knownmedia.hash(array)
        while_hashing = counted[0] - before
    finally:
        done.set()
        thread.join()
    assert while_hashing > 10


def test_memory_stays_flat(vectors):
    content = (vectors / "pictures/scenes/skyline.jpg").read_bytes()
    array = numpy.zeros((32, 32, 3), numpy.uint8)

    def use():
        for _ in range(3000):
            knownmedia.hash(array)
        for _ in range(20):
            knownmedia.hash(content)
            with pytest.raises(knownmedia.NotDecodedError):
                knownmedia.hash(b"no picture")

    def resident():
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))

    use()
    before = resident()
    for _ in range(4):
        use()
    assert resident() - before < 2000
