"""A notice is brought back while somebody is typing: nothing typed is lost, and the notice that was scanned counts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from clerk_app.domain.assistance import Ending, VisitEnd
from clerk_app.domain.facts import NoticeGiven
from clerk_app.domain.notice_code import NoticeCode
from clerk_app.domain.numbers import Number
from tests.ui.counter import Counter, open_counter

FIELD, TYPED = "child_name", "陆知意"


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        yield made


def numbers(counter: Counter, case_id: str) -> list[str]:
    facts = counter.kit.verbs.look.facts(case_id)
    return [fact.body.number for fact in facts if isinstance(fact.body, NoticeGiven)]


def told(counter: Counter) -> tuple[str, str]:
    """A visit in the to-do that was given its notice, and the number of that."""
    verbs, draft = counter.kit.verbs, counter.filled()
    verbs.save_draft(draft)
    verbs.give_notice(draft)
    (number,) = numbers(counter, draft.case_id)
    return draft.case_id, number


def type_into_another(counter: Counter) -> str:
    """Another visit stands at its form, with a name that nobody has left yet."""
    desk = counter.face.desk
    other = replace(counter.filled(), entries={})
    desk.visit.resume(other)
    desk.go(4)
    QApplication.sendPostedEvents()
    _type(counter)
    return other.case_id


def _type(counter: Counter) -> None:
    line = counter.face.window.findChildren(QLineEdit, f"intake.form.field.{FIELD}")[-1]
    line.setFocus()
    line.selectAll()
    counter.compose(TYPED)


def kept(counter: Counter, case_id: str) -> str:
    found = counter.kit.verbs.find_draft(case_id)
    assert found
    return found.values.get(FIELD, "")


def test_a_notice_scanned_while_a_name_is_typed_leaves_the_name_in_its_own_visit(counter: Counter) -> None:
    case_id, number = told(counter)
    other = type_into_another(counter)

    counter.face.desk.recall(Number.read(number))

    assert counter.face.desk.visit.draft.case_id == case_id
    assert kept(counter, other) == TYPED
    assert counter.face.desk.visit.draft.values[FIELD] != TYPED


def test_the_notice_of_the_visit_on_the_desk_does_not_bring_back_what_it_was_before(counter: Counter) -> None:
    case_id, number = told(counter)
    desk = counter.face.desk
    desk.resume(case_id)
    desk.go(4)
    QApplication.sendPostedEvents()
    _type(counter)

    desk.recall(Number.read(number))

    assert desk.visit.draft.values[FIELD] == kept(counter, case_id) == TYPED


def test_a_notice_of_another_window_leaves_what_is_typed_in_its_own_visit(counter: Counter) -> None:
    other = type_into_another(counter)
    visit = counter.face.desk.visit
    theme = visit.plan.theme
    code = NoticeCode(theme.code, "2026.11", dict(visit.draft.answers), {})

    counter.face.desk.reopen(theme.slug, code)

    assert visit.draft.case_id != other
    assert kept(counter, other) == TYPED


def test_M10_of_two_notices_of_a_visit_the_scanned_one_says_what_was_brought(counter: Counter) -> None:
    verbs, draft = counter.kit.verbs, counter.filled()
    verbs.give_notice(draft)
    brought = {"marriage_certificate": "yes"}
    verbs.give_notice(replace(draft, brought=brought), VisitEnd(Ending.PRE_CHECK))
    _, second = numbers(counter, draft.case_id)

    counter.face.desk.recall(Number.read(second))

    assert counter.face.desk.visit.draft.brought == brought
