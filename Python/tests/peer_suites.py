"""Runs the tests of the packages whose places the drop-in modules take, against the drop-in modules.

    python peer_suites.py [--pdqhash FOLDER] [--imagehash FOLDER] [--pytx FOLDER]

Each folder holds the sources of that package, as its own repository has them: pdqhash-python, imagehash, and python-threatexchange of
ThreatExchange. Needs pytest, knownmedia, numpy, Pillow, and what those tests import themselves (pdqhash, ImageHash, threatexchange, OpenCV).
docs/python.md says what does not pass, and why.
"""

import argparse
import os
import pathlib
import subprocess
import sys

#: What is ours to pass, of each package.
TESTS = {
    "pdqhash": ["tests/test_compute.py"],
    "imagehash": ["tests"],
    "pytx": [
        "threatexchange/tests/hashing/test_pdq_hasher.py",
        "threatexchange/tests/hashing/test_pdq_utils.py",
        "threatexchange/signal_type/tests/test_pdq_index.py",
        "threatexchange/signal_type/tests/test_hash_from_x.py",
    ],
}


def take_places(package):
    """Puts the drop-in module in the place of the package, in this process."""
    if package == "imagehash":
        import imagehash as theirs

        from knownmedia.compat import imagehash as ours

        # Not sys.modules alone: names that are not ours, and that some tests import, are theirs.
        for name in dir(ours):
            if not name.startswith("__"):
                setattr(theirs, name, getattr(ours, name))
        return
    from knownmedia.compat import pdqhash as ours

    ours.bindings = ours
    sys.modules["pdqhash"] = sys.modules["pdqhash.bindings"] = ours
    if package == "pytx":
        from threatexchange.signal_type.pdq import pdq_hasher, pdq_index, signal

        from knownmedia.compat import pytx

        pdq_index.PDQIndex = pytx.PDQIndex
        signal.PdqSignal = pytx.PdqSignal
        pdq_hasher.pdq_from_bytes, pdq_hasher.pdq_from_file = pytx.pdq_from_bytes, pytx.pdq_from_file


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for package in TESTS:
        parser.add_argument(f"--{package}", metavar="FOLDER")
    folders = vars(parser.parse_args())
    for package, folder in folders.items():
        if folder is None:
            continue
        print(f"== {package}", flush=True)
        # The folder itself, for its tests import what they test from there.
        path = os.pathsep.join([os.path.abspath(folder), str(pathlib.Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
        subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "peer_suites", "-p", "no:cacheprovider", "--tb=line", "-rA", *TESTS[package]],
            cwd=folder,
            env={**os.environ, "PEER": package, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        )


if __name__ == "__main__":
    main()
elif "PEER" in os.environ:
    take_places(os.environ["PEER"])
