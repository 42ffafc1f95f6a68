"""授权委托书 (F15): printed for signature before the decision, and kept with the case."""

from dataclasses import dataclass

from clerk_app.domain.case import Stage, fold_intake
from clerk_app.domain.compose.authority import authority_paper
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.numbers import case_number
from clerk_app.domain.paper_ids import counted
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import BlobShelf, OpenBook
from clerk_app.usecases.decide_case import mint_case
from clerk_app.usecases.room import Render, Room

_FORM = "F15"


@dataclass(frozen=True, slots=True)
class PrepareAuthority:
    """Callable on the desk lane; ``agent`` is the party that acts. Returns the paper to be printed (F15, F15:2).

    It bears the number of the case, which from then on has it. A new one is made whenever it is asked for: what was
    not signed may say something else by now.
    """

    room: Room
    open_book: OpenBook
    shelf: BlobShelf
    render: Render

    def __call__(self, draft: Draft, agent: str) -> str:
        given = draft.attendance.authority(agent)
        if given is None:
            raise Refused(Reason.AUTHORITY_INCOMPLETE)
        plan = self.room.plan_of(draft)
        setting = self.room.setting(plan, self.room.clock.now())
        with self.open_book() as book:
            state = fold_intake(book.facts(draft.case_id))
            if state.stage is not Stage.OPEN:
                raise Refused(Reason.ALREADY_DECIDED)
            number = case_number(state.case_no) if state.case_no else mint_case(book, self.room)
            title = self.room.take_document_no(book, _FORM, "")
            paper = authority_paper(setting, (number.payload, title), given, draft.values, draft.attendance)
            rendered = self.render(paper)
            blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
            name = counted(_FORM, sum(one.form == _FORM for one in state.documents) + 1)
            issued = DocumentIssued(
                name, _FORM, number.payload, title, rendered.edition, blob.sha256, rendered.pages, given.items
            )
            book.append(draft.case_id, (issued,), self.room.clerk.badge, (blob,))
            book.mark_paper(draft.case_id, name, "rendered")
            book.commit()
        return name
