"""The left rail: seven areas with their waiting counts."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QWidget

from ui.signals import Emits, emits
from ui.style.icons import pixmap, theme
from ui.widgets.basics import column, label

AREAS = (
    ("intake", "受理", "file-plus"),
    ("todo", "待办", "tray"),
    ("results", "出件", "package"),
    ("sync", "同步", "arrows-clockwise"),
    ("stats", "统计", "chart-bar"),
    ("catalogue", "事项库", "books"),
    ("settings", "设置", "gear-six"),
)


class Rail(QFrame):
    area_requested: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "rail")
        self.setFixedWidth(theme().px(84))
        self._items = {name: RailItem(name, text, icon) for name, text, icon in AREAS}
        *upper, last = self._items.values()
        self.setLayout(column(*upper, 1, last, spacing=4, margins=(0, 10, 0, 10)))
        for item in self._items.values():
            item.clicked.connect(self._on_item_clicked)
        self.choose("intake")

    def choose(self, area: str) -> None:
        for name, item in self._items.items():
            item.setChecked(name == area)

    def show_badges(self, counts: Mapping[str, int]) -> None:
        """An area that is not named shows no badge."""
        for name, item in self._items.items():
            item.show_count(counts.get(name, 0))

    def _on_item_clicked(self) -> None:
        item = self.sender()
        assert isinstance(item, RailItem)
        self.area_requested.emit(item.area)


class RailItem(QToolButton):
    def __init__(self, area: str, text: str, icon_name: str) -> None:
        super().__init__()
        self.area = area
        self._text = text
        self.setObjectName(f"rail.{area}")
        self.setText(text)
        self.setProperty("k", "nav")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIcon(_two_tone(icon_name))
        self.setIconSize(QSize(theme().px(20), theme().px(20)))
        self.setFixedSize(theme().px(84), theme().px(60))
        self._badge = label("", "badge")
        self._badge.setParent(self)
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        place(self._badge, count, theme().px(18), QPoint(theme().px(46), theme().px(4)))
        self.setAccessibleName(f"{self._text}，{count} 件" if count else self._text)


def place(badge: QLabel, count: int, height: int, at: QPoint) -> None:
    """A round count; wider than high from two digits on."""
    badge.setVisible(count > 0)
    badge.setText(str(count) if count < 100 else "99+")
    badge.setFixedSize(max(height, badge.fontMetrics().horizontalAdvance(badge.text()) + height // 2 + 1), height)
    badge.move(at)


def _two_tone(name: str) -> QIcon:
    made = QIcon(pixmap(name, 20, "railText"))
    made.addPixmap(pixmap(name, 20, "railTextSel"), QIcon.Mode.Normal, QIcon.State.On)
    return made
