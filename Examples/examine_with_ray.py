"""Examines the files in a folder with Ray: a line for each, with its path, status and PDQ hash.

    examine_with_ray.py FOLDER [OPTION of knownmedia examine …]
"""

import sys

import ray
from knownmedia.stream import Child


def pdq(answer):
    return next((found["hex"] for found in answer.get("hashes") or [] if found["algorithm"] == "pdq"), "")


class Examiner:
    """An actor, with one child for all its batches."""

    def __init__(self, options):
        self.child = Child(*options)

    def __call__(self, batch):
        answers = [answer for _, answer in self.child.examine(zip(batch["path"], batch["bytes"]))]
        return {"path": batch["path"], "status": [answer["status"] for answer in answers], "pdq": [pdq(answer) for answer in answers]}


def main(folder, *options):
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    files = ray.data.read_binary_files(folder, include_paths=True)
    examined = files.map_batches(Examiner, fn_constructor_args=(options,), batch_size=64, compute=ray.data.ActorPoolStrategy(size=1))
    for row in examined.iter_rows():
        print(row["path"], row["status"], row["pdq"], sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
