"""The application's face: one QApplication, fonts and theme, the window, and the report of a bug."""

import logging
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from clerk_app.domain.numbers import Kind, Number
from clerk_app.usecases.sync_once import Sync
from ui.collecting import GuiCollector
from ui.front_desk import FrontDesk
from ui.lanes import Lanes, real_lanes
from ui.scan_desk import ScanDesk, knows_theme
from ui.scan_filter import ScanFilter
from ui.style.icons import theme
from ui.style.theme import apply_theme, load_fonts, load_theme
from ui.sync_runner import SyncRunner
from ui.verbs import Verbs
from ui.visit import Visit
from ui.window import ShellWindow

_log = logging.getLogger("clerk.face")
_LADDER = (100, 115, 125, 150)


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is dressed: theme name, text scale, size in pixels (0: maximised)."""

    theme: str = "light"
    scale: float = 1.0
    width: int = 0
    height: int = 0


class Face:
    """The running window and what it works on; dressed anew, the window is built again around the same visit."""

    def __init__(self, app: QApplication, verbs: Verbs, lanes: Lanes, sync: SyncRunner) -> None:
        self.app, self.verbs, self.lanes, self.sync = app, verbs, lanes, sync
        self.visit = Visit(verbs, lanes.desk, app)
        self.collector: GuiCollector | None = None
        self.window, self.desk = self._build()
        self._scans = ScanFilter(app, knows_theme(verbs.room), self.visit.memory, self.visit)
        self._scan_desk = ScanDesk(self._scans, self._open_number, self._reopen, self._heard, self._say)

    def wear(self, name: str, percent: int) -> None:
        """Another theme or text size: sizes are read when a page is built, so all pages are."""
        old, step = self.window, self.desk.step
        apply_theme(self.app, load_theme(name, percent / 100))
        self.sync.forget_listeners()
        self.window, self.desk = self._build()
        self.window.setGeometry(old.geometry())
        self.window.setWindowState(old.windowState())
        self.window.show()
        self.desk.open()
        self.desk.go(step)
        if old.area != "intake":
            self.desk.areas.open(old.area)
        old.deleteLater()

    def resize_text(self, by: int) -> None:
        """One step of the ladder up or down; 0 goes back to 100 %."""
        worn = theme()
        at = _LADDER.index(min(_LADDER, key=lambda percent: abs(percent - round(worn.scale * 100))))
        percent = _LADDER[max(0, min(len(_LADDER) - 1, at + by))] if by else 100
        if percent != round(worn.scale * 100):
            self.wear(worn.name, percent)

    def close(self) -> None:
        """Stop asking the office, let the desk finish, take the window down."""
        self.sync.stop()
        self.visit.save_all()
        self.verbs.stop_scanner()
        self.lanes.close()
        self.window.close()
        if self.collector:
            self.collector.close()

    def _build(self) -> tuple[ShellWindow, FrontDesk]:
        window = ShellWindow()
        window.text_size_requested.connect(self.resize_text)
        return window, FrontDesk(window, self.visit, self.lanes, self.sync, self.wear)

    def _open_number(self, number: Number) -> None:
        if number.kind is Kind.HAND_OVER_BATCH:
            self.desk.areas.open("results")
        if number.kind is Kind.NOTICE:
            self.desk.recall(number)
        elif number.kind is Kind.EMERGENCY_RECEIPT:
            self.desk.emergency.scanned(number)
        elif self.window.area == "results":
            self.desk.areas.results.scanned(number)
        else:
            self.desk.areas.cases.open_number(number)

    def _reopen(self, digits: str) -> None:
        self.desk.reopen(digits)

    def _heard(self) -> None:
        self.desk.areas.settings.note_scan(self.verbs.room.clock.now())

    def _say(self, sentence: str) -> None:
        self.window.show_toast(sentence)


def make_application(look: Look) -> QApplication:
    """The one QApplication of the process, dressed."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Clerk")
    translator = QTranslator(app)
    if translator.load(QLocale("zh_CN"), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    load_fonts()
    apply_theme(app, load_theme(look.theme, look.scale))
    return app


def open_face(app: QApplication, look: Look, verbs: Verbs, sync: Sync | None, recovered: int = 0) -> Face:
    """Build the window, show it, then begin to talk to the office; ``recovered`` drafts survived a crash."""
    lanes = real_lanes(app)
    face = Face(app, verbs, lanes, SyncRunner(sync, lanes, verbs.room.clock, app))
    face.collector = GuiCollector(app)
    sys.excepthook = partial(report_bug, face)
    if look.width:
        face.window.resize(look.width, look.height)
        face.window.show()
    else:
        face.window.showMaximized()
    face.desk.open()
    if recovered:
        face.desk.areas.todo.tell_recovered(recovered)
        face.desk.areas.open("todo")
    face.sync.now()
    return face


def run_face(face: Face, at_end: Callable[[], None]) -> int:
    """Until the window is closed; drafts are saved already, so closing asks nothing."""
    code = face.app.exec()
    face.close()
    at_end()
    return code


def report_bug(face: Face, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Where it happened goes to the log and the terminal; values never do: they may name people."""
    frames = traceback.extract_tb(trace)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "-"
    _log.error("bug", extra={"ids": {"kind": kind.__name__, "place": place}})
    face.window.show_toast("程序出了错，已保存的内容都在。请再试；若再出现，请告诉管理员。")
    told = "".join(traceback.format_list(frames))
    sys.stderr.write(f"{told}{kind.__name__}\n")
    if not isinstance(error, Exception):
        sys.exit(1)
