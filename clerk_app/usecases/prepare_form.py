"""打印申请表: the one form is printed and signed before the decision; the case number is taken with it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from clerk_app.domain.case import Intake, Stage, fold_intake
from clerk_app.domain.compose.form import form_paper
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.form_history import asked_for, form_said, history, next_form, says_the_same
from clerk_app.domain.numbers import case_number
from clerk_app.domain.paper_ids import version_of
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import BlobShelf, Book
from clerk_app.usecases.decide_case import mint_case
from clerk_app.usecases.room import Render, Room


@dataclass(frozen=True, slots=True)
class PrepareForm:
    """Callable on the desk lane: one transaction for number, form and what it says; returns the id to be printed.

    A form that says the same as the last one is that one. One that was corrected since is printed again under its own
    id (F02:v2), and tells what was corrected (L29).
    """

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    shelf: BlobShelf
    render: Render

    def __call__(self, draft: Draft) -> str:
        plan = self.room.plan_of(draft)
        if plan.empty:
            raise Refused(Reason.NOTHING_TO_HANDLE, theme=draft.theme)
        entries = draft.sealed_entries(tuple(planned.slug for planned in plan.fields))
        now = self.room.clock.now()
        with self.open_book() as book:
            facts = book.facts(draft.case_id)
            state = fold_intake(facts)
            if state.stage is not Stage.OPEN:
                raise Refused(Reason.ALREADY_DECIDED)
            items = tuple(item.slug for item in plan.items)
            unchanged = state.forms and says_the_same(state.forms[-1], form_said("", entries))
            if unchanged and asked_for(facts) == items:
                return state.forms[-1].paper
            name = next_form(state.forms)
            number = case_number(state.case_no) if state.case_no else mint_case(book, self.room)
            title = self.room.take_document_no(book, "F02", "")
            told = history(facts, entries, now)
            rendered = self.render(form_paper(self._setting(plan, state, name), number.payload, title, entries, told))
            blob = self.shelf.put(rendered.pdf, "application/pdf", "document")
            issued = DocumentIssued(
                name, "F02", number.payload, title, rendered.edition, blob.sha256, rendered.pages, items
            )
            book.append(draft.case_id, (form_said(name, entries), issued), self.room.clerk.badge, (blob,))
            book.mark_paper(draft.case_id, name, "rendered", "".join(rendered.missing))
            book.commit()
        return name

    def _setting(self, plan: Plan, state: Intake, name: str) -> Setting:
        """A newer version names the one it stands for."""
        before = [document.document_no for document in state.documents if document.form == "F02"]
        setting = self.room.setting(plan, self.room.clock.now())
        return replace(setting, version=version_of(name), replaces=before[-1] if before else "")
