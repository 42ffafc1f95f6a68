"""clerk configure, as typed: nothing half written, nothing stranded, every refusal one sentence."""

import argparse
from dataclasses import replace
from pathlib import Path

import pytest

from clerk_app import bootstrap
from clerk_app.adapters.passphrase_vault import PassphraseVault
from clerk_app.adapters.system_clock import SystemClock
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.bootstrap import open_station
from clerk_app.commands import station as command
from clerk_app.deployment import DevicesTable, OfficeTable, PolicyTable, read_deployment, write_deployment
from clerk_app.ports import passing_by
from clerk_app.profile import Profile
from db.book import Stamp, book_opener
from tests.builders import take_case
from tests.window_kit import applicant_fields

PHRASE = "correct horse battery"
HERE = ("--station", "190001", "--window", "03")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    (tmp_path / "phrase").write_text(f"{PHRASE}\n", encoding="utf-8")
    return Profile(tmp_path / "window")


def configure(profile: Profile, *typed: str, phrase: str = "phrase") -> int:
    parser = argparse.ArgumentParser()
    command.add_parser(parser.add_subparsers())
    keys = ("--profile", str(profile.folder), "--passphrase-file", str(profile.folder.parent / phrase))
    options = parser.parse_args(["configure", *keys, *typed])
    code: int = options.run(options)
    return code


def take(profile: Profile) -> None:
    """A case that no office has seen."""
    clock = SystemClock()
    station = open_station(profile, PassphraseVault.open_with(profile.passphrase_keys, PHRASE), clock)
    origin = station.verbs.room.station.origin
    stamp = Stamp(origin, "c/0", clock, Uuid7Ids(clock), passing_by)
    opener = book_opener(station.writer, stamp, applicant_fields)
    take_case(opener, station.shelf, Uuid7Ids(clock).new(), origin)
    station.close()


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        (("--station", "12", "--window", "03"), "6 位数字"),
        (("--station", "190001", "--window", "00"), "2 位数字"),
        (("--station", "190001"), "station.window"),
        ((), "--station"),
        (("--code", "0000"), "--office"),
        (("--code", "0000", "--office", "http://example.org"), "https"),
    ],
)
def test_what_is_typed_wrong_is_refused_before_anything_is_written(
    profile: Profile, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], word: str
) -> None:
    assert configure(profile, *typed) == 1
    told = capsys.readouterr().err
    assert word in told
    assert told.count("\n") == 1
    assert not profile.deployment.exists()
    assert not (profile.folder / "hall.toml").exists()

    assert configure(profile, *HERE) == 0
    assert read_deployment(profile.deployment).identity().origin == "190001-03-001"


def test_configuring_again_keeps_what_else_was_written(profile: Profile) -> None:
    assert configure(profile, *HERE) == 0
    known = read_deployment(profile.deployment)
    office = OfficeTable("https://office.example", server_key="ab" * 32)
    known = replace(known, office=office, policy=PolicyTable(3, 7), devices=DevicesTable("net:1"))
    write_deployment(profile.deployment, known)

    assert configure(profile, "--label", "B02 综合窗口") == 0

    station = replace(known.station, label="B02 综合窗口")
    assert read_deployment(profile.deployment) == replace(known, station=station)


@pytest.mark.parametrize("typed", [("--window", "04"), ("--code", "0000", "--office", "https://office.invalid")])
def test_a_window_that_owes_the_office_keeps_its_name(
    profile: Profile, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...]
) -> None:
    assert configure(profile, *HERE) == 0
    take(profile)
    before = profile.deployment.read_bytes()

    assert configure(profile, *typed) == 1

    assert "没有送到后台" in capsys.readouterr().err
    assert profile.deployment.read_bytes() == before
    assert configure(profile, "--label", "B02 综合窗口") == 0


def test_a_window_that_owes_nothing_may_change_its_name_but_not_its_station(profile: Profile) -> None:
    assert configure(profile, *HERE) == 0
    assert configure(profile, "--window", "04") == 0
    assert read_deployment(profile.deployment).identity().origin == "190001-04-001"
    assert configure(profile, "--station", "190002") == 1


def test_a_pass_phrase_file_that_is_not_there_is_told(profile: Profile, capsys: pytest.CaptureFixture[str]) -> None:
    assert configure(profile, *HERE, phrase="absent") == 1
    assert "读不出口令文件" in capsys.readouterr().err


@pytest.mark.parametrize("content", [None, b"cut short"])
def test_a_catalogue_that_is_missing_or_damaged_is_told(
    profile: Profile,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    content: bytes | None,
) -> None:
    assert configure(profile, *HERE) == 0
    if content is not None:
        (tmp_path / "catalogue.pack").write_bytes(content)
    monkeypatch.setattr(bootstrap, "RESOURCES", tmp_path)

    assert configure(profile) == 1
    assert "事项库" in capsys.readouterr().err
