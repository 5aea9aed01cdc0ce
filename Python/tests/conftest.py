import pathlib

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
