#!/usr/bin/env python3
"""Writes the Python package into dist/, with the C library and the command inside.

    Packaging/make-wheel.py [COMMAND]        in the root of the repository; default: .build/release/knownmedia, if it is there

A wheel is a ZIP archive with a list of what is in it (https://packaging.python.org/specifications/binary-distribution-format).
Nothing has to be compiled or downloaded for it, so Python's own library does. The same inputs give the same bytes.
"""
import base64
import hashlib
import pathlib
import platform
import re
import subprocess
import sys
import zipfile

ROOT = pathlib.Path.cwd()
NAME = "knownmedia"


def version():
    text = (ROOT / "Sources/KnownMediaC/Versions.swift").read_text()
    return re.search(r'StaticString = "([^"]+)"', text).group(1)


def metadata(version):
    return f"""\
Metadata-Version: 2.1
Name: {NAME}
Version: {version}
Summary: Perceptual hashes of pictures, and exact search among known hashes
License: Apache-2.0
Requires-Python: >=3.10
Provides-Extra: numpy
Requires-Dist: numpy; extra == "numpy"
Provides-Extra: spark
Requires-Dist: pyspark>=3.5; extra == "spark"
Requires-Dist: pandas<3; extra == "spark"
Requires-Dist: pyarrow; extra == "spark"
Description-Content-Type: text/markdown

{(ROOT / "docs/python.md").read_text()}"""


def libraries(programs):
    """What these need and is not part of the C library of every Linux: libjpeg, libpng, zlib, SQLite and libcrypto go with them."""
    found = {}
    for program in programs:
        needed = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
        for name, path in re.findall(r"^\s*(\S+) => (/\S+)", needed, re.M):
            if not re.match(r"lib(c|m|dl|rt|pthread)\.so", name):
                found[name] = pathlib.Path(path)
    return [found[name] for name in sorted(found)]


def platform_tag(programs):
    """The platform of the wheel: the C library that it needs at least, as the symbols say that are looked for there.

    manylinux_X_Y is a wheel that brings all else along (PEP 600). Where the symbols cannot be read, it is linux, which installs
    on this machine's like and goes to no index.
    """
    versions = {(2, 17)}
    for program in programs:
        try:
            symbols = subprocess.run(["objdump", "-T", program], check=True, capture_output=True, text=True).stdout
        except (FileNotFoundError, subprocess.CalledProcessError):
            return f"linux_{platform.machine()}"
        versions.update((int(major), int(minor)) for major, minor in re.findall(r"GLIBC_(\d+)\.(\d+)", symbols))
    return "manylinux_{}_{}_{}".format(*max(versions), platform.machine())


def notices(paths):
    """The notices of those libraries, from the Debian packages that they are of."""
    found = {}
    for path in paths:
        try:
            owner = subprocess.run(["dpkg", "-S", f"*/{path.resolve().name}"], capture_output=True, text=True).stdout
        except FileNotFoundError:
            return {}
        package = owner.split(":")[0].strip()
        notice = pathlib.Path("/usr/share/doc", package, "copyright")
        if package and notice.exists():
            found[f"{package}.txt"] = notice.read_bytes()
    return found


def main():
    library = (ROOT / "dist/lib/libknownmedia.so").resolve()
    if not library.exists():
        sys.exit("There is no dist/lib/libknownmedia.so; ‘make c-library’ makes it.")
    command = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".build/release/knownmedia"
    number = version()
    programs = [library, command] if command.exists() else [library]
    brought = libraries(programs)
    tag = f"py3-none-{platform_tag([*programs, *brought])}"
    information = f"{NAME}-{number}.dist-info"

    files = {}
    for path in sorted((ROOT / "Python" / NAME).rglob("*")):
        if path.suffix == ".py" or path.name == "py.typed":
            files[str(path.relative_to(ROOT / "Python"))] = (path.read_bytes(), 0o644)
    files[f"{NAME}/lib/{library.name}"] = (library.read_bytes(), 0o755)
    for path in brought:
        files[f"{NAME}/lib/{path.name}"] = (path.resolve().read_bytes(), 0o755)
    for name, notice in notices(brought).items():
        files[f"{information}/licenses/{name}"] = (notice, 0o644)
    if command.exists():
        files[f"{NAME}/bin/knownmedia"] = (command.read_bytes(), 0o755)
    files[f"{information}/METADATA"] = (metadata(number).encode(), 0o644)
    files[f"{information}/WHEEL"] = (
        f"Wheel-Version: 1.0\nGenerator: make-wheel\nRoot-Is-Purelib: false\nTag: {tag}\n".encode(), 0o644)
    files[f"{information}/entry_points.txt"] = (
        b"[console_scripts]\nknownmedia = knownmedia.command:main\n", 0o644)
    files[f"{information}/licenses/LICENSE"] = ((ROOT / "LICENSE").read_bytes(), 0o644)
    record = "".join(
        f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b'=').decode()},{len(content)}\n"
        for name, (content, _) in files.items())
    files[f"{information}/RECORD"] = (f"{record}{information}/RECORD,,\n".encode(), 0o644)

    for other in (ROOT / "dist").glob(f"{NAME}-*.whl"):
        other.unlink()
    wheel = ROOT / "dist" / f"{NAME}-{number}-{tag}.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, (content, mode) in files.items():
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            entry.external_attr = (0o100000 | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    without = "" if command.exists() else ", without the command"
    print(f"{wheel.relative_to(ROOT)}: {wheel.stat().st_size} bytes{without}")


if __name__ == "__main__":
    main()
