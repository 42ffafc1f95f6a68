"""The applicant's hand on the turned screen: it touches, the clerk's keys do not (R070)."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.rating_screen import RatingScreen
from ui.tour.hands import TourFailed


def turned() -> RatingScreen | None:
    """The screen that is turned to the applicant now."""
    shown = (part for part in QApplication.topLevelWidgets() if isinstance(part, RatingScreen) and part.isVisible())
    return next(shown, None)


def touch(name: str) -> None:
    screen = turned()
    target = screen.findChild(QWidget, name) if screen else None
    if not isinstance(target, QWidget):
        raise TourFailed(f"{name} is not on the turned screen")
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)
