"""Prints a line for each file: what `knownmedia examine` says of it, and what it matches.

    examine.py [OPTIONS OF knownmedia examine… --] FILE…        such as: examine.py --store known.sqlite -- *.jpg

A client of the command in a few lines, over `knownmedia.stream` of the Python package. docs/examine.md describes the protocol, for clients in
other languages.
"""

import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "Python"))  # Where the package is not installed.
from knownmedia.stream import Child  # noqa: E402

separator = sys.argv.index("--") if "--" in sys.argv else 0
with Child(*sys.argv[1:separator], name=str) as child:
    for path, answer in child.examine((path, pathlib.Path(path)) for path in sys.argv[separator + 1:]):
        found = [f"{match['list']}: {match['entry']}" for match in answer["matches"]]
        print(answer["status"], path, *found, sep="\t")
