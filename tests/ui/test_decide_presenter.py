"""Step 6 on a real store: what is decided is what stood on the screen, item by item."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clerk_app.domain.case import Choice
from clerk_app.domain.facts import CorrectionPoint, CorrectionRequested, Fact
from tests.ui.area_cases import MOTHER, NEWBORN
from tests.ui.area_kit import Kit, open_kit
from tests.ui.hands_work import part, put_on_screen
from ui.pages.decide.page import DecidePage
from ui.pages.decide.presenter import DecidePresenter
from ui.printing_desk import PrintingDesk
from ui.tasks import InlineRunner
from ui.visit import Visit


@dataclass(slots=True)
class Desk:
    kit: Kit
    page: DecidePage
    visit: Visit
    presenter: DecidePresenter

    @property
    def primary(self) -> QPushButton:
        return part(self.page, QPushButton, "intake.footer.primary")

    def facts(self) -> tuple[Fact, ...]:
        return self.kit.verbs.look.facts(self.visit.draft.case_id)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with open_kit(tmp_path) as kit:
        page, runner = DecidePage(), InlineRunner()
        qtbot.addWidget(page)
        visit = Visit(kit.verbs, runner)
        visit.begin(NEWBORN)
        visit.enter("mother_name", "陈雨晴")
        visit.enter("mother_id_no", MOTHER)
        presenter = DecidePresenter(page, visit, runner, PrintingDesk(kit.verbs, runner, page))
        visit.changed.connect(presenter.show)
        presenter.show()
        yield Desk(kit, put_on_screen(page), visit, presenter)


def test_what_was_edited_replaces_what_was_suggested(desk: Desk) -> None:
    slug = desk.visit.plan.items[0].slug
    desk.page.points_changed.emit(slug, ("请三人同来",))
    desk.page.primary_clicked.emit()

    (asked,) = (fact.body for fact in desk.facts() if isinstance(fact.body, CorrectionRequested))
    own = [point for point in asked.points if point.about == slug or point.about.startswith(f"{slug}/")]
    assert own == [CorrectionPoint(slug, "请三人同来")]
    for point in asked.points:
        planned = desk.visit.plan.planned_material(point.about) or desk.visit.plan.planned_field(point.about)
        assert planned is None or slug not in planned.items


def test_a_correction_that_asks_for_nothing_is_not_sent(desk: Desk) -> None:
    assert desk.primary.isEnabled()

    desk.page.points_changed.emit(desk.visit.plan.items[0].slug, ())

    assert not desk.primary.isEnabled()
    assert desk.visit.choice_of(desk.visit.standings[0]) is Choice.CORRECT
