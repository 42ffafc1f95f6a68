"""The results desk's presenter: true noughts, and a field that finds a case however it is named."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.area_cases import accept
from tests.ui.area_kit import Kit, open_kit
from tests.ui.hands_work import part, put_on_screen, strike
from ui.pages.results.page import ResultsPage
from ui.pages.results.presenter import ResultsPresenter
from ui.printing_desk import PrintingDesk
from ui.tasks import InlineRunner
from ui.widgets.stat_card import StatCard


@dataclass(slots=True)
class Desk:
    kit: Kit
    page: ResultsPage
    opened: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    presenter: ResultsPresenter | None = None

    def ask(self, text: str) -> None:
        line = part(self.page, QLineEdit, "results.find")
        line.setText(text)
        strike(line, Qt.Key.Key_Return)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with open_kit(tmp_path) as kit:
        page = ResultsPage()
        qtbot.addWidget(page)
        made = Desk(kit, page)
        runner = InlineRunner()
        printing = PrintingDesk(kit.verbs, runner, page)
        printing.told.connect(made.said.append)
        made.presenter = ResultsPresenter(page, (runner, runner), kit.verbs, printing, made.opened.append)
        made.presenter.show()
        put_on_screen(page)
        yield made


def test_nothing_is_counted_that_is_not_there(desk: Desk) -> None:
    cards = [card.accessibleName() for card in desk.page.findChildren(StatCard)]
    words = [shown.text() for shown in desk.page.findChildren(QLabel)]

    assert cards == ["待领 0", "今日已领 0", "邮寄 0", "超期未领 0"]
    assert "没有待领结果" in words


def test_barcode_number_and_name_find_the_same_case(desk: Desk) -> None:
    case_no = accept(desk.kit, "c1", "谢晓东")
    grouped = " ".join(case_no[at : at + 4] for at in range(0, 20, 4))

    for text in (f"10{case_no}", case_no, grouped, "谢晓东", case_no[-8:]):
        desk.ask(text)

    assert desk.opened == ["c1"] * 5


def test_several_and_none_are_said_with_what_to_do(desk: Desk) -> None:
    accept(desk.kit, "c1", "谢晓东")
    accept(desk.kit, "c2", "谢小东")

    for text in ("谢", "90000126111801018536"):
        desk.ask(text)

    assert desk.opened == []
    assert desk.said == [
        "“谢”有 2 件。请输完整办件号，或按 Ctrl+K 从列表里选。",
        "本机没有“90000126111801018536”的办件。请核对号码，或到受理窗口查。",
    ]
