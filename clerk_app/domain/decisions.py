"""Decisions on items: what may be chosen, what is suggested, and the facts that a choice becomes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from clerk_app.domain.agents import AgentAct, check_act
from clerk_app.domain.assembly import Lack
from clerk_app.domain.assistance import Help
from clerk_app.domain.calendar import Deadline, WorkCalendar
from clerk_app.domain.case import Choice, Intake, Stage
from clerk_app.domain.catalogue import Item, Regime
from clerk_app.domain.emergency import received_on
from clerk_app.domain.entries import Problem
from clerk_app.domain.facts import (
    HERE,
    AcceptedItem,
    ApplicationTaken,
    CaseWithdrawn,
    CorrectionPoint,
    CorrectionRequested,
    Coverage,
    Entry,
    Ground,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
    WindowBody,
)
from clerk_app.domain.facts_visit import ProofWaived
from clerk_app.domain.gathering import gathering_of
from clerk_app.domain.limits import last_day
from clerk_app.domain.materials import EMPTY_SLOT, Slot, coverage, seal, waivers
from clerk_app.domain.plan import Plan
from clerk_app.domain.powers import Powers
from clerk_app.domain.promises import later_materials, unsigned
from clerk_app.domain.proofs import FallsAway, Waiver, check_demanded, check_waivers
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.regimes import LAWS
from clerk_app.domain.registers import Act
from clerk_app.domain.terms import terms_in
from clerk_app.domain.waiting import Told, waiting


@dataclass(frozen=True, slots=True)
class Standing:
    """How one item stands before its decision: its open papers and its form problems.

    ``later`` are papers agreed to come later (容缺), ``promised`` those a commitment stands for (告知承诺);
    ``waits`` is what persons still have to do before it can be accepted (P23).
    """

    item: Item
    missing: tuple[str, ...]
    problems: tuple[Problem, ...]
    later: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    waits: tuple[Lack, ...] = ()

    @property
    def complete(self) -> bool:
        return not (self.missing or self.problems)


@dataclass(frozen=True, slots=True)
class Decide:
    """The clerk's command for every item of the plan.

    ``grounds`` are those of single items, each with its authority; ``ground`` and ``authority`` are for all others.
    So are ``reasons`` and ``why_not_suggested`` for what departs from the suggestion.
    ``version`` is the state it was made on; None for the first act, where the draft at this desk is the whole state.
    """

    choices: Mapping[str, Choice]
    version: int | None = None
    points: tuple[CorrectionPoint, ...] = ()
    returned: tuple[str, ...] = ()
    ground: Ground | None = None
    authority: str = ""
    grounds: Mapping[str, tuple[Ground, str]] = field(default_factory=dict)
    why_not_suggested: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)
    confirmed: bool = False

    def reason_of(self, item: str) -> str:
        """The words for one item that departs from the record: its own, else those for all."""
        return self.reasons.get(item, self.why_not_suggested).strip()

    def ground_of(self, item: str) -> tuple[Ground, str] | None:
        """An authority belongs to competence only; it never stays beside another ground."""
        ground, authority = self.grounds.get(item, (self.ground, self.authority))
        if ground is None:
            return None
        return ground, authority.strip() if ground is Ground.NOT_COMPETENT else ""


ACT_OF = {
    Choice.ACCEPT: Act.ACCEPT,
    Choice.DEFER: Act.ACCEPT,
    Choice.RECEIVE: Act.RECEIVE,
    Choice.CORRECT: Act.CORRECT,
    Choice.REFUSE: Act.REFUSE,
}


@dataclass(frozen=True, slots=True)
class Desk:
    """What the window knows when it decides: the calendar, the day, and what the organs have given it."""

    calendar: WorkCalendar
    today: date
    powers: Powers = field(default_factory=Powers)

    def acts(self, item: Item) -> frozenset[Act]:
        """What may be done on the item here and now; every choice opens by one of these."""
        return self.powers.acts(item, self.today)


def standings(
    plan: Plan,
    slots: Mapping[str, Slot],
    problems: Iterable[Problem],
    waits: Mapping[str, tuple[Lack, ...]] | None = None,
) -> tuple[Standing, ...]:
    """Every item with what it still lacks; a problem counts for the items that use its field."""
    found = tuple(problems)
    states = [(planned, coverage(planned, slots.get(planned.slug, EMPTY_SLOT))) for planned in plan.materials]
    users = {planned.slug: planned.items for planned in plan.fields}

    def of(item: Item, *wanted: Coverage) -> tuple[str, ...]:
        return tuple(planned.slug for planned, state in states if state in wanted and item.slug in planned.items)

    return tuple(
        Standing(
            item,
            of(item, Coverage.MISSING, Coverage.PARTIAL),
            tuple(problem for problem in found if item.slug in users.get(problem.field, ())),
            of(item, Coverage.DEFERRED),
            of(item, Coverage.COMMITTED),
            (waits or {}).get(item.slug, ()),
        )
        for item in plan.items
    )


def allowed(standing: Standing, desk: Desk) -> frozenset[Choice]:
    """What the papers and the mandates leave open (M05, M06).

    Where the organ did not give what the papers call for they are received, complete or not, and it answers itself.
    """
    acts = desk.acts(standing.item)
    choices = {Choice.CORRECT, Choice.REFUSE}
    if standing.complete:
        choices.add(Choice.DEFER if standing.later else Choice.ACCEPT)
    wanted = Act.ACCEPT if standing.complete else Act.CORRECT
    # P07: what waits for a person can be received meanwhile.
    if standing.waits or not {Act.ACCEPT, wanted} <= acts:
        choices.add(Choice.RECEIVE)
    return frozenset(choice for choice in choices if ACT_OF[choice] in acts)


def suggested(standing: Standing, desk: Desk) -> Choice:
    """The choice the record points to: complete papers are accepted (Licensing Law art. 32(5))."""
    open_choices = allowed(standing, desk)
    wanted = (Choice.ACCEPT, Choice.DEFER) if standing.complete else (Choice.CORRECT,)
    return next((choice for choice in wanted if choice in open_choices), Choice.RECEIVE)


def decide(
    state: Intake,
    plan: Plan,
    command: Decide,
    application: tuple[str, tuple[Entry, ...], Mapping[str, Slot]],
    problems: Iterable[Problem],
    desk: Desk,
) -> tuple[ApplicationTaken, tuple[WindowBody, ...]]:
    """The facts of the first act on a case: the application sealed under its number, and one fact per decision."""
    number, entries, slots = application
    _check_state(state, plan, command)
    told = Told({entry.field: entry.value for entry in entries}, slots, state.commitments)
    found = standings(plan, slots, problems, waiting(plan, gathering_of(state), told, desk.today))
    for standing in found:
        _check_choice(standing, command.choices[standing.item.slug], desk)
        _check_ground(standing, command)
    _check_reason(found, command, desk)
    _check_people(found, command)
    _check_helper(state, command, desk)
    _check_signed(state, plan, command, slots, desk)
    check_demanded(plan, (point.about.rpartition("/")[2] for point in command.points if point.about))
    spared = waivers(plan, slots)
    check_waivers(plan, spared)
    _check_covered(plan, spared, slots)
    gap = applicant_gap(plan, {entry.field: entry.value for entry in entries})
    if gap:
        raise Refused(Reason.FORM_HAS_ERRORS, field=gap)
    taken = ApplicationTaken(
        number,
        plan.theme.slug,
        plan.single_item,
        dict(plan.answers),
        plan.declined,
        entries,
        seal(plan, slots),
        command.confirmed,
    )
    departed = departing(found, command, desk)
    waived = tuple(ProofWaived(desk.today, one.material, one.way, one.shown, one.decided_by) for one in spared)
    accepted, deferred = _accepted(plan, command, desk, departed), _deferred(plan, command, desk, departed, slots)
    received = _received(plan, command, desk, departed, received_on(state.emergency, desk.today))
    return taken, (*waived, *accepted, *deferred, *received, *_others(command, desk))


def withdraw(state: Intake, reason: str, today: date) -> CaseWithdrawn:
    """撤回 by the applicant: possible once the case exists and has not been withdrawn; the reason is kept."""
    if state.stage is not Stage.DECIDED:
        raise Refused(Reason.NOT_DECIDABLE, stage=state.stage)
    if not reason.strip():
        raise Refused(Reason.REASON_NEEDED)
    return CaseWithdrawn(today, reason.strip())


def applicant_gap(plan: Plan, values: Mapping[str, str]) -> str:
    """The field still empty that says who applies: a person's or a firm's name and number, as far as the form asks.

    Every paper of a decision is made out to somebody, also one that asks for corrections or refuses.
    """
    gaps = []
    for name, number in (("org_name", "uscc"), ("name", "id_no")):
        fields = [plan.planned_field(plan.theme.applicant_fields.get(role, "")) for role in (name, number)]
        asked = [planned.slug for planned in fields if planned and not planned.produced]
        if not fields[0] or not asked:
            continue
        gap = next((slug for slug in asked if not values.get(slug, "").strip()), "")
        # A firm that is named is the applicant, so its own number is what counts.
        if not gap or (name == "org_name" and values.get(fields[0].slug, "").strip()):
            return gap
        gaps.append(gap)
    return gaps[0] if gaps else ""


def due_days(plan: Plan, item: Item) -> int:
    """R028: working days promised for one item, by the theme or by its own list; never more than its own statute."""
    return terms_in(plan, item).committed.count


def _check_state(state: Intake, plan: Plan, command: Decide) -> None:
    if plan.empty:
        raise Refused(Reason.NOTHING_TO_HANDLE, theme=plan.theme.slug)
    if state.stage is Stage.DECIDED and state.correction and Choice.CORRECT in command.choices.values():
        raise Refused(Reason.SECOND_CORRECTION)
    if state.stage is not Stage.OPEN:
        raise Refused(Reason.ALREADY_DECIDED, stage=state.stage)
    if command.version is not None and command.version != state.version:
        raise Refused(Reason.STALE, seen=str(command.version), now=str(state.version))
    for item in plan.items:
        if item.slug not in command.choices:
            raise Refused(Reason.NOT_DECIDABLE, item=item.slug)


def _check_choice(standing: Standing, choice: Choice, desk: Desk) -> None:
    if choice in allowed(standing, desk):
        return
    desk.powers.check(standing.item, ACT_OF[choice], desk.today)
    slug = standing.item.slug
    if choice is Choice.ACCEPT and standing.problems:
        raise Refused(Reason.FORM_HAS_ERRORS, item=slug, field=standing.problems[0].field)
    if choice is Choice.ACCEPT and standing.missing:
        raise Refused(Reason.MATERIAL_MISSING, item=slug, material=standing.missing[0])
    raise Refused(Reason.NOT_DECIDABLE, item=slug, choice=choice.name)


def _check_ground(standing: Standing, command: Decide) -> None:
    """Real-estate registration knows no "not required": incomplete papers are told on the spot instead (L02)."""
    slug, regime = standing.item.slug, standing.item.regime
    if command.choices[slug] is not Choice.REFUSE:
        return
    given = command.ground_of(slug)
    if given is None:
        raise Refused(Reason.GROUND_NEEDED, item=slug)
    if regime is Regime.REAL_ESTATE and given[0] is Ground.NOT_REQUIRED:
        raise Refused(Reason.GROUND_NOT_OF_REGIME, item=slug, regime=regime)
    if given == (Ground.NOT_COMPETENT, ""):
        raise Refused(Reason.AUTHORITY_NEEDED, item=slug)


def departing(found: Iterable[Standing], command: Decide, desk: Desk) -> tuple[str, ...]:
    """Items decided otherwise than the record suggests; a refusal carries its ground instead."""
    return tuple(
        standing.item.slug
        for standing in found
        if command.choices[standing.item.slug] not in {suggested(standing, desk), Choice.REFUSE}
    )


def _why(command: Decide, items: Iterable[str], departed: tuple[str, ...]) -> str:
    """The words of those items that departed, each once."""
    return "；".join(dict.fromkeys(command.reason_of(slug) for slug in items if slug in departed))


def _check_reason(found: tuple[Standing, ...], command: Decide, desk: Desk) -> None:
    chosen = command.choices.values()
    if Choice.CORRECT in chosen and not [point for point in command.points if point.what.strip()]:
        raise Refused(Reason.NOTHING_TO_CORRECT)
    for slug in departing(found, command, desk):
        if not command.reason_of(slug):
            raise Refused(Reason.REASON_NEEDED, item=slug)


def _check_people(found: Iterable[Standing], command: Decide) -> None:
    """P23: acceptance waits for everybody the item needs; what is received or corrected does not."""
    for standing in found:
        if standing.waits and command.choices[standing.item.slug] in {Choice.ACCEPT, Choice.DEFER}:
            raise standing.waits[0].refused()


def _check_covered(plan: Plan, spared: tuple[Waiver, ...], slots: Mapping[str, Slot]) -> None:
    """R033: another paper covers a proof once it is here itself."""
    for waiver in spared:
        covering = plan.planned_material(waiver.shown) if waiver.way is FallsAway.COVERED else None
        if covering and coverage(covering, slots.get(covering.slug, EMPTY_SLOT)) not in HERE:
            raise Refused(Reason.GROUND_NOT_SHOWN, material=waiver.material, way=waiver.way)


def _check_helper(state: Intake, command: Decide, desk: Desk) -> None:
    """M09: who acts for the applicant (代办) needs the power; it is asked for at the acceptance, not at intake."""
    accepted = {*_of(command, Choice.ACCEPT), *_of(command, Choice.DEFER)}
    helped = next((one for one in state.helps if one.help is Help.ON_BEHALF), None)
    if accepted and helped:
        given = gathering_of(state).authorities
        check_act(given[0] if given else None, AgentAct.APPLY, desk.today)


def _check_signed(state: Intake, plan: Plan, command: Decide, slots: Mapping[str, Slot], desk: Desk) -> None:
    """L10: a commitment is signed before the acceptance that it carries."""
    accepted = {*_of(command, Choice.ACCEPT), *_of(command, Choice.DEFER)}
    for wanted in unsigned(plan, slots, state.commitments, (desk.calendar, desk.today)):
        if accepted & set(wanted.items):
            raise Refused(Reason.COMMITMENT_UNSIGNED, material=wanted.materials[0].slot)


def _of(command: Decide, choice: Choice) -> tuple[str, ...]:
    return tuple(slug for slug, chosen in command.choices.items() if chosen is choice)


def promised_days(plan: Plan, chosen: Iterable[str], start: date, calendar: WorkCalendar) -> tuple[AcceptedItem, ...]:
    """The chosen items with the last day of their decision, counted from the day of acceptance."""
    wanted = set(chosen)
    limits = [(item.slug, calendar.add(start, due_days(plan, item))) for item in plan.items if item.slug in wanted]
    return tuple(AcceptedItem(slug, limit.day, limit.provisional) for slug, limit in limits)


def _accepted(plan: Plan, command: Decide, desk: Desk, departed: tuple[str, ...]) -> tuple[WindowBody, ...]:
    chosen = _of(command, Choice.ACCEPT)
    items = promised_days(plan, chosen, desk.today, desk.calendar)
    return (ItemsAccepted(desk.today, items, _why(command, chosen, departed)),) if items else ()


def _deferred(
    plan: Plan, command: Decide, desk: Desk, departed: tuple[str, ...], slots: Mapping[str, Slot]
) -> tuple[WindowBody, ...]:
    """容缺受理 starts the decision clock like any acceptance (L13); what is owed stands beside it with its last day."""
    chosen = _of(command, Choice.DEFER)
    items = promised_days(plan, chosen, desk.today, desk.calendar)
    if not items:
        return ()
    owed = later_materials(plan, slots, chosen)
    phone = next(slot.deferral.phone for slot in slots.values() if slot.deferral)
    return (ItemsDeferred(desk.today, items, owed, phone, _why(command, chosen, departed)),)


def _received(plan: Plan, command: Decide, desk: Desk, departed: tuple[str, ...], came: date) -> tuple[WindowBody, ...]:
    """R008: each answer is due as its own law says, five working days under Licensing Law art. 32(4).

    Counted from the day on which the papers came, which an emergency receipt says (P22).
    """
    alike: dict[Deadline, list[str]] = {}
    for item in plan.items:
        if command.choices[item.slug] is Choice.RECEIVE:
            due = last_day(desk.calendar, came, LAWS[item.regime].notice.limit)
            alike.setdefault(due, []).append(item.slug)
    return tuple(
        ItemsReceived(desk.today, tuple(slugs), due.day, due.provisional, _why(command, slugs, departed))
        for due, slugs in alike.items()
    )


def _others(command: Decide, desk: Desk) -> tuple[WindowBody, ...]:
    facts: list[WindowBody] = []
    correct = _of(command, Choice.CORRECT)
    if correct:
        facts.append(CorrectionRequested(desk.today, correct, command.points, command.returned))
    alike: dict[tuple[Ground, str], list[str]] = {}
    for slug in _of(command, Choice.REFUSE):
        given = command.ground_of(slug)
        if given:
            alike.setdefault(given, []).append(slug)
    facts.extend(ItemsRefused(desk.today, tuple(slugs), *given) for given, slugs in alike.items())
    return tuple(facts)
