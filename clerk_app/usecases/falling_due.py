"""Papers that an act has called for, noted in its own transaction: a program that is killed then makes them up."""

from clerk_app.domain.case import fold_intake
from clerk_app.domain.item_course import plan_of
from clerk_app.ports import Book
from clerk_app.usecases.issue_papers import missing_papers
from clerk_app.usecases.room import Room


def note_due(room: Room, book: Book, case_id: str) -> None:
    """After the act was appended; what today's catalogue does not know any more calls for nothing here."""
    facts = book.facts(case_id)
    state = fold_intake(facts)
    taken = state.application if state.home == room.station.origin else None
    plan = plan_of(room.catalogue.theme(taken.theme) if taken else None, facts)
    if taken is not None and plan is not None:
        for paper in missing_papers(plan, taken, facts):
            book.mark_paper(case_id, paper.paper, "due")
