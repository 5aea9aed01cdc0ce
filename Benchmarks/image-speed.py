#!/usr/bin/env python3
"""What it costs to scan disk images, beside programs that only read or list them: processor time, memory, in one run.

    Benchmarks/image-speed.py FOLDER IMAGE… [--tool .build/release/knownmedia] [--rounds 3]
    Benchmarks/image-speed.py FOLDER --make PICTURES

With --make, FOLDER gets `pictures.raw`, an ext4 of a gigabyte that is full of the files of PICTURES, the same as `pictures.E01`
(fast), `zeros.raw`, of which nearly all is free and zero, `noise.raw`, of which nearly all is free and noise, and `tera.raw`, a
sparse terabyte with a few pictures. That needs root (mounts), e2fsprogs and ewf-tools. The measured programs are img_cat and
fiwalk of The Sleuth Kit, and ewfexport; what is missing is left out. Times are user and system time of a program and all its
processes, the least of the rounds; memory is the peak of its largest process.
"""
import argparse, os, shutil, subprocess, sys, tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
os.environ["PATH"] += ":/usr/sbin:/sbin"


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def make(folder, pictures):
    os.makedirs(folder, exist_ok=True)
    mount = tempfile.mkdtemp()

    def image(name, size, fill=None, options="nodiscard,lazy_itable_init=0", is_noise=False):
        path = os.path.join(folder, name)
        with open(path, "wb") as file:
            for _ in range(size >> 20 if is_noise else 0):
                file.write(os.urandom(1 << 20))
            file.truncate(size)
        run("mke2fs", "-q", "-t", "ext4", "-F", "-m", "0", "-E", options, path)
        for step in fill or []:
            run("mount", "-o", "loop", path, mount)
            step()
            run("sync")
            run("umount", mount)
        return path

    def copies():
        for number in range(1000):
            for name in sorted(os.listdir(pictures)):
                try:
                    shutil.copyfile(os.path.join(pictures, name), os.path.join(mount, f"{number}-{name}"))
                except OSError:
                    os.remove(os.path.join(mount, f"{number}-{name}"))
                    return

    def few():
        for name in sorted(os.listdir(pictures))[:10]:
            shutil.copyfile(os.path.join(pictures, name), os.path.join(mount, name))

    path = image("pictures.raw", 1 << 30, [copies])
    run("ewfacquire", "-u", "-q", "-t", path[:-4], "-f", "encase6", "-c", "fast", "-S", "4294967296", "-C", "1", "-E", "1", "-e",
        "nobody", "-D", "disk", "-N", "none", "-m", "fixed", "-M", "logical", path)
    image("zeros.raw", 1 << 30)
    image("noise.raw", 1 << 30, is_noise=True)
    image("tera.raw", 1 << 40, [few], "nodiscard,lazy_itable_init=1,lazy_journal_init=1")
    os.rmdir(mount)


def measure(command, rounds, cwd=None):
    """Seconds of processor time, seconds by the clock, and the peak of memory in MB."""
    best = None
    for _ in range(rounds):
        if cwd:
            shutil.rmtree(cwd, ignore_errors=True)
            os.makedirs(cwd)
        started = os.times().elapsed
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=cwd)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        figures = (usage.ru_utime + usage.ru_stime, os.times().elapsed - started, usage.ru_maxrss / 1024)
        best = figures if best is None else min(best, figures)
    return best


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("images", nargs="*")
    parser.add_argument("--make")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", default="1")
    parser.add_argument("--tool", default=os.path.join(ROOT, ".build/release/knownmedia"))
    options = parser.parse_args()
    if options.make:
        make(options.folder, options.make)
        return
    tool = os.path.abspath(options.tool)
    work = tempfile.mkdtemp(prefix="knownmedia-speed-")
    store = os.path.join(work, "known.sqlite")
    run(tool, "known", "import", os.path.join(ROOT, "TestVectors/lists/known-pdq.txt"), "--store", store, "--list", "Demo",
        "--source", "TestVectors")
    print("| image | program | CPU s | MB of the disk per CPU s | s | MB of memory |\n|---|---|---|---|---|---|")
    for image in options.images:
        path = os.path.abspath(os.path.join(options.folder, image))
        size = os.path.getsize(path)
        commands = {"img_cat": ["img_cat", path], "fiwalk, no digests": ["fiwalk", "-z", "-x", path],
                    "fiwalk": ["fiwalk", "-x", path]}
        if path.endswith(".E01"):
            size = os.path.getsize(path[:-4] + ".raw")
            commands["ewfexport"] = ["ewfexport", "-u", "-q", "-f", "raw", "-t", "/dev/null", path]
        commands["knownmedia scan"] = [tool, "scan", path, "--store", store, "--out", "out", "--threads", options.threads,
                                       "--effort", "plain"]
        for title, command in commands.items():
            if shutil.which(command[0]) is None or (size > 1 << 35 and title == "img_cat"):
                continue
            cpu, seconds, memory = measure(command, options.rounds, cwd=os.path.join(work, "run"))
            print(f"| {image} | {title} | {cpu:.2f} | {size / 1e6 / max(cpu, 0.01):.0f} | {seconds:.2f} | {memory:.0f} |",
                  flush=True)
    shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
