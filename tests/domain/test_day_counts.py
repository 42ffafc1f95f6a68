"""The day's figures: their identity on any history, and worked cases counted by hand."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_app.codec.calendar_file import load_calendar
from clerk_app.codec.kinds import kind_of
from clerk_app.domain.case import Choice
from clerk_app.domain.day_counts import DayCounts, Ratio, day_counts
from clerk_app.domain.facts import (
    AcceptedItem,
    ApplicationTaken,
    Body,
    CaseWithdrawn,
    ConsultationHeld,
    CorrectionPoint,
    CorrectionRequested,
    Coverage,
    Fact,
    Header,
    ItemsAccepted,
    ItemsDeferred,
    LaterMaterial,
    MaterialSupplied,
    MaterialTaken,
)
from clerk_app.domain.facts_handling import ClockPaused, ClockResumed, ItemDecided
from clerk_app.domain.facts_service import ItemsLapsed
from clerk_app.domain.pauses import PauseKind
from resources import RESOURCES

CALENDAR = load_calendar(RESOURCES / "calendar")
MONDAY = date(2026, 11, 16)
DAYS = tuple(MONDAY + timedelta(days=at) for at in range(5))
THEME = "newborn-birth"


def accepted(day: date, *items: str, days: int = 3) -> ItemsAccepted:
    return ItemsAccepted(day, tuple(AcceptedItem(item, day + timedelta(days=days)) for item in items))


def decided(day: date, item: str) -> ItemDecided:
    return ItemDecided("190001-03-001", 1, day, item, granted=True)


def taken(case: str, item: str = "") -> ApplicationTaken:
    return ApplicationTaken(f"90000126111601{case[-1]:0>6}", THEME, item, {}, (), (), ())


def fact_at(body: Body, case: str, day: date, seq: int) -> Fact:
    at = datetime.combine(day, time(2), UTC)
    return Fact(Header(str(seq), case, "190001-03-001", seq, kind_of(body), at, seq, 0, -1, "0107", "", ""), body)


@dataclass
class Book:
    facts: list[Fact]

    def write(self, case: str, day: date, *bodies: Body) -> None:
        self.facts += [fact_at(body, case, day, len(self.facts) + 1 + at) for at, body in enumerate(bodies)]

    def counts(self, day: date, *at_once: str) -> DayCounts:
        return day_counts(self.facts, day, CALENDAR, lambda _, slug: slug in at_once)

    def ratio(self, key: str, day: date, *at_once: str) -> tuple[int, int]:
        found = next(one for one in self.counts(day, *at_once).ratios if one.key == key)
        return found.numerator, found.denominator


def flow(counts: DayCounts) -> tuple[int, ...]:
    one = counts.items
    return one.opened, one.accepted, one.finished, one.withdrawn, one.left


def test_R073_open_and_accepted_are_finished_withdrawn_and_open_again() -> None:
    book = Book([])
    book.write("c1", DAYS[0], taken("c1"), accepted(DAYS[0], "a", "b"))
    book.write("c2", DAYS[1], taken("c2"), accepted(DAYS[1], "a"))
    book.write("c1", DAYS[1], decided(DAYS[1], "a"))
    book.write("c2", DAYS[2], CaseWithdrawn(DAYS[2], "不办了"))

    assert [flow(book.counts(day)) for day in DAYS[:4]] == [
        (0, 2, 0, 0, 2), (2, 1, 1, 0, 2), (2, 0, 0, 1, 1), (1, 0, 0, 0, 1),
    ]  # fmt: skip
    assert [book.counts(day).cases.left for day in DAYS[:4]] == [1, 2, 1, 1]


def test_R073_the_office_is_read_before_the_window_and_counted_after_it() -> None:
    """Ledgers come by the name of their origin, and the office's is 00."""
    book = Book([])
    book.write("c1", DAYS[2], decided(DAYS[2], "a"))
    book.write("c1", DAYS[0], taken("c1"), accepted(DAYS[0], "a"))
    assert [flow(book.counts(day)) for day in DAYS[:3]] == [(0, 1, 0, 0, 1), (1, 0, 0, 0, 1), (1, 0, 1, 0, 0)]
    assert book.ratio("same_day", DAYS[2]) == (0, 0)


ACTS = st.sampled_from(("accept", "decide", "withdraw", "lapse", "pause", "resume"))
HISTORY = st.lists(st.tuples(ACTS, st.integers(1, 4), st.sampled_from("ab"), st.integers(0, 4)), max_size=25)


@settings(max_examples=150, deadline=None)
@given(HISTORY)
def test_R073_the_identity_holds_on_any_day_of_any_history(history: list[tuple[str, int, str, int]]) -> None:
    """Also where facts of both sides crossed: a decision on what was withdrawn, a second acceptance."""
    book = Book([])
    for act, number, item, at in sorted(history, key=lambda told: told[3]):
        day, case = DAYS[at], f"c{number}"
        bodies: dict[str, Body] = {
            "accept": accepted(day, item),
            "decide": decided(day, item),
            "withdraw": CaseWithdrawn(day, "x"),
            "lapse": ItemsLapsed(day, (item,), "清单"),
            "pause": ClockPaused("o", 1, day, item, PauseKind.HEARING, "x", "1"),
            "resume": ClockResumed("o", 1, day, item, "1"),
        }
        book.write(case, day, bodies[act])
    left = 0, 0
    for day in DAYS:
        counts = book.counts(day)
        assert counts.cases.holds
        assert counts.items.holds
        assert (counts.cases.opened, counts.items.opened) >= (0, 0)
        assert counts.items.opened == left[1], "what is open in the evening is open in the morning"
        left = counts.cases.left, counts.items.left


def test_R074_what_is_decided_on_the_spot_is_no_early_promise() -> None:
    book = Book([])
    book.write("c1", DAYS[0], taken("c1"), accepted(DAYS[0], "a", "b", days=0), accepted(DAYS[0], "c", days=5))
    for item in "abc":
        book.write("c1", DAYS[0], decided(DAYS[0], item))
    assert book.ratio("early", DAYS[0], "a", "b") == (1, 1)
    assert book.ratio("at_once", DAYS[0], "a", "b") == (2, 3)
    assert book.ratio("same_day", DAYS[0]) == (3, 3)


def test_R076_days_that_stood_still_count_neither_as_used_nor_as_overdue() -> None:
    book = Book([])
    book.write("c1", DAYS[0], taken("c1"), accepted(DAYS[0], "a", days=2), accepted(DAYS[0], "b", days=1))
    book.write("c1", DAYS[1], ClockPaused("o", 1, DAYS[1], "a", PauseKind.HEARING, "x", "1"))
    counts = book.counts(DAYS[3])
    assert (counts.items.paused, counts.overdue) == (1, 1)
    book.write("c1", DAYS[3], ClockResumed("o", 1, DAYS[3], "a", "1"), decided(DAYS[3], "a"))
    assert book.ratio("mean_days", DAYS[3]) == (1, 1)


def test_on_time_and_late_are_told_by_the_promise() -> None:
    book = Book([])
    book.write("c1", DAYS[0], taken("c1"), accepted(DAYS[0], "a", "b", days=1))
    book.write("c1", DAYS[1], decided(DAYS[1], "a"))
    book.write("c1", DAYS[2], decided(DAYS[2], "b"))
    assert (book.ratio("on_time", DAYS[1]), book.ratio("late", DAYS[1])) == ((1, 1), (0, 1))
    assert (book.ratio("on_time", DAYS[2]), book.ratio("late", DAYS[2])) == ((0, 1), (1, 1))
    assert book.counts(DAYS[1]).due_today == 1


def test_deferred_papers_are_counted_on_the_day_they_were_due() -> None:
    book = Book([])
    later = (LaterMaterial("x", DAYS[2]), LaterMaterial("y", DAYS[2]))
    promised = ItemsDeferred(DAYS[0], (AcceptedItem("a", DAYS[4]),), later, "138")
    book.write("c1", DAYS[0], taken("c1"), promised)
    book.write("c1", DAYS[1], MaterialSupplied(MaterialTaken("x", Coverage.SCANNED)))
    assert book.ratio("supplied", DAYS[2]) == (1, 2)
    assert book.ratio("supplied", DAYS[1]) == (0, 0)


def test_volume_tells_visits_cases_and_items_by_decision_and_single_items_apart() -> None:
    book = Book([])
    book.write("c1", DAYS[0], taken("c1"), accepted(DAYS[0], "a", "b"))
    asked = CorrectionRequested(DAYS[0], ("c",), (CorrectionPoint("x", "未提交"),))
    book.write("c1", DAYS[0], asked)
    book.write("c2", DAYS[0], taken("c2", "a"), accepted(DAYS[0], "a"))
    book.write("c3", DAYS[0], ConsultationHeld(THEME, ""))

    theme, single = book.counts(DAYS[0]).volumes

    assert (theme.theme, theme.consulted, theme.cases) == (THEME, 1, 1)
    assert theme.by_choice == {Choice.ACCEPT: 2, Choice.CORRECT: 1}
    assert (single.theme, single.cases, single.by_choice) == ("", 1, {Choice.ACCEPT: 1})
    assert book.counts(DAYS[1]).volumes == ()


def test_R075_nothing_divided_has_no_denominator() -> None:
    assert {one.denominator for one in Book([]).counts(MONDAY).ratios} == {0}
    assert Ratio("x", 0, 0).denominator == 0
