"""The application's face: one QApplication, fonts and theme, the window, and the report of a bug."""

import logging
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from clerk_app.usecases.sync_once import Sync
from ui.front_desk import FrontDesk
from ui.lanes import Lanes, real_lanes
from ui.style.theme import apply_theme, load_fonts, load_theme
from ui.sync_runner import SyncRunner
from ui.verbs import Verbs
from ui.window import ShellWindow

_log = logging.getLogger("clerk.face")


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is dressed: theme name, text scale, size in pixels (0: maximised)."""

    theme: str = "light"
    scale: float = 1.0
    width: int = 0
    height: int = 0


@dataclass(slots=True)
class Face:
    """The running window and what it works on."""

    app: QApplication
    window: ShellWindow
    desk: FrontDesk
    lanes: Lanes
    sync: SyncRunner

    def close(self) -> None:
        """Stop asking the office, let the desk finish, take the window down."""
        self.sync.stop()
        self.lanes.close()
        self.window.close()


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


def open_face(app: QApplication, look: Look, verbs: Verbs, sync: Sync | None) -> Face:
    """Build the window, show it, then begin to talk to the office."""
    sys.excepthook = report_bug
    window = ShellWindow()
    lanes = real_lanes(window)
    runner = SyncRunner(sync, lanes, verbs.room.clock, window)
    desk = FrontDesk(window, verbs, lanes, runner)
    if look.width:
        window.resize(look.width, look.height)
        window.show()
    else:
        window.showMaximized()
    desk.open()
    runner.now()
    return Face(app, window, desk, lanes, runner)


def run_face(face: Face, at_end: Callable[[], None]) -> int:
    """Until the window is closed; drafts are saved already, so closing asks nothing."""
    code = face.app.exec()
    face.close()
    at_end()
    return code


def report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Where it happened goes to the log and the terminal; values never do: they may name people."""
    frames = traceback.extract_tb(trace)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "-"
    _log.error("bug", extra={"kind": kind.__name__, "place": place})
    told = "".join(traceback.format_list(frames))
    sys.stderr.write(f"{told}{kind.__name__}\n")
    if not isinstance(error, Exception):
        sys.exit(1)
