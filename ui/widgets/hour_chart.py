"""Cases by hour as painted bars: the running hour hatched, the capacity a dashed line."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.signals import Emits, emits
from ui.style.icons import colour, theme

_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class HourBar:
    """``running`` marks the hour that is not over."""

    hour: str
    count: int
    running: bool = False


class HourChart(QWidget):
    """← → read one bar after another; the same figures stand in the table for a screen reader."""

    hour_clicked: Emits[str] = emits(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[HourBar, ...] = ()
        self._capacity, self._word, self._at = 0, "", -1
        self.setObjectName(name)
        self.setAccessibleName(self.tr("每小时受理"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(320), theme().px(96))

    def show_bars(self, bars: tuple[HourBar, ...], capacity: int = 0, word: str = "") -> None:
        """``word`` labels the dashed line; without a capacity there is no line."""
        self._bars, self._capacity, self._word = bars, capacity, word
        self._at = min(self._at, len(bars) - 1)
        self.setAccessibleDescription("，".join(f"{bar.hour} {bar.count}" for bar in bars))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self._bars:
            self._read(min(max(self._at + steps[Qt.Key(event.key())], 0), len(self._bars) - 1))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and 0 <= self._at < len(self._bars):
            self.hour_clicked.emit(self._bars[self._at].hour)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place in range(len(self._bars)):
            if self._column(place).contains(event.position()):
                self._read(place)
                self.hour_clicked.emit(self._bars[place].hour)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - the chart is painted whole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_grid(painter)
        if self._capacity:
            self._paint_capacity(painter)
        for place, bar in enumerate(self._bars):
            self._paint_bar(painter, place, bar)
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _read(self, place: int) -> None:
        self._at = place
        bar = self._bars[place]
        self.setAccessibleName(self.tr("每小时受理：{hour} {count} 件").format(hour=bar.hour, count=bar.count))
        self.update()

    def _step_of(self) -> int:
        """A round distance of grid lines: about five of them, fewer where their figures would touch."""
        lines = min(6, max(2, round(self._field().height() / theme().px(20))))
        top = max([bar.count for bar in self._bars] + [self._capacity, 5])
        return next((step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500) if top / step <= lines), 1000)

    def _top(self) -> int:
        step = self._step_of()
        highest = max([bar.count for bar in self._bars] + [self._capacity, 5])
        return -(-highest // step) * step

    def _field(self) -> QRectF:
        px = theme().px
        return QRectF(self.rect()).adjusted(px(34), px(24), -px(12), -px(30))

    def _y(self, count: float) -> float:
        field = self._field()
        return field.bottom() - field.height() * count / self._top()

    def _column(self, place: int) -> QRectF:
        field = self._field()
        wide = field.width() / max(len(self._bars), 1)
        return QRectF(field.left() + place * wide, field.top(), wide, field.height())

    def _paint_grid(self, painter: QPainter) -> None:
        field, step = self._field(), self._step_of()
        painter.setFont(_font(12))
        for count in range(0, self._top() + 1, step):
            level = self._y(count)
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(field.left(), level), QPointF(field.right(), level))
            painter.setPen(colour("text2"))
            where = QRectF(0, level - 10, field.left() - theme().px(8), 20)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))

    def _paint_capacity(self, painter: QPainter) -> None:
        field, level = self._field(), self._y(self._capacity)
        painter.setPen(QPen(colour("warn"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(field.left(), level), QPointF(field.right(), level))
        painter.setFont(_font(12))
        wide = painter.fontMetrics().horizontalAdvance(self._word) + theme().px(18)
        _patch(painter, QRectF(field.right() - wide, level - theme().px(21), wide, theme().px(18)), "warnBg")
        painter.setPen(colour("warn"))
        painter.drawText(
            QRectF(field.right() - wide, level - theme().px(21), wide, theme().px(18)), _CENTRE, self._word
        )

    def _paint_bar(self, painter: QPainter, place: int, bar: HourBar) -> None:
        room = self._column(place)
        wide = room.width() * 0.56
        shape = QRectF(room.center().x() - wide / 2, self._y(bar.count), wide, room.bottom() - self._y(bar.count))
        painter.setFont(_font(13))
        painter.setPen(colour("text2"))
        foot = QRectF(room.left(), room.bottom() + theme().px(4), room.width(), theme().px(22))
        painter.drawText(foot, _CENTRE, bar.hour)
        if not bar.count:
            return
        highest = place == self._at if self._at >= 0 else bar.count == max(one.count for one in self._bars)
        painter.setPen(QPen(colour("primary"), 1))
        painter.setBrush(_fill(bar, colour("primaryPressed" if highest else "primary")))
        painter.drawRoundedRect(shape, 3, 3)
        self._paint_count(painter, shape, str(bar.count))

    def _paint_count(self, painter: QPainter, shape: QRectF, text: str) -> None:
        painter.setFont(_font(13, bold=True))
        wide = painter.fontMetrics().horizontalAdvance(text) + theme().px(8)
        where = QRectF(shape.center().x() - wide / 2, shape.top() - theme().px(19), wide, theme().px(18))
        _patch(painter, where, "surface")
        painter.setPen(colour("text"))
        painter.drawText(where, _CENTRE, text)


def _fill(bar: HourBar, ink: QColor) -> QBrush:
    return QBrush(ink, Qt.BrushStyle.BDiagPattern) if bar.running else QBrush(ink)


def _font(size: int, *, bold: bool = False) -> QFont:
    made = QFont()
    made.setPixelSize(theme().px(size))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def _patch(painter: QPainter, where: QRectF, token: str) -> None:
    """Ground behind a label that would otherwise stand on a line."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(token))
    painter.drawRoundedRect(where, where.height() / 2, where.height() / 2)
