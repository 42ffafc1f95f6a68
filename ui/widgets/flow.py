"""Widgets one after the other, wrapping to the next line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.style.icons import theme


class Flow(QLayout):
    def __init__(self, *parts: QWidget, spacing: int = 8, line_spacing: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = theme().px(spacing)
        self._line_gap = theme().px(line_spacing)
        self.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._placed(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._placed(area, move=True)

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() + self._gap for item in self._items]
        return QSize(max(0, sum(widths) - self._gap), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _placed(self, area: QRect, *, move: bool) -> int:
        """Lay out in lines; returns the height used."""
        left, top, line = area.x(), area.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if left + size.width() > area.right() + 1 and line:
                left, top, line = area.x(), top + line + self._line_gap, 0
            if move:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self._gap
            line = max(line, size.height())
        return top + line - area.y()
