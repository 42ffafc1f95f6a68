"""The screen is turned and comes back: the window knows done or not done, and nowhere does it know how (R070)."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from clerk_app.domain.facts_rating import RatingGiven, RatingSkipped
from clerk_app.domain.rating import Grievance, Level
from clerk_app.ports import Outage, OutageKind
from clerk_app.usecases.rate import Rate
from tests.ui.area_cases import NEWBORN, accept, issue
from tests.ui.area_kit import CLERK, Kit, open_kit
from tests.ui.hands import CTRL, press
from tests.ui.hands_work import part, put_on_screen
from ui.case_presenter import CasePresenter
from ui.fact_words import fact_words
from ui.pages.handover.page import HandoverPage
from ui.pages.handover.presenter import HandoverPresenter
from ui.pictures import Pictures
from ui.printing_desk import PrintingDesk
from ui.rating_parts import LevelCard
from ui.rating_screen import RatingScreen
from ui.rating_words import GRIEVANCES, LEVELS
from ui.tasks import InlineRunner
from ui.visit import Visit

WORDS = "等了一上午没有人理"


@dataclass(slots=True)
class Desk:
    kit: Kit
    page: HandoverPage
    presenter: HandoverPresenter
    visit: Visit
    told: list[str]

    @property
    def screen(self) -> RatingScreen | None:
        shown = [one for one in self.page.findChildren(RatingScreen) if one.isVisible()]
        return shown[-1] if shown else None

    def turn(self) -> RatingScreen:
        press(self.page, Qt.Key.Key_R, CTRL)
        screen = self.screen
        assert screen is not None
        return screen

    def rate(self, level: Level, words: str = "") -> RatingScreen:
        screen = self.turn()
        part(screen, LevelCard, f"rating.level.{int(level)}").click()
        if words:
            part(screen, QPlainTextEdit, "rating.words").setPlainText(words)
            part(screen, QPushButton, "rating.grievance.wait").click()
        part(screen, QPushButton, "rating.submit").click()
        return screen

    @property
    def card(self) -> list[str]:
        """Everything that is read on the clerk's page."""
        screens = self.page.findChildren(RatingScreen)
        inside = {id(one) for screen in screens for one in screen.findChildren(QWidget)}
        return [one.text() for one in self.page.findChildren(QLabel) if id(one) not in inside]

    def bodies(self) -> list[object]:
        return [fact.body for fact in self.kit.verbs.look.facts(self.visit.case_id)]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with open_kit(tmp_path) as kit:
        page, runner = HandoverPage(), InlineRunner()
        qtbot.addWidget(page)
        visit = Visit(kit.verbs, runner)
        visit.begin(NEWBORN)
        case_no = accept(kit, visit.draft.case_id)
        issue(kit, visit.draft.case_id, "F06", f"10{case_no}")
        visit.become_case(visit.draft.case_id, case_no)
        printing, told = PrintingDesk(kit.verbs, runner, page), list[str]()
        printing.told.connect(told.append)
        pictures = Pictures(replace(kit.verbs, pdf_pictures=no_pages), runner, page)
        presenter = HandoverPresenter(page, visit, (runner, runner), printing, pictures)
        put_on_screen(page)
        presenter.open()
        presenter.show()
        page.focus_first()
        yield Desk(kit, page, presenter, visit, told)


def no_pages(*_: object) -> tuple[bytes, ...]:
    return ()


def nowhere(_: object) -> None:
    return None


def test_R070_the_clerk_is_told_that_it_was_rated_and_not_how(desk: Desk) -> None:
    assert "未评价" in desk.card
    desk.rate(Level.VERY_DISSATISFIED, WORDS)

    assert "已评价" in desk.card
    assert "未评价" not in desk.card
    read = " ".join(desk.card)
    assert not any(words in read for words in (*LEVELS.values(), *GRIEVANCES.values(), WORDS))


def test_R070_nothing_in_the_store_or_the_logs_tells_the_level(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    desk.rate(Level.VERY_DISSATISFIED, WORDS)

    held = everything(desk.kit)
    assert b"rating-given/1" in held
    hidden = (WORDS, *LEVELS.values(), GRIEVANCES[Grievance.WAIT], '"level"', '"grievances"', '"words"')
    assert [words for words in hidden if words.encode() in held] == []
    assert [words for words in hidden if words in caplog.text] == []


def everything(kit: Kit) -> bytes:
    """Every column of every row of the opened store."""
    with kit.engine.connect() as connection:
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        rows = [row for name in names for row in connection.execute(text(f'SELECT * FROM "{name}"'))]
    cells = (cell for row in rows for cell in row if cell is not None)
    return b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)


def test_R070_every_level_leaves_the_same_traces(desk: Desk) -> None:
    desk.rate(Level.SATISFIED)

    (given,) = (body for body in desk.bodies() if isinstance(body, RatingGiven))
    assert (given.clerk, len(given.sealed)) == (CLERK.badge, 5544)
    assert "申请人已评价" in history(desk)


def history(desk: Desk) -> list[str]:
    return [fact_words(fact.body, None) for fact in desk.kit.verbs.look.facts(desk.visit.case_id)]


def test_R069_rated_once_the_screen_is_not_turned_again(desk: Desk) -> None:
    desk.rate(Level.SATISFIED).close()
    press(desk.page, Qt.Key.Key_R, CTRL)

    assert desk.screen is None
    assert not part(desk.page, QPushButton, "intake.handover.rate").isVisible()


def test_R070_taking_the_screen_back_is_no_rating(desk: Desk) -> None:
    screen = desk.turn()
    part(screen, LevelCard, "rating.level.1").click()
    press(screen, Qt.Key.Key_Escape)

    assert desk.screen is None
    assert "未评价" in desk.card
    assert not any(isinstance(body, RatingGiven | RatingSkipped) for body in desk.bodies())


def test_R070_who_skips_may_still_rate(desk: Desk) -> None:
    part(desk.turn(), QPushButton, "rating.skip").click()
    assert desk.screen is None
    assert "申请人跳过" in desk.card

    desk.rate(Level.FAIRLY_SATISFIED)
    assert "已评价" in desk.card


def test_the_next_person_finds_the_screen_turned_back(desk: Desk) -> None:
    part(desk.turn(), LevelCard, "rating.level.5").click()
    desk.page.primary_clicked.emit()

    assert desk.screen is None


def test_before_the_offices_key_is_here_the_window_says_what_it_waits_for(desk: Desk) -> None:
    room, open_book, crypto = desk.kit.verbs.room, desk.kit.open_book, desk.kit.verbs.rate.crypto
    desk.visit.verbs = replace(desk.visit.verbs, rate=Rate(room, open_book, crypto, bytes))
    press(desk.page, Qt.Key.Key_R, CTRL)

    assert desk.screen is None
    assert any("评价密钥" in told for told in desk.told)


def test_a_rating_that_could_not_be_kept_stays_on_the_screen(desk: Desk) -> None:
    whole, calls = desk.visit.verbs.rate, list[object]()

    class Full:
        """A disk that is full when it matters."""

        def check(self, case_id: str) -> None:
            whole.check(case_id)

        def __call__(self, *told: object) -> NoReturn:
            calls.append(told)
            raise Outage(OutageKind.DISK_FULL)

    desk.visit.verbs = replace(desk.visit.verbs, rate=Full())  # type: ignore[arg-type]
    screen = desk.rate(Level.SATISFIED)
    assert len(calls) == 1
    assert part(screen, QPushButton, "rating.submit").isEnabled()

    desk.visit.verbs = replace(desk.visit.verbs, rate=whole)
    part(screen, QPushButton, "rating.submit").click()
    assert "已评价" in desk.card


def test_R069_a_return_visit_is_rated_from_its_sheet(desk: Desk, qtbot: QtBot) -> None:
    host, runner = QWidget(), InlineRunner()
    qtbot.addWidget(host)
    put_on_screen(host)
    printing = PrintingDesk(desk.kit.verbs, runner, host)
    cases = CasePresenter(host, (runner, runner, runner), desk.kit.verbs, printing, nowhere)
    cases.open_case(desk.visit.case_id)
    act = next(one for one in host.findChildren(QPushButton) if one.text() == "请评价")
    act.click()
    screen = host.findChildren(RatingScreen)[-1]
    part(screen, LevelCard, "rating.level.2").click()
    part(screen, QPushButton, "rating.submit").click()

    assert any(isinstance(body, RatingGiven) for body in desk.bodies())
    assert "请评价" not in [one.text() for one in host.findChildren(QPushButton) if one.isVisible()]
