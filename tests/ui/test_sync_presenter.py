"""The sync centre's presenter: received only where the acknowledgement covers it, whatever the line says."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from clerk_app.domain.case import Delivery
from clerk_app.ports import Outage, OutageKind, ParkedFact
from clerk_app.queries import CaseLine
from tests.ui.area_cases import accept, consult, issue
from tests.ui.area_kit import Kit, Line, open_kit
from tests.ui.hands_work import part, put_on_screen, strike
from ui.pages.sync.page import SyncPage
from ui.pages.sync.presenter import SyncPresenter
from ui.sync_control import SyncState
from ui.sync_words import Way, parking, way_of
from ui.tasks import InlineRunner
from ui.widgets.data_table import DataTable
from ui.widgets.empty import EmptyState
from ui.widgets.stat_card import StatCard

OFFLINE = Outage(OutageKind.OFFLINE)


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[Kit]:
    with open_kit(tmp_path) as made:
        yield made


@dataclass(slots=True)
class Desk:
    page: SyncPage
    line: Line
    presenter: SyncPresenter
    opened: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def column(self, at: int) -> list[str]:
        model = part(self.page, DataTable, "sync.table").model()
        return [str(model.index(place, at).data()) for place in range(model.rowCount())]

    @property
    def figures(self) -> list[str]:
        return [card.accessibleName() for card in self.page.findChildren(StatCard) if not card.isHidden()]

    def words(self) -> list[str]:
        return [shown.text() for shown in self.page.findChildren(QLabel)]


def presented(qtbot: QtBot, kit: Kit, state: SyncState) -> Desk:
    page, line = SyncPage(), Line(state)
    qtbot.addWidget(page)
    opened: list[str] = []
    said: list[str] = []
    presenter = SyncPresenter(page, InlineRunner(), kit.verbs, line, opened.append, said.append)
    presenter.show()
    return Desk(page, line, presenter, opened, said)


def test_what_is_not_acknowledged_waits_in_order(qtbot: QtBot, kit: Kit) -> None:
    accept(kit, "c1", "谢晓东")
    kit.wait(7)
    accept(kit, "c2", "蒋丽", items=2)

    desk = presented(qtbot, kit, SyncState(outage=OFFLINE, offline_since=kit.clock.now() - timedelta(hours=2)))

    assert desk.column(2) == ["谢晓东", "蒋丽"]
    assert desk.column(3) == ["已受理，3 个事项", "已受理，2 个事项"]
    assert desk.column(5) == ["待传", "待传"]
    assert desk.column(6) == ["排第 1", "排第 2"]
    assert desk.figures[0] == "最近送达 还没有 离线受理中，已 2 小时 0 分"
    assert desk.figures[1].startswith("待传 2件 影像文书 2 份")
    assert "连不上后台。不用处理，连上后自动送。办件都在本机，可继续受理。" in desk.words()


def test_acknowledged_is_received_and_a_new_fact_waits_again(qtbot: QtBot, kit: Kit) -> None:
    accept(kit, "c1", "谢晓东")
    kit.acknowledge()
    accept(kit, "c2", "蒋丽")

    desk = presented(qtbot, kit, SyncState(last_ack=kit.clock.now()))

    assert desk.column(5) == ["待传", "后台已收"]
    assert desk.column(6) == ["排第 1", "后台已存好，等登记"]
    assert desk.figures[3] == "今日办理的已收 1件 以后台回执为准"


def test_a_parked_case_is_pinned_with_reason_and_remedy(qtbot: QtBot, kit: Kit) -> None:
    accept(kit, "c1", "谢晓东")
    accept(kit, "c2", "周敏")
    kit.acknowledge(ParkedFact(4, "not_home", "190001-05-001"))

    desk = presented(qtbot, kit, SyncState(last_ack=kit.clock.now()))
    put_on_screen(desk.page)
    part(desk.page, QPushButton, "sync.row.c2.details").click()
    strike(part(desk.page, DataTable, "sync.table"), Qt.Key.Key_Return)

    assert desk.column(5)[0] == "需处理"
    assert desk.column(6)[0] == parking("not_home").reason
    assert desk.said == ["技术信息：not_home 190001-05-001"]
    assert desk.opened == ["c2"]
    assert desk.figures[2] == "需处理 1件 其他件不受影响"


def test_asking_offline_changes_nothing_and_says_so(qtbot: QtBot, kit: Kit) -> None:
    accept(kit, "c1")
    desk = presented(qtbot, kit, SyncState(outage=OFFLINE, offline_since=kit.clock.now()))
    before = desk.column(5)
    put_on_screen(desk.page)

    strike(desk.page, Qt.Key.Key_F5)
    desk.line.tell(replace(desk.line.state))

    assert desk.line.asked == 1
    assert desk.column(5) == before
    assert desk.said == ["仍未连上后台，办件都在本机，可继续受理。"]


def test_a_reading_from_before_the_round_tells_nothing_of_it(qtbot: QtBot, kit: Kit) -> None:
    accept(kit, "c1")
    desk = presented(qtbot, kit, SyncState(last_ack=kit.clock.now()))

    desk.page.sync_clicked.emit()
    desk.presenter.show()

    assert desk.said == []


def test_a_round_that_was_asked_for_is_told_in_full(qtbot: QtBot, kit: Kit) -> None:
    accept(kit, "c1")
    accept(kit, "c2")
    desk = presented(qtbot, kit, SyncState(last_ack=kit.clock.now()))
    desk.page.sync_clicked.emit()

    desk.line.tell(SyncState("sending"))
    moving = desk.column(5)
    off = not part(desk.page, QPushButton, "sync.now").isEnabled()
    kit.acknowledge(ParkedFact(4, "unknown_kind"))
    desk.line.tell(SyncState(last_ack=kit.clock.now()))

    assert (moving, off) == (["传输中", "传输中"], True)
    assert desk.said == ["已送达 2 件，1 件需处理。"]


def nothing(page: SyncPage) -> str:
    return page.findChildren(EmptyState)[-1].findChildren(QLabel)[1].text()


def test_all_delivered_is_said_only_when_files_are_too(qtbot: QtBot, kit: Kit) -> None:
    consult(kit, "c1")
    issue(kit, "c1", "F01", "3019000126111803000120")
    desk = presented(qtbot, kit, SyncState())
    said = [nothing(desk.page)]

    kit.acknowledge()
    desk.presenter.show()
    said.append(nothing(desk.page))
    kit.files_sent()
    desk.presenter.show()
    said.append(nothing(desk.page))

    assert said == [
        "没有待传的办件，告知和咨询的记录还在传",
        "办件都已送达，影像文书还有 1 份在传",
        "全部送达 09:00",
    ]


def test_a_filter_leaves_its_own_rows(qtbot: QtBot, kit: Kit) -> None:
    accept(kit, "c1", "谢晓东")
    kit.acknowledge()
    accept(kit, "c2", "蒋丽")
    desk = presented(qtbot, kit, SyncState())

    desk.page.filter_changed.emit("received")

    assert desk.column(2) == ["谢晓东"]


@pytest.mark.parametrize("delivery", list(Delivery))
@pytest.mark.parametrize("moving", [True, False])
@pytest.mark.parametrize("last_seq", [4, 5, 6])
def test_i08_nothing_beyond_the_acknowledgement_is_called_received(
    delivery: Delivery, moving: bool, last_seq: int
) -> None:
    case = CaseLine("c", "", "", "", "", "", "accepted", delivery, "", None, None, 0, last_seq)

    way = way_of(case, 5, frozenset(), moving=moving)

    assert (way in {Way.HELD, Way.RELEASED}) == (last_seq <= 5)
