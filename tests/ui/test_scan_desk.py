"""A scan acts by its kind; the window's commands are found by name and initials."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from clerk_app.domain.notice_code import NoticeCode, encode
from clerk_app.domain.numbers import Kind, Number
from tests.builders import DAY
from tests.ui.area_kit import Kit, open_kit
from tests.ui.counter import open_counter
from tests.ui.hands import Heard, Show
from ui.scan_desk import ScanDesk, kind_words, knows_theme
from ui.scan_filter import ScanFilter
from ui.search_commands import usual_commands
from ui.window import ShellWindow


@dataclass(slots=True)
class Desk:
    kit: Kit
    scans: ScanFilter
    scan_desk: ScanDesk | None = None
    opened: list[Number] = field(default_factory=list)
    reopened: list[tuple[str, NoticeCode]] = field(default_factory=list)
    heard: list[int] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def reopen(self, theme: str, code: NoticeCode) -> None:
        self.reopened.append((theme, code))

    def hear(self) -> None:
        self.heard.append(1)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    with open_kit(tmp_path) as kit:
        room = kit.verbs.room
        made = Desk(kit, ScanFilter(qapp, knows_theme(room)))
        made.scan_desk = ScanDesk(made.scans, room, made.opened.append, made.reopen, made.hear, made.said.append)
        yield made
        qapp.removeEventFilter(made.scans)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_opens_a_case_or_says_what_it_is(desk: Desk, kind: Kind) -> None:
    number = Number.mint(kind, "190001", DAY, "03", 7)

    desk.scans.scanned.emit(number)

    assert (desk.opened, desk.said) == (([], [kind_words(kind)]) if kind_words(kind) else ([number], []))
    assert desk.heard == [1]


def test_a_notice_reopens_its_scenario(desk: Desk) -> None:
    theme = desk.kit.verbs.room.theme("newborn-birth")
    answers = theme.demo_scenarios[0].answers

    desk.scans.notice_scanned.emit(encode(theme, desk.kit.verbs.room.catalogue.version, answers, {}))

    [(slug, code)] = desk.reopened
    assert (slug, code.answers, desk.said) == ("newborn-birth", answers, [])


def test_a_notice_of_another_edition_is_said_to_be_one(desk: Desk) -> None:
    theme = desk.kit.verbs.room.theme("newborn-birth")

    desk.scans.notice_scanned.emit(encode(theme, "2026.10.01-2", theme.demo_scenarios[0].answers, {}))

    assert len(desk.reopened) == 1
    assert desk.said == [
        f"告知书按 2026.10.01-2 版事项库，现在是 {desk.kit.verbs.room.catalogue.version}。请核对情形和材料。"
    ]


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
