"""Deferral (容缺) and commitment (告知承诺) of both kinds: what may come later or be promised, and is signed first.

A commitment stands for a proof (国办发〔2020〕42号), or a licence is granted on it and its papers and the check come
after the decision (国发〔2021〕7号; L23, M17).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.calendar import Deadline, WorkCalendar
from clerk_app.domain.catalogue import Item, Procedure, Regime
from clerk_app.domain.facts import CommitmentSigned, Coverage, Credit, LaterMaterial, Promise, Signing
from clerk_app.domain.materials import EMPTY_SLOT, Deferral, Slot, coverage, deferrable, deferral_days
from clerk_app.domain.plan import Plan, PlannedMaterial
from clerk_app.domain.powers import Powers
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import Act
from clerk_app.domain.terms import terms_in

FORM = {Promise.DEFERRAL: "F08", Promise.PROOF: "F10", Promise.LICENCE: "F10"}
_AFTER = "after"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One commitment that has to be signed before the decision: what it covers and which items it serves."""

    promise: Promise
    materials: tuple[LaterMaterial, ...]
    items: tuple[str, ...]

    @property
    def form(self) -> str:
        return FORM[self.promise]

    @property
    def key(self) -> str:
        """Tells the commitments of one case apart: F08, or F10 with its paper, or with its licence."""
        if self.promise is Promise.DEFERRAL:
            return self.form
        return f"{self.form}:{self.items[0] if self.promise is Promise.LICENCE else self.materials[0].slot}"


def last_day(plan: Plan, planned: PlannedMaterial, calendar: WorkCalendar, today: date) -> Deadline:
    """R036, default profile: the published days of the paper, within the committed limit of the items asking."""
    return calendar.add(today, deferral_days(plan, planned))


def defer(
    plan: Plan, planned: PlannedMaterial, wish: tuple[date, str, str], calendar: WorkCalendar, today: date
) -> Deferral:
    """R035, R036: a secondary paper alone, to a day from tomorrow to its last one, with a telephone and a reason."""
    due, phone, reason = wish
    if not deferrable(plan, planned):
        raise Refused(Reason.NOT_DEFERRABLE, material=planned.slug)
    if not phone.strip():
        raise Refused(Reason.PHONE_NEEDED)
    if not reason.strip():
        raise Refused(Reason.REASON_NEEDED)
    latest = last_day(plan, planned, calendar, today)
    if not today < due <= latest.day:
        raise Refused(Reason.DEFERRAL_TOO_LONG, material=planned.slug, day=latest.day.isoformat())
    return Deferral(due, phone.strip(), reason.strip(), latest.provisional)


def verification(item: Item) -> Procedure | None:
    """The check that follows a licence granted on a commitment; None where the list knows no such way (M17)."""
    if item.regime is not Regime.LICENSING or not item.commitment_materials:
        return None
    return next((step for step in item.procedures if step.clock == _AFTER), None)


def licensed_by(plan: Plan, planned: PlannedMaterial) -> Item | None:
    """The item whose licence may be granted before this paper is here; none where another item needs it at once."""
    asking = [item for item in plan.items if item.slug in planned.items]
    if len(asking) != 1 or planned.slug not in asking[0].commitment_materials:
        return None
    return asking[0] if verification(asking[0]) else None


def committable(plan: Plan, planned: PlannedMaterial) -> bool:
    """R043: the list offers it for this paper, and every asking item that lists commitments names it.

    In place of a proof nothing is committed to where the list flags a risk (42号, three); a licence has its own way.
    """
    if not planned.material.commitment_replaceable:
        return False
    asking = [item for item in plan.items if item.slug in planned.items]
    if any(verification(item) and planned.slug in item.commitment_materials for item in asking):
        return licensed_by(plan, planned) is not None
    lists = [item.commitment_materials for item in asking if item.commitment_materials]
    return all(planned.slug in named for named in lists) and not any(item.commitment_risks for item in asking)


def later_materials(plan: Plan, slots: Mapping[str, Slot], items: Iterable[str]) -> tuple[LaterMaterial, ...]:
    """What is owed for these items, in the plan's order."""
    wanted = set(items)
    return tuple(
        LaterMaterial(planned.slug, slot.deferral.due, slot.deferral.provisional, slot.deferral.reason)
        for planned in plan.materials
        for slot in [slots.get(planned.slug, EMPTY_SLOT)]
        if slot.deferral and coverage(planned, slot) is Coverage.DEFERRED and wanted & set(planned.items)
    )


def promised_forms(plan: Plan, slots: Mapping[str, Slot]) -> frozenset[str]:
    """Which commitments will have to be signed, by their form."""
    states = {coverage(planned, slots.get(planned.slug, EMPTY_SLOT)) for planned in plan.materials}
    kinds = {Coverage.DEFERRED: Promise.DEFERRAL, Coverage.COMMITTED: Promise.PROOF}
    return frozenset(FORM[promise] for state, promise in kinds.items() if state in states)


def wanted_commitments(
    plan: Plan, slots: Mapping[str, Slot], calendar: WorkCalendar, today: date
) -> tuple[Wanted, ...]:
    """One F08 for everything that comes later, one F10 for each proof and one for each licence committed to."""
    every = [item.slug for item in plan.items]
    later = later_materials(plan, slots, every)
    owed = {entry.slot for entry in later}
    asking = {slug for planned in plan.materials if planned.slug in owed for slug in planned.items}
    found = [Wanted(Promise.DEFERRAL, later, tuple(slug for slug in every if slug in asking))] if later else []
    licences: dict[str, list[LaterMaterial]] = {}
    for planned in plan.materials:
        if coverage(planned, slots.get(planned.slug, EMPTY_SLOT)) is not Coverage.COMMITTED:
            continue
        item = licensed_by(plan, planned)
        if item is None:
            found.append(Wanted(Promise.PROOF, (LaterMaterial(planned.slug, today),), tuple(planned.items)))
        else:
            check = checked_by(plan, item, calendar, today)
            licences.setdefault(item.slug, []).append(LaterMaterial(planned.slug, check.day, check.provisional))
    found += [Wanted(Promise.LICENCE, tuple(owed), (slug,)) for slug, owed in licences.items()]
    return tuple(found)


def decided_days(plan: Plan, item: Item) -> int:
    """Working days to the decision of a licence on a commitment: its own, though its theme may promise more."""
    return min(item.committed_days, terms_in(plan, item).committed.count)


def checked_by(plan: Plan, item: Item, calendar: WorkCalendar, today: date) -> Deadline:
    """The last day of the check after the licence, which is also the last day of the papers it waits for.

    Counted from the last day of the decision, as the list counts it.
    """
    step = verification(item)
    decided = calendar.add(today, decided_days(plan, item))
    last = calendar.add(decided.day, step.limit_days if step else 0)
    return Deadline(last.day, last.provisional or decided.provisional)


def check_speaker(plan: Plan, wanted: Wanted, powers: Powers, on: date) -> None:
    """M06: an organ gives up its proof, or grants its licence, through a window that may accept in its name alone.

    A deferral is the hall's paper and needs one item that the window may accept. Raises Refused and says why not.
    """
    items = [item for item in plan.items if item.slug in wanted.items]
    if wanted.promise is Promise.DEFERRAL:
        refused = [powers.refusal(item, Act.ACCEPT, on) for item in items]
        if refused and all(refused):
            raise next(one for one in refused if one)
        return
    for item in items:
        if item.department == items[0].department:
            powers.check(item, Act.ACCEPT, on)


def signed(commitments: Iterable[CommitmentSigned], wanted: Wanted) -> CommitmentSigned | None:
    """The newest signature on exactly this; one given for other papers or days does not carry it."""
    same = (entry for entry in reversed(tuple(commitments)) if _told(entry) == _told(wanted))
    return next(same, None)


def sign(wanted: Wanted, paper: str, today: date, signing: Signing, credit: Credit, phone: str) -> CommitmentSigned:
    """R037, R038, R042: signed by the applicant's own choice, and closed to one whose credit is flagged."""
    if credit is Credit.FLAGGED:
        raise Refused(Reason.CREDIT_FLAGGED)
    if signing is Signing.REFUSED:
        raise Refused(Reason.COMMITMENT_UNSIGNED)
    return CommitmentSigned(today, wanted.promise, paper, wanted.items, wanted.materials, signing, credit, phone)


def unsigned(
    plan: Plan,
    slots: Mapping[str, Slot],
    commitments: Iterable[CommitmentSigned],
    days: tuple[WorkCalendar, date],
) -> tuple[Wanted, ...]:
    """What still has to be signed before the decision (L10)."""
    told = tuple(commitments)
    return tuple(wanted for wanted in wanted_commitments(plan, slots, *days) if signed(told, wanted) is None)


def _told(entry: CommitmentSigned | Wanted) -> tuple[object, ...]:
    """What was said: the days count where papers come later, a proof has none."""
    days = entry.promise is not Promise.PROOF
    owed = frozenset((one.slot, one.due if days else None) for one in entry.materials)
    return entry.promise, owed, frozenset(entry.items)
