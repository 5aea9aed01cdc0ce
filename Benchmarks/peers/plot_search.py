"""Draws results/search.png from results/search.json: the time of a query against the number of hashes."""

import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

LINES = [
    ("pybktree", "pybktree", "#8c8c8c", "v"),
    ("bk-tree", "KnownMedia BK-tree", "#6aaed6", "o"),
    ("FAISS flat", "FAISS IndexBinaryFlat", "#8c8c8c", "s"),
    ("linear", "KnownMedia linear scan", "#1f6fb4", "o"),
    ("FAISS MultiHash", "FAISS IndexBinaryMultiHash, best exact setting", "#333333", "^"),
    ("multi-index", "KnownMedia multi-index hashing", "#d1495b", "o"),
]
TITLES = {"uniform": "Hashes of random bits", "real": "Hashes of pictures"}


def draw(folder):
    results = json.loads((folder / "search.json").read_text())
    plt.rcParams.update({"font.size": 9, "axes.spines.top": False, "axes.spines.right": False})
    figure, axes = plt.subplots(1, 2, figsize=(9, 4.6), sharey=True)
    for axis, (data, title) in zip(axes, TITLES.items()):
        rows = [row for row in results["measured"] if row["data"] == data and row["radius"] == 31]
        for name, label, colour, marker in LINES:
            points = sorted((row["count"], row["cpuMicrosecondsPerQuery"]["single"]) for row in rows
                            if row["index"].startswith(name))
            if not points:
                continue
            counts = [count for count, _ in points]
            axis.plot(counts, [value["median"] for _, value in points], marker=marker, markersize=5, color=colour,
                      label=label, linewidth=1.4, linestyle="-" if label.startswith("KnownMedia") else "--")
            axis.fill_between(counts, [value["min"] for _, value in points], [value["max"] for _, value in points],
                              color=colour, alpha=0.12, linewidth=0)
        axis.set(title=title, xscale="log", yscale="log", xlabel="hashes")
        axis.grid(color="#e5e5e5", linewidth=0.7)
        axis.set_axisbelow(True)
        axis.minorticks_off()
        axis.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
        axis.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    axes[0].set_ylabel("microseconds a query, radius 31, one thread")
    handles, labels = axes[0].get_legend_handles_labels()
    figure.legend(handles, labels, frameon=False, fontsize=8, loc="lower center", ncols=3, bbox_to_anchor=(0.5, 0.03))
    figure.text(0.99, 0.01, f"{results['machine']} · {results['date']} · medians of up to {results['rounds']}, bands from "
                "least to most · lower is better", ha="right", fontsize=6.5, color="#777777")
    figure.tight_layout(rect=(0, 0.14, 1, 1))
    figure.savefig(folder / "search.png", dpi=130)


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
