"""受理 after the first act: what the law has accepted already, and what waited for a person who has come (P07, P23)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.assembly import Lack
from clerk_app.domain.case import Choice, Intake
from clerk_app.domain.catalogue import Item
from clerk_app.domain.decisions import Desk, promised_days
from clerk_app.domain.facts import Coverage, Fact, ItemsAccepted
from clerk_app.domain.gathering import gathering_of
from clerk_app.domain.item_clock import ItemClock, Queue
from clerk_app.domain.item_course import item_clocks
from clerk_app.domain.parties import Appearance, Point, Row
from clerk_app.domain.people import Assurance
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import Act
from clerk_app.domain.signatures import Signature
from clerk_app.domain.supplements import values
from clerk_app.domain.waiting import Told, assemble

_OPEN = frozenset({Coverage.MISSING, Coverage.PARTIAL})


@dataclass(frozen=True, slots=True)
class Later:
    """One item that may be accepted now.

    ``legal`` is the day on which the law accepted it (视为受理, or everything supplied), of which a person gives the
    paper; None where the window itself still decides. ``lacks`` and ``missing`` papers stand in its way.
    """

    item: Item
    legal: date | None
    lacks: tuple[Lack, ...] = ()
    missing: tuple[str, ...] = ()


def acceptable_later(state: Intake, plan: Plan, facts: Iterable[Fact], desk: Desk) -> tuple[Later, ...]:
    """Every item whose acceptance, or the paper of it, is this window's to give (Licensing Law art. 32(4) and (5))."""
    clocks = item_clocks(desk.calendar, plan, facts, desk.today, desk.powers)
    mine = [item for item in plan.items if item.slug in clocks and desk.powers.may(item, Act.ACCEPT, desk.today)]
    found = (_later(state, plan, item, clocks[item.slug], desk.today) for item in mine)
    return tuple(one for one in found if one)


def accept_later(
    state: Intake, plan: Plan, facts: Iterable[Fact], items: Iterable[str], desk: Desk
) -> tuple[ItemsAccepted, ...]:
    """One fact for each day of acceptance; ``state`` knows who has come. Raises Refused for the first that is not open.

    The legal day stays what it was: whoever gives the paper late moves no clock (R011, R014).
    """
    wanted = tuple(items)
    may = {one.item.slug: one for one in acceptable_later(state, plan, facts, desk)}
    if not wanted:
        raise Refused(Reason.NOTHING_TO_HANDLE, theme=plan.theme.slug)
    days: dict[date, list[str]] = {}
    for slug in wanted:
        known = may.get(slug)
        if known is None:
            raise Refused(Reason.NOT_DECIDABLE, item=slug)
        if known.missing:
            raise Refused(Reason.MATERIAL_MISSING, item=slug, material=known.missing[0])
        if known.lacks:
            raise known.lacks[0].refused()
        days.setdefault(known.legal or desk.today, []).append(slug)
    return tuple(ItemsAccepted(day, promised_days(plan, slugs, day, desk.calendar)) for day, slugs in days.items())


def came_today(row: Row, today: date, place: str) -> Appearance:
    """Somebody who was waited for is here, known by a document, and signs what the matrix asks of them."""
    compared = tuple(need.paper for need in row.needs if need.point is Point.IDENTITY and need.paper)
    signed = tuple(Signature(need.paper) for need in row.needs if need.point is Point.SIGNATURE)
    return Appearance(
        row.party.slug, today, row.nth, place, assurance=Assurance.DOCUMENT, compared=compared, signed=signed
    )


def rows_waited_for(state: Intake, plan: Plan, lacks: Iterable[Lack], today: date) -> tuple[Row, ...]:
    """The persons behind what is lacking, each once; who has not been named is not among them."""
    told = Told(values(state), {}, state.commitments)
    unnamed = {(one.party, one.nth) for one in lacks if one.point is Point.NAMED}
    keys = dict.fromkeys((one.party, one.nth) for one in lacks)
    rows = {row.key: row for row in assemble(plan, gathering_of(state), told, today).matrix.rows}
    return tuple(rows[key] for key in keys if key in rows and key not in unnamed)


def _later(state: Intake, plan: Plan, item: Item, clock: ItemClock, today: date) -> Later | None:
    if clock.queue is Queue.ACCEPTANCE_PAPER:
        return Later(item, clock.accepted)
    if clock.queue is not Queue.ANSWER or state.decisions.get(item.slug) is not Choice.RECEIVE:
        return None
    told = Told(values(state), {}, state.commitments)
    lacks = assemble(plan, gathering_of(state), told, today).lacking(item)
    return Later(item, None, lacks, _missing(state, plan, item))


def _missing(state: Intake, plan: Plan, item: Item) -> tuple[str, ...]:
    taken = state.application.materials if state.application else ()
    open_ones = {one.slot for one in taken if one.coverage in _OPEN} - set(state.supplied)
    return tuple(one.slug for one in plan.materials if one.slug in open_ones and item.slug in one.items)
