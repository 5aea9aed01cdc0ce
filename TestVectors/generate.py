#!/usr/bin/env python3
"""Draws the test pictures, makes the altered, broken and hostile files, and writes down what is expected of each.

    python3 -m venv .venv && .venv/bin/pip install -r requirements.txt
    .venv/bin/python generate.py            writes everything below this folder
    .venv/bin/python generate.py --check    makes it again elsewhere and compares; exit status 1 where bytes differ
    .venv/bin/python generate.py --prove    only checks the float32 PDQ against the measured hashes in pdq/

The committed bytes are the truth: another Pillow, libjpeg or zlib may write others. `--check` says which versions differ.
"""
import argparse
import hashlib
import json
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
MADE = ["pictures", "altered", "copies", "unrelated", "hostile", "demo", "lists"]


def build(folder):
    from generator import altered, copies, demo, expected, hostile, lists, pictures

    digests = {}

    def put(path, data):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        assert path not in digests, f"{path} is made twice"
        digests[path] = hashlib.sha256(data).hexdigest()

    groups = {"pictures": [], "altered": [], "unrelated": [], "hostile": [], "lists": []}
    originals = {}
    for path, data, note in pictures.build(HERE):
        put(path, data)
        entry = expected.picture(path, data, note)
        groups[path.split("/")[0]].append(entry)
        if path.startswith("pictures/scenes/"):
            originals[note["scene"]] = entry["pdq"]
    for path, data, note in altered.build():
        put(path, data)
        groups["altered"].append(expected.altered(path, data, note, originals))
    for path, data, _ in copies.build(HERE):
        put(path, data)
    for path, data, note in hostile.build():
        put(path, data)
        groups["hostile"].append(expected.hostile(path, data, note))
    for path, data, note in lists.build():
        put(path, data)
        groups["lists"].append({"file": path, **note, "bytes": len(data), "sha256": digests[path]})
    for path, data, _ in demo.build():
        put(path, data)
    header = {"about": "See README.md for the fields.", "madeWith": expected.versions()}
    put("expected.json", expected.to_json(header, groups).encode())
    put("demo-expected.json", expected.to_json({"about": "See README.md for the fields.", "maxDistance": demo.MAX_DISTANCE}, {"files": demo.expected()}).encode())
    # The form of sha256sum: a name with a newline is escaped and its line begins with a backslash.
    lines = [("\\" + value + "  " + path.replace("\n", "\\n") if "\n" in path else value + "  " + path) for path, value in sorted(digests.items())]
    (folder / "manifest.sha256").write_text("\n".join(lines) + "\n")


def digests_of(folder):
    names = [p for top in MADE for p in (folder / top).rglob("*") if p.is_file()]
    names += [folder / n for n in ("expected.json", "demo-expected.json", "manifest.sha256")]
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in names if p.exists()}


def check():
    from generator import expected

    with tempfile.TemporaryDirectory() as temporary:
        build(Path(temporary))
        now, committed = digests_of(Path(temporary)), digests_of(HERE)
    differing = sorted(p for p in now.keys() | committed.keys() if now.get(p) != committed.get(p))
    for path in differing:
        what = "differs" if path in now and path in committed else "is only here" if path in committed else "is missing here"
        print(f"{path!r} {what}")
    before, after = json.loads((HERE / "expected.json").read_text())["madeWith"], expected.versions()
    for name in after:
        if before.get(name) != after[name]:
            print(f"{name}: the committed files were made with {before.get(name)}, this is {after[name]}")
    print(f"{len(now)} files made, {len(differing)} differ")
    return 1 if differing else 0


def prove():
    from generator.known_answers import check_known_answers

    checked, wrong = check_known_answers(HERE / "pdq")
    for line, got, quality in wrong:
        print(f"expected {line}\n     got {got},{quality}")
    print(f"{checked} measured hashes, {len(wrong)} not reproduced")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description="Makes the test vectors.")
    parser.add_argument("--check", action="store_true", help="make everything again elsewhere and compare")
    parser.add_argument("--prove", action="store_true", help="check the float32 PDQ against the measured hashes")
    options = parser.parse_args()
    sys.dont_write_bytecode = True
    if options.prove:
        return prove()
    if options.check:
        return check()
    build(HERE)
    return prove()


if __name__ == "__main__":
    sys.exit(main())
