"""clerk calendar: a year is taken in only with the publisher's signature, whole or not at all."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from clerk_app.__main__ import main
from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.codec.calendar_file import load_calendar
from resources import RESOURCES

YEAR = '{"year":2027,"source":"国务院办公厅通知","off":["2027-01-01"],"makeup":["2027-02-06"]}'.encode()
SECRET = bytes(range(32))


@dataclass(slots=True)
class Station:
    """A profile that trusts one publisher."""

    folder: Path
    said: pytest.CaptureFixture[str]

    def give(self, content: bytes = YEAR, signed: bytes = YEAR, name: str = "cn-2027.json") -> Path:
        path = self.folder.parent / name
        path.write_bytes(content)
        path.with_name(f"{name}.sig").write_text(StandardCrypto().sign(SECRET, signed).hex())
        return path

    def take(self, path: Path) -> int:
        return main(["calendar", "import", str(path), "--profile", str(self.folder)])

    @property
    def years(self) -> set[int]:
        return set(load_calendar(RESOURCES / "calendar", self.folder / "calendar").years)


@pytest.fixture
def station(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Station:
    folder = tmp_path / "station"
    folder.mkdir()
    key = StandardCrypto().public_key(SECRET).hex()
    (folder / "deployment.toml").write_text(f'[keys]\npublisher = "{key}"\n')
    return Station(folder, capsys)


def test_R006_a_signed_year_is_taken_in(station: Station) -> None:
    assert station.take(station.give()) == 0
    assert station.years == {2025, 2026, 2027}
    calendar = load_calendar(RESOURCES / "calendar", station.folder / "calendar")
    assert calendar.is_workday(date(2027, 2, 6))
    assert not calendar.add(date(2026, 12, 21), 20).provisional

    main(["calendar", "list", "--profile", str(station.folder)])
    assert "2027 国务院办公厅通知" in station.said.readouterr().out


def test_a_correction_of_a_year_takes_its_place(station: Station) -> None:
    station.take(station.give())
    changed = YEAR.replace(b"2027-02-06", b"2027-02-07")
    assert station.take(station.give(changed, changed)) == 0

    calendar = load_calendar(RESOURCES / "calendar", station.folder / "calendar")
    assert calendar.is_workday(date(2027, 2, 7))
    assert not calendar.is_workday(date(2027, 2, 6))


@pytest.mark.parametrize(
    ("content", "signed", "told"),
    [
        (YEAR, b"another file", "签名不对"),
        (YEAR.replace(b"2027-01-01", b"2027-01-04"), YEAR, "签名不对"),
        (b"{}", b"{}", "不是日历文件"),
        (YEAR.replace(b"2027-01-01", b"2026-01-01"), YEAR.replace(b"2027-01-01", b"2026-01-01"), "年份 2027 不符"),
        (b" " * 200_000, b" " * 200_000, "太大"),
    ],
)
def test_R006_what_is_not_signed_or_no_year_is_refused_and_changes_nothing(
    station: Station, content: bytes, signed: bytes, told: str
) -> None:
    assert station.take(station.give(content, signed)) == 1
    assert told in station.said.readouterr().err
    assert station.years == {2025, 2026}


def test_R006_without_a_publisher_or_a_signature_nothing_is_taken_in(station: Station) -> None:
    path = station.give()
    path.with_name("cn-2027.json.sig").unlink()
    assert station.take(path) == 1
    assert "cn-2027.json.sig" in station.said.readouterr().err
    (station.folder / "deployment.toml").write_text("")
    assert station.take(station.give()) == 1
    assert "publisher" in station.said.readouterr().err
    assert station.years == {2025, 2026}
