"""The daily presenter on a real store: counts by every dimension, and the way down to the cases behind them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from clerk_app.domain.facts_rating import FollowUpMoved, FollowUpOpened, FollowUpStep
from clerk_app.domain.rating import Level, Opinion
from tests.ui.area_cases import accept, consult, correct
from tests.ui.area_kit import SUPERVISOR, Kit, open_kit
from tests.ui.hands_work import part, put_on_screen, strike
from ui.act_sheet import ActSheet
from ui.pages.daily.page import DailyPage
from ui.pages.daily.presenter import DailyPresenter
from ui.tasks import InlineRunner
from ui.widgets.data_table import DataTable
from ui.widgets.empty import EmptyState
from ui.widgets.hour_chart import HourChart
from ui.widgets.sheet import Sheet
from ui.widgets.stat_card import StatCard

Key = Qt.Key
HOUSE = "house-transfer"


@dataclass(slots=True)
class Desk:
    page: DailyPage
    presenter: DailyPresenter
    opened: list[str] = field(default_factory=list)
    areas: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def lines(self, name: str = "stats.table") -> list[list[str]]:
        model = self.table(name).model()
        return [
            [str(model.index(place, column).data()) for column in range(model.columnCount())]
            for place in range(model.rowCount())
        ]

    def table(self, name: str = "stats.table") -> DataTable:
        return self.page.findChildren(DataTable, name)[-1]

    def words(self) -> list[str]:
        return [shown.text() for shown in self.page.findChildren(QLabel)]

    def cards(self) -> list[str]:
        return [card.accessibleName() for card in self.page.findChildren(StatCard) if not card.isHidden()]


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[Kit]:
    with open_kit(tmp_path) as made:
        yield made


@pytest.fixture
def desk(qtbot: QtBot, kit: Kit) -> Desk:
    """09:00 two newborn cases, 10:10 one house sold and one to be corrected, one consultation."""
    accept(kit, "c1", "谢晓东")
    accept(kit, "c2", "蒋丽", items=2)
    kit.wait(70)
    accept(kit, "c3", "姜波", HOUSE, items=4)
    correct(kit, "c4", "李国", "缺户口簿")
    consult(kit, "c5")
    kit.wait(20)
    return presented(qtbot, kit)


def presented(qtbot: QtBot, kit: Kit) -> Desk:
    page = DailyPage()
    qtbot.addWidget(page)
    opened: list[str] = []
    areas: list[str] = []
    said: list[str] = []
    presenter = DailyPresenter(page, InlineRunner(), kit.verbs, opened.append, areas.append, said.append)
    presenter.show()
    return Desk(page, presenter, opened, areas, said)


def test_cases_items_and_consultations_are_counted_apart(desk: Desk) -> None:
    assert desk.cards() == [
        "办件 4件 10 个事项",
        "受理 9项",
        "容缺受理 0项",
        "仅收件 0项",
        "一次补正 1项",
        "不予受理 0项",
        "咨询 1次 不计入办件",
    ]
    assert "数据截至 10:30，含未送达 4 件" in desk.words()


def test_each_dimension_adds_up_to_the_day(desk: Desk) -> None:
    told = {}
    for dimension in ("window", "clerk", "theme", "choice", "hour"):
        desk.page.dimension_changed.emit(dimension)
        told[dimension] = [(line[0], line[2]) for line in desk.lines()]

    assert told == {
        "window": [("03 窗口", "4")],
        "clerk": [("王晓梅", "4")],
        "theme": [("二手房转移登记及水电气联动过户一件事", "1"), ("新生儿出生一件事", "3")],
        "choice": [("受理", "3"), ("一次补正", "1")],
        "hour": [("09 时", "2"), ("10 时", "2")],
    }


def test_enter_goes_down_to_the_cases_and_backspace_comes_up(desk: Desk) -> None:
    put_on_screen(desk.page)
    heads = []
    for key in (Key.Key_Return, Key.Key_Return):
        strike(desk.table(), key)
        heads.append([line[0] for line in desk.lines()])
    desk.page.row_selected.emit("newborn-birth")
    cases = [line[2] for line in desk.lines("stats.cases")]
    strike(desk.table(), Key.Key_Backspace)

    assert heads == [["王晓梅"], ["二手房转移登记及水电气联动过户一件事", "新生儿出生一件事"]]
    assert cases == ["李国", "蒋丽", "谢晓东"]
    assert "03 窗口 · 王晓梅" in desk.words()


def test_a_card_leaves_the_cases_of_its_decision_and_a_case_opens(desk: Desk) -> None:
    desk.page.card_clicked.emit("4")
    put_on_screen(desk.page)
    cases = desk.table("stats.cases")

    strike(cases, Key.Key_Return)

    assert [line[2:5] for line in desk.lines("stats.cases")] == [["李国", "新生儿出生一件事", "待补正"]]
    assert desk.opened == ["c4"]


def test_an_hour_of_the_chart_shows_its_cases(desk: Desk) -> None:
    put_on_screen(desk.page)
    chart = part(desk.page, HourChart, "stats.hours")

    desk.page.hour_clicked.emit("10 时")

    assert [line[2] for line in desk.lines("stats.cases")] == ["李国", "姜波"]
    assert "09 时 2" in chart.accessibleDescription()


def test_what_is_unsent_leads_to_the_sync_centre(desk: Desk, kit: Kit) -> None:
    links = [found for found in desk.page.findChildren(QPushButton) if found.objectName() == "stats.attention.sync"]
    links[-1].click()

    kit.acknowledge()
    desk.presenter.show()

    assert desk.areas == ["sync"]
    assert "数据截至 10:30" in desk.words()
    assert "这一天的办件都已送达" in desk.words()


def test_a_day_without_cases_says_so(qtbot: QtBot, kit: Kit) -> None:
    accept(kit, "c1")
    kit.clock.move(timedelta(days=1))

    desk = presented(qtbot, kit)
    today = len(desk.page.findChildren(EmptyState))
    desk.page.day_changed.emit("yesterday")

    assert today == 1
    assert "办件 1件 3 个事项" in desk.cards()


def test_consultations_have_no_cases_and_say_so(desk: Desk) -> None:
    desk.page.card_clicked.emit("consulted")

    assert desk.said == ["咨询不立案，只计次数，没有可以打开的办件。"]


def test_what_counts_is_one_click_away(desk: Desk) -> None:
    put_on_screen(desk.page)
    part(desk.page, QPushButton, "stats.definitions").click()
    sheet = part(desk.page, Sheet, "stats.definitions_sheet")
    open_before = not sheet.isHidden()

    strike(sheet, Key.Key_Return)

    assert (open_before, sheet.isHidden()) == (True, True)


def rated(kit: Kit, *levels: Level) -> None:
    for place, level in enumerate(levels):
        accept(kit, f"rated-{place}")
        kit.verbs.rate(f"rated-{place}", Opinion(level))


def test_R070_the_day_tells_how_many_rated_and_never_how(kit: Kit, desk: Desk) -> None:
    rated(kit, Level.VERY_DISSATISFIED, Level.SATISFIED)
    accept(kit, "skipped")
    kit.verbs.skip_rating("skipped")
    accept(kit, "silent")
    desk.presenter.show()

    assert "评价 2 次" in desk.words()
    line = [words for words in desk.words() if words.startswith("服务")][-1]
    assert "，跳过 1 次，未评" in line
    assert not any("满意" in words for words in desk.words())


def follow_up(kit: Kit) -> None:
    """What the office said: one overdue, one contacted, one closed."""
    opened, due = kit.clock.today() - timedelta(days=5), kit.clock.today() + timedelta(days=14)
    said = [FollowUpOpened(f"2026-0000000{n}", opened, opened + timedelta(days=1), due) for n in (1, 2, 3)]
    moved = (
        FollowUpMoved("2026-00000001", FollowUpStep.CONTACTED, opened),
        FollowUpMoved("2026-00000003", FollowUpStep.ANSWERED, opened, closed=True),
    )
    kit.append("follow-ups", *said, *moved)


def ask(desk: Desk, badge: str, pin: str) -> ActSheet:
    part(desk.page, QPushButton, "stats.follow_ups.open").click()
    sheet = part(desk.page, ActSheet, "stats.follow_ups")
    part(sheet, QLineEdit, "stats.follow_ups.badge").setText(badge)
    part(sheet, QLineEdit, "stats.follow_ups.pin").setText(pin)
    part(sheet, QPushButton, "stats.follow_ups.primary").click()
    return sheet


def test_R071_the_supervisor_sees_follow_ups_by_their_clocks_overdue_first(kit: Kit, desk: Desk) -> None:
    kit.appoint()
    follow_up(kit)
    ask(desk, SUPERVISOR.badge, SUPERVISOR.pin)

    lines = desk.lines("stats.follow_ups.table")
    assert [(line[0], line[1]) for line in lines] == [("2026-00000002", "待联系"), ("2026-00000001", "已联系核实")]
    assert lines[0][4].startswith("逾期")
    assert lines[1][4].startswith("剩")


def test_R070_nobody_but_a_supervisor_sees_that_there_are_follow_ups(kit: Kit, desk: Desk) -> None:
    kit.appoint()
    follow_up(kit)
    desk.presenter.show()
    assert not any("2026-0000" in words or "逾期" in words for words in desk.words())
    sheet = ask(desk, SUPERVISOR.badge, "000000")

    assert part(sheet, QLabel, "stats.follow_ups.told").text().startswith("主管的工号或 PIN 不对")
    assert desk.page.findChildren(DataTable, "stats.follow_ups.table") == []
