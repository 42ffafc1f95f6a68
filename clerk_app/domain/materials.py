"""One set of materials (一套材料): how each planned paper is answered for before the decision."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.facts import BlobRef, Coverage, MaterialTaken
from clerk_app.domain.plan import Plan, PlannedMaterial
from clerk_app.domain.proofs import Waiver


@dataclass(frozen=True, slots=True)
class Page:
    """One captured page by the digest of its content; ``turn`` is degrees clockwise for the eye.

    ``record`` is the imported file that the page was drawn from (a PDF), kept unchanged beside it.
    """

    sha256: str
    size: int
    mime: str
    name: str = ""
    turn: int = 0
    record: BlobRef | None = None


@dataclass(frozen=True, slots=True)
class Deferral:
    """容缺 as agreed for one paper: the last day to bring it, the telephone to remind, why it is not here."""

    due: date
    phone: str
    reason: str
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """What the clerk has for one material so far; ``points_checked`` are check points (审查要点) found in order.

    ``promised``: the applicant commits to what the paper would prove instead of bringing it (告知承诺).
    ``waiver``: the proof falls away on one of its lawful grounds.
    """

    pages: tuple[Page, ...] = ()
    original_checked: bool = False
    points_checked: tuple[str, ...] = ()
    deferral: Deferral | None = None
    promised: bool = False
    waiver: Waiver | None = None


EMPTY_SLOT = Slot()


def coverage(planned: PlannedMaterial, slot: Slot) -> Coverage:
    """R15's completeness of one paper: produced in the case, scanned in full, or seen where no copy is taken."""
    if planned.produced_by:
        return Coverage.PRODUCED
    if slot.pages and len(slot.pages) >= len(planned.material.pages):
        return Coverage.SCANNED
    if slot.waiver:
        return Coverage.WAIVED
    if slot.deferral:
        return Coverage.DEFERRED
    if slot.promised:
        return Coverage.COMMITTED
    if slot.pages:
        return Coverage.PARTIAL
    keeps_copy = planned.copies.photocopy or planned.copies.original_kept
    return Coverage.ORIGINAL_SEEN if slot.original_checked and not keeps_copy else Coverage.MISSING


def covered(planned: PlannedMaterial, slot: Slot) -> bool:
    return coverage(planned, slot) not in {Coverage.MISSING, Coverage.PARTIAL}


def missing(plan: Plan, slots: Mapping[str, Slot]) -> tuple[PlannedMaterial, ...]:
    """The papers that still stand between the applicant and acceptance."""
    return tuple(planned for planned in plan.materials if not covered(planned, slots.get(planned.slug, EMPTY_SLOT)))


def waivers(plan: Plan, slots: Mapping[str, Slot]) -> tuple[Waiver, ...]:
    """The proofs of this plan that fall away, in its order."""
    entries = [(planned, slots.get(planned.slug, EMPTY_SLOT)) for planned in plan.materials]
    return tuple(slot.waiver for planned, slot in entries if slot.waiver and coverage(planned, slot) is Coverage.WAIVED)


def missing_pages(planned: PlannedMaterial, slot: Slot) -> tuple[str, ...]:
    """Names of the expected pages that are not there yet, in order."""
    return planned.material.pages[len(slot.pages) :]


def seal(plan: Plan, slots: Mapping[str, Slot]) -> tuple[MaterialTaken, ...]:
    """Every planned material as it goes into the record."""
    return tuple(
        MaterialTaken(
            planned.slug,
            coverage(planned, slot),
            tuple(page.sha256 for page in slot.pages),
            slot.original_checked,
            slot.deferral.due if slot.deferral and coverage(planned, slot) is Coverage.DEFERRED else None,
        )
        for planned in plan.materials
        for slot in [slots.get(planned.slug, EMPTY_SLOT)]
    )


def deferrable(plan: Plan, planned: PlannedMaterial) -> bool:
    """容缺 is possible: days are published, and each asking item that lists tolerant materials names this one."""
    lists = (item.tolerant_materials for item in plan.items if item.slug in planned.items and item.tolerant_materials)
    return planned.material.deferrable_days is not None and all(planned.slug in named for named in lists)


def deferral_days(plan: Plan, planned: PlannedMaterial) -> int:
    """Working days a deferral may last by the default profile: within the committed limit of the items asking."""
    limits = (item.committed_days or plan.limit_days for item in plan.items if item.slug in planned.items)
    return min(planned.material.deferrable_days or 0, max(limits, default=plan.limit_days))


def unsorted(plan: Plan, slots: Mapping[str, Slot]) -> Iterable[tuple[str, Slot]]:
    """Pages whose material fell out of the plan: kept aside, never deleted."""
    planned = {entry.slug for entry in plan.materials}
    return ((slug, slot) for slug, slot in slots.items() if slug not in planned and slot.pages)
