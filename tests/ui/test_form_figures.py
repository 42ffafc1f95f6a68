"""How far the form has come: one figure, wherever it is told, and only of what people are asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.area_cases import NEWBORN
from tests.ui.area_kit import Kit, catalogue, open_kit
from ui.intake_frame import steps
from ui.pages.form.page import FormPage
from ui.pages.form.presenter import FormPresenter
from ui.tasks import InlineRunner
from ui.visit import Visit


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Visit]:
    with open_kit(tmp_path) as kit:
        yield begun(kit)


def begun(kit: Kit) -> Visit:
    """The typical birth; two of its 43 fields are produced by the case itself."""
    made = Visit(kit.verbs, InlineRunner())
    made.begin(NEWBORN)
    theme = catalogue().theme(NEWBORN)
    assert theme
    for question, given in theme.demo_scenarios[0].answers.items():
        made.answer(question, given)
    return made


def told(qtbot: QtBot, visit: Visit) -> tuple[str, list[str], int, int]:
    """The step list's note, the panel's words, and the chips added up."""
    page = FormPage(visit.verbs.room.clock.today())
    qtbot.addWidget(page)
    FormPresenter(page, visit).show()
    chips = [
        made.text().split()[1].split("/")
        for made in page.findChildren(QPushButton)
        if made.objectName().startswith("intake.form.group.")
    ]
    words = [found.text() for found in page.findChildren(QLabel)]
    return steps(visit, 4)[3].note, words, sum(int(chip[0]) for chip in chips), sum(int(chip[1]) for chip in chips)


def test_step_list_panel_and_chips_tell_one_figure(qtbot: QtBot, visit: Visit) -> None:
    visit.enter("mother_name", "陈雨晴")
    filled = sum(bool(visit.draft.values.get(one.slug)) for one in visit.plan.fields if not one.produced)

    note, words, *chips = told(qtbot, visit)

    assert note.startswith(f"{filled}/41 项")
    assert f"{filled} / 41" in words
    assert chips == [filled, 41]


def test_a_form_with_everything_asked_is_whole(visit: Visit) -> None:
    for planned in visit.plan.fields:
        if not planned.produced:
            visit.enter(planned.slug, "1")

    assert steps(visit, 4)[3].note == "41/41 项"
