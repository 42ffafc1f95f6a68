"""单项申请表、核对一致签: papers made from a taken case on request, each once, archived with it."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.domain.case import Intake, fold_intake
from clerk_app.domain.compose.copies import checked_copies
from clerk_app.domain.compose.item_form import forms_of, item_form_paper
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.facts import ApplicationTaken, DocumentIssued, Entry, MaterialTaken
from clerk_app.domain.numbers import case_number
from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.papers_form import CheckedCopies, ItemFormPaper
from clerk_app.domain.plan import resolve
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import BlobShelf, Book
from clerk_app.usecases.room import Render, Room

COPIES = "F02C"


@dataclass(frozen=True, slots=True)
class IssueCaseForms:
    """Callable on the desk lane; what is in the file already is not made again.

    ``item_forms`` gives what the applicant filled in once as each organ's own form, ``copies`` one block for each
    photocopy whose original was compared (P03). Both return the ids to be printed.
    """

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    shelf: BlobShelf
    render: Render

    def item_forms(self, case_id: str) -> tuple[str, ...]:
        def papers(state: Intake, setting: Setting) -> dict[str, ItemFormPaper]:
            return {paper: _item_form(setting, state, slug) for slug, paper in forms_of(setting.plan).items()}

        return self._issue(case_id, papers)

    def copies(self, case_id: str) -> tuple[str, ...]:
        def papers(state: Intake, setting: Setting) -> dict[str, CheckedCopies]:
            number = case_number(_taken(state).case_no).payload
            return {COPIES: checked_copies(setting, number, _materials(state).values())}

        return self._issue(case_id, papers)

    def _issue(
        self, case_id: str, papers: Callable[[Intake, Setting], Mapping[str, ItemFormPaper | CheckedCopies]]
    ) -> tuple[str, ...]:
        with self.open_book() as book:
            state = fold_intake(book.facts(case_id))
            made = papers(state, self._setting(_taken(state)))
            there = {document.paper for document in state.documents}
            for name, paper in made.items():
                if name not in there:
                    self._put(book, case_id, name, paper)
            book.commit()
        return tuple(made)

    def _put(self, book: Book, case_id: str, name: str, paper: ItemFormPaper | CheckedCopies) -> None:
        rendered, head = self.render(paper), paper.head
        blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
        told = (rendered.edition, blob.sha256, rendered.pages)
        issued = DocumentIssued(name, form_of(name), head.payload, head.document_no or "", *told)
        book.append(case_id, (issued,), self.room.clerk.badge, (blob,))
        book.mark_paper(case_id, name, "rendered", "".join(rendered.missing))

    def _setting(self, taken: ApplicationTaken) -> Setting:
        plan = resolve(self.room.theme(taken.theme), taken.answers, taken.declined, taken.item)
        return self.room.setting(plan, self.room.clock.now())


def _taken(state: Intake) -> ApplicationTaken:
    if state.application is None:
        raise Refused(Reason.NOT_IN_TURN, step="form")
    return state.application


def _item_form(setting: Setting, state: Intake, slug: str) -> ItemFormPaper:
    """Under the number of the newest one form, with what was corrected and supplied since."""
    taken = _taken(state)
    forms = [document.document_no for document in state.documents if document.form == "F02"]
    corrected = dict(state.corrected)
    entries = [
        Entry(entry.field, corrected.pop(entry.field, entry.value), entry.rows, entry.provenance)
        for entry in taken.entries
    ]
    entries += [Entry(field, value) for field, value in corrected.items()]
    numbers = (case_number(taken.case_no).payload, forms[-1] if forms else "")
    return item_form_paper(setting, numbers, slug, entries, _materials(state))


def _materials(state: Intake) -> Mapping[str, MaterialTaken]:
    return {**{one.slot: one for one in _taken(state).materials}, **state.supplied}
