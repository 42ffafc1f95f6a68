"""作废文书: a number that holds no more, on a supervisor's word; what the act still calls for falls due again."""

from dataclasses import dataclass

from clerk_app.domain.case import fold_intake
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.voiding import void
from clerk_app.ports import Approval, Approve, OpenBook
from clerk_app.usecases.falling_due import note_due
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class VoidPaper:
    """Callable on the desk lane; ``retrieved`` where the paper was handed over and is back in hand (L31)."""

    room: Room
    open_book: OpenBook
    approve: Approve

    def __call__(self, case_id: str, paper: str, reason: str, approval: Approval, *, retrieved: bool = False) -> None:
        if not approval.badge or not self.approve(approval):
            raise Refused(Reason.NOT_APPROVED)
        with self.open_book() as book:
            state = fold_intake(book.facts(case_id))
            if state.home != self.room.station.origin:
                raise Refused(Reason.NOT_HOME)
            fact = void(state, paper, (reason, approval.badge), self.room.clock.today(), retrieved=retrieved)
            book.append(case_id, (fact,), self.room.clerk.badge)
            note_due(self.room, book, case_id)
            book.commit()
