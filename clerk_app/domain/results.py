"""What became of each result of a case, from its facts alone: awaited, here, given, posted, served, sent back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from clerk_app.domain.case import Choice, Stage, fold_handling, fold_intake, standing_choices
from clerk_app.domain.case_order import in_order
from clerk_app.domain.facts import Body, Fact
from clerk_app.domain.facts_delivery import (
    Arrived,
    CollectionDeferred,
    MailReturned,
    PostDelivered,
    ReadinessTold,
    ReceiptLost,
    ResultPushed,
    ResultsArrived,
    ResultSentBack,
    ResultsGiven,
    ResultsMoved,
    ResultsPosted,
    ServiceRecorded,
    Way,
)
from clerk_app.domain.facts_done import ItemsCompleted
from clerk_app.domain.facts_handling import ResultReady

# House rule of the hall: what lies longer than this after it arrived is called for again. No statute sets it (L16).
UNCOLLECTED_AFTER = timedelta(days=30)


class ResultState(StrEnum):
    """待到 · 可领 · 可部分领取 · 已领 · 已寄 · 已签收 · 已推送 · 公告中 · 退回部门 · 超期未领."""

    AWAITED = "awaited"
    READY = "ready"
    PARTLY = "partly"
    GIVEN = "given"
    POSTED = "posted"
    RECEIVED = "received"
    PUSHED = "pushed"
    PUBLISHED = "published"
    SENT_BACK = "sent_back"
    UNCOLLECTED = "uncollected"


AWAY = frozenset({
    ResultState.GIVEN, ResultState.POSTED, ResultState.RECEIVED, ResultState.PUSHED, ResultState.PUBLISHED,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thing:
    """The result of one item. ``since`` is the day it came to lie here.

    ``early``: here before its decision was known here; ``recheck``: its mail came back, the address is in doubt.

    ``given_at`` lists every window (origin) that says it gave it away: more than one is a conflict for people to
    clear up, nobody chooses a side.
    """

    item: str
    state: ResultState = ResultState.AWAITED
    decided: bool = False
    granted: bool = True
    result: str = ""
    result_no: str = ""
    department: str = ""
    count: int = 1
    shelf: str = ""
    since: date | None = None
    arrived: datetime | None = None
    gone: datetime | None = None
    told: date | None = None
    tracking: str = ""
    receiver: str = ""
    recheck: bool = False
    wrong: str = ""
    given_at: tuple[str, ...] = ()

    @property
    def early(self) -> bool:
        return self.arrived is not None and not self.decided

    @property
    def here(self) -> bool:
        return self.state is ResultState.READY

    @property
    def conflict(self) -> bool:
        return len(self.given_at) > 1

    def uncollected(self, today: date) -> bool:
        return self.here and self.since is not None and today - self.since > UNCOLLECTED_AFTER

    def state_on(self, today: date) -> ResultState:
        return ResultState.UNCOLLECTED if self.uncollected(today) else self.state


@dataclass(frozen=True, slots=True)
class CaseResults:
    """``lost`` is the newest word on a lost receipt, ``together`` the wish to collect everything at once."""

    things: Mapping[str, Thing] = field(default_factory=dict)
    lost: ReceiptLost | None = None
    together: CollectionDeferred | None = None
    errors: tuple[ResultSentBack, ...] = ()

    def of(self, *states: ResultState) -> tuple[Thing, ...]:
        return tuple(thing for thing in self.things.values() if thing.state in states)

    @property
    def here(self) -> tuple[Thing, ...]:
        return self.of(ResultState.READY)

    @property
    def awaited(self) -> tuple[Thing, ...]:
        return self.of(ResultState.AWAITED)

    @property
    def begun(self) -> bool:
        """Something of it is decided, here or gone already: before that there is nothing for the desk."""
        return any(thing.decided or thing.state is not ResultState.AWAITED for thing in self.things.values())

    def state(self, today: date) -> ResultState:
        """The case as one line: what can be taken now comes first."""
        if self.here:
            if any(thing.uncollected(today) for thing in self.here):
                return ResultState.UNCOLLECTED
            return ResultState.PARTLY if self.awaited or self.of(ResultState.SENT_BACK) else ResultState.READY
        order = (ResultState.SENT_BACK, ResultState.AWAITED, ResultState.PUBLISHED, ResultState.POSTED)
        found = next((state for state in order if self.of(state)), None)
        return found or next((thing.state for thing in self.things.values()), ResultState.AWAITED)


def results_of(facts: Iterable[Fact]) -> CaseResults:
    """The results of what was accepted, or completed at the window, as every window's facts have it."""
    every = tuple(facts)
    known = {thing.item: thing for thing in _expected(every)}
    found = CaseResults(known)
    for dated in in_order(every):
        found = _follow(found, dated.fact.body, dated.fact)
    return found


def _expected(facts: tuple[Fact, ...]) -> Iterator[Thing]:
    """R030: what was done and given in the sitting is over. What is withdrawn undecided has no result."""
    intake, handling = fold_intake(facts), fold_handling(facts)
    withdrawn = intake.stage is Stage.WITHDRAWN
    for item, choice in standing_choices(intake, handling).items():
        told = handling.results.get(item)
        done = intake.completed.get(item)
        if choice in {Choice.REFUSE, Choice.CORRECT} or (withdrawn and not (told or done)):
            continue
        thing = Thing(item, decided=bool(told or done))
        if told:
            thing = replace(thing, granted=told.granted, result_no=told.result_no)
        elif done:
            thing = replace(thing, result=done.result, result_no=done.result_no)
        yield thing


def _follow(found: CaseResults, body: Body, fact: Fact) -> CaseResults:
    match body:
        case ReceiptLost():
            return replace(found, lost=body)
        case CollectionDeferred():
            return replace(found, together=body)
        case ResultSentBack(item=item, what=what):
            found = replace(found, errors=(*found.errors, body))
            return _each(found, (item,), state=ResultState.SENT_BACK, wrong=what, shelf="", given_at=())
        case ResultsArrived(things=things):
            for one in things:
                found = _arrived(found, one, body, fact.header.at)
            return found
        case ResultsMoved() | ReadinessTold() | ResultReady() | MailReturned():
            return _lying(found, body, fact)
        case _:
            return _left(found, body, fact)


def _arrived(found: CaseResults, one: Arrived, body: ResultsArrived, at: datetime) -> CaseResults:
    """What has gone out stays out: only an error taken back is followed by another paper."""
    thing = found.things.get(one.item, Thing(one.item))
    if thing.state in AWAY:
        return found
    fresh = thing.state is not ResultState.READY
    thing = replace(
        thing,
        state=ResultState.READY,
        result=one.result,
        result_no=one.result_no or thing.result_no,
        department=body.department,
        count=one.count,
        shelf=one.shelf,
        since=body.day if fresh else thing.since,
        arrived=at if fresh else thing.arrived,
        recheck=False,
        wrong="",
    )
    return replace(found, things={**found.things, one.item: thing})


def _lying(
    found: CaseResults, body: ResultsMoved | ReadinessTold | ResultReady | MailReturned, fact: Fact
) -> CaseResults:
    match body:
        case ResultsMoved(items=items, shelf=shelf):
            return _each(found, items, shelf=shelf)
        case ReadinessTold(items=items, day=day):
            return _each(found, items, told=day)
        case ResultReady(item=item, day=day):
            return _each(found, (item,), told=day)
        case MailReturned(items=items, shelf=shelf, day=day):
            back = {"shelf": shelf, "since": day, "arrived": fact.header.at, "recheck": True, "given_at": ()}
            return _each(found, items, state=ResultState.READY, **back)


def _left(found: CaseResults, body: Body, fact: Fact) -> CaseResults:
    match body:
        case ResultsGiven(items=items, receiver=receiver):
            return _away(found, items, fact, ResultState.GIVEN, receiver=receiver)
        case ResultsPosted(items=items, tracking=tracking, receiver=receiver):
            return _away(found, items, fact, ResultState.POSTED, tracking=tracking, receiver=receiver)
        case PostDelivered(items=items):
            return _each(found, items, state=ResultState.RECEIVED, gone=fact.header.at)
        case ServiceRecorded(items=items, way=way, receiver=receiver):
            return _away(found, items, fact, _SERVED[way], receiver=receiver)
        case ResultPushed(item=item):
            return _away(found, (item,), fact, ResultState.PUSHED)
        case ItemsCompleted(items=items, delivered=True, receiver=receiver):
            return _away(found, tuple(one.item for one in items), fact, ResultState.GIVEN, receiver=receiver)
        case _:
            return found


_SERVED = {
    Way.DIRECT: ResultState.GIVEN,
    Way.LEFT: ResultState.GIVEN,
    Way.MAIL: ResultState.POSTED,
    Way.ELECTRONIC: ResultState.PUSHED,
    Way.PUBLIC_NOTICE: ResultState.PUBLISHED,
}


def _away(found: CaseResults, items: Iterable[str], fact: Fact, state: ResultState, **more: object) -> CaseResults:
    """One paper leaves once. Two windows that each gave it away are both kept, for people to clear up."""
    for item in items:
        thing = found.things.get(item, Thing(item))
        origins = tuple(dict.fromkeys((*thing.given_at, fact.header.origin)))
        found = _each(found, (item,), state=state, gone=fact.header.at, given_at=origins, **more)
    return found


def _each(found: CaseResults, items: Iterable[str], **changes: object) -> CaseResults:
    changed = {item: replace(found.things.get(item, Thing(item)), **changes) for item in items}  # type: ignore[arg-type]
    return replace(found, things={**found.things, **changed})
