"""Scanning for real through SANE's test backend: pages as they arrive, and every mishap with what came before it."""

import os
import shutil
import sys
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from clerk_app.adapters.sane_scanner import SaneScanner
from clerk_app.ports import Outage, OutageKind, ScannedPage

A4_200_DPI = (1653, 2338)
CONFIG = Path("/etc/sane.d/test.conf")


def config(folder: Path, *lines: str) -> dict[str, str]:
    """A private configuration with the test backend alone, whose glass is large enough for A4."""
    folder.mkdir()
    (folder / "dll.conf").write_text("test\n", encoding="ascii")
    usual = CONFIG.read_text(encoding="utf-8") + "\ngeometry_max 300\n"
    (folder / "test.conf").write_text(usual + "\n".join(lines) + "\n", encoding="utf-8")
    return dict(os.environ) | {"SANE_CONFIG_DIR": str(folder)}


@pytest.fixture
def sane(tmp_path: Path) -> dict[str, str]:
    missing = [name for name, there in (("python-sane", find_spec("sane")), ("SANE", CONFIG.exists())) if not there]
    if missing and "scan" in os.environ.get("CLERK_REQUIRE", ""):
        pytest.fail(f"missing: {missing}")
    if missing:
        pytest.skip(f"missing: {missing}")
    return config(tmp_path / "sane.d")


def size(page: ScannedPage) -> tuple[int, int]:
    image = Image.open(BytesIO(page.content))
    image.load()
    return image.size


def until_outage(pages: Iterator[ScannedPage]) -> tuple[list[ScannedPage], Outage]:
    kept: list[ScannedPage] = []
    with pytest.raises(Outage) as raised:
        kept.extend(pages)
    return kept, raised.value


def rigged(folder: Path, environment: dict[str, str], **rig: str) -> dict[str, str]:
    """The worker will find this sane before the real one."""
    folder.mkdir()
    shutil.copy(Path(__file__).with_name("rigged_sane.py"), folder / "sane.py")
    spec = find_spec("sane")
    assert spec is not None
    return environment | {"PYTHONPATH": str(folder), "RIG_REAL": str(spec.origin)} | rig


def test_the_devices_are_listed(sane: dict[str, str]) -> None:
    assert SaneScanner(environment=sane).devices() == ("test:0", "test:1")


def test_the_glass_gives_one_page_of_a4_in_colour(sane: dict[str, str]) -> None:
    (page,) = SaneScanner(environment=sane).scan("test:0", feeder=False)
    image = Image.open(BytesIO(page.content))
    assert (page.mime, image.format, image.mode, image.size) == ("image/jpeg", "JPEG", "RGB", A4_200_DPI)
    assert image.info["dpi"] == (200, 200)


def test_the_feeder_gives_its_pages_until_it_is_empty(sane: dict[str, str]) -> None:
    pages = list(SaneScanner(environment=sane).scan("", feeder=True))
    assert [page.name for page in pages] == [str(number) for number in range(1, 11)]
    assert {size(page) for page in pages} == {A4_200_DPI}


def test_a_second_scan_is_possible_without_a_restart(sane: dict[str, str]) -> None:
    scanner = SaneScanner(environment=sane)
    assert [len(list(scanner.scan("test:0", feeder=False))) for _ in range(2)] == [1, 1]


def test_a_jam_keeps_the_pages_before_it(sane: dict[str, str], tmp_path: Path) -> None:
    scanner = SaneScanner(environment=rigged(tmp_path / "rig", sane, RIG_PAGE="5"))
    pages, outage = until_outage(scanner.scan("test:0", feeder=True))
    assert {size(page) for page in pages} == {A4_200_DPI}
    assert (len(pages), outage.kind) == (4, OutageKind.FEEDER_JAMMED)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("SANE_STATUS_JAMMED", OutageKind.FEEDER_JAMMED),
        ("SANE_STATUS_NO_DOCS", OutageKind.FEEDER_EMPTY),
        ("SANE_STATUS_COVER_OPEN", OutageKind.SCANNER),
        ("SANE_STATUS_IO_ERROR", OutageKind.SCANNER),
        ("SANE_STATUS_DEVICE_BUSY", OutageKind.SCANNER),
        ("SANE_STATUS_EOF", OutageKind.SCANNER),
    ],
)
@pytest.mark.usefixtures("sane")
def test_each_mishap_is_told(tmp_path: Path, status: str, kind: OutageKind) -> None:
    environment = config(tmp_path / "faulty.d", f'read-status-code "{status}"')
    pages, outage = until_outage(SaneScanner(environment=environment).scan("test:0", feeder=True))
    assert (pages, outage.kind) == ([], kind)
    assert outage.detail


def test_a_device_that_is_gone_is_told(sane: dict[str, str]) -> None:
    _, outage = until_outage(SaneScanner(environment=sane).scan("test:7", feeder=False))
    assert outage.kind is OutageKind.NO_SCANNER


def test_no_device_at_all_is_told(sane: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "sane.d" / "dll.conf").write_text("", encoding="ascii")
    scanner = SaneScanner(environment=sane)
    assert scanner.devices() == ()
    _, outage = until_outage(scanner.scan("", feeder=False))
    assert outage.kind is OutageKind.NO_SCANNER


def test_cancelling_keeps_whole_pages_and_drops_the_one_under_way(sane: dict[str, str], tmp_path: Path) -> None:
    pipe = tmp_path / "begun"
    os.mkfifo(pipe)
    scanner = SaneScanner(environment=rigged(tmp_path / "rig", sane, RIG_PAGE="3", RIG_PIPE=str(pipe)))
    with ThreadPoolExecutor(1) as other:
        scanning = other.submit(list, scanner.scan("test:0", feeder=True))
        assert pipe.read_bytes() == b"begun"
        scanner.cancel()
        pages = scanning.result(timeout=20)
    assert [size(page) for page in pages] == [A4_200_DPI, A4_200_DPI]


def test_leaving_off_in_the_middle_frees_the_scanner(sane: dict[str, str]) -> None:
    scanner = SaneScanner(environment=sane)
    pages = scanner.scan("test:0", feeder=True)
    next(pages)
    _, outage = until_outage(scanner.scan("test:0", feeder=False))
    assert outage.kind is OutageKind.SCANNER
    assert isinstance(pages, Generator)
    pages.close()
    assert len(list(scanner.scan("test:0", feeder=False))) == 1


def test_without_sane_the_program_runs_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "sane.py").write_text("raise ImportError('libsane.so.1: cannot open shared object file')\n")
    scanner = SaneScanner(environment=dict(os.environ) | {"PYTHONPATH": str(tmp_path)})
    with pytest.raises(Outage) as raised:
        scanner.devices()
    assert raised.value.kind is OutageKind.NO_SCANNER
    assert "libsane" in raised.value.detail


@pytest.mark.parametrize(
    "does", ["import os; os.abort()", "import sys; sys.stdin.buffer.read()"], ids=["crash", "hang"]
)
def test_a_driver_that_crashes_or_hangs_is_an_outage(does: str) -> None:
    scanner = SaneScanner(worker=(sys.executable, "-c", does), patience_s=0.5)
    _, outage = until_outage(scanner.scan("", feeder=False))
    assert outage.kind is OutageKind.SCANNER


def test_a_worker_that_is_not_there_is_an_outage(tmp_path: Path) -> None:
    _, outage = until_outage(SaneScanner(worker=(str(tmp_path / "absent"),)).scan("", feeder=False))
    assert outage.kind is OutageKind.NO_SCANNER
