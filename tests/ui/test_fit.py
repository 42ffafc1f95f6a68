"""Every sample page: nothing cut at 1366x768, also at 125 %; a name and a spoken name on all that can be used."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from tests.ui import gallery
from tests.ui.hands import Show, visible
from ui.widgets.elided import Elided
from ui.widgets.frame import IntakeFrame
from ui.widgets.rows import RowButton
from ui.window import ShellWindow

PAGES = list(gallery.PAGES)
SHORT = 30  # longer text may scroll inside its field
USABLE = (QAbstractButton, QLineEdit, QComboBox)


@pytest.fixture(params=PAGES)
def window(request: pytest.FixtureRequest, show: Show) -> ShellWindow:
    return opened(request.param, show)


def opened(name: str, show: Show) -> ShellWindow:
    shell, page = gallery.shell(), gallery.PAGES[name]()
    shell.host(name, page)
    show(shell)
    shell.open_page(name)
    return shell


def cut(root: QWidget) -> list[str]:
    """Labels, buttons and fields that are narrower or lower than what they hold."""
    return [
        f"{type(part).__name__} {part.objectName()} {part.property('text')}: {part.width()}x{part.height()}"
        for part in visible(root, QWidget)
        if _is_cut(part)
    ]


def _is_cut(part: QWidget) -> bool:
    match part:
        case QLabel() if part.wordWrap():
            return part.heightForWidth(part.width()) > part.height()
        case Elided():
            return part.width() < 24
        case QLabel():
            return "<" not in part.text() and _length(part, part.text()) > part.contentsRect().width()
        case RowButton():
            wraps = part.sizePolicy().hasHeightForWidth()
            return part.height() < (part.heightForWidth(part.width()) if wraps else part.minimumSizeHint().height())
        case QAbstractButton() if part.text():
            return _length(part, part.text()) > part.width() or part.height() < part.minimumSizeHint().height()
        case QLineEdit():
            wide = len(part.text()) <= SHORT and _length(part, part.text()) + 22 > part.width()
            return wide or part.height() < part.minimumHeight()
    return False


def _length(part: QWidget, text: str) -> int:
    return part.fontMetrics().horizontalAdvance(text)


def outside(root: QWidget) -> list[str]:
    """Visible parts that stick out of the window sideways."""
    return [
        part.objectName() or type(part).__name__
        for part in visible(root, QWidget)
        if part.mapTo(root, part.rect().topRight()).x() > root.width()
    ]


def test_nothing_is_cut_at_1366x768(window: ShellWindow) -> None:
    assert (window.width(), window.height()) == (1366, 768)
    assert cut(window) == []
    assert outside(window) == []


class Flashes(QObject):
    """Counts widgets that became a window of their own, if only for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, target: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(target, QWidget) and target.isWindow():
            self.seen.append(f"{type(target).__name__} {target.objectName()}")
        return False


@pytest.mark.parametrize("name", PAGES)
def test_no_part_flashes_up_as_a_window_of_its_own(name: str, show: Show, dressed: QApplication) -> None:
    flashes = Flashes()
    dressed.installEventFilter(flashes)

    opened(name, show)

    dressed.removeEventFilter(flashes)
    assert flashes.seen == ["ShellWindow "]


def test_the_window_fits_a_screen_with_a_task_bar(window: ShellWindow) -> None:
    least = window.minimumSizeHint()

    assert least.width() <= 1366
    assert least.height() <= 690


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_at_125_percent(name: str, show: Show, dress: Callable[[str, float], None]) -> None:
    dress("light", 1.25)
    window = opened(name, show)

    assert (window.width(), window.height()) == (1366, 768)
    assert cut(window) == []
    assert outside(window) == []


def test_everything_usable_has_one_name_and_is_spoken(window: ShellWindow) -> None:
    usable = [part for kind in USABLE for part in visible(window, kind) if not _inside(part)]
    names = Counter(part.objectName() for part in usable)

    assert [type(part).__name__ for part in usable if not part.objectName()] == []
    assert [name for name, times in names.items() if times > 1] == []
    assert [part.objectName() for part in usable if not part.accessibleName()] == []


def test_exactly_one_primary_button_at_the_bottom(window: ShellWindow) -> None:
    page = window.current_page()
    assert isinstance(page, IntakeFrame)

    primaries = [part for part in visible(page.footer, QAbstractButton) if part.property("k") == "pri"]

    assert len(primaries) == 1


def test_every_input_is_the_buddy_of_its_label(window: ShellWindow) -> None:
    buddies = {part.buddy() for part in window.findChildren(QLabel) if part.buddy() is not None}
    inputs = [part for part in visible(window, QLineEdit) if part.objectName().count(".") == 3]

    assert [part.objectName() for part in inputs if part not in buddies] == []


def _inside(part: QWidget) -> bool:
    """Qt's own parts: the icon button of a line edit, the field of a spin box."""
    return isinstance(part.parentWidget(), (QLineEdit, QComboBox))
