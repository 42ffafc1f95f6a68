"""The to-do's presenter on a real store: what waits, counted and opened at the right place."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clerk_app.domain.facts import AcceptedItem, ItemsDeferred, ItemsReceived, LaterMaterial
from clerk_app.ports import Outage, OutageKind
from tests.ui.area_cases import accept, consult, correct, draft, issue, take
from tests.ui.area_kit import Kit, open_kit
from tests.ui.hands_work import part, put_on_screen, strike
from ui.pages.todo.page import TodoPage
from ui.pages.todo.presenter import TodoPresenter, read_waiting
from ui.tasks import InlineRunner, Job, T
from ui.widgets.chips import Chips
from ui.widgets.data_table import DataTable
from ui.widgets.notes import Banner
from ui.widgets.table_model import CELL, Cell


@dataclass(slots=True)
class Wishes:
    resumed: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    counted: list[int] = field(default_factory=list)
    lodged: list[str] = field(default_factory=list)


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[Kit]:
    with open_kit(tmp_path) as made:
        yield made


def presented(qtbot: QtBot, kit: Kit) -> tuple[TodoPage, TodoPresenter, Wishes]:
    page, wishes = TodoPage(), Wishes()
    qtbot.addWidget(page)
    presenter = TodoPresenter(
        page,
        InlineRunner(),
        kit.verbs,
        wishes.resumed.append,
        wishes.opened.append,
        wishes.said.append,
        wishes.counted.append,
        wishes.lodged.append,
    )
    return page, presenter, wishes


def rows(page: TodoPage) -> list[list[str]]:
    model = part(page, DataTable, "todo.table").model()
    return [
        [str(model.index(place, column).data()) for column in range(model.columnCount())]
        for place in range(model.rowCount())
    ]


def test_everything_that_waits_is_there_with_its_count(qtbot: QtBot, kit: Kit) -> None:
    draft(kit, "陈雨晴")
    case_no = correct(kit, "c1", "李国", "没有本人页", "过期")
    accept(kit, "c2", "周敏")
    issue(kit, "c2", "F06", "1019000126111803000163", "failed")
    consult(kit, "c3")
    page, presenter, wishes = presented(qtbot, kit)

    presenter.show()

    assert wishes.counted == [3]
    tabs = page.findChild(Chips)
    assert tabs is not None
    assert [tabs._buttons[key].text() for key in tabs._buttons] == ["全部 3", "草稿 1", "待补正 1", "待打印 1"]
    first, second, third = rows(page)
    assert first[2:7] == [
        "待补正",
        f"… {case_no[12:16]} {case_no[16:]}",
        "新生儿出生一件事",
        "李国",
        "结婚证：没有本人页 等 2 处",
    ]
    assert second[1:7] == ["今天起草", "草稿", "受理后编号", "新生儿出生一件事", "陈雨晴", "停在“一套材料”"]
    assert third[2:] == [
        "待打印",
        rows(page)[2][3],
        "新生儿出生一件事",
        "周敏",
        "受理通知书，上次没有打出来",
        "09:00",
        "去打印",
    ]


def test_enter_resumes_a_draft_and_opens_a_case(qtbot: QtBot, kit: Kit) -> None:
    case_id = draft(kit, "陈雨晴")
    correct(kit, "c1", "李国", "缺户口簿")
    page, presenter, wishes = presented(qtbot, kit)
    presenter.show()
    put_on_screen(page)
    table = part(page, DataTable, "todo.table")

    strike(table, Qt.Key.Key_Return)
    strike(table, Qt.Key.Key_Down)
    strike(table, Qt.Key.Key_Return)

    assert (wishes.opened, wishes.resumed) == (["c1"], [case_id])


def test_a_tab_shows_its_own_rows_only(qtbot: QtBot, kit: Kit) -> None:
    draft(kit, "陈雨晴")
    correct(kit, "c1", "李国", "缺户口簿")
    page, presenter, _ = presented(qtbot, kit)
    presenter.show()

    page.tab_changed.emit("drafts")

    assert [row[2] for row in rows(page)] == ["草稿"]


def test_recovered_drafts_are_told_and_the_newest_opens(qtbot: QtBot, kit: Kit) -> None:
    draft(kit, "周敏")
    kit.wait(5)
    newest = draft(kit, "陈雨晴", step=4)
    page, presenter, wishes = presented(qtbot, kit)
    presenter.show()

    presenter.tell_recovered(2)
    banner = part(page, Banner, "todo.recovered")
    told = banner.accessibleName()
    banner.press()

    assert told == "上次意外退出，已恢复 2 件草稿　最后保存 09:05:00，停在“一张表”"
    assert wishes.resumed == [newest]


def test_a_notice_saved_as_a_file_and_a_paper_handed_over_wait_for_nobody(kit: Kit) -> None:
    consult(kit, "c1")
    issue(kit, "c1", "F01", "3019000126111803000120")
    issue(kit, "c2", "F01", "3019000126111803000217", "failed")

    waiting = read_waiting(kit.verbs.look, kit.verbs.room)

    assert [row.case_id for row in waiting.papers] == ["c2"]


class Broken:
    """A lane on which every read fails as a busy store does."""

    def run(self, job: Job[T]) -> None:
        job.failed(Outage(OutageKind.STORE_BUSY))


def test_a_read_that_fails_is_said_and_keeps_the_page(qtbot: QtBot, kit: Kit) -> None:
    page, wishes = TodoPage(), Wishes()
    qtbot.addWidget(page)
    presenter = TodoPresenter(
        page,
        Broken(),
        kit.verbs,
        wishes.resumed.append,
        wishes.opened.append,
        wishes.said.append,
        wishes.counted.append,
        wishes.lodged.append,
    )

    presenter.show()

    assert wishes.said == ["数据库正忙。请再按一次，内容还在。"]


def received(kit: Kit, case_id: str, person: str) -> str:
    case_no = take(kit, case_id, person, "restaurant-opening")
    kit.append(case_id, ItemsReceived(kit.clock.today(), ("tobacco_licence",), kit.clock.today()))
    return case_no


def later(kit: Kit, case_id: str, person: str, days: int) -> None:
    take(kit, case_id, person)
    today = kit.clock.today()
    owed = (LaterMaterial("child_photo", today + timedelta(days)),)
    items = (AcceptedItem("household_registration", today),)
    kit.append(case_id, ItemsDeferred(today, items, owed, "138"))


def test_R076_L01_every_queue_has_its_rows_late_first_and_the_departments_lateness_is_not_red(
    qtbot: QtBot, kit: Kit
) -> None:
    correct(kit, "c1", "李国", "缺户口簿")
    received(kit, "c2", "周敏")
    later(kit, "c3", "陈雨晴", 1)
    later(kit, "c4", "沈国栋", 30)
    kit.wait(9 * 24 * 60)
    page, presenter, wishes = presented(qtbot, kit)

    presenter.show()

    found = {row[5]: row[0:3] for row in rows(page)}
    assert wishes.counted == [4]
    assert rows(page)[0][5] == "陈雨晴"
    assert found["陈雨晴"] == ["逾期 6 天", "11-19 到期", "容缺待补"]
    assert found["李国"] == ["不设法定期限", "已 7 个工作日", "待补正"]
    assert found["沈国栋"][0] == "剩 15 个工作日"
    assert (found["周敏"][0], found["周敏"][2]) == ("视为受理", "待出通知")
    tones = {row[5]: mark_of(page, place) for place, row in enumerate(rows(page))}
    assert tones == {"陈雨晴": "bad", "李国": "", "沈国栋": "ok", "周敏": "text2"}


def mark_of(page: TodoPage, place: int) -> str:
    model = part(page, DataTable, "todo.table").model()
    cell = model.index(place, 0).data(CELL)
    assert isinstance(cell, Cell)
    return cell.tone


def test_some_hundred_open_cases_are_read_in_a_moment(kit: Kit) -> None:
    for number in range(200):
        received(kit, f"c{number}", "周敏")
    began = time.perf_counter()

    waiting = read_waiting(kit.verbs.look, kit.verbs.room)

    assert len(waiting.waits) == 200
    assert time.perf_counter() - began < 2
