"""From the case, by keys: who was waited for has come, and what was only received is accepted with its notice (P23)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from clerk_app.domain.case import Choice, fold_intake
from clerk_app.domain.decisions import Decide
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.facts import ItemsAccepted
from clerk_app.domain.facts_people import PartyAppeared
from clerk_app.domain.facts_powers import MandateUsed
from clerk_app.domain.materials import Page, Slot
from tests.desk_kit import scenario_answers
from tests.ui.counter import CTRL, Counter, open_counter

Key = Qt.Key
THEME, ITEM = "restaurant-opening", "food_licence"
PAGES = (Page("ab" * 32, 9, "image/png"),) * 4


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        yield made


def received(counter: Counter) -> str:
    """One licence, its papers whole; the head of the firm was not there."""
    verbs = counter.kit.verbs
    draft: Draft = verbs.open_draft(THEME, ITEM)
    draft = replace(draft, answers=scenario_answers(verbs.room.theme(THEME), "noodle"))
    named = verbs.room.theme(THEME).applicant_fields
    typed = {
        named["org_name"]: "鼎沸面馆",
        named["uscc"]: "91190121MA7C26Q469",
        named["name"]: "周颖",
        named["id_no"]: "190121198609170012",
    }
    draft = replace(
        draft,
        entries={slug: DraftEntry(value) for slug, value in typed.items()},
        slots={one.slug: Slot(PAGES, original_checked=True) for one in verbs.room.plan_of(draft).to_bring},
    )
    verbs.decide_case(draft, Decide({ITEM: Choice.RECEIVE}, why_not_suggested="经营者明天来"))
    verbs.issue_papers(draft.case_id)
    counter.kit.wait(24 * 60)
    counter.face.desk.areas.cases.open_case(draft.case_id)
    QApplication.sendPostedEvents()
    return draft.case_id


def test_P23_who_comes_the_next_day_lets_the_item_be_accepted_and_the_notice_is_printed(counter: Counter) -> None:
    case_id = received(counter)
    look, before = counter.kit.verbs.look, counter.kit.verbs.look.facts
    counter.tab_to("case.act.accept")
    counter.press(Key.Key_Space)
    known = before(case_id)
    counter.press(Key.Key_Return, CTRL)
    assert look.facts(case_id) == known, "nobody has come yet"
    assert any(found.text() for found in counter.face.window.findChildren(QLabel, "case.accept.told"))

    counter.tab_to("case.accept.came.0")
    counter.press(Key.Key_Space)
    counter.press(Key.Key_Return, CTRL)
    new = [fact.body for fact in look.facts(case_id)[len(known) :]]
    assert [type(body) for body in new][:3] == [PartyAppeared, ItemsAccepted, MandateUsed]
    today = counter.kit.verbs.room.clock.today()
    (seen,) = [body for body in new if isinstance(body, PartyAppeared)]
    assert (seen.person, seen.day, seen.present) == ("周颖", today, True)
    state = fold_intake(look.facts(case_id))
    assert state.decisions == {ITEM: Choice.ACCEPT}
    assert "F06" in {row.form for row in look.papers(case_id)}
