"""Compares the matches in a ledger of the demo's folder with those that are expected, file by file.

    compare-demo.py scan.jsonl demo-expected.json

An entry is expected under the name that the list of hashes gives it; the list of digests has names of its own.
"""

import json
import sys

ledger, expectation = sys.argv[1:]
found = {}
for line in open(ledger, encoding="utf-8"):
    record = json.loads(line)
    if record["type"] == "file":
        path = record["path"].removeprefix("TestVectors/demo/")
        matches = record.get("matches", [])
        found[path] = {
            (match["entry"], match["distance"], match["transform"]) for match in matches if match["kind"] == "perceptual"
        }, {match["kind"] for match in matches}

problems = []
expected = {file["path"]: file for file in json.load(open(expectation, encoding="utf-8"))["files"]}
if found.keys() != expected.keys():
    problems.append(f"other files: {sorted(found.keys() ^ expected.keys())}")
for path, file in expected.items():
    perceptual, kinds = found.get(path, (set(), set()))
    wanted = {
        (match["entry"], match["bestDistance"], match["transform"])
        for match in file["matches"]
        if match["kind"] == "perceptual"
    }
    # A picture that is cut short has no expected matches, and may have some.
    if perceptual != wanted and not (file["status"] == "failed" and not wanted):
        problems.append(f"{path}: {sorted(perceptual)} instead of {sorted(wanted)}")
    if not kinds >= {match["kind"] for match in file["matches"]}:
        problems.append(f"{path}: {sorted(kinds)}")
for problem in problems:
    print(problem, file=sys.stderr)
sys.exit(bool(problems))
