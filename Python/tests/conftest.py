import pathlib
import stat
import sys
import textwrap

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def vectors() -> pathlib.Path:
    """The pictures that the project draws itself."""
    return ROOT / "TestVectors"


@pytest.fixture(scope="session")
def photographs() -> list[pathlib.Path]:
    """Ordinary photographs, which are not part of the repository."""
    folder = ROOT.parent / "shared" / "corpus" / "images"
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in (".jpg", ".jpeg", ".png"))[::8]
    if not files:
        pytest.skip("the photographs beside the repository are not here")
    return files


@pytest.fixture
def peculiar(tmp_path):
    """A program with the protocol of ``examine`` that ends when an item says so."""
    path = tmp_path / "peculiar"
    path.write_text(
        f"#!{sys.executable}\n"
        + textwrap.dedent(
            """
            import json, os, struct, sys
            if "--unable" in sys.argv:
                sys.exit("there is no such store")
            print(json.dumps({"type": "run", "tool": {"version": "1"}}), flush=True)
            while header := sys.stdin.buffer.read(12):
                key_length, byte_count = struct.unpack("<IQ", header)
                key, content = sys.stdin.buffer.read(key_length), sys.stdin.buffer.read(byte_count)
                if content == b"die":
                    os.kill(os.getpid(), 9)
                if content == b"cut":
                    os.write(1, b'{"key":')
                    os._exit(1)
                if content == b"die once" and not os.path.exists(sys.argv[-1]):
                    open(sys.argv[-1], "w").close()
                    os._exit(3)
                print(json.dumps({"type": "file", "key": key.decode(), "status": "examined", "size": len(content)}), flush=True)
            """
        )
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)
