"""Measures what others take for the same pictures, on one thread.

Answers requests: for each line NAME<tab>PATH on standard input, a line with the seconds that one picture took on a
processor and on the clock. PATH is a picture, or a file that ends in .list and names pictures, one a line.
"""

import ctypes
import os
import sys
import time
from pathlib import Path

for variable in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"]:
    os.environ[variable] = "1"

import cv2
import imagehash
import numpy as np
import pdqhash
from PIL import Image

cv2.setNumThreads(1)
Image.MAX_IMAGE_PIXELS = None

MINIMUM_SECONDS = 0.02


class MetaCore:
    """Meta's C++ core alone, from luma to hash: the function that pdqhash has compiled in, called without its Python
    part. It overwrites its input, so each run gets a fresh copy, made off the clock."""

    # facebook::pdq::hashing::pdqHash256FromFloatLuma(float*, float*, int, int, float (*)[64], float (*)[64],
    #     float (*)[16], Hash256&, int&)
    SYMBOL = "_ZN8facebook3pdq7hashing23pdqHash256FromFloatLumaEPfS2_iiPA64_fS4_PA16_fRNS1_7Hash256ERi"

    def __init__(self, path):
        rgb = load_rgb(path).astype(np.float32)
        self.luma = 0.299 * rgb[:, :, 0] + 0.587 * rgb[:, :, 1] + 0.114 * rgb[:, :, 2]
        self.buffers = [np.zeros_like(self.luma) for _ in range(2)]
        self.scratch = [np.zeros(shape, np.float32) for shape in [(64, 64), (16, 64), (16, 16)]]
        self.hash = (ctypes.c_ushort * 16)()
        self.quality = ctypes.c_int()
        self.function = getattr(ctypes.CDLL(pdqhash.bindings.__file__), self.SYMBOL)
        self.function.restype = None

    def set_up(self):
        self.buffers[0][:] = self.luma

    def run(self):
        pointers = [ctypes.c_void_p(buffer.ctypes.data) for buffer in self.buffers + self.scratch]
        height, width = self.luma.shape
        self.function(
            *pointers[:2], height, width, *pointers[2:], ctypes.byref(self.hash), ctypes.byref(self.quality))


class OnPixels:
    """A function of the decoded picture."""

    def __init__(self, function, path):
        self.function = function
        self.rgb = load_rgb(path)

    def set_up(self):
        pass

    def run(self):
        self.function(self.rgb)


class OnFile:
    """A function of the file's path."""

    def __init__(self, function, path):
        self.function = function
        self.path = path

    def set_up(self):
        pass

    def run(self):
        self.function(self.path)


def load_rgb(path):
    return np.array(Image.open(path).convert("RGB"))


WORKLOADS = {
    "meta core": MetaCore,
    "pdqhash": lambda path: OnPixels(pdqhash.compute, path),
    "pillow decode": lambda path: OnFile(lambda p: Image.open(p).convert("RGB"), path),
    "pillow+pdqhash": lambda path: OnFile(lambda p: pdqhash.compute(load_rgb(p)), path),
    "pillow+phash": lambda path: OnFile(lambda p: imagehash.phash(Image.open(p)), path),
    "pillow+dhash": lambda path: OnFile(lambda p: imagehash.dhash(Image.open(p)), path),
    "pillow+ahash": lambda path: OnFile(lambda p: imagehash.average_hash(Image.open(p)), path),
    "opencv decode": lambda path: OnFile(cv2.imread, path),
}
if hasattr(cv2, "img_hash"):  # only in builds with the contributed modules
    WORKLOADS["opencv+phash"] = lambda path: OnFile(lambda p: cv2.img_hash.pHash(cv2.imread(p)), path)


class Sampler:
    """The workload `name` on all pictures that `path` names, with so many runs that the clocks can be read."""

    def __init__(self, name, path):
        paths = Path(path).read_text().split("\n") if path.endswith(".list") else [path]
        self.items = [WORKLOADS[name](p) for p in paths if p]
        wall = self.measure(1)[1] * len(self.items)
        if wall < MINIMUM_SECONDS:
            wall = self.measure(1)[1] * len(self.items)  # the first was cold
        self.runs = int(MINIMUM_SECONDS / wall) + 1

    def measure(self, runs):
        cpu = wall = 0.0
        for _ in range(runs):
            for item in self.items:
                item.set_up()
                wall_start, cpu_start = time.perf_counter(), time.process_time()
                item.run()
                cpu += time.process_time() - cpu_start
                wall += time.perf_counter() - wall_start
        count = runs * len(self.items)
        return cpu / count, wall / count

    def sample(self):
        return self.measure(self.runs)


def main():
    samplers = {}
    for line in sys.stdin:
        request = line.rstrip("\n")
        if request == "workloads":
            print("\t".join(WORKLOADS), flush=True)
            continue
        if request not in samplers:
            samplers[request] = Sampler(*request.split("\t"))
        print("{:.9f} {:.9f}".format(*samplers[request].sample()), flush=True)


if __name__ == "__main__":
    main()
