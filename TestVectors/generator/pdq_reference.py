"""PDQ in float32, operation for operation as Meta's C++ core does it; slow and plain.

The package pdqhash wraps the same core but takes luma in float64 first, so that on unstable pictures (those with a
coefficient next to the median) it can give another hash. The expected hashes of this folder come from here;
`check_known_answers` proves this file against hashes that were measured with the C++ core itself.
"""
import math

import numpy as np

F = np.float32
TRANSFORMS = ["original", "rotate90", "rotate180", "rotate270", "flipX", "flipY", "flipPlus1", "flipMinus1"]


def _dct_matrix():
    scale = F(math.sqrt(2.0 / 64.0))
    return np.array([[F(float(scale) * math.cos((math.pi / 2 / 64.0) * (i + 1) * (2 * j + 1))) for j in range(64)]
                     for i in range(16)], dtype=F)


DCT = _dct_matrix()


def luma(rgb):
    """0.299 R + 0.587 G + 0.114 B, rounded to float32 after each step, from left to right."""
    r, g, b = (rgb[..., k].astype(F) for k in range(3))
    return F(0.299) * r + F(0.587) * g + F(0.114) * b


def _box(a, window):
    """The running mean along axis 0: one sum for each column, added to before it is taken from."""
    length, half = a.shape[0], (window + 2) // 2
    out = np.empty_like(a)
    total = np.zeros(a.shape[1:], dtype=F)
    right = left = at = count = 0
    for _ in range(half - 1):
        total = total + a[right]
        right, count = right + 1, count + 1
    for _ in range(window - half + 1):
        total = total + a[right]
        right, count = right + 1, count + 1
        out[at] = total / F(count)
        at += 1
    for _ in range(length - window):
        total = total + a[right]
        total = total - a[left]
        out[at] = total / F(count)
        right, left, at = right + 1, left + 1, at + 1
    for _ in range(half - 1):
        total = total - a[left]
        count -= 1
        out[at] = total / F(count)
        left, at = left + 1, at + 1
    return out


def downsample(y):
    rows, columns = y.shape
    for _ in range(2):
        y = np.ascontiguousarray(_box(np.ascontiguousarray(y.T), (columns + 127) // 128).T)
        y = _box(y, (rows + 127) // 128)
    at_rows = [int(((i + 0.5) * rows) / 64) for i in range(64)]
    at_columns = [int(((j + 0.5) * columns) / 64) for j in range(64)]
    return y[at_rows][:, at_columns]


def quality(a):
    vertical = ((a[:-1] - a[1:]) * F(100)) / F(255)
    horizontal = ((a[:, :-1] - a[:, 1:]) * F(100)) / F(255)
    total = np.abs(vertical.astype(np.int32)).sum() + np.abs(horizontal.astype(np.int32)).sum()
    return int(min(100, total // 90))


def spectrum(a):
    """The 16 x 16 DCT coefficients; each is one accumulator, terms added in order."""
    t = np.zeros((16, 64), dtype=F)
    for k in range(64):
        t = t + DCT[:, k, None] * a[k][None, :]
    b = np.zeros((16, 16), dtype=F)
    for k in range(64):
        b = b + t[:, k, None] * DCT[:, k][None, :]
    return b


def bits_of(b):
    return b > np.sort(b, axis=None)[127]


def to_hex(bits):
    value = 0
    for k, bit in enumerate(bits.reshape(-1)):
        value |= int(bit) << k
    return f"{value:064x}"


def margin_of(b):
    """The distance from the median to the next coefficient on either side; near 0 means that rounding decides a bit."""
    v = np.sort(b, axis=None).astype(np.float64)
    return float(min(v[127] - v[126], v[128] - v[127]))


def transformed(b):
    """The coefficients of the eight rotations and flips, by sign changes and transposition."""
    i, j = np.indices(b.shape)
    odd_i, odd_j, odd_sum = i % 2 == 1, j % 2 == 1, (i + j) % 2 == 1
    return {
        "original": b, "rotate90": np.where(odd_j, b, -b).T, "rotate180": np.where(odd_sum, -b, b),
        "rotate270": np.where(odd_i, b, -b).T, "flipX": np.where(odd_i, b, -b), "flipY": np.where(odd_j, b, -b),
        "flipPlus1": b.T, "flipMinus1": np.where(odd_sum, -b, b).T,
    }


def hash_luma(y):
    """(hex, quality, margin). A side below 5 gives zeros; exactly 64 x 64 is taken as it is."""
    rows, columns = y.shape
    if rows < 5 or columns < 5:
        return "0" * 64, 0, 0.0
    a = y if rows == columns == 64 else downsample(y)
    b = spectrum(a)
    return to_hex(bits_of(b)), quality(a), margin_of(b)


def dihedral_luma(y):
    """The eight hashes by name. No short cut for 64 x 64 here: the C++ core has none either."""
    if min(y.shape) < 5:
        return {name: "0" * 64 for name in TRANSFORMS}
    return {name: to_hex(bits_of(b)) for name, b in transformed(spectrum(downsample(y))).items()}


def nn512(image):
    """The nearest-neighbour squash of Meta's command-line tool, for pictures with a side above 512."""
    rows, columns = image.shape[:2]
    if rows <= 512 and columns <= 512:
        return image
    return image[np.arange(512) * rows // 512][:, np.arange(512) * columns // 512]


def distance(a, b):
    return (int(a, 16) ^ int(b, 16)).bit_count()
