"""A visit that ends without a case, by keys: told, looked through, or a "no" that the supervisor sees."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from clerk_app.domain.assistance import Ending
from clerk_app.domain.facts import ConsultationHeld, Fact, NoticeGiven
from clerk_app.domain.facts_rating import RatingGiven
from clerk_app.domain.materials import Slot
from clerk_app.domain.numbers import Number
from tests.ui.counter import CTRL, Counter, open_counter
from tests.ui.hands_work import part
from ui.tour.applicant import touch, turned
from ui.widgets.data_table import DataTable

Key = Qt.Key
PAPER = "registering_household_register"


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        made.face.desk.visit.resume(made.filled())
        made.face.desk.visit.go(2)
        QApplication.processEvents()
        yield made


def facts(counter: Counter, case_id: str) -> tuple[Fact, ...]:
    return counter.kit.verbs.look.facts(case_id)


def ended(counter: Counter, case_id: str) -> ConsultationHeld:
    (found,) = [fact.body for fact in facts(counter, case_id) if isinstance(fact.body, ConsultationHeld)]
    return found


def open_sheet(counter: Counter) -> None:
    QApplication.processEvents()  # rows drawn anew have their focus before the next key
    counter.press(Key.Key_E, CTRL)


def texts(counter: Counter) -> list[str]:
    return [one.text() for one in counter.face.window.findChildren(QLabel)]


def test_a_consultation_is_one_key_more_and_leaves_the_desk_free(counter: Counter) -> None:
    case_id = counter.face.desk.visit.draft.case_id
    open_sheet(counter)
    counter.press(Key.Key_Return, CTRL)

    assert ended(counter, case_id).ending is Ending.CONSULTATION
    assert not counter.face.desk.visit.open
    assert counter.kit.verbs.look.noes(counter.kit.verbs.room.clock.today()) == ()


def test_M27_a_no_has_its_reason_and_stands_in_the_days_list_at_once(counter: Counter) -> None:
    case_id, verbs = counter.face.desk.visit.draft.case_id, counter.kit.verbs
    open_sheet(counter)
    counter.press(Key.Key_4)
    counter.press(Key.Key_Return, CTRL)
    assert facts(counter, case_id) == ()
    assert any("原因" in text and "值班主任看得到" in text for text in texts(counter))

    counter.compose("户主不在本地")
    counter.tab_to("intake.notice.end_sheet.passed_to")
    counter.compose("陈思远")
    counter.press(Key.Key_Return, CTRL)

    told = ended(counter, case_id)
    assert (told.ending, told.reason, told.passed_to) == (Ending.COME_BACK, "户主不在本地", "陈思远")
    (line,) = verbs.look.noes(verbs.room.clock.today())
    assert (line.clerk, line.theme, line.said) == (verbs.room.clerk.badge, "newborn-birth", told)
    counter.press(Key.Key_5, CTRL)
    counter.tab_to("stats.attention.noes")
    counter.press(Key.Key_Space)
    (table,) = counter.face.window.findChildren(DataTable, "stats.noes")
    assert table.keys() == ("0",)


def test_M10_a_pre_check_takes_no_number_and_the_next_visit_starts_from_its_ticks(counter: Counter) -> None:
    visit, verbs = counter.face.desk.visit, counter.kit.verbs
    planned = visit.plan.planned_material(PAPER)
    assert planned
    points = planned.material.check_points
    visit.set_slot(PAPER, Slot(points_checked=points[:1]))
    case_id, answers = visit.draft.case_id, visit.draft.answers
    visit.choose(replace(visit.draft, brought={PAPER: "yes"}))
    open_sheet(counter)
    counter.press(Key.Key_2)
    counter.press(Key.Key_Return, CTRL)

    assert ended(counter, case_id).ticks[PAPER] == points[:1]
    (given,) = [fact.body for fact in facts(counter, case_id) if isinstance(fact.body, NoticeGiven)]
    assert verbs.look.cases([case_id]) == ()

    counter.face.desk.recall(Number.read(given.number))
    assert visit.draft.case_id != case_id
    assert visit.draft.answers == answers
    assert visit.draft.brought == {PAPER: "yes"}
    assert visit.slot(PAPER).points_checked == points[:1]


def test_a_notice_of_a_visit_that_goes_on_leads_back_to_it(counter: Counter) -> None:
    visit = counter.face.desk.visit
    case_id = visit.draft.case_id
    counter.press(Key.Key_F7)
    (given,) = [fact.body for fact in facts(counter, case_id) if isinstance(fact.body, NoticeGiven)]
    counter.press(Key.Key_F8)
    assert not visit.open

    counter.face.desk.recall(Number.read(given.number))
    assert visit.draft.case_id == case_id


def end_and_rate(counter: Counter) -> str:
    case_id = counter.face.desk.visit.draft.case_id
    open_sheet(counter)
    part(counter.face.window, QPushButton, "intake.notice.end_sheet.rate").click()
    QApplication.processEvents()
    return case_id


def test_R069_a_consultation_is_rated_when_it_ends(counter: Counter) -> None:
    case_id = end_and_rate(counter)
    assert ended(counter, case_id).ending is Ending.CONSULTATION
    touch("rating.level.4")
    touch("rating.submit")
    touch("rating.done")

    (given,) = [fact.body for fact in facts(counter, case_id) if isinstance(fact.body, RatingGiven)]
    assert given.service == "190001-03-001/1"
    assert turned() is None


def test_R070_the_next_person_never_finds_the_screen_of_the_one_before(counter: Counter) -> None:
    case_id = end_and_rate(counter)
    touch("rating.level.1")
    counter.face.desk.visit.begin("house-transfer")
    QApplication.processEvents()

    assert turned() is None
    assert not any(isinstance(fact.body, RatingGiven) for fact in facts(counter, case_id))
