"""备用应急单 (P22): a block printed in advance, the later entry of one that was written by hand, and what is voided."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime

from clerk_app.domain.case import Stage, fold_intake
from clerk_app.domain.emergency import EMERGENCY_KINDS, MOST, check_free, check_written, free_of, register
from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.facts_emergency import EmergencyBlockPrinted, EmergencyReceiptUsed, EmergencyReceiptVoided
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.papers_hall import EmergencyBlock
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Approval, Approve, BlobShelf, Book, Ids
from clerk_app.usecases.room import Render, Room

FORM = "H06"


@dataclass(frozen=True, slots=True)
class PrintEmergencyBlock:
    """Callable on the desk lane; returns (block, paper): the block's sheets are printed like any paper."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    shelf: BlobShelf
    render: Render
    ids: Ids

    def __call__(self, count: int) -> tuple[str, str]:
        if not 1 <= count <= MOST:
            raise Refused(Reason.EMERGENCY_COUNT, most=str(MOST))
        today, station, block = self.room.clock.today(), self.room.station, self.ids.new()
        with self.open_book() as book:
            numbers = tuple(
                Number.mint(
                    Kind.EMERGENCY_RECEIPT,
                    station.code,
                    today,
                    station.window,
                    book.next_serial(Kind.EMERGENCY_RECEIPT, today),
                ).payload
                for _ in range(count)
            )
            rendered = self.render(EmergencyBlock(self.room.hall_head(numbers[0]), numbers, today))
            blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
            printed = EmergencyBlockPrinted(today, numbers)
            issued = DocumentIssued(FORM, FORM, numbers[0], "", rendered.edition, blob.sha256, rendered.pages)
            book.append(block, (printed, issued), self.room.clerk.badge, (blob,))
            book.mark_paper(block, FORM, "rendered")
            book.commit()
        return block, FORM


@dataclass(frozen=True, slots=True)
class EnterEmergency:
    """补录: callable on the desk lane before the decision; the hand-written time becomes the receipt time.

    A second person who may approve compares paper and entry: what is written by hand is proof only with two of them.
    """

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    approve: Approve

    def __call__(self, case_id: str, number: str, written_at: datetime, second: Approval) -> None:
        if second.badge == self.room.clerk.badge:
            raise Refused(Reason.SECOND_PERSON_NEEDED)
        if not self.approve(second):
            raise Refused(Reason.NOT_APPROVED)
        with self.open_book() as book:
            receipt = check_free(register(book.facts_of(*EMERGENCY_KINDS)).get(number))
            check_written(receipt, written_at, self.room.clock.now())
            state = fold_intake(book.facts(case_id))
            if state.stage is not Stage.OPEN or state.emergency:
                raise Refused(Reason.ALREADY_DECIDED)
            book.append(
                case_id,
                (EmergencyReceiptUsed(number, written_at.astimezone(UTC), second.badge),),
                self.room.clerk.badge,
            )
            book.commit()


@dataclass(frozen=True, slots=True)
class VoidEmergency:
    """作废 in the book: of one receipt, or of all of a block that nobody wrote on; returns how many."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, why: str, number: str = "") -> int:
        if not why.strip():
            raise Refused(Reason.REASON_NEEDED)
        with self.open_book() as book:
            known = register(book.facts_of(*EMERGENCY_KINDS))
            chosen = (check_free(known.get(number)),) if number else free_of(known)
            for block in dict.fromkeys(one.block for one in chosen):
                numbers = tuple(one.number for one in chosen if one.block == block)
                fact = EmergencyReceiptVoided(self.room.clock.today(), numbers, why.strip())
                book.append(block, (fact,), self.room.clerk.badge)
            book.commit()
        return len(chosen)
