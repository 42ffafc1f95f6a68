"""A house transfer by keys, over two days: seller and spouse first, parked, then buyer and spouse; then accepted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from clerk_app.domain.case import Choice, fold_intake
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts_people import PartyAppeared
from tests.desk_kit import scenario_answers
from tests.house_kit import ITEM, SCENARIO, SPOUSE_NO, SPOUSES, THEME, complete_house
from tests.ui.counter import CTRL, Counter, open_counter
from tests.ui.hands_work import part

Key = Qt.Key
FIRST, SECOND = date(2026, 11, 18), date(2026, 11, 19)


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        made.face.desk.visit.resume(house(made))
        made.face.desk.visit.go(3)
        yield made


def house(counter: Counter) -> Draft:
    """Form and papers complete, nobody here yet."""
    verbs = counter.kit.verbs
    draft = verbs.open_draft(THEME, ITEM)
    answered = replace(draft, answers=scenario_answers(verbs.room.theme(THEME), SCENARIO))
    return complete_house(answered, verbs.room.plan_of(answered))


def press_cells(counter: Counter, *cells: str) -> None:
    for cell in cells:
        counter.tab_to(f"intake.applicant.cell.{cell}")
        counter.press(Key.Key_Space)


def name_person(counter: Counter, name: str) -> None:
    counter.tab_to("intake.applicant.field.person.name")
    counter.compose(name)
    counter.press(Key.Key_Tab)
    counter.compose(SPOUSE_NO)
    counter.press(Key.Key_Tab)


def primary(counter: Counter) -> QPushButton:
    page = counter.face.window.current_page()
    assert page
    return part(page, QPushButton, "intake.footer.primary")


def hint(counter: Counter) -> str:
    page = counter.face.window.current_page()
    assert page
    return next((found.text() for found in page.findChildren(QLabel) if "还差" in found.text()), "")


def test_P23_F8_a_house_transfer_over_two_days_by_keys(counter: Counter) -> None:
    desk, case_id = counter.face.desk, counter.face.desk.visit.draft.case_id
    name_spouse(counter, "seller_spouse")
    press_cells(counter, "seller.presence", "seller.form", "seller.papers")
    press_cells(counter, "seller_spouse.presence", "seller_spouse.papers")

    desk.visit.go(6)
    assert not primary(counter).isEnabled()
    assert hint(counter).startswith("还差李建国")
    counter.press(Key.Key_F8)
    assert not desk.visit.open
    kept = counter.kit.verbs.find_draft(case_id)
    assert kept

    counter.kit.clock.move(timedelta(days=1))
    desk.visit.resume(kept)
    desk.visit.go(3)
    name_spouse(counter, "buyer_spouse")
    press_cells(counter, "buyer.presence", "buyer.form", "buyer.papers")
    press_cells(counter, "buyer_spouse.presence", "buyer_spouse.form")
    desk.visit.go(6)
    assert primary(counter).isEnabled()
    counter.press(Key.Key_Return, CTRL)

    facts = counter.kit.verbs.look.facts(case_id)
    assert fold_intake(facts).decisions == {ITEM: Choice.ACCEPT}
    days = {fact.body.party: fact.body.day for fact in facts if isinstance(fact.body, PartyAppeared)}
    assert days == {"seller": FIRST, "seller_spouse": FIRST, "buyer": SECOND, "buyer_spouse": SECOND}


def test_P23_what_was_signed_yesterday_is_not_taken_back_today(counter: Counter) -> None:
    press_cells(counter, "seller.presence")
    counter.kit.clock.move(timedelta(days=1))
    counter.face.desk.visit.go(4)
    counter.face.desk.visit.go(3)

    page = counter.face.window.current_page()
    assert page
    assert page.findChild(QPushButton, "intake.applicant.cell.seller.presence") is None
    assert "11-18" in [found.text() for found in page.findChildren(QLabel)]


def test_P23_a_press_on_the_same_day_is_taken_back_by_a_second(counter: Counter) -> None:
    press_cells(counter, "seller.presence", "seller.form")
    counter.press(Key.Key_Space)

    (seen,) = counter.face.desk.visit.draft.attendance.appearances
    assert (seen.present, seen.signed) == (True, ())


def name_spouse(counter: Counter, slug: str) -> None:
    """Ctrl+↓ to the person, then the name."""
    order = ["buyer", "buyer_spouse", "seller", "seller_spouse"]
    for _ in order:
        counter.press(Key.Key_Up, CTRL)
    for _ in range(order.index(slug)):
        counter.press(Key.Key_Down, CTRL)
    name_person(counter, SPOUSES[slug])
    part(counter.face.window, QLineEdit, "intake.applicant.field.person.name")
