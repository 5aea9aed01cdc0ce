"""Draws results/hash.png from results/hash.json: the time of a picture against its size."""

import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

SIZES = ["256x256", "512x512", "1600x1200", "4000x3000"]
COLOURS = {"full": "#1f6fb4", "fast": "#d1495b", "nn512": "#6aaed6"}
PANELS = [
    ("Luma in memory → PDQ", "gray", [("meta core", "Meta's C++ core", "#333333", "s")]),
    ("JPEG file → PDQ", "file", [
        ("libjpeg decode", "libjpeg-turbo, decode to RGB only", "#333333", "x"),
        ("pillow+phash", "Pillow + ImageHash pHash", "#8c8c8c", "^"),
        ("pillow+pdqhash", "Pillow + pdqhash", "#8c8c8c", "s"),
    ]),
]


def draw(folder):
    results = json.loads((folder / "hash.json").read_text())
    times = {(row["input"], row["workload"]): row["cpu"] for row in results["measured"]}
    pixels = [next(row["pixels"] for row in results["measured"] if row["input"] == f"{size} baseline") for size in SIZES]
    pipelines = [row["workload"].split("/")[1] for row in results["measured"]
                 if row["input"] == f"{SIZES[0]} baseline" and row["workload"].startswith("gray pdq/")]

    plt.rcParams.update({"font.size": 9, "axes.spines.top": False, "axes.spines.right": False})
    figure, axes = plt.subplots(1, 2, figsize=(9, 4.2), sharey=True)
    for axis, (title, stage, peers) in zip(axes, PANELS):
        lines = [(f"{stage} pdq/{name}", f"KnownMedia {name}", COLOURS.get(name, "#7a5195"), "o") for name in pipelines]
        for workload, label, colour, marker in lines + peers:
            values = [times[f"{size} baseline", workload] for size in SIZES]
            medians = [value["median"] for value in values]
            axis.plot(pixels, medians, marker=marker, markersize=5, color=colour, label=label, linewidth=1.4,
                      linestyle="-" if marker == "o" else "--")
            axis.fill_between(pixels, [v["min"] for v in values], [v["max"] for v in values], color=colour, alpha=0.12,
                              linewidth=0)
        axis.set(title=title, xscale="log", yscale="log", xticks=pixels)
        axis.set_xticks(pixels, [size.replace("x", "×") for size in SIZES])
        axis.minorticks_off()
        axis.grid(axis="y", color="#e5e5e5", linewidth=0.7)
        axis.set_axisbelow(True)
        axis.legend(frameon=False, fontsize=8, loc="upper left")
    axes[0].set_ylabel("milliseconds a picture, one thread")
    axes[0].yaxis.set_major_formatter(lambda value, _: f"{value:g}")
    figure.text(0.99, 0.01, f"{results['machine']} · {results['date']} · medians of {results['rounds']}, "
                "bands from least to most · lower is better", ha="right", fontsize=6.5, color="#777777")
    figure.tight_layout(rect=(0, 0.03, 1, 1))
    figure.savefig(folder / "hash.png", dpi=130)


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
