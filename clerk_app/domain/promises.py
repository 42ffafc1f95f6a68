"""Deferral (容缺) and commitment (告知承诺): what may come later or be promised, and what is signed for it first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.calendar import Deadline, WorkCalendar
from clerk_app.domain.facts import CommitmentSigned, Coverage, Credit, LaterMaterial, Promise, Signing
from clerk_app.domain.materials import EMPTY_SLOT, Deferral, Slot, coverage, deferrable, deferral_days
from clerk_app.domain.plan import Plan, PlannedMaterial
from clerk_app.domain.refusal import Reason, Refused

FORM = {Promise.DEFERRAL: "F08", Promise.PROOF: "F10"}


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
        """Tells the commitments of one case apart: F08, or F10 with its paper."""
        return self.form if self.promise is Promise.DEFERRAL else f"{self.form}:{self.materials[0].slot}"


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


def committable(plan: Plan, planned: PlannedMaterial) -> bool:
    """R043: the list offers it for this paper, and every asking item that lists commitments names it."""
    lists = [item.commitment_materials for item in plan.items if item.slug in planned.items]
    return planned.material.commitment_replaceable and all(planned.slug in named for named in lists if named)


def later_materials(plan: Plan, slots: Mapping[str, Slot], items: Iterable[str]) -> tuple[LaterMaterial, ...]:
    """What is owed for these items, in the plan's order."""
    wanted = set(items)
    return tuple(
        LaterMaterial(planned.slug, slot.deferral.due, slot.deferral.provisional, slot.deferral.reason)
        for planned in plan.materials
        for slot in [slots.get(planned.slug, EMPTY_SLOT)]
        if slot.deferral and coverage(planned, slot) is Coverage.DEFERRED and wanted & set(planned.items)
    )


def wanted_commitments(plan: Plan, slots: Mapping[str, Slot], today: date) -> tuple[Wanted, ...]:
    """One F08 for everything that comes later, one F10 for each paper that a commitment stands for."""
    every = [item.slug for item in plan.items]
    later = later_materials(plan, slots, every)
    owed = {entry.slot for entry in later}
    asking = {slug for planned in plan.materials if planned.slug in owed for slug in planned.items}
    found = [Wanted(Promise.DEFERRAL, later, tuple(slug for slug in every if slug in asking))] if later else []
    found += [
        Wanted(Promise.PROOF, (LaterMaterial(planned.slug, today),), tuple(planned.items))
        for planned in plan.materials
        if coverage(planned, slots.get(planned.slug, EMPTY_SLOT)) is Coverage.COMMITTED
    ]
    return tuple(found)


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
    plan: Plan, slots: Mapping[str, Slot], commitments: Iterable[CommitmentSigned], today: date
) -> tuple[Wanted, ...]:
    """What still has to be signed before the decision (L10)."""
    told = tuple(commitments)
    return tuple(wanted for wanted in wanted_commitments(plan, slots, today) if signed(told, wanted) is None)


def _told(entry: CommitmentSigned | Wanted) -> tuple[object, ...]:
    """What was said: the days count for a deferral, a proof has none."""
    days = entry.promise is Promise.DEFERRAL
    owed = frozenset((one.slot, one.due if days else None) for one in entry.materials)
    return entry.promise, owed, frozenset(entry.items)
