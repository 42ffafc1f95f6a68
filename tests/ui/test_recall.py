"""A notice is brought back while somebody is typing: nothing typed is lost, and the notice that was scanned counts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from clerk_app.catalogue_editions import Edition
from clerk_app.domain.assistance import Ending, VisitEnd
from clerk_app.domain.catalogue import Catalogue
from clerk_app.domain.facts import NoticeGiven
from clerk_app.domain.notice_code import encode
from clerk_app.domain.numbers import Number
from tests.desk_kit import scenario_answers
from tests.ui.counter import Counter, open_counter
from ui.widgets.notes import Toast
from ui.widgets.sheet import Sheet

BEFORE = "2026.10.01-2"
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
    code = encode(theme, counter.kit.verbs.room.catalogue.version, visit.draft.answers, {})

    counter.face.desk.reopen(code)

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


@pytest.fixture
def experienced(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    """A window that has worked with an edition in which the card took three days more and asked for one more paper."""
    with open_counter(qapp, tmp_path, edition=older_editions) as made:
        yield made


def older_editions(today: Catalogue) -> Edition:
    theme = today.theme("newborn-birth")
    assert theme
    items = tuple(
        replace(item, committed_days=item.committed_days + 3) if item.slug == "social_security_card_issue" else item
        for item in theme.items
    )
    photo = next(one for one in theme.materials if one.slug == "child_photo")
    materials = (*theme.materials, replace(photo, slug="family_photo", zh="全家照片"))
    then = replace(today, version=BEFORE, themes=(replace(theme, items=items, materials=materials),))
    return {BEFORE: then, today.version: today}.get


def scenario_told(counter: Counter, ticks: dict[str, str]) -> str:
    then = counter.face.visit.verbs.edition(BEFORE)
    assert then
    theme = then.themes[0]
    return encode(theme, BEFORE, scenario_answers(theme, "typical"), ticks)


def sheet_of(counter: Counter) -> Sheet | None:
    return counter.face.window.findChild(Sheet, "intake.recall")


def test_M14_a_notice_of_an_older_edition_brings_back_its_visit_and_tells_what_changed(experienced: Counter) -> None:
    desk = experienced.face.desk

    desk.reopen(scenario_told(experienced, {"discharge_record": "yes", "family_photo": "yes"}))

    sheet = sheet_of(experienced)
    assert sheet is not None
    said = " ".join(one.text() for one in sheet.findChildren(QLabel))
    assert "办结时限由13个工作日改为10个工作日" in said
    assert "不用再交：全家照片" in said
    assert desk.visit.draft.brought == {"discharge_record": "yes"}
    assert desk.visit.draft.answers == scenario_answers(desk.visit.plan.theme, "typical")


def test_M14_what_changed_is_read_and_closed_by_enter(experienced: Counter) -> None:
    experienced.face.desk.reopen(scenario_told(experienced, {}))
    QApplication.processEvents()  # the page below builds its rows now

    experienced.press(Qt.Key.Key_Return)

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sheet_of(experienced) is None
    assert experienced.face.desk.step == 1


def test_M14_a_notice_of_an_edition_that_was_never_here_opens_its_theme_unanswered(counter: Counter) -> None:
    theme = counter.kit.verbs.room.theme("newborn-birth")
    code = encode(theme, BEFORE, scenario_answers(theme, "typical"), {})

    counter.face.desk.reopen(code)

    assert counter.face.desk.visit.draft.theme == theme.slug
    assert counter.face.desk.visit.draft.answers == {}
    assert f"没有 {BEFORE} 版事项库" in toast(counter)


def toast(counter: Counter) -> str:
    (found,) = counter.face.window.findChildren(Toast)
    return found.accessibleName()
