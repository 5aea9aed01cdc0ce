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


def libraries(library):
    """What the library needs and is not part of the C library of every Linux: libjpeg, libpng and zlib go with it."""
    needed = subprocess.run(["ldd", library], check=True, capture_output=True, text=True).stdout
    found = re.findall(r"^\s*(\S+) => (/\S+)", needed, re.M)
    return [pathlib.Path(path) for name, path in found if not re.match(r"lib(c|m|dl|rt|pthread)\.so", name)]


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
    tag = f"py3-none-linux_{platform.machine()}"
    information = f"{NAME}-{number}.dist-info"
    brought = libraries(library)

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
