"""From rows and facts to what the results desk shows: the list by case, and everything known of the chosen one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from clerk_app.domain.agents import Authority
from clerk_app.domain.case import Intake, fold_intake
from clerk_app.domain.custody import Held
from clerk_app.domain.facts import Fact
from clerk_app.domain.handing_out import check_released
from clerk_app.domain.item_course import plan_of
from clerk_app.domain.plan import Plan
from clerk_app.domain.receivers import Relation
from clerk_app.domain.refusal import Refused
from clerk_app.domain.results import UNCOLLECTED_AFTER, CaseResults, ResultState, Thing, results_of
from clerk_app.domain.supplements import values
from clerk_app.domain.taking import Taker, for_firm, takers
from clerk_app.queries import Look
from clerk_app.queries_results import ResultLine
from clerk_app.usecases.room import Room
from ui.case_words import theme_title
from ui.pages.results.view import ResultRow, ThingView
from ui.wording import day_words, grouped, moment_words, refusal_words

_MAIL, _MOST = "邮寄", 3
_WAYS = {_MAIL: _MAIL, "电子送达": "电子"}
# Results of these ways alone never lie on the shelf: the applicant does not come for them.
_NO_VISIT = frozenset({"电子送达", "银行转账"})
STATES = {
    ResultState.AWAITED: ("未到", "warn"),
    ResultState.READY: ("可领", "ok"),
    ResultState.GIVEN: ("已领", "neutral"),
    ResultState.POSTED: ("已寄", "info"),
    ResultState.RECEIVED: ("已签收", "neutral"),
    ResultState.PUSHED: ("已推送", "neutral"),
    ResultState.PUBLISHED: ("公告中", "info"),
    ResultState.SENT_BACK: ("退回部门", "warn"),
}


@dataclass(frozen=True, slots=True)
class HandCase:
    """One case at the desk, as far as this store knows it."""

    case_id: str
    title: str
    number: str
    state: Intake
    plan: Plan
    results: CaseResults
    people: tuple[Taker, ...]
    told: Mapping[str, str]
    firm: bool = False
    kept: tuple[Held, ...] = ()

    @property
    def here(self) -> tuple[Thing, ...]:
        return self.results.here

    @property
    def posted(self) -> tuple[Thing, ...]:
        return self.results.of(ResultState.POSTED)

    def name(self, thing: Thing) -> str:
        item = self.plan.item(thing.item) or self.plan.theme.item(thing.item)
        if not thing.granted:
            return "不予决定书"
        return thing.result or (item.result.zh if item else thing.item)

    def withheld(self, item: str) -> str:
        """Why a result has to wait, in the words of the refusal; empty where it may go."""
        try:
            check_released(self.state, self.plan, (item,))
        except Refused as refused:
            return refusal_words(refused)
        return ""


@dataclass(frozen=True, slots=True)
class Picking:
    """What the clerk has chosen so far for this hand-over. ``seen``: the collector's document was looked at."""

    items: frozenset[str] = frozenset()
    taker: Taker | None = None
    others: tuple[Taker, ...] = ()
    power: Authority | None = None
    seen: bool = False
    principal: bool = False
    receipt: str = ""

    @property
    def agent(self) -> bool:
        return self.taker is not None and self.taker.relation is Relation.AGENT


def read_hand(look: Look, room: Room, case_id: str) -> HandCase | None:
    """On the look lane; None for a case that today's catalogue cannot read."""
    facts = look.facts(case_id)
    held = tuple(line.held for line in look.custody(case_id))
    return hand_case(room, case_id, facts, held)


def hand_case(room: Room, case_id: str, facts: tuple[Fact, ...], held: tuple[Held, ...] = ()) -> HandCase | None:
    state = fold_intake(facts)
    taken = state.application
    plan = plan_of(room.catalogue.theme(taken.theme) if taken else None, facts)
    if taken is None or plan is None:
        return None
    people = takers(state, plan, room.clock.today())[:_MOST]
    title, told = theme_title(room.catalogue, taken.theme, taken.item), values(state)
    firm, kept = for_firm(state, plan), tuple(one for one in held if not one.back)
    return HandCase(case_id, title, grouped(taken.case_no), state, plan, results_of(facts), people, told, firm, kept)


def first_picking(case: HandCase) -> Picking:
    """Everything that may go is ticked, the usual person marked, and nothing looked at yet."""
    items = frozenset(thing.item for thing in case.here if not case.withheld(thing.item))
    return Picking(items, next(iter(case.people), None))


def kept_picking(case: HandCase, before: Picking) -> Picking:
    """The case was read again: what has gone meanwhile is no longer ticked."""
    return replace(before, items=before.items & {thing.item for thing in case.here})


def list_rows(lines: Iterable[ResultLine], room: Room) -> tuple[ResultRow, ...]:
    cases: dict[str, list[ResultLine]] = {}
    for line in lines:
        cases.setdefault(line.case_id, []).append(line)
    rows = [(_since(found), _row(found, room)) for found in cases.values()]
    return tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))


def thing_views(case: HandCase, picking: Picking) -> tuple[ThingView, ...]:
    """What lies here first, then what is awaited, then what has gone."""
    order = {ResultState.READY: 0, ResultState.AWAITED: 1, ResultState.SENT_BACK: 1}
    things = sorted(case.results.things.values(), key=lambda thing: order.get(thing.state, 2))
    return tuple(_thing(case, thing, picking) for thing in things)


def awaited_words(case: HandCase) -> tuple[str, bool]:
    """还有 1 件未到，预计 …; whether it is worth waiting for, for what comes by wire or bank is not collected."""
    awaited = [thing for thing in case.results.awaited if not _comes_by_itself(case, thing)]
    alone = [thing for thing in case.results.awaited if _comes_by_itself(case, thing)]
    told = f"另有 {len(alone)} 件电子送达或直接到账，不用再来。" if alone else ""
    if not awaited:
        return told or ("已到齐，可以一次领完。" if case.here else ""), False
    days = [case.state.due[thing.item] for thing in awaited if thing.item in case.state.due]
    expected = f"，预计 {day_words(max(days))}" if days else ""
    return f"还有 {len(awaited)} 件未到{expected}。{told}", bool(case.here)


def _comes_by_itself(case: HandCase, thing: Thing) -> bool:
    item = case.plan.item(thing.item) or case.plan.theme.item(thing.item)
    return item is not None and bool(item.result.delivery) and set(item.result.delivery) <= _NO_VISIT


def _since(lines: list[ResultLine]) -> date:
    return min((line.since for line in lines if line.since), default=date.max)


def _row(lines: list[ResultLine], room: Room) -> ResultRow:
    first, today = lines[0], room.clock.today()
    ready = [line for line in lines if line.state is ResultState.READY]
    shown = ready or [line for line in lines if line.state is not ResultState.AWAITED] or lines
    organs = dict.fromkeys(
        room.hall.organ(line.department, room.catalogue.department_name(line.department)).short
        for line in shown
        if line.department
    )
    arrived = min((line.arrived for line in shown if line.arrived), default=None)
    organ = next(iter(organs), "") + (f" 等 {len(organs)}" if len(organs) > 1 else "")
    return ResultRow(
        first.case_id,
        grouped(first.case_no),
        first.person,
        "、".join(_line_name(line, room) for line in shown),
        organ,
        moment_words(arrived, today) if arrived else "",
        "、".join(dict.fromkeys(line.shelf for line in ready if line.shelf)) or "—",
        _WAYS.get(first.way, "窗口"),
        *_state(lines, ready, today),
    )


def _state(lines: list[ResultLine], ready: list[ResultLine], today: date) -> tuple[str, str]:
    if any(line.conflict for line in lines):
        return "重复交付", "bad"
    if not ready:
        gone = next((line.state for line in lines if line.state is not ResultState.AWAITED), ResultState.AWAITED)
        return STATES[gone]
    if any(line.recheck for line in ready):
        return "退信", "warn"
    if any(line.since and today - line.since > UNCOLLECTED_AFTER for line in ready):
        return "超期未领", "bad"
    if lines[0].way == _MAIL:
        return "待寄", "info"
    coming = [line for line in lines if line.state is ResultState.AWAITED]
    return (f"可领 {len(ready)}/{len(ready) + len(coming)}", "info") if coming else STATES[ResultState.READY]


def _line_name(line: ResultLine, room: Room) -> str:
    theme = room.catalogue.theme(line.theme)
    item = theme.item(line.item) if theme else None
    return line.result or (item.result.zh if item else line.item)


def _thing(case: HandCase, thing: Thing, picking: Picking) -> ThingView:
    words, tone = STATES[thing.state]
    if thing.here:
        words, tone = thing.shelf, "neutral"
    notes = [thing.result_no, f"{thing.count} 件" if thing.count > 1 else ""]
    if thing.state is ResultState.AWAITED and thing.item in case.state.due:
        notes.append(f"预计 {day_words(case.state.due[thing.item])}")
    notes += [thing.wrong, "部门意见未到" if thing.early else "", case.withheld(thing.item) if thing.here else ""]
    note = "，".join(filter(None, notes))
    return ThingView(thing.item, case.name(thing), note, words, tone, thing.here, thing.item in picking.items)
