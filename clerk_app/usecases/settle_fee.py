"""缴费、免收、退费: one listed fee of a case, by its slip or on a supervisor's word; the sum is never typed (M16)."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from clerk_app.domain.case import fold_handling, standing_choices
from clerk_app.domain.facts_service import FeeState
from clerk_app.domain.fees import Charge, charges_of, exempt, pay, refund, settled_as
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Approval, Approve, Book
from clerk_app.usecases.known_case import known_case
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class Settling:
    """What is said of one fee: ``line`` is the tariff's; a slip for what was paid, else who lets it pass and why."""

    item: str
    line: str
    state: FeeState
    slip: str = ""
    invoice: str = ""
    why: str = ""
    approval: Approval | None = None


@dataclass(frozen=True, slots=True)
class SettleFee:
    """Callable on the desk lane."""

    room: Room
    open_book: Callable[[], AbstractContextManager[Book]]
    approve: Approve

    def __call__(self, case_id: str, told: Settling) -> None:
        approver = self._approver(told)
        with self.open_book() as book:
            state, plan = known_case(self.room, book, case_id)
            choices = standing_choices(state, fold_handling(book.facts(case_id)))
            known = charges_of(plan, state, choices)
            charge = next((one for one in known if (one.item, one.text) == (told.item, told.line)), None)
            if charge is None:
                raise Refused(Reason.FEE_STATE, item=told.item)
            today = self.room.clock.today()
            fact = settled_as(self._settled(charge, told, approver), today)
            book.append(case_id, (fact,), self.room.clerk.badge)
            book.commit()

    def _settled(self, charge: Charge, told: Settling, approver: str) -> Charge:
        today = self.room.clock.today()
        match told.state:
            case FeeState.PAID:
                return pay(charge, today, told.slip, told.invoice)
            case FeeState.EXEMPT:
                return exempt(charge, today, approver, told.why)
            case FeeState.REFUNDED:
                return refund(charge, today, approver, told.why)
            case FeeState.UNPAID:
                raise Refused(Reason.FEE_STATE, item=charge.item, state=charge.state)

    def _approver(self, told: Settling) -> str:
        """What is not taken, or goes back, a supervisor answers for by badge and PIN."""
        if told.state in {FeeState.PAID, FeeState.UNPAID}:
            return ""
        if told.approval is None or not self.approve(told.approval):
            raise Refused(Reason.NOT_APPROVED)
        return told.approval.badge
