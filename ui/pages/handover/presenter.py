"""Print and hand over: one row a paper, printed and handed over told apart; then the next person."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clerk_app.domain.case import Intake, fold_intake
from clerk_app.domain.catalogue import Item
from clerk_app.domain.completion import completable
from clerk_app.domain.facts import PaperHandedOver, Signing
from clerk_app.domain.paper_ids import organ_of
from clerk_app.domain.plan import Plan
from clerk_app.domain.print_jobs import PrintJob
from clerk_app.domain.rating import Rated
from clerk_app.domain.voiding import in_force
from clerk_app.ports import PaperRow
from clerk_app.queries import Look
from clerk_app.usecases.hand_over import Signed
from clerk_app.usecases.print_papers import PaperState
from clerk_app.usecases.room import Room
from ui.intake_frame import frame
from ui.pages.handover.charging import Charging
from ui.pages.handover.finishing import FinishingSheet
from ui.pages.handover.page import HandoverPage
from ui.pages.handover.rating import Rating, rated_today
from ui.pages.handover.taking import Takers
from ui.pages.handover.view import HandoverView, OriginalView, PaperView, PreviewView, SignWays
from ui.pictures import Pictures
from ui.print_words import row_words
from ui.printing_desk import PrintingDesk
from ui.reprinting import Printed, Reprinting, printed_of
from ui.tasks import Job, Runner
from ui.visit import Visit
from ui.widgets.allowed import OPEN, Allowed
from ui.widgets.footer import ActionView, FooterView
from ui.wording import BEFORE, CHOICES, FORMS, INTERNAL, KEPT, paper_name, trouble_words

_SIGNING = {"copy": Signing.FILE_COPY, "pad": Signing.PAD, "refused": Signing.REFUSED}
_SIGNED = {Signing.FILE_COPY: "存根签字", Signing.PAD: "手写板签字", Signing.REFUSED: "拒签，有见证人"}


@dataclass(frozen=True, slots=True)
class Given:
    """What the record says of one case: its papers, how each was signed for, and the originals that went back."""

    case_id: str
    papers: tuple[PaperRow, ...] = ()
    signings: Mapping[str, Signing] = field(default_factory=dict)
    returned: frozenset[str] = frozenset()
    rated: Rated = Rated.NOT_YET
    state: Intake = field(default_factory=Intake)
    jobs: tuple[PrintJob, ...] = ()


def read_given(look: Look, room: Room, case_id: str) -> Given:
    """On the look lane. The last hand-over of a paper counts, as it does for the time in its row."""
    facts = look.facts(case_id)
    handed = (fact.body for fact in facts if isinstance(fact.body, PaperHandedOver))
    signings = {body.paper: body.signing for body in handed}
    state = fold_intake(facts)
    rated = rated_today(facts, state, room)
    own = look.papers(case_id), look.jobs(case_id)
    return Given(case_id, own[0], signings, state.originals_returned, rated, state, own[1])


class HandoverPresenter:
    def __init__(
        self, page: HandoverPage, visit: Visit, lanes: tuple[Runner, Runner], printing: PrintingDesk, pictures: Pictures
    ) -> None:
        self._page, self._visit, self._printing, self._pictures = page, visit, printing, pictures
        self._desk, self._look = lanes
        self._papers: tuple[PaperRow, ...] = ()
        self._jobs: tuple[PrintJob, ...] = ()
        self._reprinting = Reprinting(page, printing)
        self._signings: Mapping[str, Signing] = {}
        self._returned: frozenset[str] = frozenset()
        self._selected = ""
        self._state = Intake()
        self._takers = Takers(page, visit.verbs.room, self.show)
        self._fees = Charging(page, lambda: visit.verbs, self._desk, self._read, printing.say)
        self._rating = Rating(page, lambda: visit.verbs, self._desk, self._read, printing.say)
        self._finishing: FinishingSheet | None = None
        self._printed: set[str] = set()
        self._unissued = False
        page.paper_selected.connect(self._on_paper_selected)
        page.reprint_clicked.connect(self._on_reprint_clicked)
        page.handed_over_requested.connect(self._on_handed_over_requested)
        page.taker_picked.connect(self._takers.pick)
        page.fee_clicked.connect(self._fees.open_fee)
        page.original_changed.connect(self._on_original_changed)
        page.rate_clicked.connect(self._rating.turn)
        page.primary_clicked.connect(self._on_primary_clicked)
        page.action_clicked.connect(self._on_action_clicked)
        printing.printed.connect(self._on_printed)

    def open(self) -> None:
        """A new case on the desk: issue its papers, read them, print what is not printed yet."""
        self._papers, self._signings, self._returned, self._state = (), {}, frozenset(), Intake()
        self._printed, self._selected = set(), ""
        self._takers.forget()
        self._fees.forget()
        self._rating.forget()
        self._issue()

    def show(self) -> None:
        if not self._visit.case_id:
            return
        plan = self._visit.plan
        selected = next((row for row in self._papers if row.paper == self._selected), None)
        images = self._pictures.paper(selected.sha256) if selected else ()
        self._page.show_view(
            HandoverView(
                frame(self._visit, 7, self._footer(plan)),
                f"已作出 {len(plan.items)} 项决定",
                self._visit.case_no,
                self._decided(),
                self._printing.queue or "无打印机",
                tuple(self._paper(row) for row in self._papers),
                self._selected,
                self._originals(plan),
                SignWays(pad=Allowed(on=False, why="没有签名板"), copy=OPEN, refused=OPEN),
                self._takers.view(),
                self._fees.views(),
                PreviewView(f"{FORMS[selected.form]} · 共 {selected.pages} 页" if selected else "", images),
                rating=self._rating.view(),
            )
        )

    def _footer(self, plan: Plan) -> FooterView:
        if self._unissued:
            again = (ActionView("issue", "再出文书", "", "file-text"),)
            return FooterView("下一位", hint="文书还没有出来，办件已入账", hint_tone="warn", actions=again)
        waiting = [row for row in self._papers if not row.handed_over and row.form not in KEPT]
        kept = [view for view in self._originals(plan) if not view.returned]
        parts = [f"{len(self._fees.open_ones)} 笔未缴"] if self._fees.open_ones else []
        if waiting:
            parts.append(f"{len(waiting)} 份文书未交")
        if kept:
            parts.append(f"{len(kept)} 件原件未退")
        hint = f"还有 {'、'.join(parts)}，可以先请下一位" if parts else "文书都已交付，原件都已退还"
        acts = [ActionView("all", "全部交付，存根签字", "", "check-square")] if waiting else []
        if self._fees.open_ones:
            acts.insert(0, ActionView("fees", f"缴费 {len(self._fees.open_ones)} 笔", "Ctrl+J", "currency-cny"))
        immediate = self._immediate()
        if immediate:
            acts.insert(0, ActionView("finish", f"当场办结 {len(immediate)} 项", "Ctrl+G", "checks"))
        return FooterView("下一位", hint=hint, hint_tone="warn" if parts else "", actions=tuple(acts))

    def _immediate(self) -> tuple[Item, ...]:
        """What may be decided in this sitting."""
        return completable(self._state, self._visit.plan, self._visit.verbs.room.desk)

    def _decided(self) -> tuple[tuple[str, str], ...]:
        counts: dict[str, tuple[int, str]] = {}
        for standing in self._visit.standings:
            words, tone = CHOICES[self._visit.choice_of(standing)]
            counts[words] = (counts.get(words, (0, tone))[0] + 1, tone)
        done = ((f"已办结 {len(self._state.completed)}", "ok"),) if self._state.completed else ()
        return (*((f"{words} {number}", tone) for words, (number, tone) in counts.items()), *done)

    def _paper(self, row: PaperRow) -> PaperView:
        goes_to = self._printing.printer_for(row.form)
        printed = self._printed_of(row)
        words, icon, tone = row_words(row, printed.last, has_printer=bool(goes_to))
        organ = organ_of(row.paper)
        room = self._visit.verbs.room
        said_by = room.hall.organ(organ, room.catalogue.department_name(organ)).table_name if organ else ""
        signing = self._signings.get(row.paper) if row.handed_over else None
        return PaperView(
            row.paper,
            paper_name(row.paper, row.form),
            said_by or row.document_no or "文号待补",
            self._printing.routes.route(row.form).copies,
            words,
            icon,
            tone,
            row.handed_over or ("归档" if row.form in KEPT else ""),
            _SIGNED[signing] if signing else self._form_signed(row),
            refused=signing is Signing.REFUSED,
            printer=printed.last.printer if printed.last else goes_to or "无打印机",
        )

    def _form_signed(self, row: PaperRow) -> str:
        """The form is signed with the parties, before the decision."""
        signed = {one.paper for person in self._state.appearances for one in person.signed}
        return "已签名" if row.form in KEPT & signed else ""

    def _originals(self, plan: Plan) -> tuple[OriginalView, ...]:
        return tuple(
            OriginalView(planned.slug, planned.material.zh, planned.slug in self._returned)
            for planned in plan.to_bring
            if planned.copies.original_shown and self._visit.slot(planned.slug).original_checked
        )

    def _issue(self) -> None:
        """The case stands whatever happens here; papers that could not be made are made on demand or at the start."""
        case_id, issue = self._visit.case_id, self._visit.verbs.issue_papers
        self._unissued = False
        self._desk.run(Job(self._page, lambda: issue(case_id), self._on_done, self._on_not_issued))

    def _on_not_issued(self, error: Exception) -> None:
        self._unissued = True
        self._printing.say(f"已受理，编号有效，但文书没有出来。{trouble_words(error)}")
        self._read()

    def _read(self) -> None:
        case_id, look, room = self._visit.case_id, self._visit.verbs.look, self._visit.verbs.room
        if not case_id:
            return  # what was still under way ended after the next person came
        self._look.run(Job(self._page, lambda: read_given(look, room, case_id), self._on_given, self._on_failed))

    def _on_given(self, given: Given) -> None:
        if given.case_id != self._visit.case_id:
            return
        holding = {document.paper for document in in_force(given.state)}
        self._papers = tuple(
            row
            for row in given.papers
            if row.paper in holding
            and (row.form not in {*BEFORE, *INTERNAL} or (row.handed_over and row.form in BEFORE - {"F01"}))
        )
        self._signings, self._jobs = given.signings, given.jobs
        self._state = given.state
        self._rating.read(given.case_id, given.rated, self._visit.plan)
        self._takers.read(given.state, self._visit.plan)
        self._fees.read(given.case_id, given.state, self._visit.plan)
        self._returned |= given.returned  # a tick that is still on its way to the record stays
        self._selected = self._selected or _first_of(self._papers)
        self._print_fresh()
        self.show()

    def _print_fresh(self) -> None:
        """Printing starts by itself where there is a queue; a file is saved only when asked for."""
        for row in self._papers:
            bound = self._printing.printer_for(row.form) and not row.missing
            if bound and row.state == PaperState.RENDERED and row.paper not in self._printed:
                self._printed.add(row.paper)
                self._printing.print_paper(row.case_id, row.paper)

    def _printed_of(self, row: PaperRow) -> Printed:
        copies = [one.count for one in self._state.reprints if one.paper == row.paper]
        return printed_of(row, self._jobs, max(copies, default=0))

    def _on_printed(self, case_id: str, _: str) -> None:
        if case_id and case_id == self._visit.case_id:
            self._read()

    def _on_paper_selected(self, paper: str) -> None:
        self._selected = paper
        self.show()

    def _on_reprint_clicked(self, paper: str) -> None:
        row = next(row for row in self._papers if row.paper == (paper or self._selected))
        self._reprinting.ask(self._printed_of(row))

    def _on_handed_over_requested(self, paper: str, way: str, witness: str, reason: str) -> None:
        self._hand_over((paper,), Signed(_SIGNING[way], witness, reason, self._takers.chosen))

    def _on_action_clicked(self, name: str) -> None:
        if name == "issue":
            self._issue()
        elif name == "finish":
            self._finishing = FinishingSheet(self._page, self._immediate(), self._takers.words, self._on_finished)
        elif name == "fees":
            self._fees.open_fee()
        elif name == "all":
            papers = tuple(row.paper for row in self._papers if row.form not in KEPT)
            self._hand_over(papers, Signed(Signing.FILE_COPY, taker=self._takers.chosen))

    def _hand_over(self, papers: tuple[str, ...], how: Signed) -> None:
        case_id, act = self._visit.case_id, self._visit.verbs.hand_over
        self._desk.run(Job(self._page, lambda: act(case_id, papers, how), self._on_done, self._on_failed))

    def _on_finished(self, results: dict[str, str], delivered: bool) -> None:
        case_id, act = self._visit.case_id, self._visit.verbs.complete_items
        taker, sheet = self._takers.chosen, self._finishing
        assert sheet is not None

        def finish() -> None:
            act(case_id, results, delivered=delivered, taker=taker)

        def finished(_: object) -> None:
            sheet.close_sheet()
            self._read()

        def refused(error: Exception) -> None:
            sheet.refuse(trouble_words(error), self._printing.say)

        self._desk.run(Job(self._page, finish, finished, refused))

    def _on_original_changed(self, slot: str, returned: bool) -> None:
        if returned:
            self._returned |= {slot}
            case_id, act = self._visit.case_id, self._visit.verbs.return_originals

            def failed(error: Exception) -> None:
                if case_id == self._visit.case_id:
                    self._returned -= {slot}
                    self.show()
                self._on_failed(error)

            self._desk.run(Job(self._page, lambda: act(case_id, (slot,)), self._on_done, failed))
        self.show()

    def _on_done(self, _: object) -> None:
        self._read()

    def _on_failed(self, error: Exception) -> None:
        self._printing.say(trouble_words(error))

    def _on_primary_clicked(self) -> None:
        """下一位: the desk is empty again; open papers stay in the to-do."""
        self._pictures.forget()
        self._rating.forget()
        self._visit.close()
        self._visit.step_requested.emit(0)


def _first_of(papers: tuple[PaperRow, ...]) -> str:
    """The acceptance leads; without one, the first that still has to be handed over."""
    waiting = [row for row in papers if not row.handed_over and row.form not in KEPT]
    leading = [row for row in papers if row.form == "F06"]
    return next((row.paper for row in (*leading, *waiting, *papers)), "")
