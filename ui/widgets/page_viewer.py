"""One page image painted by its aspect ratio, with zoom, rotation and a marked spot."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTransform, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.icons import colour, theme

_ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the page in parts of its width and height (0-1), and the word beside it."""

    left: float
    top: float
    width: float
    height: float
    word: str = ""


class PageViewer(QWidget):
    """At zoom 1 the whole page is seen; above it the page is dragged or scrolled."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._image, self._turned, self._spot = title, QImage(), QImage(), None
        self._zoom, self._shift, self._grip = 0, QPointF(), QPointF()
        self._scaled, self._hint = QImage(), ""
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    _spot: Spot | None

    @property
    def zoom(self) -> float:
        return _ZOOMS[self._zoom]

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(96))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(560), theme().px(300))

    def show_page(self, image: QImage | None, turns: int = 0, spot: Spot | None = None, caption: str = "") -> None:
        """``turns`` quarter turns clockwise; the same image keeps its zoom."""
        fresh = image if image is not None else QImage()
        if fresh.cacheKey() != self._image.cacheKey():
            self._zoom, self._shift = 0, QPointF()
        self._image, self._spot = fresh, spot
        self._turned = fresh.transformed(QTransform().rotate(90 * (turns % 4))) if turns % 4 else fresh
        self._scaled = QImage()
        self.setAccessibleName(f"{self._title}：{caption}" if caption else self._title)
        self.update()

    def set_hint(self, words: str) -> None:
        """What stands on the empty ground while there is no page."""
        self._hint = words
        self.update()

    def zoom_in(self) -> None:
        self._set_zoom(self._zoom + 1)

    def zoom_out(self) -> None:
        self._set_zoom(self._zoom - 1)

    def page_rect(self) -> QRectF:
        """Where the page lies in the widget now."""
        if self._turned.isNull():
            return QRectF()
        room = QRectF(self.rect()).adjusted(10, 10, -10, -10)
        size = self._turned.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio) * self.zoom
        corner = room.center() - QPointF(size.width() / 2, size.height() / 2) + self._shift
        return QRectF(corner, size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - the ground is always painted whole
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(colour("focus"), 2) if self.hasFocus() else QPen(colour("line"), 1))
        painter.setBrush(colour("neutralBg"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        page = self.page_rect()
        if page.isEmpty():
            painter.setPen(colour("text2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._hint)
            return
        painter.setClipRect(self.rect().adjusted(2, 2, -2, -2))
        painter.fillRect(page.translated(3, 3), colour("line").darker(115))
        painter.drawImage(page.topLeft(), self._at(page.size().toSize()))
        if self._spot is not None:
            self._paint_spot(painter, page, self._spot)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._set_zoom(self._zoom + (1 if event.angleDelta().y() > 0 else -1))
        else:
            self._move(QPointF(event.angleDelta().x(), event.angleDelta().y()) / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move(event.position() - self._grip)
        self._grip = event.position()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.zoom_in()
            case Qt.Key.Key_Minus if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.zoom_out()
            case Qt.Key.Key_Up | Qt.Key.Key_Down if self._zoom:
                self._move(QPointF(0, 60 if event.key() == Qt.Key.Key_Up else -60))
            case _:
                super().keyPressEvent(event)

    def _set_zoom(self, place: int) -> None:
        self._zoom = min(max(place, 0), len(_ZOOMS) - 1)
        self._scaled = QImage()
        self._move(QPointF() if self._zoom else -self._shift)

    def _move(self, by: QPointF) -> None:
        if not self._zoom:
            self._shift = QPointF()
        else:
            reach = self.page_rect().size() / 2
            moved = self._shift + by
            self._shift = QPointF(
                min(max(moved.x(), -reach.width()), reach.width()),
                min(max(moved.y(), -reach.height()), reach.height()),
            )
        self.update()

    def _at(self, size: QSize) -> QImage:
        """Scaled once a size: painting a 150-dpi page afresh on every move would stutter."""
        ratio = self.devicePixelRatioF()
        wanted = size * ratio
        if self._scaled.size() != wanted:
            self._scaled = self._turned.scaled(
                wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def _paint_spot(self, painter: QPainter, page: QRectF, spot: Spot) -> None:
        box = QRectF(
            page.left() + spot.left * page.width(), page.top() + spot.top * page.height(),
            spot.width * page.width(), spot.height * page.height(),
        )  # fmt: skip
        tint = colour("warnLine")
        tint.setAlpha(90)
        painter.setPen(QPen(colour("warn"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(tint)
        painter.drawRoundedRect(box, 6, 6)
        if spot.word:
            self._paint_word(painter, box, page, spot.word)

    def _paint_word(self, painter: QPainter, box: QRectF, page: QRectF, word: str) -> None:
        font = self.font()
        font.setPixelSize(theme().px(12))
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(word) + theme().px(24)
        right = min(page.right() + theme().px(12), self.width() - wide - 8.0)
        patch = QRectF(right, box.center().y() - theme().px(11), wide, theme().px(22))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("warnBg"))
        painter.drawRoundedRect(patch, patch.height() / 2, patch.height() / 2)
        painter.setPen(colour("warn"))
        painter.drawText(patch, Qt.AlignmentFlag.AlignCenter, word)
