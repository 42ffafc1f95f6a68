"""先签承诺，后作决定: what has to be signed before the decision, what was signed already, and the way to sign it."""

from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts import CommitmentSigned, Promise, Signing
from clerk_app.domain.promises import Wanted, signed, wanted_commitments
from ui.pages.decide.page import DecidePage
from ui.pages.decide.view import CommitmentView
from ui.printing_desk import PrintingDesk
from ui.tasks import Job, Runner
from ui.visit import Visit
from ui.wording import FORMS, day_words, trouble_words

_TITLES = {Promise.DEFERRAL: "容缺受理承诺书", Promise.PROOF: "告知承诺书", Promise.LICENCE: "许可告知承诺书"}
Signed = tuple[str, tuple[CommitmentSigned, ...]]


class Commitments:
    """First press: number, paper, print. Second press: the applicant has signed the file copy."""

    def __init__(self, page: DecidePage, visit: Visit, lanes: tuple[Runner, Runner], printing: PrintingDesk) -> None:
        self._page, self._visit, self._printing = page, visit, printing
        self._desk, self._look = lanes
        self._case_id = ""
        self._signed: tuple[CommitmentSigned, ...] = ()
        # As printed in this visit: a paper that said something else is not what is signed now.
        self._prepared: dict[str, Wanted] = {}
        self._busy = False
        page.commitment_clicked.connect(self._on_commitment_clicked)
        page.paper_clicked.connect(self._on_paper_clicked)

    @property
    def signed(self) -> tuple[CommitmentSigned, ...]:
        return self._signed if self._case_id == self._visit.draft.case_id else ()

    def views(self) -> tuple[CommitmentView, ...]:
        self._read()
        return tuple(self._view(wanted) for wanted in self._wanted())

    def open_items(self) -> frozenset[str]:
        """Items whose acceptance waits for a signature."""
        unsigned = (wanted for wanted in self._wanted() if signed(self.signed, wanted) is None)
        return frozenset(item for wanted in unsigned for item in wanted.items)

    def _wanted(self) -> tuple[Wanted, ...]:
        room = self._visit.verbs.room
        return wanted_commitments(self._visit.plan, self._visit.draft.slots, room.calendar, room.clock.today())

    def _view(self, wanted: Wanted) -> CommitmentView:
        plan = self._visit.plan
        names = []
        for owed in wanted.materials:
            planned = plan.planned_material(owed.slot)
            name = planned.material.zh if planned else owed.slot
            names.append(f"{name} {day_words(owed.due)}前" if wanted.promise is not Promise.PROOF else name)
        done = signed(self.signed, wanted)
        told = "、".join(names)
        if not done:
            told = ("等签字：" if self._prepared.get(wanted.key) == wanted else "还没有出：") + told
        act = "已签字" if self._prepared.get(wanted.key) == wanted else "出承诺书"
        return CommitmentView(wanted.key, _TITLES[wanted.promise], told, day_words(done.day) if done else "", act)

    def _read(self) -> None:
        """What was signed before this visit was taken up again."""
        case_id = self._visit.draft.case_id
        if case_id == self._case_id:
            return
        self._case_id, self._signed, self._prepared = case_id, (), {}
        look = self._visit.verbs.look

        def read() -> Signed:
            return case_id, fold_intake(look.facts(case_id)).commitments

        self._look.run(Job(self._page, read, self._on_read, self._on_failed))

    def _on_read(self, told: Signed) -> None:
        case_id, commitments = told
        if case_id == self._case_id and commitments:
            self._signed = commitments
            self._visit.know_signed(commitments)
            self._visit.changed.emit()

    def _on_paper_clicked(self) -> None:
        """Print everything that still wants a signature."""
        for wanted in self._wanted():
            if signed(self.signed, wanted) is None:
                self._prepare(wanted)

    def _on_commitment_clicked(self, key: str) -> None:
        wanted = next((wanted for wanted in self._wanted() if wanted.key == key), None)
        if wanted is None or self._busy:
            return
        if self._prepared.get(key) == wanted:
            self._sign(wanted)
        else:
            self._prepare(wanted)

    def _prepare(self, wanted: Wanted) -> None:
        self._busy = True
        draft, prepare = self._visit.draft, self._visit.verbs.prepare_commitment

        def prepared(paper: str) -> None:
            self._busy = False
            if draft.case_id == self._case_id:
                self._prepared[wanted.key] = wanted
            self._printing.print_paper(draft.case_id, paper)
            self._printing.say(f"{FORMS[wanted.form]}一式两份，请申请人签字；签好后按“已签字”")
            self._visit.changed.emit()

        job = Job(self._page, lambda: prepare(draft, wanted.key), prepared, self._on_failed)
        self._desk.run(job)

    def _sign(self, wanted: Wanted) -> None:
        self._busy = True
        draft, sign = self._visit.draft, self._visit.verbs.sign_commitment
        look = self._visit.verbs.look

        def act() -> Signed:
            sign(draft, wanted.key, Signing.FILE_COPY)
            return draft.case_id, fold_intake(look.facts(draft.case_id)).commitments

        def done(told: Signed) -> None:
            self._busy = False
            self._on_read(told)

        self._desk.run(Job(self._page, act, done, self._on_failed))

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        self._printing.say(trouble_words(error))
