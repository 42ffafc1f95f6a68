"""Printing from the window: hand a paper to the queue on the paper lane, tell honestly what became of it."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from clerk_app.ports import PrinterState
from ui.signals import Emits, emits
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.wording import FORMS, trouble_words

_TRIAL = "H01"


class PrintingDesk(QObject):
    """``told`` carries one sentence for the toast; ``printed`` (case, paper) follows every change of state."""

    told: Emits[str] = emits(str)
    printed: Emits[str, str] = emits(str, str)

    def __init__(self, verbs: Verbs, paper: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._paper = verbs, paper
        self._state = PrinterState("", ready=False)

    @property
    def queue(self) -> str:
        """The queue's name; empty where there is none and papers are saved as files instead."""
        return self._state.name

    @property
    def state(self) -> PrinterState:
        return self._state

    def look_for_printer(self) -> None:
        self._paper.run(Job(self, self._verbs.printer.state, self._on_state, self._on_failed))

    def print_paper(self, case_id: str, paper: str, copies: int) -> None:
        """To the queue, or where there is none as a file that is named and shown."""
        if self._state.name:
            self._paper.run(Job(self, lambda: self._print(case_id, paper, copies), self._on_printed, self._on_failed))
        else:
            self._paper.run(Job(self, lambda: self._save(case_id, paper), self._on_saved, self._on_failed))

    def print_trial(self) -> None:
        """The test page of the printer that the papers go to; it is nobody's and is not kept."""
        done = self._on_printed if self._state.name else self._on_saved
        self._paper.run(Job(self, self._trial, done, self._on_failed))

    def say(self, sentence: str) -> None:
        self.told.emit(sentence)

    def _print(self, case_id: str, paper: str, copies: int) -> tuple[str, str, PrinterState]:
        """A queue takes jobs also while it stands still: what it says afterwards is told too."""
        self._verbs.print_paper(case_id, paper, copies)
        return case_id, paper, self._verbs.printer.state()

    def _save(self, case_id: str, paper: str) -> tuple[str, str, str]:
        row = next(row for row in self._verbs.look.papers(case_id) if row.paper == paper)
        path = self._verbs.save_pdf(self._verbs.shelf.get(row.sha256), f"{paper.replace(':', '-')}-{row.number}")
        return case_id, paper, path

    def _trial(self) -> tuple[str, str, PrinterState] | tuple[str, str, str]:
        check = self._verbs.render_printer_check(self._state.name or "—")
        if not self._state.name:
            return "", _TRIAL, self._verbs.save_pdf(check.pdf, _TRIAL)
        self._verbs.printer.print_pdf(check.pdf, _TRIAL[1:])
        return "", _TRIAL, self._verbs.printer.state()

    def _on_state(self, state: PrinterState) -> None:
        self._state = state
        self.printed.emit("", "")

    def _on_printed(self, told: tuple[str, str, PrinterState]) -> None:
        case_id, paper, state = told
        # A queue that does not answer now took the job all the same.
        self._state = state if state.name else self._state
        waits = "" if self._state.ready else "，打印机现在停着，恢复后自动打出，不要再按一次"
        self.told.emit(f"{FORMS[paper[:3]]} 已送打印机 {self._state.name}{waits}")
        self.printed.emit(case_id, paper)

    def _on_saved(self, told: tuple[str, str, str]) -> None:
        case_id, paper, path = told
        shown = self._show_file(path)
        where = "已打开" if shown else "在数据文件夹的 spool 里"
        name = path.replace(chr(92), "/").rpartition("/")[2]
        self.told.emit(f"没有打印机，{FORMS[paper[:3]]}已存为 {name}，{where}；下次启动时删除")
        self.printed.emit(case_id, paper)

    def _show_file(self, path: str) -> bool:
        """In the system's viewer; where there is no display, nobody could look."""
        return QGuiApplication.platformName() != "offscreen" and QDesktopServices.openUrl(QUrl.fromLocalFile(path))

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(trouble_words(error))
        self.printed.emit("", "")
