"""What the clerk waits for on the real pages, offscreen, each until it is painted, beside a bare QStackedWidget switch.

Saving happens on the desk lane as in the program, and has landed before the next measure begins.
"""

import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QStackedWidget, QWidget

from benchmarks.accept import AT, accepting_demo_visit
from benchmarks.measuring import Figure, report, side_by_side, took_ms
from benchmarks.resolve_and_validate import largest_plan
from clerk_app.bootstrap import window_clock
from clerk_app.demo_office import open_demo
from clerk_app.domain.draft import Draft
from clerk_app.profile import Profile
from tests.ui.samples_form import FORM
from ui.app import Face, Look, make_application, open_face
from ui.fields import field_views
from ui.pages.form.page import FormPage
from ui.tour.hands import Hands

REPEATS = 30
SIZE = (1366, 768)
FIELDS = 60
STEPS = ("scenario", "notice", "applicant", "form", "materials", "decide")

Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Measure:
    """An interaction and what the design allows for it."""

    name: str
    work: Act
    budget_ms: float


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with ExitStack() as closing:
        folder = closing.enter_context(tempfile.TemporaryDirectory())
        look = Look(width=SIZE[0], height=SIZE[1])
        app = make_application(look)
        station, office = open_demo(Profile(Path(folder) / "demo"), window_clock(AT))
        closing.callback(office.close)
        closing.callback(station.close)
        draft = accepting_demo_visit(station).draft
        face = open_face(app, look, station.verbs, None)
        closing.callback(face.close)
        bare = bare_switch()
        rest = resting(face)
        figures = [*search_figures(face, bare, rest), *step_figures(face, draft, bare, rest)]
        # One after the other: each leads the window to where the next one begins.
        figures.append(_figure(answering(face), bare, rest))
        figures.append(_figure(opening_form(face), bare, rest))
    report("page_change", figures, platform=app.platformName())


def _figure(measure: Measure, bare: Act, rest: Act) -> Figure:
    return Figure(measure.name, *side_by_side(measure.work, bare, REPEATS, rest), measure.budget_ms)


def resting(face: Face) -> Act:
    """What a change sets off, its saving above all, has landed; nothing of it is left for the next measure."""
    hands = Hands(face.window)

    def rest() -> None:
        hands.breathe()
        hands.wait_until(lambda: face.lanes.idle, "the lanes at rest")

    return rest


def painted(window: QWidget) -> None:
    """Layouts done and every visible pixel drawn, now; what was replaced is deleted, as the event loop would."""
    QApplication.sendPostedEvents()
    window.repaint()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def bare_switch() -> Callable[[], None]:
    stack, turns = QStackedWidget(), cycle((0, 1))
    for words in ("主题与情形", "一次告知"):
        stack.addWidget(QLabel(words))
    stack.resize(*SIZE)
    stack.show()

    def switch() -> None:
        stack.setCurrentIndex(next(turns))
        painted(stack)

    return switch


def rounds(acts: Mapping[str, tuple[Act, ...]], bare: Act, rest: Act, budgets: Mapping[str, float]) -> list[Figure]:
    """Acts that follow one another, round after round, with what each set off landed in between."""
    taken: dict[str, list[float]] = {name: [] for name in acts}
    switches = []
    for turn in range(REPEATS + 1):
        for name, each in acts.items():
            times = [timed_then(act, rest) for act in each]
            taken[name] += times if turn else []
            switches.append(took_ms(bare))
    return [Figure(name, median(times), median(switches), budgets[name]) for name, times in taken.items()]


def timed_then(act: Act, rest: Act) -> float:
    taken = took_ms(act)
    rest()
    return taken


def search_figures(face: Face, bare: Act, rest: Act) -> list[Figure]:
    """The initials letter by letter; the list, its marks and the preview follow each. Then the line is cleared."""
    line = _search_line(face)

    def key(char: str) -> Act:
        def press() -> None:
            QTest.keyClicks(line, char)
            painted(face.window)

        return press

    def cleared() -> None:
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(line, Qt.Key.Key_Delete)
        painted(face.window)

    acts = {"theme_search_per_key": tuple(map(key, "xse")), "theme_search_cleared": (cleared,)}
    return rounds(acts, bare, rest, {"theme_search_per_key": 30, "theme_search_cleared": 30})


def _search_line(face: Face) -> QLineEdit:
    found = face.window.page("intake.theme").findChild(QLineEdit)
    assert found is not None
    return found


def step_figures(face: Face, draft: Draft, bare: Act, rest: Act) -> list[Figure]:
    """Through the steps of the demo visit; each page comes after another one."""
    face.desk.visit.resume(draft)
    acts = {f"step_change_to_{name}": (_to_step(face, step),) for step, name in enumerate(STEPS, 1)}
    return rounds(acts, bare, rest, dict.fromkeys(acts, 150.0))


def _to_step(face: Face, step: int) -> Callable[[], None]:
    def go() -> None:
        face.desk.go(step)
        painted(face.window)

    return go


def answering(face: Face) -> Measure:
    """One answer changed back and forth: the counts panel, the consequences and the page follow."""
    visit = face.desk.visit
    question = next(each for each in visit.plan.theme.questions if not each.multi and len(each.options) > 1)
    turns = cycle(option.id for option in question.options if not option.ineligible)
    face.desk.go(1)
    painted(face.window)

    def answer() -> None:
        visit.answer(question.id, next(turns))
        painted(face.window)

    return Measure("scenario_answer_to_counts", answer, 100)


def opening_form(face: Face) -> Measure:
    """A new form page with 60 real fields, built, shown and painted: the largest form, filled up from the next one."""
    visit, themes = face.desk.visit, face.desk.visit.verbs.room.catalogue.themes
    first, second, *_ = sorted(map(largest_plan, themes), key=lambda plan: -len(plan.fields))
    visit.begin(first.theme.slug)
    for question, given in first.answers.items():
        visit.answer(question, given)
    fields = {planned.slug: planned for planned in (*first.fields, *second.fields)}
    view = replace(FORM, fields=field_views(visit, tuple(fields.values())[:FIELDS]), problems=(), focus="")
    assert len(view.fields) == FIELDS

    def build() -> None:
        page = FormPage(AT.date())
        page.show_view(view)
        page.resize(*SIZE)
        page.show()
        painted(page)
        page.deleteLater()

    return Measure(f"open_form_of_{FIELDS}_fields", build, 250)


if __name__ == "__main__":
    main()
