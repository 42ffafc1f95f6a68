"""A scan acts by its kind; the window's commands are found by name and initials."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from clerk_app.domain.notice_code import encode
from clerk_app.domain.numbers import Kind, Number
from clerk_app.ports import Station
from tests.builders import DAY
from tests.ui.area_kit import Kit, open_kit
from tests.ui.counter import open_counter
from tests.ui.hands import Heard, Show
from ui.scan_desk import MISREAD, ScanDesk, kind_words, knows_theme, not_here_words
from ui.scan_filter import ScanFilter
from ui.search_commands import usual_commands
from ui.window import ShellWindow


@dataclass(slots=True)
class Desk:
    kit: Kit
    scans: ScanFilter
    scan_desk: ScanDesk | None = None
    opened: list[Number] = field(default_factory=list)
    reopened: list[str] = field(default_factory=list)
    heard: list[int] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def hear(self) -> None:
        self.heard.append(1)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    with open_kit(tmp_path) as kit:
        made = Desk(kit, ScanFilter(qapp, knows_theme(kit.verbs.room)))
        made.scan_desk = ScanDesk(made.scans, made.opened.append, made.reopened.append, made.hear, made.said.append)
        yield made
        qapp.removeEventFilter(made.scans)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_opens_a_case_or_says_what_it_is(desk: Desk, kind: Kind) -> None:
    number = Number.mint(kind, "190001", DAY, "03", 7)

    desk.scans.scanned.emit(number)

    assert (desk.opened, desk.said) == (([], [kind_words(kind)]) if kind_words(kind) else ([number], []))
    assert desk.heard == [1]


def test_a_notice_is_handed_on_as_it_was_read(desk: Desk) -> None:
    theme = desk.kit.verbs.room.theme("newborn-birth")
    code = encode(theme, desk.kit.verbs.room.catalogue.version, theme.demo_scenarios[0].answers, {})

    desk.scans.notice_scanned.emit(code)

    assert (desk.reopened, desk.said, desk.heard) == ([code], [], [1])


def test_R056_a_code_whose_check_is_wrong_is_said_to_be_misread(desk: Desk) -> None:
    desk.scans.misread.emit()

    assert (desk.opened, desk.reopened, desk.said) == ([], [], [MISREAD])


@pytest.mark.parametrize(
    ("station", "window", "words"),
    [
        ("190402", "03", "190402 站 03 号窗口的办件，不是本站的"),
        ("190001", "07", "本站 07 号窗口的办件，本机没有"),
        ("190001", "00", "后台发出的办件，还没有传到本机"),
        ("190001", "03", "本窗口没有这个号的办件"),
    ],
)
def test_a_number_that_is_not_here_is_told_by_whose_it_is(station: str, window: str, words: str) -> None:
    number = Number.mint(Kind.CASE, station, DAY, window, 7)

    assert words in not_here_words(number, Station("190001", "03", "001"))


def test_commands_ask_the_window_for_what_their_keys_do(show: Show) -> None:
    window, asked, rounds = ShellWindow(), Heard(), Heard()
    show(window)
    window.area_requested.connect(asked)
    commands = {command.key: command for command in usual_commands(window, rounds)}

    commands["stats"].act()
    commands["sync-now"].act()

    assert (asked.all, rounds.all) == ([("stats",)], [()])
    assert commands["stats"].shortcut == "Ctrl+5"


def test_a_window_taken_down_hears_no_scans_meant_for_another(qapp: QApplication, tmp_path: Path) -> None:
    before = set(qapp.findChildren(ScanFilter))
    with open_counter(qapp, tmp_path) as counter:
        (made,) = counter.face.visit.findChildren(ScanFilter)
    assert not isValid(made)
    assert set(qapp.findChildren(ScanFilter)) == before
