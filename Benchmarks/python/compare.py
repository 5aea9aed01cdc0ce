#!/usr/bin/env python3
"""Measures the Python package beside pdqhash and ImageHash, in one run.

    python Benchmarks/python/compare.py [ROUNDS]        in an environment with knownmedia, pdqhash, ImageHash

Each round calls every function on every size, one after the other, so that whatever else the machine does falls on all of them alike. The
figures are processor time of a call in milliseconds, of the fastest round of each: other work on the machine only ever adds to it.
"""
import sys
import threading
import time

import imagehash
import numpy
import pdqhash
from PIL import Image

from knownmedia.compat import imagehash as our_imagehash
from knownmedia.compat import pdqhash as our_pdqhash

SIZES = [(64, 64), (256, 256), (512, 512), (1200, 1600)]


def milliseconds(call, argument, repetitions):
    began = time.process_time()
    for _ in range(repetitions):
        call(argument)
    return (time.process_time() - began) * 1000 / repetitions


def longest_stall(call, argument):
    """The longest time for which another thread did not run while the call did, in milliseconds."""
    stalls, done = [0.0], threading.Event()

    def watch():
        last = time.perf_counter()
        while not done.is_set():
            time.sleep(0.0005)
            now = time.perf_counter()
            stalls.append((now - last) * 1000)
            last = now

    thread = threading.Thread(target=watch)
    thread.start()
    call(argument)
    done.set()
    thread.join()
    return max(stalls)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    generator = numpy.random.default_rng(1)
    print(f"{'':26}{'ours ms':>10}{'theirs ms':>11}{'ratio':>8}")
    for size in SIZES:
        array = generator.integers(0, 256, (*size, 3), numpy.uint8)
        image = Image.fromarray(array)
        pairs = {
            "pdqhash.compute": (our_pdqhash.compute, pdqhash.compute, array),
            "pdqhash.compute_dihedral": (our_pdqhash.compute_dihedral, pdqhash.compute_dihedral, array),
            "imagehash.phash": (our_imagehash.phash, imagehash.phash, image),
            "imagehash.dhash": (our_imagehash.dhash, imagehash.dhash, image),
        }
        print(f"{size[1]} × {size[0]}")
        for name, (ours, theirs, argument) in pairs.items():
            repetitions = max(1, 20_000 // (size[0] * size[1] // 64 + 100))
            measured = []
            for _ in range(rounds + 1):
                measured.append((milliseconds(ours, argument, repetitions), milliseconds(theirs, argument, repetitions)))
            our_best, their_best = (min(each[side] for each in measured[1:]) for side in (0, 1))
            print(f"  {name:24}{our_best:10.3f}{their_best:11.3f}{their_best / our_best:8.1f}")
    array = generator.integers(0, 256, (3000, 4000, 3), numpy.uint8)
    print(f"longest stall of another thread at 4000 × 3000: {longest_stall(our_pdqhash.compute, array):.0f} ms,"
          f" with pdqhash {longest_stall(pdqhash.compute, array):.0f} ms")


if __name__ == "__main__":
    main()
