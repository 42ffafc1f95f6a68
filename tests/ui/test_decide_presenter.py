"""Step 6 on a real store: what is decided is what stood on the screen, item by item."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from clerk_app.domain.case import Choice
from clerk_app.domain.decisions import Decide
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import (
    CorrectionPoint,
    CorrectionRequested,
    DocumentIssued,
    Fact,
    Ground,
    ItemsReceived,
    ItemsRefused,
)
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import Act, Mandate, SealKind
from clerk_app.domain.seals import Seal
from clerk_app.usecases.decide_case import DecideCase
from tests.desk_kit import scenario_answers
from tests.ui.area_cases import MOTHER, NEWBORN
from tests.ui.area_kit import Kit, open_kit
from tests.ui.hands_work import part, put_on_screen, strike
from ui.pages.decide.choice import ChoiceCell
from ui.pages.decide.matrix import DecisionRow
from ui.pages.decide.page import DecidePage
from ui.pages.decide.points_edit import PointsEdit
from ui.pages.decide.presenter import DecidePresenter
from ui.printing_desk import PrintingDesk
from ui.tasks import InlineRunner
from ui.visit import Visit
from ui.widgets.row_list import RowList

USCC = "91190102MA0DF8HK2E"


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
        presenter = DecidePresenter(page, visit, (runner, runner), PrintingDesk(kit.verbs, runner, page))
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


def two_organs(desk: Desk) -> tuple[str, str]:
    first, *rest = desk.visit.plan.items
    return first.slug, next(item.slug for item in rest if item.department != first.department)


def refuse(desk: Desk, slug: str, ground: Ground, authority: str = "") -> None:
    desk.page.choice_changed.emit(slug, int(Choice.REFUSE))
    desk.page.ground_changed.emit(slug, ground)
    if authority:
        desk.page.authority_changed.emit(slug, authority)


def test_every_refusal_has_its_own_ground_and_authority(desk: Desk) -> None:
    ours, theirs = two_organs(desk)
    refuse(desk, ours, Ground.NOT_REQUIRED)
    refuse(desk, theirs, Ground.NOT_COMPETENT)
    assert not desk.primary.isEnabled()
    desk.page.authority_changed.emit(theirs, "云岫县公安局")

    desk.page.primary_clicked.emit()

    refused = [fact.body for fact in desk.facts() if isinstance(fact.body, ItemsRefused)]
    assert {(body.items, body.ground, body.authority) for body in refused} == {
        ((ours,), Ground.NOT_REQUIRED, ""),
        ((theirs,), Ground.NOT_COMPETENT, "云岫县公安局"),
    }


def test_an_organ_that_refuses_on_two_grounds_gives_two_decisions(desk: Desk) -> None:
    items = desk.visit.plan.items
    first, second = next((a, b) for a in items for b in items if a != b and a.department == b.department)
    refuse(desk, first.slug, Ground.NOT_REQUIRED)
    refuse(desk, second.slug, Ground.NOT_COMPETENT, "云岫县公安局")
    case_id = desk.visit.draft.case_id

    desk.page.primary_clicked.emit()
    desk.kit.verbs.issue_papers(case_id)

    papers = [fact.body for fact in desk.facts() if isinstance(fact.body, DocumentIssued) and fact.body.form == "F07"]
    assert {(paper.paper, paper.items) for paper in papers} == {
        (f"F07:{first.department}", (first.slug,)),
        (f"F07:{first.department}:2", (second.slug,)),
    }
    assert len({paper.sha256 for paper in papers}) == 2


def test_a_ground_goes_with_its_refusal(desk: Desk) -> None:
    slug = desk.visit.plan.items[0].slug
    refuse(desk, slug, Ground.NOT_COMPETENT, "云岫县公安局")
    desk.page.choice_changed.emit(slug, int(Choice.CORRECT))
    assert (desk.visit.draft.grounds, desk.visit.draft.authorities) == ({}, {})
    desk.page.authority_changed.emit(slug, "来迟的机关")
    assert desk.visit.draft.authorities == {}

    refuse(desk, slug, Ground.NOT_COMPETENT, "云岫县公安局")
    desk.page.suggest_clicked.emit()
    left = desk.visit.draft
    assert (left.choices, left.grounds, left.authorities) == ({}, {}, {})


@pytest.mark.parametrize("field", ["mother_name", "mother_id_no"])
def test_nothing_is_decided_before_it_is_known_who_applies(desk: Desk, field: str) -> None:
    desk.visit.enter(field, "")
    assert not desk.primary.isEnabled()


def test_no_words_are_put_into_the_clerks_mouth(desk: Desk) -> None:
    slug = desk.visit.plan.items[0].slug
    given: list[Decide] = []

    def decide(_: Draft, command: Decide) -> NoReturn:
        given.append(command)
        raise Refused(Reason.REASON_NEEDED)

    desk.visit.verbs = replace(desk.visit.verbs, decide_case=decide)  # type: ignore[arg-type]
    desk.page.points_changed.emit(slug, ("请三人同来",))
    desk.page.primary_clicked.emit()

    assert [command.why_not_suggested for command in given] == [""]


def tobacco(desk: Desk) -> str:
    """A single item of an organ that gave the window no mandate, just begun; nothing of its papers is here."""
    theme, item = "restaurant-opening", "tobacco_licence"
    answers = scenario_answers(desk.kit.verbs.room.theme(theme), "hotpot")
    desk.visit.resume(replace(desk.kit.verbs.open_draft(theme, item), answers=answers))
    return item


def give(desk: Desk, *mandates: Mandate) -> None:
    """Tobacco gives the hall what it has not given so far."""
    room = desk.visit.verbs.room
    kept = tuple(one for one in room.hall.mandates if one.organ != "tobacco")
    seal = Seal("印-40", "tobacco", SealKind.ACCEPTANCE, "刘思远")
    hall = replace(room.hall, mandates=(*kept, *mandates), seals=(*room.hall.seals, seal))
    here = replace(room, hall=hall)
    desk.visit.verbs = replace(desk.visit.verbs, room=here, decide_case=DecideCase(here, desk.kit.open_book))
    desk.presenter.show()


def line_of(desk: Desk, item: str) -> str:
    """What stands below the name of an item."""
    told = [shown.text() for shown in row_of(desk, item).findChildren(QLabel)]
    return next((words for words in told if "：" in words), "")


CORRECTING = Mandate("tobacco", "云烟授〔2026〕1号", frozenset({Act.CORRECT}), date(2026, 1, 1))


def row_of(desk: Desk, item: str) -> DecisionRow:
    """As it stands now, the rows before it gone for good."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return part(desk.page, DecisionRow, f"intake.decide.row.{item}")


def test_M05_M06_what_no_mandate_bears_can_only_be_received_and_the_line_says_why(desk: Desk) -> None:
    visit, item = desk.visit, tobacco(desk)
    assert visit.choice_of(visit.standings[0]) is Choice.RECEIVE
    cells = row_of(desk, item).findChildren(ChoiceCell)
    assert [cell.text() for cell in cells if cell.isEnabled()] == ["仅收件"]
    whole = replace(CORRECTING, acts=frozenset({Act.ACCEPT, Act.CORRECT, Act.REFUSE}))
    for mandates, why in (
        ((), "未授权本窗口"),
        ((replace(whole, until=date(2026, 10, 31)),), "授权云烟授〔2026〕1号已于2026年10月31日到期"),
        ((replace(whole, since=date(2027, 1, 1)),), "授权云烟授〔2026〕1号自2027年1月1日起生效"),
        ((replace(whole, seal=SealKind.LICENCE),), "没有可用的行政许可专用章"),
    ):
        give(desk, *mandates)
        assert line_of(desk, item) == f"只能收件：{why}"
        assert row_of(desk, item).accessibleName().endswith(f"，只能收件：{why}")
        closed = part(desk.page, QLabel, "intake.decide.closed").text()
        assert closed == f"不可选　受理、容缺受理、一次补正、不予受理：县烟草专卖局{why}"
        assert f"县烟草专卖局{why}：只能收件" in [shown.text() for shown in desk.page.findChildren(QLabel)]

    give(desk, whole)
    assert visit.choice_of(visit.standings[0]) is Choice.CORRECT
    assert line_of(desk, item) == ""
    give(desk, CORRECTING)
    assert line_of(desk, item) == "不能受理：未授权本窗口"


def test_papers_received_though_something_is_missing_are_received_for_a_reason(desk: Desk) -> None:
    """An organ that keeps acceptance to itself; why the clerk took less than the list is kept."""
    visit, item = desk.visit, tobacco(desk)
    give(desk, CORRECTING)
    named = visit.plan.theme.applicant_fields
    for role, value in (("name", "陈雨晴"), ("id_no", MOTHER), ("org_name", "老灶火锅店"), ("uscc", USCC)):
        visit.enter(named[role], value)
    assert visit.choice_of(visit.standings[0]) is Choice.CORRECT

    desk.page.choice_changed.emit(item, int(Choice.RECEIVE))
    assert not desk.primary.isEnabled()
    desk.page.reason_changed.emit(item, " 材料齐全与否由烟草专卖局审查 ")
    assert desk.primary.isEnabled()
    desk.page.primary_clicked.emit()

    (received,) = (fact.body for fact in desk.facts() if isinstance(fact.body, ItemsReceived))
    assert (received.items, received.why_not_suggested) == ((item,), "材料齐全与否由烟草专卖局审查")


def test_a_reason_goes_with_its_decision(desk: Desk) -> None:
    visit, item = desk.visit, tobacco(desk)
    give(desk, CORRECTING)
    desk.page.choice_changed.emit(item, int(Choice.RECEIVE))
    desk.page.reason_changed.emit(item, "部门审查")
    desk.page.choice_changed.emit(item, int(Choice.CORRECT))
    desk.page.reason_changed.emit(item, "来迟的话")

    assert visit.draft.reasons == {}


def test_a_ground_that_asks_for_an_organ_leads_to_its_line(desk: Desk) -> None:
    desk.page.focus_first()
    strike(part(desk.page, RowList, "intake.decide.items"), Qt.Key.Key_5)
    strike(part(desk.page, RowList, "intake.decide.items"), Qt.Key.Key_Return)
    strike(desk.page.window().focusWidget(), Qt.Key.Key_2)

    assert desk.page.window().focusWidget().objectName() == "intake.decide.authority"


def test_an_edited_list_follows_what_was_put_right_and_what_came_to_be_missing(desk: Desk) -> None:
    visit, slug = desk.visit, desk.visit.plan.items[0].slug
    lacking = visit.standings[0].missing
    first = visit.plan.planned_material(lacking[0])
    assert first
    edit = part(desk.page, PointsEdit, "intake.decide.points")
    before = tuple(edit.toPlainText().split("\n"))
    assert f"{first.material.zh}：未提交" in before
    desk.page.points_changed.emit(slug, (*before, "请三人同来"))

    visit.set_slot(lacking[0], Slot((Page("ab" * 32, 9, "image/jpeg"),), original_checked=True))
    shown = tuple(edit.toPlainText().split("\n"))
    assert f"{first.material.zh}：未提交" not in shown
    assert shown[-1] == "请三人同来"

    visit.set_slot(lacking[0], Slot())
    assert f"{first.material.zh}：未提交" in edit.toPlainText().split("\n")
    desk.page.suggest_clicked.emit()
    assert visit.draft.points == {}


def test_a_reason_stands_on_the_fact_of_its_own_item_only(desk: Desk) -> None:
    first, second = desk.visit.plan.items[:2]
    given: list[Decide] = []

    def decide(_: Draft, command: Decide) -> NoReturn:
        given.append(command)
        raise Refused(Reason.REASON_NEEDED)

    desk.visit.choose(replace(desk.visit.draft, reasons={first.slug: "部门审查", second.slug: "不作数"}))
    desk.visit.verbs = replace(desk.visit.verbs, decide_case=decide)  # type: ignore[arg-type]
    desk.page.primary_clicked.emit()

    assert given[0].reasons == {}, "both are corrected as suggested: no words are wanted"


def test_what_is_typed_counts_before_the_decision_is_made(desk: Desk) -> None:
    slug = desk.visit.plan.items[0].slug
    refuse(desk, slug, Ground.NOT_COMPETENT, "云岫县")
    line = part(desk.page, QLineEdit, "intake.decide.authority")
    line.setFocus()
    line.setText("云岫县公安局")

    desk.page.take_key("Ctrl+Return")

    (refused,) = (fact.body for fact in desk.facts() if isinstance(fact.body, ItemsRefused))
    assert refused.authority == "云岫县公安局"


def test_a_row_is_not_replaced_while_what_it_shows_stays(desk: Desk) -> None:
    slug = desk.visit.plan.items[0].slug
    cells = desk.page.findChildren(ChoiceCell)
    desk.page.points_changed.emit(slug, ("请三人同来",))

    assert desk.page.findChildren(ChoiceCell) == cells
