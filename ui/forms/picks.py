"""The list under a line: a child of the window, because an input method does not reach into popups."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from ui.forms.field import Option
from ui.signals import Emits, emits
from ui.style.icons import theme

_MOST = 8


class PickList(QListWidget):
    picked: Emits[Option] = emits(object)

    def __init__(self, line: QLineEdit, name: str) -> None:
        super().__init__(line.window())
        self._line = line
        self._options: tuple[Option, ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(line.accessibleName())
        self.setProperty("k", "picks")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_clicked)

    @property
    def chosen(self) -> Option:
        return self._options[max(0, self.currentRow())]

    def show_options(self, options: tuple[Option, ...]) -> None:
        self._options = options
        self.clear()
        for option in options:
            item = QListWidgetItem(option.label, self)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, option.label)
        self.setCurrentRow(0)
        self._place()
        self.raise_()
        self.show()

    def step(self, by: int) -> None:
        self.setCurrentRow(max(0, min(self.currentRow() + by, self.count() - 1)))

    def fold(self) -> None:
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def _place(self) -> None:
        """Below the line, or above it where the window ends."""
        window = self._line.window()
        height = self.sizeHintForRow(0) * min(self.count(), _MOST) + theme().px(10)
        widest = self.sizeHintForColumn(0) + theme().px(24)
        at = self._line.mapTo(window, QPoint(0, self._line.height() + 2))
        if at.y() + height > window.height():
            at = self._line.mapTo(window, QPoint(0, -height - 2))
        width = min(max(self._line.width(), widest), window.width() - at.x() - theme().px(8))
        self.setGeometry(at.x(), at.y(), width, height)

    def _on_clicked(self) -> None:
        self.picked.emit(self.chosen)
