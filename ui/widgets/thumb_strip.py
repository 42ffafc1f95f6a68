"""The pages of one material side by side, worked with single keys; every drag has a key of the same effect."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import row
from ui.widgets.row_list import FocusRing
from ui.widgets.thumb import MissingSlot, Thumb, ThumbView

_CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ThumbStrip(QScrollArea):
    """← → choose, Ctrl+← → reorder, R rotate, S rescan in place, M move, Delete to the bin, Ctrl+Z back."""

    page_selected: Emits[str] = emits(str)
    rotate_requested: Emits[str] = emits(str)
    rescan_requested: Emits[str] = emits(str)
    move_requested: Emits[str] = emits(str)
    delete_requested: Emits[str] = emits(str)
    undo_requested: Emits[()] = emits()
    reorder_requested: Emits[str, int] = emits(str, int)
    slot_clicked: Emits[str] = emits(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbs: list[Thumb] = []
        self._current, self._title = "", title
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(theme().px(74))
        self._ring = FocusRing(self)

    @property
    def current(self) -> str:
        return self._current

    def show_pages(self, pages: Sequence[ThumbView], missing: Sequence[tuple[str, str]], current: str) -> None:
        """``missing`` are (key, words) of pages still wanted; they come as dashed slots at the end."""
        self._thumbs = [Thumb(page) for page in pages]
        slots = [MissingSlot(key, words) for key, words in missing]
        for thumb in self._thumbs:
            thumb.clicked.connect(self._choose)
        for slot in slots:
            slot.clicked.connect(self.slot_clicked.emit)
        inner = QWidget()
        inner.setLayout(row(*self._thumbs, *slots, 1, spacing=10, margins=(0, 0, 0, 6)))
        before = self.horizontalScrollBar().value()
        self.setWidget(inner)
        inner.show()
        QCoreApplication.sendEvent(inner, QEvent(QEvent.Type.LayoutRequest))
        self.horizontalScrollBar().setValue(before)
        self._mark(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == _NONE and self._on_plain_key(event.key()):
            return
        if modifiers == _CTRL and self._on_ctrl_key(event.key()):
            return
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring.show()
        self._ring.raise_()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring.hide()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())

    def _on_plain_key(self, key: int) -> bool:
        if key in _STEPS:
            self._step(_STEPS[Qt.Key(key)])
            return True
        wishes = {
            Qt.Key.Key_R: self.rotate_requested, Qt.Key.Key_S: self.rescan_requested,
            Qt.Key.Key_M: self.move_requested, Qt.Key.Key_Delete: self.delete_requested,
        }  # fmt: skip
        wish = wishes.get(Qt.Key(key))
        if wish is None or not self._current:
            return False
        wish.emit(self._current)
        return True

    def _on_ctrl_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Z:
            self.undo_requested.emit()
        elif key in _STEPS and self._current:
            self.reorder_requested.emit(self._current, _STEPS[Qt.Key(key)])
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        keys = [thumb.key for thumb in self._thumbs]
        if self._current in keys:
            self._choose(keys[min(max(keys.index(self._current) + by, 0), len(keys) - 1)])

    def _choose(self, page: str) -> None:
        if page != self._current:
            self._mark(page)
            self.page_selected.emit(page)

    def _mark(self, page: str) -> None:
        self._current = page
        for thumb in self._thumbs:
            thumb.set_chosen(thumb.key == page)
            if thumb.key == page:
                self.setAccessibleName(f"{self._title}：{thumb.accessibleName()}")
                self.ensureWidgetVisible(thumb)
