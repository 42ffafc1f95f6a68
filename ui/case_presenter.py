"""Opening a case from any list or by a scan: read whole on the look lane, shown on a sheet, printed again from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from clerk_app.domain.case import Intake, fold_intake
from clerk_app.domain.catalogue import Theme
from clerk_app.domain.facts import Fact
from clerk_app.domain.facts_printing import PaperReprinted
from clerk_app.domain.item_clock import ItemClock
from clerk_app.domain.item_course import item_clocks, plan_of
from clerk_app.domain.numbers import Number
from clerk_app.domain.origins import window_of
from clerk_app.domain.paper_ids import organ_of
from clerk_app.domain.print_jobs import PrintJob
from clerk_app.domain.rating import APPLICANT
from clerk_app.domain.voiding import Validity, validity_of
from clerk_app.ports import PaperRow
from clerk_app.queries import CaseLine, Look, PaperFound
from clerk_app.usecases.room import Room
from ui.case_acts import CaseActs, CaseLeft, act_views, fee_words, left_of
from ui.case_words import paper_words, status_words, theme_title
from ui.clock_words import clock_words, due_day_words
from ui.fact_words import fact_icon, fact_words
from ui.originals import held_words
from ui.paper_words import VALIDITIES, worth_words
from ui.printing_desk import PrintingDesk
from ui.reprinting import Printed, Reprinting, printed_of
from ui.style import icons
from ui.sync_words import delivery_words
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.widgets.case_sheet import CaseBody, CaseSheetView, EventLine, ItemLine, PaperLine
from ui.widgets.sheet import Sheet, SheetView
from ui.wording import CHOICES, UNNUMBERED, day_words, grouped, moment_words, paper_name, trouble_words

_WIDTH, _MARGINS = 1060, 48


@dataclass(frozen=True, slots=True)
class CaseFile:
    """Everything that is known here of one case; ``acked`` is what the office holds."""

    line: CaseLine
    facts: tuple[Fact, ...]
    papers: tuple[PaperRow, ...]
    acked: int
    jobs: tuple[PrintJob, ...] = ()

    def printed(self, row: PaperRow) -> Printed:
        again = (one.body for one in self.facts if isinstance(one.body, PaperReprinted))
        return printed_of(row, self.jobs, max((one.count for one in again if one.paper == row.paper), default=0))


def read_case(look: Look, case_id: str) -> CaseFile | None:
    """On the look lane; None for what was never numbered."""
    lines = look.cases((case_id,))
    if not lines:
        return None
    return CaseFile(lines[0], look.facts(case_id), look.papers(case_id), look.outbox().acked, look.jobs(case_id))


class CasePresenter:
    """One sheet at a time over ``host``; a paper printed meanwhile refreshes it."""

    def __init__(
        self,
        host: QWidget,
        lanes: tuple[Runner, Runner, Runner],
        verbs: Verbs,
        printing: PrintingDesk,
        elsewhere: Callable[[Number], None],
    ) -> None:
        """``lanes``: the desk's, that of looks and that of capture; ``elsewhere`` takes numbers not known here."""
        desk, self._lane, capture = lanes
        self._elsewhere = elsewhere
        self._host, self._verbs, self._printing = host, verbs, printing
        self._acts = CaseActs(host, (desk, capture), verbs, printing, self._read_again)
        self._left: CaseLeft | None = None
        self._sheet: Sheet | None = None
        self._body: CaseBody | None = None
        self._case_id = self._at_missing = ""
        self._file: CaseFile | None = None
        self._reprinting = Reprinting(host, printing)
        printing.printed.connect(self._on_printed)

    def open_case(self, case_id: str) -> None:
        look = self._verbs.look
        self._lane.run(Job(self._host, lambda: read_case(look, case_id), self._on_read, self._on_failed))

    def open_missing(self, case_id: str) -> None:
        """Somebody comes back: at what is missing, as long as something is."""
        self._at_missing = case_id
        self.open_case(case_id)

    def open_number(self, number: Number) -> None:
        """What a scan names: a case, or the case of a paper."""
        look, payload = self._verbs.look, number.payload

        def found() -> tuple[Number, CaseLine | None, PaperFound | None]:
            return number, look.case_by_payload(payload), look.paper_by_payload(payload)

        self._lane.run(Job(self._host, found, self._on_found, self._on_failed))

    def _on_found(self, told: tuple[Number, CaseLine | None, PaperFound | None]) -> None:
        """A paper that is void or lost still names its case; the clerk hears what it is worth."""
        number, line, paper = told
        if line is None:
            self._elsewhere(number)
            return
        self.open_missing(line.case_id)
        if paper is not None and paper.validity is not Validity.VALID:
            self._printing.say(worth_words(paper))

    def _on_read(self, read: CaseFile | None) -> None:
        if read is None:
            self._printing.say("这次到访没有立案，没有可以打开的办件。")
            return
        if self._body is None or read.line.case_id != self._case_id:
            self._open_sheet(read)
        assert self._body is not None
        self._file = read
        self._left = left_of(read.line.case_id, read.facts, self._verbs.room)
        self._acts.refresh(self._left)
        self._body.show_view(case_view(read, self._verbs.room, self._printing.queue, self._left))
        missing, self._at_missing = self._at_missing, ""
        if self._left and missing == read.line.case_id:
            self._acts.open_missing(self._left)

    def _open_sheet(self, read: CaseFile) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()
        room, line = self._verbs.room, read.line
        self._case_id, self._body = line.case_id, CaseBody(self._host.height())
        self._body.reprint_clicked.connect(self._on_reprint_clicked)
        self._body.act_clicked.connect(self._on_act_clicked)
        title = f"{line.person}　{theme_title(room.catalogue, line.theme, line.item)}"
        view = SheetView(title, "办件的全部经过；要补打请选文书", "看完，返回", "file-text")
        width = min(_WIDTH, round(self._host.width() / icons.theme().scale) - _MARGINS)
        self._sheet = Sheet(self._host, "case.sheet", view, self._body, width)
        self._sheet.primary_clicked.connect(self._sheet.close_sheet)
        self._sheet.closed.connect(self._on_closed)

    def _on_closed(self) -> None:
        self._sheet = self._body = None
        self._case_id = ""

    def _on_reprint_clicked(self, paper: str) -> None:
        assert self._file is not None
        row = next(row for row in self._file.papers if row.paper == paper)
        self._reprinting.ask(self._file.printed(row))

    def _on_act_clicked(self, key: str) -> None:
        if self._left is not None:
            self._acts.open_act(key, self._left)

    def _on_printed(self, case_id: str, _: str) -> None:
        self._read_again(case_id)

    def _read_again(self, case_id: str) -> None:
        """A case that is shown; what ends later opens nothing over the next one."""
        if case_id and case_id == self._case_id:
            self.open_case(case_id)

    def _on_failed(self, error: Exception) -> None:
        self._printing.say(trouble_words(error))


def case_view(read: CaseFile, room: Room, queue: str, left: CaseLeft | None = None) -> CaseSheetView:
    line, intake = read.line, fold_intake(read.facts)
    theme, today = room.catalogue.theme(line.theme), room.clock.today()
    known = intake.documents, intake.voided
    return CaseSheetView(
        grouped(line.case_no),
        (status_words(line), delivery_words(line, read.acked)),
        (
            ("申请人", line.person),
            ("证件尾号", line.id_tail),
            ("决定", moment_words(line.decided_at, today) if line.decided_at else ""),
            ("最迟办结", day_words(line.due) if line.due else "不适用"),
            ("经办", room.clerk.name if line.clerk == room.clerk.badge else line.clerk),
            *((("收费", fee_words(left)),) if fee_words(left) else ()),
            *((("原件在", held_words(left.originals)),) if left and held_words(left.originals) else ()),
        ),
        _items(intake, theme, room, _clocks(read, theme, room)),
        tuple(_paper(read.printed(row), room, queue, validity_of(row.paper, *known)) for row in read.papers),
        tuple(_event(fact, theme, room, today) for fact in sorted(read.facts, key=_when)),
        act_views(left),
    )


def _clocks(read: CaseFile, theme: Theme | None, room: Room) -> Mapping[str, ItemClock]:
    plan = plan_of(theme, read.facts)
    desk = room.desk
    return item_clocks(desk.calendar, plan, read.facts, desk.today, desk.powers) if plan else {}


def _items(intake: Intake, theme: Theme | None, room: Room, clocks: Mapping[str, ItemClock]) -> tuple[ItemLine, ...]:
    lines = []
    for slug, choice in intake.decisions.items():
        item = theme.item(slug) if theme else None
        organ = room.hall.organ(item.department, room.catalogue.department_name(item.department)).short if item else ""
        due, clock = intake.due.get(slug), clocks.get(slug)
        promised = due_day_words(clock) if clock and clock.committed_due else day_words(due) if due else ""
        told = clock_words(clock) if clock else ""
        lines.append(ItemLine(slug, item.zh if item else slug, organ, *CHOICES[choice], promised, told))
    return tuple(lines)


def _paper(printed: Printed, room: Room, queue: str, worth: Validity) -> PaperLine:
    """A paper of one organ among several says whose it is."""
    row = printed.row
    organ = organ_of(row.paper)
    said_by = f"（{room.hall.organ(organ, room.catalogue.department_name(organ)).short}）" if organ else ""
    words, tone = paper_words(printed, queue) if worth is Validity.VALID else VALIDITIES[worth]
    act = "另存" if not queue else "补打" if printed.maybe_out and not printed.not_out else "打印"
    return PaperLine(
        row.paper,
        paper_name(row.paper, row.form) + said_by,
        row.document_no or ("" if row.form in UNNUMBERED else "文号待补"),
        words,
        tone,
        act,
    )


def _when(fact: Fact) -> datetime:
    """Every ledger has an order of its own; what happened is told by its time."""
    return fact.header.at


def _event(fact: Fact, theme: Theme | None, room: Room, today: date) -> EventLine:
    header = fact.header
    known = {room.clerk.badge: room.clerk.name, "office": "后台", APPLICANT: "申请人"}
    by = known.get(header.actor, header.actor)
    if header.origin != room.station.origin and header.actor != "office":
        by = f"{by}（{window_of(header.origin)} 窗口）"
    return EventLine(moment_words(header.at, today), *fact_icon(fact.body), fact_words(fact.body, theme), by)
