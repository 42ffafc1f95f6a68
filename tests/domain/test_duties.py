"""What waits for the window, late first; a pause colours nothing, and a department's lateness is the department's."""

from datetime import date

from clerk_app.domain.case import fold_handling, fold_intake
from clerk_app.domain.duties import Duty, Wait, duties, may_wait, urgency
from clerk_app.domain.facts import (
    AcceptedItem,
    Answer,
    CaseWithdrawn,
    CorrectionPoint,
    Coverage,
    ItemAnswered,
    ItemsAccepted,
    ItemsDeferred,
    LaterMaterial,
    MaterialSupplied,
    MaterialTaken,
)
from clerk_app.domain.facts_handling import ClockPaused, Fault, ItemDecided, ItemSentBack, ResultReady
from clerk_app.domain.marks import Mark
from clerk_app.domain.pauses import PauseKind
from clerk_app.domain.powers import Powers
from clerk_app.domain.terms import Party
from tests.domain.case_kit import FOOD, HOTPOT, TOBACCO, Case
from tests.domain.clock_kit import CALENDAR, day
from tests.domain.powers_kit import given_by

MONDAY = day(3, 2)
PAPER, OTHER = (planned.slug for planned in HOTPOT.materials[:2])
NOTHING = Powers()


def waits(case: Case, today: date, *, known: bool = True) -> tuple[Wait, ...]:
    return duties(CALENDAR, case.plan if known else None, case.facts, today, NOTHING)


def deferred(due: date) -> Case:
    later = (LaterMaterial(PAPER, due), LaterMaterial(OTHER, day(3, 30)))
    return Case().taken(MONDAY).window(MONDAY, ItemsDeferred(MONDAY, (AcceptedItem(FOOD, day(3, 19)),), later, "138"))


def test_what_is_with_its_department_in_time_or_not_is_nothing_for_the_window() -> None:
    assert waits(Case().accepted(MONDAY), day(6, 1)) == ()
    assert waits(Case().taken(MONDAY), day(6, 1)) == ()


def test_L01_a_late_answer_is_the_departments_lateness_and_then_a_paper_to_issue() -> None:
    case = Case().received(MONDAY, FOOD, TOBACCO)
    (before,), (after,) = waits(case, day(3, 9)), waits(case, day(3, 10))

    assert (before.duty, before.items, before.left, before.late) == (Duty.ANSWER, (FOOD, TOBACCO), 0, None)
    assert (after.duty, after.late, after.mark) == (Duty.PAPER, Party.DEPARTMENT, Mark.RED)


def test_R087_a_case_of_another_place_waits_for_it_and_never_for_this_window() -> None:
    case = Case().received(MONDAY).crossed(MONDAY)
    (own,) = duties(CALENDAR, HOTPOT, Case().received(MONDAY).facts, day(3, 3), given_by("market"))
    (before,), (after,) = (
        duties(CALENDAR, HOTPOT, case.facts, on, given_by("market")) for on in (day(3, 3), day(4, 1))
    )

    assert own.duty is Duty.DECIDE
    assert (before.duty, before.items, before.late) == (Duty.ANSWER, (FOOD,), None)
    assert (after.duty, after.late) == (Duty.ANSWER, Party.DEPARTMENT)


def test_L07_a_correction_has_no_day_of_its_own_and_names_its_points() -> None:
    (wait,) = waits(Case().asked(MONDAY, PAPER), day(6, 1))

    assert (wait.duty, wait.due, wait.mark, wait.late, wait.since) == (Duty.CORRECTION, None, Mark.NONE, None, MONDAY)
    assert [point.about for point in wait.points] == [PAPER]


def test_a_department_that_asks_to_correct_is_heard_at_the_window() -> None:
    case = Case().received(MONDAY)
    case.record(ItemAnswered(*case.where(day(3, 4)), Answer.CORRECT, (CorrectionPoint(PAPER, "不清楚"),)))
    (wait,) = waits(case, day(3, 5))

    assert (wait.duty, [point.what for point in wait.points]) == (Duty.CORRECTION, ["不清楚"])


def test_owed_papers_are_marked_by_their_first_day() -> None:
    marks = [waits(deferred(day(3, 6)), day(3, on))[0] for on in (3, 5, 6, 9)]

    assert [wait.mark for wait in marks] == [Mark.OK, Mark.WARNING, Mark.YELLOW, Mark.RED]
    assert [wait.late for wait in marks] == [None, None, None, Party.APPLICANT]
    assert marks[0].slots == (PAPER, OTHER)
    brought = deferred(day(3, 6)).window(day(3, 4), MaterialSupplied(MaterialTaken(PAPER, Coverage.SCANNED, ("a",))))
    (left,) = waits(brought, day(3, 9))
    assert (left.slots, left.mark) == ((OTHER,), Mark.OK)


def test_R076_while_everything_stands_still_nothing_is_coloured() -> None:
    case = deferred(day(3, 6))
    case.record(ClockPaused(*case.where(day(3, 3)), PauseKind.HEARING, "行政许可法第四十五条", "停1号"))
    (wait,) = waits(case, day(3, 30))

    assert (wait.mark, wait.late) == (Mark.NONE, None)


def test_a_result_that_is_ready_waits_for_its_owner_and_for_nobody_else() -> None:
    case = Case().accepted(MONDAY)
    case.record(ItemDecided(*case.where(day(3, 5)), granted=True))
    assert waits(case, day(3, 6)) == ()

    case.record(ResultReady(*case.where(day(3, 6)), "电话"))
    (wait,) = waits(case, day(6, 1))
    assert (wait.duty, wait.mark, wait.late, wait.since) == (Duty.COLLECT, Mark.NONE, None, day(3, 6))


def test_an_internal_return_stands_until_the_window_mends_or_the_department_goes_on() -> None:
    case = Case().asked(MONDAY, PAPER)
    case.window(day(3, 3), ItemsAccepted(day(3, 3), (AcceptedItem(FOOD, day(3, 20)),)))
    case.record(ItemSentBack(*case.where(day(3, 4)), Fault.LIST, "代码已停用"))
    (wait,) = waits(case, day(3, 5))
    assert (wait.duty, wait.words, wait.mark) == (Duty.SENT_BACK, "代码已停用", Mark.NONE)

    went_on = Case(facts=[*case.facts])
    went_on.record(ItemDecided(*went_on.where(day(3, 6)), granted=True))
    mended = case.window(day(3, 6), MaterialSupplied(MaterialTaken(PAPER, Coverage.SCANNED, ("a",))))
    assert waits(went_on, day(3, 9)) == waits(mended, day(3, 9)) == ()


def test_a_withdrawn_case_waits_for_nobody() -> None:
    assert waits(Case().received(MONDAY).window(MONDAY, CaseWithdrawn(MONDAY, "改日再办")), day(6, 1)) == ()


def test_a_case_of_a_theme_that_is_gone_is_listed_without_its_days() -> None:
    case = Case().received(MONDAY)
    (wait,) = waits(case, day(6, 1), known=False)

    assert (wait.duty, wait.items, wait.due, wait.since) == (Duty.ANSWER, (FOOD,), None, MONDAY)


def test_late_comes_first_and_what_is_listed_may_wait() -> None:
    every = [*waits(Case().asked(MONDAY, PAPER), day(3, 9)), *waits(deferred(day(3, 9)), day(3, 9))]
    every += waits(deferred(day(3, 5)), day(3, 9))

    assert [wait.mark for wait in sorted(every, key=urgency)] == [Mark.RED, Mark.YELLOW, Mark.NONE]
    assert may_wait(fold_intake(deferred(MONDAY).facts), fold_handling(()))
    assert not may_wait(fold_intake(Case().accepted(MONDAY).facts), fold_handling(()))
