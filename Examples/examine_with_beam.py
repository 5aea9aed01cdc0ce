"""Examines the files in a folder with Apache Beam: a line for each, with its path, status and PDQ hash.

    examine_with_beam.py FOLDER OUTPUT [OPTION of knownmedia examine …]

OUTPUT begins the names of the files that are written.
"""

import pathlib
import sys

import apache_beam
from knownmedia.stream import Child


def pdq(answer):
    return next((found["hex"] for found in answer.get("hashes") or [] if found["algorithm"] == "pdq"), "")


class Examine(apache_beam.DoFn):
    """Pairs of a key and bytes to pairs of the key and an answer, with one child for each copy of this that a worker makes."""

    def __init__(self, options):
        self.options = options

    def setup(self):
        self.child = Child(*self.options)

    def process(self, item):
        # One after the other: the answer belongs to the window and the time of its item.
        yield from self.child.examine([item])

    def teardown(self):
        self.child.close()


def main(folder, output, *options):
    paths = sorted(str(path) for path in pathlib.Path(folder).rglob("*") if path.is_file())
    with apache_beam.Pipeline(runner="apache_beam.runners.portability.fn_api_runner.FnApiRunner") as pipeline:
        (
            pipeline
            | apache_beam.Create(paths)
            | apache_beam.Map(lambda path: (path, pathlib.Path(path).read_bytes()))
            | apache_beam.ParDo(Examine(options))
            | apache_beam.MapTuple(lambda path, answer: "\t".join([path, answer["status"], pdq(answer)]))
            | apache_beam.io.WriteToText(output)
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
