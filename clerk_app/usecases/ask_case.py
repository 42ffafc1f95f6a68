"""Asking the office for another window's case: fetched on the wire, kept on the desk, served as a guest."""

from dataclasses import dataclass
from functools import partial

from clerk_app.ports import CaseCopy, Courier, OpenBook
from clerk_app.usecases.sync_steps import Errand, desk, wire


@dataclass(frozen=True, slots=True)
class AskCase:
    """Callable for an errand; every asking is a new one, so that what is shown is what holds now."""

    courier: Courier
    open_book: OpenBook

    def __call__(self, case_no: str) -> Errand[str]:
        """The case's id. Raises Refused for an unknown number, Outage where the office cannot be asked."""
        copy: CaseCopy = yield wire(partial(self.courier.case, case_no))
        yield desk(partial(self._keep, copy))
        return copy.case_id

    def _keep(self, copy: CaseCopy) -> None:
        with self.open_book() as book:
            book.keep_copy(copy)
            book.commit()
