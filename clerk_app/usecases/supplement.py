"""补正 and 补交: the applicant has come back; each act is one transaction on the newest state."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.case import Intake, fold_handling, fold_intake
from clerk_app.domain.case_order import day_of
from clerk_app.domain.facts import BlobRef, CorrectionPoint, EntryCorrected, Fact, MaterialSupplied, MaterialTaken
from clerk_app.domain.facts_service import EntryAmended
from clerk_app.domain.materials import Slot, coverage
from clerk_app.domain.plan import Plan, resolve
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.resting import mandates_used
from clerk_app.domain.supplements import (
    accept_supplied,
    correct_again,
    correct_entry,
    open_points,
    supply,
    told_points,
    values,
)
from clerk_app.ports import Approval, Approve, Book
from clerk_app.usecases.falling_due import note_due
from clerk_app.usecases.room import Room

OpenBook = Callable[[], AbstractContextManager[Book]]


@dataclass(frozen=True, slots=True)
class Supply:
    """Callable on the desk lane: one paper, with its pages or with its original seen."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, material: str, slot: Slot) -> None:
        with self.open_book() as book:
            fact, blobs = taken_in(self.room, book.facts(case_id), material, slot)
            book.append(case_id, (fact,), self.room.clerk.badge, blobs)
            note_due(self.room, book, case_id)
            book.commit()


@dataclass(frozen=True, slots=True)
class CorrectEntry:
    """Callable on the desk lane: one field of the form, old and new kept."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, field: str, value: str) -> None:
        with self.open_book() as book:
            state, plan = _known(self.room, book, case_id)
            problems = self.room.problems(plan, {**values(state), field: value})
            answers = fold_handling(book.facts(case_id)).answers.values()
            fact = correct_entry(state, plan, (field, value), problems, answers)
            book.append(case_id, (fact,), self.room.clerk.badge)
            note_due(self.room, book, case_id)
            book.commit()


@dataclass(frozen=True, slots=True)
class AcceptSupplied:
    """Callable on the desk lane: everything told is there; the items are accepted and their notice falls due."""

    room: Room
    open_book: OpenBook

    def __call__(self, case_id: str, items: tuple[str, ...], settled: tuple[str, ...] = ()) -> None:
        with self.open_book() as book:
            facts = book.facts(case_id)
            state, plan = _known(self.room, book, case_id)
            last = self._last(state, plan, items, settled, facts)
            desk = self.room.desk
            accepted = accept_supplied(state, plan, items, settled, last, desk)
            book.append(case_id, (accepted, *mandates_used(plan, (accepted,), desk)), self.room.clerk.badge)
            note_due(self.room, book, case_id)
            book.commit()

    def _last(
        self, state: Intake, plan: Plan, items: tuple[str, ...], settled: tuple[str, ...], facts: tuple[Fact, ...]
    ) -> date:
        """The day on which the last thing told of these items was put right (R014); what is ticked now, is today."""
        today = self.room.clock.today()
        if any(point.what in settled for point in open_points(state, plan, items)):
            return today
        told = {point.about for point in told_points(state, plan, items)}
        return max((day_of(fact) for fact in facts if _about(fact) in told), default=today)


@dataclass(frozen=True, slots=True)
class CorrectAgain:
    """Callable on the desk lane: a second notice, on a supervisor's word."""

    room: Room
    open_book: OpenBook
    approve: Approve

    def __call__(
        self, case_id: str, items: tuple[str, ...], points: tuple[CorrectionPoint, ...], why: str, approval: Approval
    ) -> None:
        if not approval.badge:
            raise Refused(Reason.SECOND_CORRECTION)
        if not self.approve(approval):
            raise Refused(Reason.NOT_APPROVED)
        with self.open_book() as book:
            state, plan = _known(self.room, book, case_id)
            desk = self.room.desk
            fact = correct_again(state, plan, items, points, (why, approval.badge), desk)
            book.append(case_id, (fact, *mandates_used(plan, (fact,), desk)), self.room.clerk.badge)
            note_due(self.room, book, case_id)
            book.commit()


def taken_in(
    room: Room, facts: tuple[Fact, ...], material: str, slot: Slot, day: date | None = None
) -> tuple[MaterialSupplied, tuple[BlobRef, ...]]:
    """One paper for this case, with its files; raises Refused where nobody asked for it."""
    state, plan = _folded(room, facts)
    planned = plan.planned_material(material)
    if planned is None:
        raise Refused(Reason.UNKNOWN_MATERIAL, material=material)
    pages = tuple(page.sha256 for page in slot.pages)
    taken = MaterialTaken(material, coverage(planned, slot), pages, slot.original_checked)
    blobs = tuple(BlobRef(page.sha256, page.size, page.mime, "page") for page in slot.pages)
    return supply(state, plan, taken, fold_handling(facts).answers.values(), day), blobs


def _known(room: Room, book: Book, case_id: str) -> tuple[Intake, Plan]:
    return _folded(room, book.facts(case_id))


def _folded(room: Room, facts: tuple[Fact, ...]) -> tuple[Intake, Plan]:
    """A case whose taking is known here: this window's own, or a guest's copy of another's."""
    state = fold_intake(facts)
    taken = state.application
    if taken is None:
        raise Refused(Reason.NOT_DECIDABLE)
    return state, resolve(room.theme(taken.theme), taken.answers, taken.declined, taken.item)


def _about(fact: Fact) -> str:
    """What was put right by it; empty for everything else."""
    match fact.body:
        case MaterialSupplied(material=material):
            return material.slot
        case EntryCorrected(field=name) | EntryAmended(field=name):
            return name
        case _:
            return ""
