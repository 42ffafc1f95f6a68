"""A child of ``cold_start``: one window, from an interpreter just started to its first paint, then the end.

``bare`` is a label in the program's face; ``program`` the window of an installed station; ``demo`` the same with the
embedded office. A line on standard output tells when the window was painted.
"""

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QWidget

SIZE = (1366, 768)
AT = datetime.fromisoformat("2026-11-18T09:00+08:00")
FONT = Path(__file__).parents[1] / "resources" / "fonts" / "NotoSansSC-Regular.ttf"


class Painted(QObject):
    """Says so once, after the event loop has shown what was painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._said = False
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self._said:
            self._said = True
            QTimer.singleShot(0, self._say)
        return False

    def _say(self) -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        app = QApplication.instance()
        assert app is not None
        app.quit()


def bare() -> None:
    """As little as a Qt window with Chinese words can be."""
    app = QApplication(sys.argv[:1])
    QFontDatabase.addApplicationFont(str(FONT))
    app.setFont(QFont("Noto Sans SC", 12))
    window = QLabel("一件事综合受理")
    window.resize(*SIZE)
    painted = Painted(window)
    window.show()
    app.exec()
    painted.setParent(None)


def program(folder: Path, *, demo: bool) -> None:
    """What ``clerk run`` does up to its first picture; imported here, for the bare window must not pay for it."""
    from clerk_app.adapters.marked_key_file import MarkedKeyFile  # noqa: PLC0415
    from clerk_app.bootstrap import open_station, window_clock  # noqa: PLC0415
    from clerk_app.profile import Profile  # noqa: PLC0415
    from ui.app import Look, make_application, open_face  # noqa: PLC0415

    profile, look = Profile(folder), Look(width=SIZE[0], height=SIZE[1])
    app = make_application(look)
    if demo:
        from clerk_app.demo_office import open_demo  # noqa: PLC0415 - as the command does

        station, office = open_demo(profile, window_clock(AT))
    else:
        station, office = open_station(profile, MarkedKeyFile(profile.demo_keys), window_clock(AT)), None
    face = open_face(app, look, station.verbs, station.sync)
    painted = Painted(face.window)
    app.exec()
    painted.setParent(None)
    face.close()
    station.close()
    if office:
        office.close()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        program(Path(sys.argv[2]), demo=sys.argv[1] == "demo")
