"""承诺: the commitment is printed and signed before the decision that it carries; the case number is taken with it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.domain.case import Intake, Stage, fold_intake
from clerk_app.domain.compose.commitment import commitment_paper, speaker
from clerk_app.domain.compose.sealing import seals_used
from clerk_app.domain.credit import check_credit
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import DocumentIssued, PaperHandedOver, Signing
from clerk_app.domain.numbers import case_number
from clerk_app.domain.promises import Wanted, check_speaker, sign, wanted_commitments
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.waiting import Told, check_signer
from clerk_app.ports import BlobShelf, Book
from clerk_app.usecases.decide_case import mint_case
from clerk_app.usecases.room import Render, Room


@dataclass(frozen=True, slots=True)
class PrepareCommitment:
    """Callable on the desk lane: one transaction for number and paper; returns the id of the paper to be printed.

    An organ in whose name this window may not act is promised nothing, and no number is used up for it (M06).

    A paper that was prepared for the same promise before is replaced by a newer one (F08, F08:2): it was not signed,
    or it says something else.
    """

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    shelf: BlobShelf
    render: Render

    def __call__(self, draft: Draft, key: str) -> str:
        plan = self.room.plan_of(draft)
        wanted = _wanted(self.room, draft, key)
        desk = self.room.desk_for(draft.service.crossing)
        check_speaker(plan, wanted, desk.powers, desk.today)
        credit = check_credit(draft.credit, desk.today)
        now = self.room.clock.now()
        with self.open_book() as book:
            state = fold_intake(book.facts(draft.case_id))
            if state.stage is not Stage.OPEN:
                raise Refused(Reason.ALREADY_DECIDED)
            number = case_number(state.case_no) if state.case_no else mint_case(book, self.room)
            setting = self.room.setting(plan, now)
            title = self.room.take_document_no(book, wanted.form, speaker(setting, wanted))
            asked = (credit, _phone(draft))
            paper = commitment_paper(setting, number.payload, title, wanted, draft.values, asked, self.room.calendar)
            rendered = self.render(paper)
            blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
            known = len(_papers(state, key))
            name = f"{key}:{known + 1}" if known else key
            issued = DocumentIssued(
                name, wanted.form, number.payload, title, rendered.edition, blob.sha256, rendered.pages, wanted.items
            )
            used = seals_used(setting, name, wanted.form, wanted.items)
            book.append(draft.case_id, (issued, *used), self.room.clerk.badge, (blob,))
            book.mark_paper(draft.case_id, name, "rendered", "".join(rendered.missing))
            book.commit()
        return name


@dataclass(frozen=True, slots=True)
class SignCommitment:
    """Callable on the desk lane: what the applicant signed, as it stood on the newest paper of that promise."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, draft: Draft, key: str, signing: Signing) -> None:
        wanted = _wanted(self.room, draft, key)
        credit = check_credit(draft.credit, self.room.clock.today())
        with self.open_book() as book:
            state = fold_intake(book.facts(draft.case_id))
            papers = _papers(state, key)
            if not papers:
                raise Refused(Reason.COMMITMENT_UNSIGNED)
            check_signer(
                self.room.plan_of(draft),
                draft.attendance,
                Told(draft.values, draft.slots),
                wanted.form,
                self.room.clock.today(),
            )
            fact = sign(wanted, papers[-1], self.room.clock.today(), signing, credit, _phone(draft))
            copy = PaperHandedOver(papers[-1], signing)  # signed in two copies: the applicant keeps one
            book.append(draft.case_id, (fact, copy), self.room.clerk.badge)
            book.commit()


def _wanted(room: Room, draft: Draft, key: str) -> Wanted:
    """What is to be signed now; a promise that fell away with its paper is none."""
    every = wanted_commitments(room.plan_of(draft), draft.slots, room.calendar, room.clock.today())
    found = next((wanted for wanted in every if wanted.key == key), None)
    if found is None:
        raise Refused(Reason.NOT_COMMITTABLE)
    return found


def _papers(state: Intake, key: str) -> list[str]:
    """The papers prepared for one promise, the newest last (F08, F08:2)."""
    return [paper.paper for paper in state.documents if paper.paper == key or paper.paper.startswith(f"{key}:")]


def _phone(draft: Draft) -> str:
    return next((slot.deferral.phone for slot in draft.slots.values() if slot.deferral), "")
