"""Step 2 on the shipped catalogue: the screen says the figures that its paper says, in the same words."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clerk_app.domain.case import fold_intake
from clerk_app.domain.papers import Variant, variant_of
from tests.ui.area_cases import NEWBORN
from tests.ui.area_kit import catalogue, open_kit
from ui.pages.notice.page import NoticePage
from ui.pages.notice.presenter import NoticePresenter
from ui.printing_desk import PrintingDesk
from ui.tasks import InlineRunner
from ui.visit import Visit

_LONGEST = 60


@dataclass(slots=True)
class Desk:
    page: NoticePage
    visit: Visit
    presenter: NoticePresenter

    def show(self, theme: str, scenario: int = 0) -> list[str]:
        self.visit.begin(theme)
        found = catalogue().theme(theme)
        assert found
        for question, given in found.demo_scenarios[scenario].answers.items():
            self.visit.answer(question, given)
        self.presenter.show()
        return [made.text() for made in self.page.findChildren(QLabel)]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with open_kit(tmp_path) as kit:
        page, runner = NoticePage(), InlineRunner()
        qtbot.addWidget(page)
        visit = Visit(kit.verbs, runner)
        yield Desk(page, visit, NoticePresenter(page, visit, runner, PrintingDesk(kit.verbs, runner, page)))


def test_what_to_bring_and_what_is_spared_are_said_as_on_paper(desk: Desk) -> None:
    words = desk.show(NEWBORN)

    assert any(text.startswith("3 份需您带来；另有 4 份可免交 · 按情形“") for text in words)
    assert "电子证照可免交" in words


def test_no_scenario_of_the_catalogue_makes_the_line_longer_than_its_room(desk: Desk) -> None:
    lines = [
        text
        for theme in catalogue().themes
        for place in range(len(theme.demo_scenarios))
        for text in desk.show(theme.slug, place)
        if "需您带来" in text
    ]

    assert lines
    assert max(len(line) for line in lines) <= _LONGEST


def test_P13_large_type_and_english_are_one_press_beside_the_usual_notice(desk: Desk) -> None:
    desk.show(NEWBORN)
    assert desk.page.take_key("Ctrl+F7")
    assert desk.page.take_key("Shift+F7")
    desk.page.action_clicked.emit("intake.notice.print")

    documents = fold_intake(desk.visit.verbs.look.facts(desk.visit.draft.case_id)).documents
    assert [variant_of(one.edition) for one in documents] == [Variant.LARGE, Variant.BILINGUAL, Variant.PLAIN]
