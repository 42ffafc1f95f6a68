"""A case with its plan, for the acts that follow the first one."""

from clerk_app.domain.case import Intake, fold_intake
from clerk_app.domain.plan import Plan, resolve
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Book
from clerk_app.usecases.room import Room


def known_case(room: Room, book: Book, case_id: str) -> tuple[Intake, Plan]:
    """Raises Refused for what was never taken in here: another window's case can only be served by its own rules."""
    state = fold_intake(book.facts(case_id))
    taken = state.application
    if taken is None:
        raise Refused(Reason.NOT_DECIDABLE)
    return state, resolve(room.theme(taken.theme), taken.answers, taken.declined, taken.item)
