"""One page as a thumbnail, and the dashed slot of a page that is still missing."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget

from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import button, column, label, pill, row
from ui.widgets.click_row import ClickRow
from ui.widgets.material_row import PAGE_MIME


@dataclass(frozen=True, slots=True)
class ThumbView:
    """``image`` is already small; ``state`` and ``tone`` are the pill below the caption."""

    page: str
    caption: str
    image: QImage | None
    state: str = ""
    tone: str = "neutral"


class Thumb(ClickRow):
    """Dragging it onto a material row does what M and a digit do."""

    def __init__(self, view: ThumbView) -> None:
        super().__init__(view.page, f"intake.mat.thumb.{view.page}", "row")
        self._grip = QPoint()
        self.setAccessibleName(f"{view.caption} {view.state}".strip())
        lay = row(self._picture(view.image), spacing=8, margins=(6, 6, 8, 6))
        words = column(1, label(view.caption, "sm"), spacing=2)
        if view.state:
            words.addWidget(pill(view.state, view.tone))
        words.addStretch(1)
        lay.addLayout(words)
        self.setLayout(lay)
        self.setFixedHeight(theme().px(62))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._grip).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far:
            self._drag()

    def page_mime(self) -> QMimeData:
        """What a drag of this page carries."""
        mime = QMimeData()
        mime.setData(PAGE_MIME, self.key.encode())
        return mime

    def _drag(self) -> None:
        drag = QDrag(self)
        drag.setMimeData(self.page_mime())
        drag.exec(Qt.DropAction.MoveAction)

    def _picture(self, image: QImage | None) -> QLabel:
        made = label("")
        size = (theme().px(36), theme().px(46))
        made.setFixedSize(*size)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if image is not None:
            small = image.scaled(*size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
            made.setPixmap(QPixmap.fromImage(small))
        return made


class MissingSlot(QFrame):
    """缺：… — pressing it scans straight into the gap."""

    clicked: Emits[str] = emits(str)

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setProperty("box", "dash")
        press = button(text, f"intake.mat.slot.{key}", "lnk", "plus")
        press.clicked.connect(self._on_clicked)
        self.setLayout(row(press, margins=(8, 0, 8, 0)))
        self.setFixedHeight(theme().px(62))

    def _on_clicked(self) -> None:
        self.clicked.emit(self._key)
