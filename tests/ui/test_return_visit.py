"""The applicant comes back: from the case itself each open point is put right, and the last one lets it be accepted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton

from clerk_app.domain.case import Choice, fold_intake
from clerk_app.domain.decisions import Decide
from clerk_app.domain.facts import (
    CorrectionPoint,
    CorrectionRequested,
    Coverage,
    EntryCorrected,
    ItemsAccepted,
    MaterialSupplied,
    PaperHandedOver,
    Signing,
)
from clerk_app.domain.numbers import Number
from tests.desk_kit import demo_visit, slot_of
from tests.ui.area_kit import SUPERVISOR
from tests.ui.counter import CTRL, Counter, open_counter
from ui.supplement_sheet import SupplementSheet

Key = Qt.Key
ITEM, PHOTO, PHONE = "household_registration", "marriage_certificate", "mother_phone"


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        yield made


def told(counter: Counter) -> str:
    """One item of the demo visit, told to correct a paper, an entry and a thing in plain words."""
    verbs = counter.kit.verbs
    draft = replace(counter.filled(PHOTO), item=ITEM)
    points = (
        CorrectionPoint(PHOTO, "未提交"),
        CorrectionPoint(PHONE, "号码不对"),
        CorrectionPoint(ITEM, "请三人同来"),
    )
    verbs.decide_case(draft, Decide({ITEM: Choice.CORRECT}, points=points))
    verbs.issue_papers(draft.case_id)
    counter.face.desk.areas.cases.open_case(draft.case_id)
    QApplication.sendPostedEvents()
    return draft.case_id


def shown(counter: Counter) -> list[str]:
    found = counter.face.window.findChildren(QListWidget, "case.supplement.points")[-1]
    return [found.item(at).text() for at in range(found.count())]


def test_R015_R033_what_was_told_is_put_right_by_keys_and_then_accepted(counter: Counter) -> None:
    case_id = told(counter)
    look = counter.kit.verbs.look
    counter.tab_to("case.act.supplement")
    counter.press(Key.Key_Space)
    assert shown(counter) == ["结婚证：未提交", "母亲手机号码：号码不对", "请三人同来"]
    primary = counter.face.window.findChildren(QPushButton, "case.supplement.primary")[-1]
    assert not primary.isEnabled()

    sheet = counter.face.window.findChildren(SupplementSheet)[-1]
    sheet.add_pages(PHOTO, slot_of(demo_visit(), PHOTO, counter.kit.shelf).pages)
    counter.tab_to("case.supplement.seen")
    counter.press(Key.Key_Space)
    counter.tab_to("case.supplement.supply")
    counter.press(Key.Key_Space)
    assert shown(counter) == ["母亲手机号码：号码不对", "请三人同来"]
    counter.tab_to("case.supplement.new")
    counter.compose("13800002287")
    counter.press(Key.Key_Return)
    assert shown(counter) == ["请三人同来"]
    counter.tab_to("case.supplement.settle")
    counter.press(Key.Key_Space)
    assert shown(counter) == []
    counter.press(Key.Key_Return, CTRL)

    bodies = [fact.body for fact in look.facts(case_id)]
    supplied = next(one for one in bodies if isinstance(one, MaterialSupplied))
    assert (supplied.material.slot, supplied.material.coverage) == (PHOTO, Coverage.SCANNED)
    assert [one.new for one in bodies if isinstance(one, EntryCorrected)] == ["13800002287"]
    assert [one.items[0].item for one in bodies if isinstance(one, ItemsAccepted)] == [ITEM]
    assert "F06" in {row.form for row in look.papers(case_id)}
    assert fold_intake(look.facts(case_id)).decisions[ITEM] is Choice.ACCEPT


def test_R033_a_paper_of_which_a_copy_is_kept_is_not_taken_in_without_a_page(counter: Counter) -> None:
    case_id = told(counter)
    before = len(counter.kit.verbs.look.facts(case_id))
    counter.tab_to("case.act.supplement")
    counter.press(Key.Key_Space)
    counter.tab_to("case.supplement.supply")
    counter.press(Key.Key_Space)
    counter.tab_to("case.supplement.seen")
    counter.press(Key.Key_Space)
    counter.tab_to("case.supplement.supply")
    counter.press(Key.Key_Space)

    assert len(counter.kit.verbs.look.facts(case_id)) == before
    assert shown(counter)[0] == "结婚证：未提交"


def test_R009_a_second_notice_needs_the_supervisor_and_the_reason_and_has_its_paper(counter: Counter) -> None:
    counter.kit.appoint()
    case_id = told(counter)
    look = counter.kit.verbs.look
    counter.tab_to("case.act.again")
    counter.press(Key.Key_Space)
    counter.tab_to("case.again.points")
    counter.compose("户口簿缺本人页")
    counter.tab_to("case.again.why")
    counter.compose("第一次漏列")
    counter.tab_to("case.again.badge")
    counter.compose(SUPERVISOR.badge)
    counter.tab_to("case.again.pin")
    counter.compose("000000")
    before = look.facts(case_id)
    counter.press(Key.Key_Return, CTRL)
    assert look.facts(case_id) == before
    assert any("主管" in found.text() for found in counter.face.window.findChildren(QLabel, "case.again.told"))

    counter.tab_to("case.again.pin")
    counter.compose(SUPERVISOR.pin)
    counter.press(Key.Key_Return, CTRL)
    first, second = [fact.body for fact in look.facts(case_id) if isinstance(fact.body, CorrectionRequested)]
    assert (second.again_because, second.approver) == ("第一次漏列", SUPERVISOR.badge)
    assert [point.what for point in second.points] == ["户口簿缺本人页"]
    papers = [row.paper for row in look.papers(case_id) if row.form == "F04"]
    assert len(papers) == 2
    assert first.items == second.items


def scan(counter: Counter, case_id: str) -> None:
    """The barcode of any paper of the case."""
    line = counter.kit.verbs.look.cases((case_id,))[0]
    counter.face.desk.areas.cases.open_number(Number.read(f"10{line.case_no}"))
    QApplication.sendPostedEvents()


def test_P08_a_scan_opens_the_case_at_what_is_missing(counter: Counter) -> None:
    case_id = told(counter)
    counter.press(Key.Key_Escape)

    scan(counter, case_id)
    assert shown(counter) == ["结婚证：未提交", "母亲手机号码：号码不对", "请三人同来"]

    counter.press(Key.Key_Escape)
    counter.press(Key.Key_Escape)
    assert counter.face.window.open_sheet_above() is None


def test_R081_a_paper_that_came_later_is_handed_over_from_the_case(counter: Counter) -> None:
    case_id = told(counter)
    counter.kit.verbs.withdraw_case(case_id, "不办了")
    counter.kit.verbs.issue_papers(case_id)
    counter.face.desk.areas.cases.open_case(case_id)
    QApplication.sendPostedEvents()
    counter.tab_to("case.act.deliver")
    counter.press(Key.Key_Space)
    counter.tab_to("case.deliver.way.refused")
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Return, CTRL)
    assert not handed(counter, case_id)
    counter.tab_to("case.deliver.reason")
    counter.compose("不同意")
    counter.tab_to("case.deliver.witness")
    counter.compose("白露")
    counter.press(Key.Key_Return, CTRL)

    refused = {body.paper.partition(":")[0]: body for body in handed(counter, case_id)}
    assert set(refused) == {row.form for row in counter.kit.verbs.look.papers(case_id)} - {"F02"}
    assert {(body.signing, body.witness) for body in refused.values()} == {(Signing.REFUSED, "白露")}


def handed(counter: Counter, case_id: str) -> list[PaperHandedOver]:
    bodies = (fact.body for fact in counter.kit.verbs.look.facts(case_id))
    return [body for body in bodies if isinstance(body, PaperHandedOver)]
