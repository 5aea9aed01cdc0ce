"""Measures the picture formats: what decoding costs, and whether a photograph is found whatever format it was saved in.

    python3 Benchmarks/formats.py cost PHOTO [--rounds 3]         processor time and peak memory at 12 megapixels
    python3 Benchmarks/formats.py recall FOLDER [--count 200]     the photographs of a folder, converted to each format

Both use .build/release/knownmedia (--tool names another). Peers are Pillow with the versions of the libraries that its wheels
bring along, and the format's own command, if it is installed. The pictures are made in a temporary folder. Needs Pillow and
pillow-heif; for JPEG XL the command cjxl (Debian: libjxl-tools).
"""

import argparse
import json
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def pillow_images():
    """Pillow, loaded only where pictures are made: a process that is started has at least the memory of the one that started
    it as its peak."""
    from PIL import Image
    import pillow_heif

    pillow_heif.register_heif_opener()
    Image.MAX_IMAGE_PIXELS = None
    return Image


def write_jxl(picture, path):
    plain = path.with_suffix(".ppm")
    picture.save(plain)
    subprocess.run(["cjxl", "-q", "85", "--quiet", plain, path], check=True, capture_output=True)
    plain.unlink()


def pillow(extension, **options):
    return extension, lambda picture, path: picture.save(path, **options)


# The settings are those that programs have unless they are told otherwise, or the usual ones of photographs.
FORMATS = {
    "jpeg": pillow("jpg", quality=85),
    "png": pillow("png"),
    "webp": pillow("webp", quality=80),
    "webp lossless": pillow("webp", lossless=True),
    "gif": pillow("gif"),
    "tiff lzw": pillow("tif", compression="tiff_lzw"),
    "tiff jpeg": pillow("tif", compression="jpeg", quality=85),
    "bmp": pillow("bmp"),
    "ppm": pillow("ppm"),
    "heic": pillow("heic", quality=60),
    "avif": pillow("avif", quality=65, speed=8),
    "jp2": pillow("jp2", quality_mode="dB", quality_layers=[42], irreversible=True),
    "jxl": ("jxl", write_jxl),
}
PEER_OUTPUT = "/dev/shm/formats-peer"
COMMANDS = {
    "webp": ["dwebp", "-quiet", "-ppm", "{}", "-o", "/dev/null"],
    "webp lossless": ["dwebp", "-quiet", "-ppm", "{}", "-o", "/dev/null"],
    "gif": ["gif2rgb", "-1", "-o", "/dev/null", "{}"],
    "tiff lzw": ["tiffcp", "-c", "none", "{}", PEER_OUTPUT + ".tif"],
    "tiff jpeg": ["tiffcp", "-c", "none", "{}", PEER_OUTPUT + ".tif"],
    "heic": ["heif-convert", "{}", PEER_OUTPUT + ".y4m"],
    "avif": ["avifdec", "--codec", "dav1d", "--jobs", "1", "{}", PEER_OUTPUT + ".y4m"],
    "jxl": ["djxl", "--quiet", "--num_threads=0", "{}", PEER_OUTPUT + ".ppm"],
    "jp2": ["opj_decompress", "-quiet", "-i", "{}", "-o", PEER_OUTPUT + ".ppm"],
}


def run(command, **options):
    """The processor seconds and the peak memory in MB of a command and its children."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


PEER = """
import resource, sys
from PIL import Image
import pillow_heif
pillow_heif.register_heif_opener()
pillow_heif.options.DECODE_THREADS = 1
Image.MAX_IMAGE_PIXELS = None
if sys.argv[1] != "none":
    Image.open(sys.argv[1]).convert("RGB")
"""


def make_pictures(source, folder):
    """A photograph at 12 megapixels in each format, and a tiny one."""
    Image = pillow_images()
    photo = Image.open(source).convert("RGB")
    photo.resize((64, 64)).save(folder / "tiny.ppm")
    large = photo.resize((4000, 3000), Image.LANCZOS)
    for name, (extension, write) in FORMATS.items():
        path = folder / f"{name.replace(' ', '-')}.{extension}"
        try:
            write(large, path)
        except (OSError, KeyError, subprocess.CalledProcessError) as error:
            path.unlink(missing_ok=True)
            print(f"{name}: not made ({error})", file=sys.stderr)


def cost(arguments):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        maker = multiprocessing.Process(target=make_pictures, args=(arguments.path, folder))
        maker.start()
        maker.join()
        tiny = folder / "tiny.ppm"
        files = {}
        for name, (extension, _) in FORMATS.items():
            path = folder / f"{name.replace(' ', '-')}.{extension}"
            if path.exists():
                files[name] = path

        def ours(path):
            return run([arguments.tool, "hash", "--pipeline", "full", path])

        def peer(path):
            return run([sys.executable, "-c", PEER, str(path)])

        rows = {name: ([], [], []) for name in files}
        base = ([], [])
        for _ in range(arguments.rounds):
            base[0].append(ours(tiny))
            base[1].append(peer("none"))
            for name, path in files.items():
                rows[name][0].append(ours(path))
                rows[name][1].append(peer(path))
                if name in COMMANDS:
                    try:
                        rows[name][2].append(run([part.format(path) for part in COMMANDS[name]]))
                    except FileNotFoundError:
                        pass

        def seconds(samples, base=0):
            return statistics.median(sample[1] for sample in samples) - base

        start = [seconds(samples) for samples in base]
        print(f"4000 × 3000 pixels; medians of {arguments.rounds} turns; processor seconds without the start of the program")
        print(
            "| format | file, MB | hash here, s | Pillow decode, s | command, s | here / Pillow | here / command "
            "| peak here, MB | peak Pillow, MB | peak command, MB |")
        print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
        for name, (here, there, command) in rows.items():
            if any(code != 0 for code, _, _ in here):
                print(f"| {name} | | failed | | | | | | | |")
                continue

            def figures(samples, base):
                """Seconds, ratio and peak, or dashes where the program cannot read the format."""
                if not samples or any(code != 0 for code, _, _ in samples):
                    return "–", "–", "–"
                other = seconds(samples, base)
                return f"{other:.3f}", f"{one / other:.2f}", f"{max(peak for _, _, peak in samples):.0f}"

            one = seconds(here, start[0])
            pillow_figures, command_figures = figures(there, start[1]), figures(command, 0)
            print(
                f"| {name} | {files[name].stat().st_size / 1e6:.1f} | {one:.3f} | {pillow_figures[0]} | {command_figures[0]} "
                f"| {pillow_figures[1]} | {command_figures[1]} | {max(peak for _, _, peak in here):.0f} "
                f"| {pillow_figures[2]} | {command_figures[2]} |")


def recall(arguments):
    Image = pillow_images()
    photos = sorted(path for path in Path(arguments.path).rglob("*") if path.suffix.lower() in {".jpg", ".jpeg"})
    photos = photos[:: max(1, len(photos) // arguments.count)][: arguments.count]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "originals").mkdir()
        for number, photo in enumerate(photos):
            (folder / "originals" / f"{number:04d}.jpg").write_bytes(photo.read_bytes())
        hashed = subprocess.run(
            [arguments.tool, "hash", "--json", *sorted(map(str, (folder / "originals").iterdir()))],
            capture_output=True, text=True, check=False)
        hashes = {}
        for line in hashed.stdout.splitlines():
            record = json.loads(line)
            for entry in record.get("hashes", [record]):
                value = entry.get("hex") or entry.get("hash")
                if value and (entry.get("quality") or 0) >= 50 and entry.get("transform", "original") == "original":
                    hashes[Path(record.get("path") or record.get("file")).stem] = value
        listed = folder / "list.txt"
        listed.write_text("".join(f"{value}\n" for value in hashes.values()))
        store = folder / "known.sqlite"
        subprocess.run([arguments.tool, "known", "import", listed, "--store", store, "--list", "Originals"], check=True,
                       stdout=subprocess.DEVNULL)
        print(f"{len(hashes)} photographs; found with nothing but the hash of the original in the list")
        print("| format | files | examined | found | median distance |")
        print("|---|---:|---:|---:|---:|")
        for format_name, (extension, write) in FORMATS.items():
            target = folder / "converted"
            target.mkdir()
            for stem in hashes:
                picture = Image.open(folder / "originals" / f"{stem}.jpg").convert("RGB")
                try:
                    write(picture, target / f"{stem}.{extension}")
                except (OSError, KeyError, subprocess.CalledProcessError) as error:
                    print(f"{format_name}: {error}", file=sys.stderr)
                    break
            out = folder / "scan"
            subprocess.run([arguments.tool, "scan", target, "--store", store, "--out", out], stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, check=False)
            records = [json.loads(line) for line in (out / "scan.jsonl").open()]
            files = [record for record in records if record["type"] == "file"]
            found = [record for record in files if record["matches"]]
            distances = [min(match.get("distance", 0) for match in record["matches"]) for record in found]
            print(
                f"| {format_name} | {len(files)} | {sum(record['status'] == 'examined' for record in files)} | {len(found)} | "
                f"{statistics.median(distances) if distances else '–'} |", flush=True)
            subprocess.run(["rm", "-rf", target, out], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["cost", "recall"])
    parser.add_argument("path")
    parser.add_argument("--tool", default=str(ROOT / ".build/release/knownmedia"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--count", type=int, default=200)
    arguments = parser.parse_args()
    {"cost": cost, "recall": recall}[arguments.what](arguments)


if __name__ == "__main__":
    main()
