"""Printing from the window: hand a paper to its printer on the paper lane, tell honestly what became of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.papers import Rendered
from clerk_app.domain.print_jobs import PrintJob
from clerk_app.domain.print_routes import Medium, Route, Routes, medium_of, roll_of
from clerk_app.ports import PrinterState
from clerk_app.usecases.print_queue import Watched
from ui.print_words import ended_words, waits_words
from ui.signals import Emits, emits
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.wording import FORMS, trouble_words

_TRIAL = "H01"
_ASK_EVERY = 3_000  # milliseconds between two questions to a printer that is at work
_NONE = PrinterState("", ready=False)


@dataclass(frozen=True, slots=True)
class Around:
    """The printers there are, the system's own first, and what is bound to them."""

    states: tuple[PrinterState, ...] = ()
    routes: Routes = field(default_factory=Routes)


class PrintingDesk(QObject):
    """``told`` carries one sentence for the toast; ``printed`` (case, paper) follows every change of state."""

    told: Emits[str] = emits(str)
    printed: Emits[str, str] = emits(str, str)

    def __init__(self, verbs: Verbs, paper: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._paper = verbs, paper
        self._around = Around()
        self._asking = QTimer(self)
        self._asking.setInterval(_ASK_EVERY)
        self._asking.setSingleShot(True)
        self._asking.timeout.connect(self.ask)

    @property
    def queue(self) -> str:
        """The system's own printer; empty where there is none and papers are saved as files instead."""
        return self.state.name

    @property
    def state(self) -> PrinterState:
        return next(iter(self._around.states), _NONE)

    @property
    def states(self) -> tuple[PrinterState, ...]:
        return self._around.states

    @property
    def routes(self) -> Routes:
        return self._around.routes

    def printer_for(self, form: str) -> str:
        """Where a document type goes; empty where there is nothing to print it on."""
        return self.routes.route(form).printer or (self.queue if medium_of(form) is Medium.A4 else "")

    def state_of(self, printer: str) -> PrinterState:
        """A printer that is bound and not there is told under its name."""
        return next((state for state in self._around.states if state.name == printer), PrinterState(printer, False))

    def choices(self, form: str) -> tuple[PrinterState, ...]:
        """Those that take its paper; the one that is bound stands among them even where it is not there."""
        medium, bound = medium_of(form), self.printer_for(form)
        found = tuple(state for state in self._around.states if state.medium is medium)
        return found if not bound or bound in {state.name for state in found} else (self.state_of(bound), *found)

    def look_for_printer(self) -> None:
        self._paper.run(Job(self, self._look, self._on_looked, self._on_failed))

    def print_paper(self, case_id: str, paper: str, copies: int = 0, printer: str = "") -> None:
        """To the printer it is bound to, or where there is none as a file that is named and shown."""
        goes_to = printer or self.printer_for(form_of(paper))
        if not goes_to:
            self._paper.run(Job(self, lambda: self._save(case_id, paper), self._on_saved, self._on_failed))
            return
        if self.routes.has_roll(form_of(paper)):
            self._print_roll(case_id, paper)
        act = self._verbs.print_paper
        self._send(case_id, paper, lambda: act(case_id, paper, copies, goes_to), f"{FORMS[form_of(paper)]} ", goes_to)

    def _print_roll(self, case_id: str, paper: str) -> None:
        """The applicant's short form, beside the sheet."""
        act, roll = self._verbs.print_roll, roll_of(form_of(paper))
        told = f"{FORMS[form_of(paper)]}简联 "
        self._send(case_id, paper, lambda: act(case_id, paper), told, self.routes.route(roll).printer)

    def reprint(self, case_id: str, paper: str, asked: tuple[str, str], printer: str = "") -> None:
        """``asked``: the reason and, where it is another, its words."""
        goes_to = printer or self.printer_for(form_of(paper))
        act = self._verbs.reprint_paper
        told = f"补打{FORMS[form_of(paper)]} "
        self._send(case_id, paper, lambda: act(case_id, paper, *asked, goes_to), told, goes_to)

    def retry(self, job: PrintJob, printer: str = "") -> None:
        goes_to = printer or job.printer
        act = self._verbs.retry_job
        self._send(job.case_id, job.paper, lambda: act(job, goes_to), f"{FORMS[form_of(job.paper)]} ", goes_to)

    def bind(self, form: str, route: Route) -> None:
        """From the next paper on; then everybody who shows where papers go hears of it."""
        bind, routes = self._verbs.bind_printers, Routes({**self.routes.by_form, form: route})

        def bound() -> Around:
            bind(routes)
            return self._look()

        self._paper.run(Job(self, bound, self._on_looked, self._on_failed))

    def cancel(self, job: PrintJob) -> None:
        act = self._verbs.cancel_job

        def done(_: object) -> None:
            self.told.emit(f"{FORMS[form_of(job.paper)]}已从打印队列撤回")
            self.printed.emit(job.case_id, job.paper)

        self._paper.run(Job(self, lambda: act(job), done, self._failed(job.case_id, job.paper)))

    def print_trial(self, printer: str = "") -> None:
        """The test page of one printer, else of the system's own; it is nobody's and is not kept."""
        goes_to = printer or self.queue
        if not goes_to:
            self._paper.run(Job(self, self._save_trial, self._on_saved, self._on_failed))
            return

        def send() -> None:
            check = self._verbs.render_printer_check(goes_to)
            self._verbs.printers.printer(goes_to).print_pdf(check.pdf, _TRIAL[1:])

        self._send("", _TRIAL, send, f"{FORMS[_TRIAL]} ", goes_to)

    def print_loose(self, form: str, make: Callable[[], Rendered]) -> None:
        """A sheet that is not kept: nothing stands on it but what anybody may read."""
        goes_to = self.printer_for(form)

        def send() -> None:
            self._verbs.printers.printer(goes_to).print_pdf(make().pdf, form[1:])

        def save() -> tuple[str, str, str]:
            return "", form, self._verbs.save_pdf(make().pdf, form)

        if goes_to:
            self._send("", form, send, f"{FORMS[form]} ", goes_to)
        else:
            self._paper.run(Job(self, save, self._on_saved, self._on_failed))

    def say(self, sentence: str) -> None:
        self.told.emit(sentence)

    def ask(self) -> None:
        """What became of the jobs that are under way; again and again until each has ended."""
        self._paper.run(Job(self, self._verbs.watch_jobs, self._on_watched, self._on_not_watched))

    def _send(self, case_id: str, paper: str, act: Callable[[], object], told: str, printer: str) -> None:
        def sent(state: PrinterState) -> None:
            self._keep(state)
            self.told.emit(f"{told}已送打印机 {printer}{waits_words(state)}")
            self.printed.emit(case_id, paper)
            self._asking.start()

        def send() -> PrinterState:
            """A queue takes jobs also while it stands still: what it says afterwards is told too."""
            act()
            return self._verbs.printers.printer(printer).state()

        self._paper.run(Job(self, send, sent, self._failed(case_id, paper)))

    def _failed(self, case_id: str, paper: str) -> Callable[[Exception], None]:
        def failed(error: Exception) -> None:
            self.told.emit(trouble_words(error))
            self.printed.emit(case_id, paper)

        return failed

    def _look(self) -> Around:
        return Around(self._verbs.printers.states(), self._verbs.routes())

    def _keep(self, state: PrinterState) -> None:
        """A queue that does not answer now took the job all the same: it keeps its name."""
        known = self._around.states
        if state.name in {one.name for one in known}:
            states = tuple(state if one.name == state.name else one for one in known)
            self._around = Around(states, self._around.routes)

    def _save(self, case_id: str, paper: str) -> tuple[str, str, str]:
        row = next(row for row in self._verbs.look.papers(case_id) if row.paper == paper)
        path = self._verbs.save_pdf(self._verbs.shelf.get(row.sha256), f"{paper.replace(':', '-')}-{row.number}")
        return case_id, paper, path

    def _save_trial(self) -> tuple[str, str, str]:
        check = self._verbs.render_printer_check("—")
        return "", _TRIAL, self._verbs.save_pdf(check.pdf, _TRIAL)

    def _on_looked(self, around: Around) -> None:
        self._around = around
        self.printed.emit("", "")

    def _on_watched(self, watched: Watched) -> None:
        for job in watched.changed:
            if words := ended_words(job):
                self.told.emit(words)
            self.printed.emit(job.case_id, job.paper)
        if watched.open:
            self._asking.start()

    def _on_not_watched(self, error: Exception) -> None:
        """A store that is busy now is asked later."""
        trouble_words(error)
        self._asking.start()

    def _on_saved(self, told: tuple[str, str, str]) -> None:
        case_id, paper, path = told
        shown = self._show_file(path)
        where = "已打开" if shown else "在数据文件夹的 spool 里"
        name = path.replace(chr(92), "/").rpartition("/")[2]
        self.told.emit(f"没有打印机，{FORMS[form_of(paper)]}已存为 {name}，{where}；下次启动时删除")
        self.printed.emit(case_id, paper)

    def _show_file(self, path: str) -> bool:
        """In the system's viewer; where there is no display, nobody could look."""
        return QGuiApplication.platformName() != "offscreen" and QDesktopServices.openUrl(QUrl.fromLocalFile(path))

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(trouble_words(error))
        self.printed.emit("", "")
