"""What SciPy's cosine transform of type II says of 32 numbers: prints the lines of ../imagehash/cosines.txt.

    .venv/bin/python -m generator.cosine_answers > imagehash/cosines.txt

A line is `rule seed transformed twice`: the transform of the 32 bytes that the rule gives, and the transform of that, each
coefficient as the 16 hexadecimal digits of its double-precision bits.
"""

import struct

import scipy.fftpack


def random_bytes(seed):
    """The low bytes of SplitMix64 (S. Vigna)."""
    mask = 2**64 - 1
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & mask
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        yield (z ^ (z >> 31)) & 255


def values(rule, seed):
    source = random_bytes(seed)
    drawn = [next(source) for _ in range(32)]
    return {
        "bytes": drawn,
        "flat": [seed] * 32,
        "ramp": [seed * n for n in range(32)],
        "edge": [255 if n >= seed else 0 for n in range(32)],
        "even": drawn[:16] + drawn[15::-1],
        "odd": drawn[:16] + [255 - value for value in drawn[15::-1]],
        "dots": [value if value < 32 else 0 for value in drawn],
    }[rule]


def main():
    seeds = {"bytes": range(1, 9), "flat": [1, 255], "ramp": [1, 8], "edge": [1, 16, 31], "even": range(1, 5),
             "odd": range(1, 4), "dots": range(1, 4)}
    for rule, chosen in seeds.items():
        for seed in chosen:
            once = scipy.fftpack.dct([float(value) for value in values(rule, seed)])
            twice = scipy.fftpack.dct(once)
            print(rule, seed, *(struct.pack(">32d", *result).hex() for result in (once, twice)))


if __name__ == "__main__":
    main()
