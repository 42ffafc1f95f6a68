"""The limits of a decision: promise and statute, extension, ceiling and pauses."""

from datetime import date, timedelta

import pytest

from clerk_app.domain.calendar import Deadline, WorkCalendar, YearDays
from clerk_app.domain.catalogue import Regime
from clerk_app.domain.clocks import item_clock
from clerk_app.domain.item_clock import Clock, Queue
from clerk_app.domain.item_events import (
    Extended,
    Paused,
    ProcedureStarted,
    Received,
    Resumed,
)
from clerk_app.domain.law import Extension
from clerk_app.domain.limits import Limit, Unit, recomputed
from clerk_app.domain.marks import Mark
from clerk_app.domain.pauses import Approver, PauseKind
from clerk_app.domain.refusal import Reason
from clerk_app.domain.regimes import LAWS
from clerk_app.domain.terms import Effect, Listed, Party, Terms
from tests.domain.clock_kit import (
    CALENDAR,
    FIRM,
    LICENCE,
    PUBLISHED,
    REAL_ESTATE,
    SLOW_LICENCE,
    clock,
    day,
    refusal,
    taken,
)

ORGAN, GOVERNMENT = Approver.ORGAN_HEAD, Approver.GOVERNMENT_HEAD
HEARING = PauseKind.HEARING


def test_R020_the_statute_stands_behind_the_promise() -> None:
    found = clock(LICENCE, day(3, 2), *taken(day(3, 2)))

    assert found.committed_due == found.due == Deadline(day(3, 12))
    assert found.statutory_due == Deadline(day(3, 30))
    assert clock(PUBLISHED, day(3, 2), *taken(day(3, 2))).statutory_due is None


def test_R029_a_promise_ends_where_a_statute_of_another_unit_ends() -> None:
    terms = Terms(Regime.PUBLISHED, Limit(20), Limit(1, Unit.MONTHS))
    found = clock(terms, day(2, 2), *taken(day(2, 2)))

    assert found.committed_due == found.statutory_due == Deadline(day(3, 2))
    assert CALENDAR.add(day(2, 2), 20).day == day(3, 6)


@pytest.mark.parametrize(
    ("terms", "days", "approver", "due"),
    [
        (SLOW_LICENCE, 10, ORGAN, "2026-04-14"),
        (FIRM, 3, ORGAN, "2026-03-10"),
        (Terms(Regime.LICENSING, Limit(8), Limit(10), Extension(Limit(5), ORGAN, "部门规章")), 5, ORGAN, "2026-03-23"),
    ],
    ids=["licence 20 + 10", "firm 3 + 3", "sector rule 10 + 5"],
)
def test_R021_L03_L04_an_extension_lengthens_promise_and_statute(
    terms: Terms, days: int, approver: Approver, due: str
) -> None:
    before = clock(terms, day(3, 3), *taken(day(3, 2)))
    after = clock(terms, day(3, 3), *taken(day(3, 2)), Extended(day(3, 3), days, approver, "情况复杂"))

    assert after.statutory_due == Deadline(date.fromisoformat(due))
    assert before.committed_due
    assert after.committed_due == CALENDAR.add(before.committed_due.day, days)


def test_R021_an_extension_is_granted_once_with_reason_and_approver_and_in_time() -> None:
    accepted = taken(day(3, 2))
    lawful = Extended(day(3, 10), 10, ORGAN, "需要外地核查")

    def extended(days: int = 10, by: Approver | None = ORGAN, why: str = "需要外地核查") -> Reason:
        return refusal(LICENCE, *accepted, Extended(day(3, 10), days, by, why))

    assert refusal(LICENCE, *accepted, lawful, Extended(day(3, 11), 1, ORGAN, "再延")) is Reason.EXTENSION_TWICE
    assert extended(by=None) is Reason.APPROVER_NEEDED
    assert extended(by=GOVERNMENT) is Reason.APPROVER_NEEDED
    assert extended(why="  ") is Reason.EXTENSION_REASON_NEEDED
    assert extended(days=11) is extended(days=0) is Reason.EXTENSION_TOO_LONG
    late = Extended(day(3, 31), 10, ORGAN, "需要外地核查")
    assert refusal(LICENCE, *accepted, late) is Reason.EXTENSION_TOO_LATE
    assert refusal(LICENCE, Received(day(3, 2)), Extended(day(3, 3), 5, ORGAN, "复杂")) is Reason.NOT_IN_TURN


@pytest.mark.parametrize("regime", [Regime.REAL_ESTATE, Regime.OTHER_STATUTE, Regime.PUBLISHED])
def test_R021_where_the_law_knows_no_extension_there_is_none(regime: Regime) -> None:
    events = (*taken(day(3, 2)), Extended(day(3, 3), 3, ORGAN, "情况复杂"))

    assert refusal(Terms(regime, Limit(3)), *events) is Reason.EXTENSION_NOT_OF_REGIME


def test_R022_L06_forty_five_days_are_a_ceiling_over_joint_licences() -> None:
    long_list = Terms(Regime.LICENSING, Limit(40), Limit(60), joint=True)
    short_list = Terms(Regime.LICENSING, Limit(8), joint=True)
    accepted, lifted = taken(day(3, 2)), Extended(day(3, 3), 15, GOVERNMENT, "并联审批情况复杂")

    assert clock(long_list, day(3, 2), *accepted).statutory_due == Deadline(day(5, 8))
    assert clock(long_list, day(3, 3), *accepted, lifted).statutory_due == Deadline(day(5, 28))
    # A joint theme does not give a licence 45 days: its own limit stays below the ceiling.
    found = clock(short_list, day(3, 2), *accepted)
    assert (found.statutory_due, found.ceiling_due) == (Deadline(day(3, 30)), Deadline(day(5, 8)))
    # The organ's own extension leaves the ceiling where it is.
    own = clock(short_list, day(3, 3), *accepted, Extended(day(3, 3), 10, ORGAN, "复杂"))
    assert (own.statutory_due, own.ceiling_due) == (Deadline(day(4, 14)), Deadline(day(5, 8)))
    assert refusal(SLOW_LICENCE, *accepted, lifted) is Reason.APPROVER_NEEDED


@pytest.mark.parametrize("kind", sorted(LAWS[Regime.LICENSING].pauses))
def test_R023_the_kinds_of_article_45_pause_a_licence(kind: PauseKind) -> None:
    found = clock(LICENCE, day(3, 4), *taken(day(3, 2)), Paused(day(3, 3), kind, "停〔2026〕1号"))

    assert (found.paused, found.queue, found.clock) == (True, Queue.PAUSED, Clock.DECISION)


def test_R023_L05_nothing_else_pauses_a_licence_and_a_site_survey_never() -> None:
    accepted = taken(day(3, 2))

    def paused(kind: PauseKind, terms: Terms = LICENCE) -> Reason:
        return refusal(terms, *accepted, Paused(day(3, 3), kind, "停〔2026〕1号", "公示"))

    assert paused(PauseKind.SITE_SURVEY) is Reason.SURVEY_NEVER_PAUSES
    assert paused(PauseKind.LISTED) is paused(PauseKind.ANNOUNCEMENT) is Reason.PAUSE_NOT_OF_REGIME
    assert paused(HEARING, FIRM) is paused(HEARING, PUBLISHED) is Reason.PAUSE_NOT_OF_REGIME
    # A list cannot stop a statutory clock by calling its procedure so.
    claimed = Terms(Regime.LICENSING, Limit(8), procedures=(Listed("整改复核", Limit(10), Effect.STOPS),))
    events = (*accepted, ProcedureStarted(day(3, 3), "整改复核", notice_no="停〔2026〕1号"))
    assert refusal(claimed, *events) is Reason.PAUSE_NOT_OF_REGIME


def test_L05_a_list_pauses_by_the_procedures_that_it_names() -> None:
    accepted = taken(day(3, 2))
    paused = (*accepted, Paused(day(3, 3), PauseKind.LISTED, "停〔2026〕1号", "公示"))

    assert clock(PUBLISHED, day(3, 5), *paused).paused
    unnamed = Paused(day(3, 3), PauseKind.LISTED, "停〔2026〕1号", "制卡")
    assert refusal(PUBLISHED, *accepted, unnamed) is Reason.UNKNOWN_PROCEDURE
    counting = Terms(Regime.PUBLISHED, Limit(10), procedures=(Listed("公示", Limit(5), Effect.COUNTS),))
    assert refusal(counting, *paused) is Reason.PAUSE_NOT_OF_REGIME
    # Five days on the notice board are what the list leaves out; a sixth counts.
    forgotten = clock(PUBLISHED, day(3, 20), *paused)
    assert not forgotten.paused
    assert forgotten.committed_due == CALENDAR.add(day(3, 2), 15)


def test_L05_an_announcement_pauses_a_registration() -> None:
    events = (*taken(day(3, 2)), Paused(day(3, 3), PauseKind.ANNOUNCEMENT, "公告〔2026〕3号"))

    assert clock(REAL_ESTATE, day(3, 20), *events).paused


@pytest.mark.parametrize("terms", [LICENCE, PUBLISHED], ids=["licence", "published"])
def test_R024_a_pause_needs_its_written_notice(terms: Terms) -> None:
    kind = HEARING if terms is LICENCE else PauseKind.LISTED

    assert refusal(terms, *taken(day(3, 2)), Paused(day(3, 3), kind, " ", "")) is Reason.PAUSE_NOTICE_NEEDED


@pytest.mark.parametrize(
    ("accepted", "start", "end", "due"),
    [
        (day(3, 2), day(3, 9), day(3, 20), day(4, 13)),
        (day(9, 21), day(9, 28), day(10, 10), day(11, 2)),
    ],
)
def test_R025_paused_days_are_not_counted(accepted: date, start: date, end: date, due: date) -> None:
    paused = (*taken(accepted), Paused(start, HEARING, "停〔2026〕1号"))

    resumed = clock(SLOW_LICENCE, end, *paused, Resumed(end))
    assert resumed.statutory_due == resumed.committed_due == Deadline(due)
    # Still paused, the same day shows what would hold if the clock went on now.
    assert clock(SLOW_LICENCE, end, *paused).statutory_due == Deadline(due)


def test_R026_overlapping_pauses_are_a_union() -> None:
    both = (
        *taken(day(3, 2)),
        Paused(day(3, 9), HEARING, "停1号"),
        Paused(day(3, 12), PauseKind.APPRAISAL, "停2号"),
        Resumed(day(3, 16), "停1号"),
    )

    assert clock(SLOW_LICENCE, day(3, 17), *both).paused
    resumed = clock(SLOW_LICENCE, day(3, 20), *both, Resumed(day(3, 20), "停2号"))
    assert (resumed.paused, resumed.statutory_due) == (False, Deadline(day(4, 13)))


def test_R025_nothing_resumes_that_was_not_paused() -> None:
    paused = (*taken(day(3, 2)), Paused(day(3, 9), HEARING, "停1号"))

    assert refusal(LICENCE, *taken(day(3, 2)), Resumed(day(3, 3))) is Reason.NOTHING_PAUSED
    assert refusal(LICENCE, *paused, Resumed(day(3, 10), "停9号")) is Reason.NOTHING_PAUSED
    assert refusal(LICENCE, *paused, Resumed(day(3, 10)), Resumed(day(3, 11))) is Reason.NOTHING_PAUSED


def test_R076_a_paused_item_has_no_colour_and_nobody_is_late() -> None:
    paused = (*taken(day(3, 2)), Paused(day(3, 12), HEARING, "停1号"))

    for today in (day(3, 12), day(3, 13), day(4, 30), day(12, 31)):
        found = clock(LICENCE, today, *paused)
        assert (found.mark, found.late, found.owes) == (Mark.NONE, None, None)
    assert clock(LICENCE, day(3, 16), *taken(day(3, 2))).mark is Mark.RED
    resumed = clock(LICENCE, day(4, 30), *paused, Resumed(day(4, 29)))
    assert (resumed.mark, resumed.late) == (Mark.YELLOW, Party.DEPARTMENT)


def test_R005_a_provisional_deadline_of_an_item_becomes_final_with_the_calendar() -> None:
    accepted = taken(day(12, 21))
    festival = frozenset({date(2027, 1, 1), date(2027, 1, 4)})
    loaded = WorkCalendar({**CALENDAR.years, 2027: YearDays(2027, festival, frozenset())})
    old = clock(SLOW_LICENCE, day(12, 21), *accepted).statutory_due
    new = item_clock(loaded, SLOW_LICENCE, accepted, day(12, 21)).statutory_due

    assert old
    assert new
    change = recomputed(old, new)
    assert (change.final, change.moved) == (True, True)
    assert change.new.day == change.old.day + timedelta(days=1)
