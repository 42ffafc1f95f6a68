"""Drafts: opened, saved within a second of every change, found again after any crash."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from clerk_app.domain.case import Stage, fold_intake
from clerk_app.domain.compose.setting import applicant_of
from clerk_app.domain.draft import Draft
from clerk_app.domain.plan import Plan
from clerk_app.ports import Book, Ids
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A new visit on a theme, or on one item of it. Nothing is stored until something is entered."""

    room: Room
    ids: Ids

    def __call__(self, theme: str, item: str = "") -> Draft:
        return Draft(
            case_id=self.ids.new(),
            theme=theme,
            item=item,
            clerk=self.room.clerk.badge,
            catalogue=self.room.catalogue_ref,
            opened_at=self.room.clock.now(),
        )


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Callable on the desk lane; returns the draft with the moment it became durable.

    An empty draft is not kept, nor one whose case was decided while this save waited its turn.
    """

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, draft: Draft) -> Draft:
        saved = replace(draft, saved_at=self.room.clock.now())
        plan = self.room.plan_of(draft)
        with self.open_book() as book:
            over = fold_intake(book.facts(draft.case_id)).stage is not Stage.OPEN
            if draft.empty or over:
                book.drop_draft(draft.case_id)
            else:
                book.save_draft(saved, _person(plan, draft), "")
            book.commit()
        return saved


@dataclass(frozen=True, slots=True)
class FindDraft:
    """The draft as it was last saved; None when it has become a case or never was."""

    open_book: Callable[[], AbstractContextManager[Book]]

    def __call__(self, case_id: str) -> Draft | None:
        with self.open_book() as book:
            return book.draft(case_id)


def _person(plan: Plan, draft: Draft) -> str:
    return applicant_of(plan, draft.values).identity.name
