"""The top bar: product, global search, window, clerk, text size, lock."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.signals import Emits, emits
from ui.style.icons import colour, icon, theme
from ui.widgets.basics import button, icon_label, keycap, label, row, vline
from ui.widgets.query_line import QueryLine


@dataclass(frozen=True, slots=True)
class TopView:
    """``window`` reads A01 综合窗口."""

    window: str
    clerk: str


class TopBar(QFrame):
    search_changed: Emits[str] = emits(str)
    search_opened: Emits[()] = emits()
    text_size_clicked: Emits[()] = emits()
    lock_clicked: Emits[()] = emits()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "top")
        self.setFixedHeight(theme().px(50))
        hint = self.tr("搜事项、办件号、姓名、身份证后四位")
        self.search = QueryLine("top.search", "search", hint, 16, "text2")
        self.search.setFixedWidth(theme().px(360))
        self.search.query_changed.connect(self.search_changed.emit)
        self._window = label("", "sec")
        self._clerk = label("")
        bigger = button("A+", "top.text_size", "txt")
        bigger.setAccessibleName(self.tr("放大文字"))
        bigger.clicked.connect(self.text_size_clicked)
        lock = button("", "top.lock", "txt")
        lock.setIcon(icon("lock-simple", 18, "primary"))
        lock.setAccessibleName(self.tr("锁屏 Ctrl+L"))
        lock.setToolTip(lock.accessibleName())
        lock.clicked.connect(self.lock_clicked)
        divider = vline()
        divider.setFixedHeight(theme().px(16))
        title = label(self.tr("一件事综合受理"), "h2")
        line = row(Mark(), title, spacing=10, margins=(14, 0, 12, 0))
        line.addSpacing(theme().px(16))
        line.addWidget(self.search)
        line.addWidget(keycap("Ctrl K"))
        line.addStretch(1)
        for part in (self._window, divider, icon_label("user-circle", 16), self._clerk, bigger, lock):
            line.addWidget(part)
        self.setLayout(line)

    def show_view(self, view: TopView) -> None:
        self._window.setText(view.window)
        self._clerk.setText(view.clerk)

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        self.search_opened.emit()


class Mark(QWidget):
    """The product's mark: 一, one stroke, painted so that it is sharp at every scale."""

    def __init__(self, side: int = 28) -> None:
        super().__init__()
        self.setFixedSize(QSize(theme().px(side), theme().px(side)))

    def paintEvent(self, _: QPaintEvent) -> None:
        side = self.width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("primary"))
        painter.drawRoundedRect(0, 0, side, side, side / 4.7, side / 4.7)
        painter.setBrush(colour("onPrimary"))
        painter.drawRect(round(side * 0.22), round(side * 0.46), round(side * 0.56), max(2, side // 12))
        painter.end()
