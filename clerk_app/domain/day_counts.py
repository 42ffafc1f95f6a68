"""The figures of one day at one window, from the facts alone: what came in, what went out, what is open (law §7.4)."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.case import Choice
from clerk_app.domain.case_order import day_of
from clerk_app.domain.facts import (
    Answer,
    ApplicationTaken,
    Body,
    CaseWithdrawn,
    ConsultationHeld,
    CorrectionRequested,
    Fact,
    ItemAnswered,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
    MaterialSupplied,
    OfficeBody,
)
from clerk_app.domain.facts_done import ItemsCompleted
from clerk_app.domain.facts_handling import ClockPaused, ClockResumed, ItemDecided, LimitSettled
from clerk_app.domain.facts_service import ItemsLapsed

COUNTED = (
    ApplicationTaken,
    CaseWithdrawn,
    ClockPaused,
    ClockResumed,
    ConsultationHeld,
    CorrectionRequested,
    ItemAnswered,
    ItemDecided,
    ItemsAccepted,
    ItemsCompleted,
    ItemsDeferred,
    ItemsLapsed,
    ItemsReceived,
    ItemsRefused,
    LimitSettled,
    MaterialSupplied,
)
Immediate = Callable[[str, str], bool]
"""Whether an item (theme, slug) is decided on the spot by its list."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What was open in the morning, what the day did, what is open in the evening; ``paused`` is part of ``left``."""

    opened: int
    accepted: int
    finished: int
    withdrawn: int
    left: int
    paused: int = 0

    @property
    def into(self) -> int:
        return self.opened + self.accepted

    @property
    def out(self) -> int:
        return self.finished + self.withdrawn + self.left

    @property
    def holds(self) -> bool:
        """R073: open and accepted are finished, withdrawn and open again."""
        return self.into == self.out


@dataclass(frozen=True, slots=True)
class Volume:
    """One theme's day: visits and cases, then items by decision; ``theme`` empty for items taken singly."""

    theme: str
    consulted: int = 0
    cases: int = 0
    by_choice: Mapping[Choice, int] = field(default_factory=dict)
    finished: int = 0
    ended: int = 0


@dataclass(frozen=True, slots=True)
class Ratio:
    """Numerator over denominator; ``is_mean`` for an average instead of a rate."""

    key: str
    numerator: int
    denominator: int
    is_mean: bool = False


@dataclass(frozen=True, slots=True)
class DayCounts:
    """``overdue`` leaves out what stands still (R076)."""

    cases: Flow
    items: Flow
    volumes: tuple[Volume, ...]
    ratios: tuple[Ratio, ...]
    due_today: int = 0
    overdue: int = 0


@dataclass(slots=True)
class _Item:
    accepted: date | None = None
    ended: date | None = None
    finished: bool = False
    due: date | None = None
    paused: date | None = None
    paused_days: int = 0

    def end(self, day: date, *, finished: bool) -> None:
        """Once; what was decided without an acceptance on record was accepted with it."""
        self.accepted = self.accepted or day
        if self.ended is None:
            self.ended, self.finished = max(day, self.accepted), finished


@dataclass(slots=True)
class _Case:
    theme: str = ""
    single: bool = False
    taken: date | None = None
    consulted: date | None = None
    items: dict[str, _Item] = field(default_factory=dict)
    choices: list[tuple[date, Choice, int]] = field(default_factory=list)
    owed: dict[str, date] = field(default_factory=dict)
    supplied: dict[str, date] = field(default_factory=dict)

    def item(self, slug: str) -> _Item:
        return self.items.setdefault(slug, _Item())

    @property
    def accepted_items(self) -> list[_Item]:
        return [item for item in self.items.values() if item.accepted]

    @property
    def whole(self) -> _Item:
        """The case as one: accepted with its first item, ended with its last, finished where anything was."""
        items = self.accepted_items
        ends = [item.ended for item in items if item.ended]
        ended = max(ends) if len(ends) == len(items) else None
        paused = min((item.paused for item in items if item.paused and not item.ended), default=None)
        accepted = min(item.accepted for item in items if item.accepted)
        return _Item(accepted, ended, any(item.finished for item in items), paused=paused)


def day_counts(facts: Iterable[Fact], day: date, calendar: WorkCalendar, immediate: Immediate) -> DayCounts:
    """Whatever order the ledgers are read in: by legal day, and on one day the office after the window."""
    cases: dict[str, _Case] = {}
    for fact in sorted(facts, key=lambda fact: (day_of(fact), isinstance(fact.body, OfficeBody))):
        _follow(cases.setdefault(fact.header.case_id, _Case()), fact.body, day_of(fact), calendar)
    every = [item for case in cases.values() for item in case.accepted_items]
    wholes = [case.whole for case in cases.values() if case.accepted_items]
    left = [item for item in every if item.due and (item.ended is None or item.ended > day)]
    return DayCounts(
        _flow(wholes, day),
        _flow(every, day),
        _volumes(cases.values(), day),
        tuple(_ratios(cases.values(), day, calendar, immediate)),
        sum(item.due == day for item in left),
        sum(item.due is not None and item.due < day and not item.paused for item in left),
    )


def _follow(case: _Case, body: Body, day: date, calendar: WorkCalendar) -> None:
    match body:
        case ApplicationTaken():
            case.theme, case.single, case.taken = body.theme, bool(body.item), day
        case ConsultationHeld():
            case.theme, case.single, case.consulted = body.theme, bool(body.item), day
        case ItemsAccepted() | ItemsDeferred():
            _accept(case, body, day)
        case ItemsReceived(items=items):
            case.choices.append((day, Choice.RECEIVE, len(items)))
        case CorrectionRequested(items=items):
            case.choices.append((day, Choice.CORRECT, len(items)))
        case ItemsRefused(items=items):
            case.choices.append((day, Choice.REFUSE, len(items)))
        case MaterialSupplied(material=material):
            case.supplied.setdefault(material.slot, day)
        case _:
            _handle(case, body, day, calendar)


def _accept(case: _Case, body: ItemsAccepted | ItemsDeferred, day: date) -> None:
    choice = Choice.DEFER if isinstance(body, ItemsDeferred) else Choice.ACCEPT
    case.choices.append((day, choice, len(body.items)))
    for one in body.items:
        item = case.item(one.item)
        item.accepted, item.due = item.accepted or day, one.due
    if isinstance(body, ItemsDeferred):
        case.owed |= {entry.slot: entry.due for entry in body.materials}


def _handle(case: _Case, body: Body, day: date, calendar: WorkCalendar) -> None:
    match body:
        case ItemAnswered(item=slug, answer=Answer.ACCEPTED):
            item = case.item(slug)
            item.accepted = item.accepted or day
        case ClockPaused(item=slug) | ClockResumed(item=slug):
            _pause(case.item(slug), body, day, calendar)
        case LimitSettled(item=slug, new=new):
            case.item(slug).due = new
        case _:
            _end(case, body, day)


def _end(case: _Case, body: Body, day: date) -> None:
    match body:
        case ItemDecided(item=slug):
            case.item(slug).end(day, finished=True)
        case ItemsCompleted(items=done):
            for one in done:
                case.item(one.item).end(day, finished=True)
        case ItemsLapsed(items=slugs):
            for item in (case.items[slug] for slug in slugs if slug in case.items):
                item.end(day, finished=False)
        case CaseWithdrawn():
            for item in case.accepted_items:
                item.end(day, finished=False)


def _pause(item: _Item, body: Body, day: date, calendar: WorkCalendar) -> None:
    if isinstance(body, ClockPaused):
        item.paused = item.paused or day
    elif item.paused:
        item.paused_days += calendar.between(item.paused, day)
        item.paused = None


def _flow(items: Iterable[_Item], day: date) -> Flow:
    known = [item for item in items if item.accepted and item.accepted <= day]
    over = [item for item in known if item.ended == day]
    left = [item for item in known if item.ended is None or item.ended > day]
    return Flow(
        opened=sum(item.accepted is not None and item.accepted < day for item in (*over, *left)),
        accepted=sum(item.accepted == day for item in known),
        finished=sum(item.finished for item in over),
        withdrawn=sum(not item.finished for item in over),
        left=len(left),
        paused=sum(item.paused is not None and item.paused <= day for item in left),
    )


def _volumes(cases: Iterable[_Case], day: date) -> tuple[Volume, ...]:
    themes: dict[str, list[_Case]] = {}
    for case in cases:
        themes.setdefault("" if case.single else case.theme, []).append(case)
    volumes = (_volume(theme, grouped, day) for theme, grouped in sorted(themes.items(), reverse=True))
    return tuple(one for one in volumes if one != Volume(one.theme))


def _volume(theme: str, cases: list[_Case], day: date) -> Volume:
    choices: Counter[Choice] = Counter()
    for case in cases:
        for at, choice, count in case.choices:
            choices[choice] += count if at == day else 0
    over = [item for case in cases for item in case.items.values() if item.ended == day]
    finished = sum(item.finished for item in over)
    return Volume(
        theme,
        sum(case.consulted == day for case in cases),
        sum(case.taken == day for case in cases),
        {choice: count for choice, count in choices.items() if count},
        finished,
        len(over) - finished,
    )


def _ratios(cases: Iterable[_Case], day: date, calendar: WorkCalendar, immediate: Immediate) -> Iterable[Ratio]:
    """R074: what is decided on the spot is left out where promises are measured."""
    known = list(cases)
    over = [
        (item, immediate(case.theme, slug))
        for case in known
        for slug, item in case.items.items()
        if item.finished and item.ended == day
    ]
    taken_in = [item for case in known for item in case.accepted_items if item.accepted == day]
    promised = [item for item, at_once in over if not at_once and item.due]
    late = sum(item.due is not None and day > item.due for item, _ in over)
    owed = [(case, slot) for case in known for slot, due in case.owed.items() if due == day]
    yield Ratio("at_once", sum(at_once for _, at_once in over), len(over))
    yield Ratio("same_day", sum(item.finished and item.ended == day for item in taken_in), len(taken_in))
    yield Ratio("early", sum(item.due is not None and day < item.due for item in promised), len(promised))
    yield Ratio("on_time", len(over) - late, len(over))
    yield Ratio("late", late, len(over))
    yield Ratio("mean_days", sum(_used(item, calendar) for item, _ in over), len(over), is_mean=True)
    yield Ratio("supplied", sum(case.supplied.get(slot, date.max) <= day for case, slot in owed), len(owed))


def _used(item: _Item, calendar: WorkCalendar) -> int:
    """Working days without those that stood still."""
    assert item.accepted, "what ended was accepted"
    assert item.ended, "what is counted has ended"
    return max(calendar.between(item.accepted, item.ended) - item.paused_days, 0)
