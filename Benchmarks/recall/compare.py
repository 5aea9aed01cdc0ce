#!/usr/bin/env python3
"""Compares what finds altered copies: this program at each effort, plain PDQ, and the hashes of ImageHash.

    compare.py PHOTOGRAPHS OUT [--graphics FOLDER] [--limit 40] [--seed 1] [--jobs 2]

Of each photograph, alter.py makes its copies in OUT/copies. Every method then knows the photographs by the hashes of the files as
they are, is asked for each copy, and may answer with its original or with another photograph. This program scans the copies, with
the plain hash of each original in its store. The peers compare each copy with each original; what they call near is set so that
they are as often wrong as PDQ within 31 is (`--false-share` names another share), and where PDQ is never wrong, just below the
nearest pair of pictures that have nothing to do with each other. Few photographs flatter the peers by that: the
more pairs, the nearer the nearest of them.

Graphics (drawings, icons, screenshots) are nearer to each other than photographs are. With --graphics the same is done in a folder of them,
in OUT/graphics, where a peer calls near what it does of photographs: so it shows what each method gets wrong there.

Writes OUT/recall.json, and the drawings recall.png (each alteration), distances.png and roc.png. Needs .build/release/knownmedia
(--tool names another), Pillow, pdqhash, ImageHash and matplotlib.
"""

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
EFFORTS = ["plain", "quick", "normal", "thorough"]
PEERS = ["pdq", "phash", "dhash", "crop_resistant"]
NAMES = {
    "plain": "this program, plain", "quick": "this program, quick", "normal": "this program, normal",
    "thorough": "this program, thorough", "pdq": "pdqhash", "phash": "ImageHash pHash", "dhash": "ImageHash dHash",
    "crop_resistant": "ImageHash crop-resistant",
}


def peer_hashes(path):
    import imagehash
    import numpy
    import pdqhash
    from PIL import Image

    with Image.open(path) as file:
        picture = file.convert("RGB")
    vector, quality = pdqhash.compute(numpy.asarray(picture))
    try:
        segments = imagehash.crop_resistant_hash(picture)
    except ValueError:  # It finds no segment in a flat picture.
        segments = None
    return {
        "pdq": (vector.astype(bool), quality), "phash": imagehash.phash(picture).hash.flatten(),
        "dhash": imagehash.dhash(picture).hash.flatten(), "crop_resistant": segments,
    }


def distance(method, copy, original):
    """How far apart two hashes are, in bits or the peer's own measure; None where one of them says nothing."""
    if method == "pdq":
        if min(copy[1], original[1]) < 50:
            return None
        return int((copy[0] != original[0]).sum())
    if method == "crop_resistant":
        if copy is None or original is None:
            return None
        # The peer's own score, more segments that match and then nearer ones, with its sign changed.
        return float(copy - original) - len(copy.segment_hashes)
    return int((copy != original).sum())


def scan(tool, effort, out, originals, copies):
    """The originals that a scan of the copies names, by copy."""
    store, ledger = out / "known.sqlite", out / f"scan-{effort}"
    if not store.exists():
        hashed = subprocess.run([tool, "hash", *originals.values()], capture_output=True, text=True, check=True).stdout
        numbers = {str(path): stem for stem, path in originals.items()}
        with open(out / "known.csv", "w") as listed:
            print("id,pdq,quality", file=listed)
            for line in hashed.splitlines():
                value, quality, path = line.split(",", 2)
                print(f"{numbers[path]},{value},{quality}", file=listed)
        subprocess.run([tool, "known", "import", out / "known.csv", "--store", store, "--list", "Originals"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not ledger.exists():
        subprocess.run([tool, "scan", copies, "--store", store, "--out", ledger, "--effort", effort],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    named = {}
    with open(ledger / "scan.jsonl") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("type") == "file":
                matches = {}
                for match in record.get("matches", []):
                    matches[match["entry"]] = match.get("tier", "confident")
                named[record["path"]] = matches
    return named


def measure(options, folder, out, thresholds=None):
    """What each method finds of the pictures of a folder; the peers within what they call near, or what is set here."""
    originals = {}
    for path in sorted(Path(folder).iterdir())[: options.limit or None]:
        originals[path.stem] = path
    copies = out / "copies"
    if not copies.exists():
        subprocess.run([sys.executable, Path(__file__).parent / "alter.py", folder, copies, "--seed",
                        str(options.seed), "--limit", str(options.limit)], check=True)
    files = sorted(copies.glob("*/*.jpg"))
    alterations = sorted({path.parent.name for path in files})
    found = {name: {alteration: 0 for alteration in alterations} for name in NAMES}
    wrong = {name: 0 for name in NAMES}
    tiers = {effort: {} for effort in EFFORTS}
    for effort in EFFORTS:
        named = scan(options.tool, effort, out, originals, copies)
        for path in files:
            matches = named.get(str(path), {})
            if path.stem in matches:
                found[effort][path.parent.name] += 1
                tier = matches[path.stem]
                tiers[effort][tier] = tiers[effort].get(tier, 0) + 1
            wrong[effort] += len(set(matches) - {path.stem})
    with multiprocessing.Pool(options.jobs) as pool:
        known = dict(zip(originals, pool.map(peer_hashes, originals.values())))
        hashes = pool.map(peer_hashes, files, chunksize=16)
    pairs = len(files) * (len(originals) - 1)
    curves, histograms, given, thresholds = {}, {}, thresholds, {}
    for method in PEERS:
        own, others = [], []
        for path, values in zip(files, hashes):
            for stem, original in known.items():
                value = distance(method, values[method], original[method])
                if stem == path.stem:
                    own.append((path.parent.name, value))
                elif value is not None:
                    others.append(value)
        others.sort()
        if given is not None:
            threshold = given[method]
        elif method == "pdq":
            threshold = 31
            allowed = sum(value <= threshold for value in others)
            if options.false_share is not None:
                allowed = int(options.false_share * pairs)
        else:
            # The largest distance that is met and lets no more of the unrelated pairs through.
            below = [value for _, value in own if value is not None and sum_below(others, value) <= allowed]
            threshold = max(below, default=-1)
        thresholds[method] = threshold
        wrong[method] = sum_below(others, threshold)
        for alteration, value in own:
            found[method][alteration] += value is not None and value <= threshold
        histograms[method] = {"own": [value for _, value in own if value is not None], "others": others[:: max(1, len(others) // 20000)]}
        curves[method] = [
            (sum_below(others, limit) / pairs, sum(value is not None and value <= limit for _, value in own) / len(own))
            for limit in sorted({value for _, value in own if value is not None})]
    share = {
        name: {alteration: count / (len(files) / len(alterations)) for alteration, count in counts.items()}
        for name, counts in found.items()}
    return {
        "pictures": len(originals), "copies": len(files), "alterations": len(alterations), "pairs": pairs, "seed": options.seed,
        "thresholds": thresholds, "wrong": wrong, "tiers": tiers, "recall": share, "curves": curves,
        "histograms": histograms,
    }


def sum_below(values, limit):
    """How many of the sorted values are at most the limit."""
    import bisect

    return bisect.bisect_right(values, limit)


def mean(shares):
    return sum(shares.values()) / len(shares)


def table(results, kind):
    print(f"{results['copies']} copies of {results['pictures']} {kind}, {results['alterations']} alterations; "
          f"{results['pairs']} pairs of a copy and another picture")
    print("| | " + " | ".join(NAMES.values()) + " |")
    print("|---|" + "---:|" * len(NAMES))
    print("| **mean** | " + " | ".join(f"**{100 * mean(results['recall'][name]):.1f}**" for name in NAMES) + " |")
    print("| wrong answers | " + " | ".join(str(results["wrong"][name]) for name in NAMES) + " |")
    for alteration in results["recall"]["plain"]:
        print(f"| {alteration} | " + " | ".join(f"{100 * results['recall'][name][alteration]:.0f}" for name in NAMES) + " |")


def draw(results, out):
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    alterations = sorted(results["recall"]["plain"], key=lambda name: results["recall"]["normal"][name])
    figure, axes = plt.subplots(figsize=(9, 0.2 * len(alterations) + 1.5))
    places = range(len(alterations))
    colours = {"thorough": "#c6dbef", "normal": "#1f6fb4", "crop_resistant": "#e6a23c", "pdq": "#333333"}
    for name in ["thorough", "normal"]:
        axes.barh(places, [100 * results["recall"][name][a] for a in alterations], height=0.8, color=colours[name], label=NAMES[name])
    for name, marker in [("crop_resistant", "^"), ("pdq", "o")]:
        axes.plot([100 * results["recall"][name][a] for a in alterations], places, marker, color=colours[name], markersize=4,
                  label=NAMES[name])
    axes.set_yticks(list(places), alterations, fontsize=7)
    axes.set_xlabel("copies found, per cent")
    axes.set_xlim(0, 101)
    axes.set_ylim(-0.8, len(alterations) - 0.2)
    axes.legend(loc="lower center", bbox_to_anchor=(0.4, 1), ncol=4, fontsize=7, frameon=False)
    figure.tight_layout()
    figure.savefig(out / "recall.png", dpi=130)

    figure, panels = plt.subplots(1, len(PEERS), figsize=(12, 2.8))
    for panel, method in zip(panels, PEERS):
        for kind, colour, label in [("others", "#8c8c8c", "other photographs"), ("own", "#1f6fb4", "its original")]:
            panel.hist(results["histograms"][method][kind], bins=40, density=True, alpha=0.7, color=colour, label=label)
        panel.axvline(results["thresholds"][method], color="#d1495b", linewidth=1)
        panel.set_title(NAMES[method], fontsize=9)
        panel.set_xlabel("distance")
        panel.set_yticks([])
    panels[0].legend(fontsize=7, frameon=False)
    figure.tight_layout()
    figure.savefig(out / "distances.png", dpi=130)

    figure, axes = plt.subplots(figsize=(6, 4.5))
    floor = 0.3 / results["pairs"]
    for method in PEERS:
        curve = results["curves"][method]
        axes.plot([max(floor, x) for x, _ in curve], [100 * y for _, y in curve], label=NAMES[method], linewidth=1.2)
    for effort in EFFORTS:
        x, y = max(floor, results["wrong"][effort] / results["pairs"]), 100 * mean(results["recall"][effort])
        axes.plot([x], [y], "D", color="#1f6fb4", markersize=5)
        axes.annotate(effort, (x, y), textcoords="offset points", xytext=(8, -3), fontsize=8)
    axes.set_xscale("log")
    axes.set_xlabel("pairs of unrelated pictures taken for copies, share (the left edge is none)")
    axes.set_ylabel("copies found, per cent")
    axes.legend(fontsize=8, frameon=False)
    figure.tight_layout()
    figure.savefig(out / "roc.png", dpi=130)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photographs")
    parser.add_argument("out")
    parser.add_argument("--graphics", metavar="FOLDER", help="do the same with graphics")
    parser.add_argument("--limit", type=int, default=40, help="the first so many photographs by name; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--false-share", type=float, help="how many of the unrelated pairs a peer may take for copies")
    parser.add_argument("--tool", default=ROOT / ".build/release/knownmedia")
    options = parser.parse_args()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    results = measure(options, options.photographs, out)
    (out / "recall.json").write_text(json.dumps(results))
    table(results, "photographs")
    draw(results, out)
    if options.graphics:
        folder = out / "graphics"
        folder.mkdir(exist_ok=True)
        results = measure(options, options.graphics, folder, results["thresholds"])
        (folder / "recall.json").write_text(json.dumps(results))
        print()
        table(results, "graphics")


if __name__ == "__main__":
    main()
