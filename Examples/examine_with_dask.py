"""Examines the files in a folder with Dask: a line for each, with its path, status and PDQ hash.

    examine_with_dask.py FOLDER [OPTION of knownmedia examine …]
"""

import pathlib
import sys

import dask
import dask.bag
from knownmedia.stream import Child


def pdq(answer):
    return next((found["hex"] for found in answer.get("hashes") or [] if found["algorithm"] == "pdq"), "")


def examined(paths, options):
    # A child for each part: parts run in processes of their own.
    with Child(*options) as child:
        return [(path, answer["status"], pdq(answer)) for path, answer in child.examine((path, pathlib.Path(path)) for path in paths)]


def main(folder, *options):
    paths = sorted(str(path) for path in pathlib.Path(folder).rglob("*") if path.is_file())
    with dask.config.set(scheduler="processes", num_workers=2):
        for row in dask.bag.from_sequence(paths, partition_size=64).map_partitions(examined, options).compute():
            print(*row, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
