"""Papers that came after step 7 reach the applicant too: the sheet for it, and the record it makes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.taking import Taker
from clerk_app.usecases.hand_over import Signed
from ui.deliver_sheet import DeliverSheet
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.wording import BEFORE, INTERNAL, KEPT, trouble_words

# Stubs and proofs of service are signed with the act itself.
_SIGNED_WITH_THE_ACT = frozenset({"F14", "F18"})


def to_deliver(paper: DocumentIssued, handed_over: frozenset[str]) -> bool:
    """Of the kinds that step 7 hands over, and not handed over yet."""
    return paper.paper not in handed_over and paper.form not in BEFORE | INTERNAL | KEPT | _SIGNED_WITH_THE_ACT


class DeliverDesk:
    """One sheet at a time; ``done`` reads the case again."""

    def __init__(
        self, host: QWidget, verbs: Verbs, desk: Runner, done: Callable[[str], None], say: Callable[[str], None]
    ) -> None:
        self._host, self._verbs, self._desk, self._done, self._say = host, verbs, desk, done, say
        self._sheet: DeliverSheet | None = None

    def open(self, case_id: str, papers: tuple[DocumentIssued, ...], people: tuple[Taker, ...]) -> None:
        self._sheet = DeliverSheet(self._host, papers, people, partial(self._deliver, case_id))

    def _deliver(self, case_id: str, papers: tuple[str, ...], how: Signed) -> None:
        act, sheet = self._verbs.hand_over, self._sheet
        assert sheet is not None

        def delivered(_: object) -> None:
            sheet.close_sheet()
            self._say(f"{len(papers)} 份文书已交付，签收已登记。")
            self._done(case_id)

        def failed(error: Exception) -> None:
            sheet.refuse(trouble_words(error), self._say)

        self._desk.run(Job(self._host, lambda: act(case_id, papers, how), delivered, failed))
