"""How an item is handled: boxes on one line, side roads below their cause, a bracket over the promised days."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.icons import colour, theme
from ui.widgets.table_paint import face

_CENTRE = Qt.AlignmentFlag.AlignCenter
_TONES = {
    "": ("ctl", "surface"), "in": ("primary", "primaryBg"), "out": ("ok", "okBg"), "side": ("warn", "warnBg"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SideRoad:
    """``word`` stands at the arrow; ``returns`` draws the way back."""

    title: str
    line: str
    word: str
    returns: bool = False


@dataclass(frozen=True, slots=True)
class FlowStep:
    """``tone``: empty before the clock runs, ``in`` inside the promised days, ``out`` the result."""

    title: str
    line: str = ""
    tone: Literal["", "in", "out"] = ""
    side: SideRoad | None = None


@dataclass(frozen=True, slots=True)
class FlowView:
    """``bracket`` is written over the steps whose tone is ``in``."""

    steps: tuple[FlowStep, ...]
    bracket: str


class FlowChart(QWidget):
    """Painted; the same words are its accessible description."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self._view = FlowView((), "")
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        sides = any(step.side for step in self._view.steps)
        return QSize(theme().px(700), theme().px(184 if sides else 88))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(100) * len(self._view.steps), self.sizeHint().height())

    def show_flow(self, view: FlowView) -> None:
        self._view = view
        self.setAccessibleDescription("；".join(_spoken(step) for step in view.steps))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - the chart is painted whole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bracket(painter)
        for place, step in enumerate(self._view.steps):
            box = self._box(place)
            _paint_box(painter, box, step.title, step.line, step.tone)
            if place:
                before = self._box(place - 1)
                _arrow(painter, QPointF(before.right(), box.center().y()), QPointF(box.left(), box.center().y()), "ctl")
            if step.side is not None:
                _paint_side(painter, box, step.side)

    def _box(self, place: int) -> QRectF:
        gap, count = theme().px(24), max(len(self._view.steps), 1)
        wide = (self.width() - 2 - gap * (count - 1)) / count
        return QRectF(1 + place * (wide + gap), theme().px(34), wide, theme().px(52))

    def _paint_bracket(self, painter: QPainter) -> None:
        inside = [place for place, step in enumerate(self._view.steps) if step.tone == "in"]
        if not inside or not self._view.bracket:
            return
        left, right, level = self._box(inside[0]).left(), self._box(inside[-1]).right(), theme().px(14)
        painter.setPen(QPen(colour("primary"), 1.4))
        foot = level + theme().px(14)
        painter.drawPolyline(
            QPolygonF([QPointF(left, foot), QPointF(left, level), QPointF(right, level), QPointF(right, foot)])
        )
        painter.setFont(face(13, bold=True))
        wide = painter.fontMetrics().horizontalAdvance(self._view.bracket) + theme().px(32)
        pill = QRectF((left + right - wide) / 2, level - theme().px(11), wide, theme().px(22))
        painter.setBrush(colour("primary"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(colour("onPrimary"))
        painter.drawText(pill, _CENTRE, self._view.bracket)


def _spoken(step: FlowStep) -> str:
    words = f"{step.title} {step.line}".strip()
    return words if step.side is None else f"{words}，{step.side.word}：{step.side.title} {step.side.line}"


def _paint_box(painter: QPainter, box: QRectF, title: str, line: str, tone: str) -> None:
    ink, ground = _TONES[tone]
    painter.setPen(QPen(colour(ink), 1.3))
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(box, 6, 6)
    upper = box if not line else QRectF(box.left(), box.top() + 5, box.width(), box.height() / 2 - 3)
    painter.setPen(colour("text"))
    painter.setFont(face(14, bold=True))
    painter.drawText(upper, _CENTRE, _fitting(painter, title, box))
    if line:
        painter.setPen(colour("text2"))
        painter.setFont(face(12))
        painter.drawText(
            QRectF(box.left(), box.center().y(), box.width(), box.height() / 2 - 4),
            _CENTRE,
            _fitting(painter, line, box),
        )


def _fitting(painter: QPainter, words: str, box: QRectF) -> str:
    """The description has the words whole."""
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()) - 8)


def _paint_side(painter: QPainter, cause: QRectF, side: SideRoad) -> None:
    """Exactly below its cause: down on the left, back up on the right."""
    box = cause.translated(0, theme().px(96))
    middle, reach = cause.center().x(), theme().px(14) if side.returns else 0
    _arrow(painter, QPointF(middle - reach, cause.bottom()), QPointF(middle - reach, box.top()), "warn")
    if side.returns:
        _arrow(painter, QPointF(middle + reach, box.top()), QPointF(middle + reach, cause.bottom()), "warn")
    painter.setPen(colour("warn"))
    painter.setFont(face(12))
    beside = QRectF(middle + reach + theme().px(6), cause.bottom(), cause.width() / 2, box.top() - cause.bottom())
    painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, side.word)
    _paint_box(painter, box, side.title, side.line, "side")


def _arrow(painter: QPainter, start: QPointF, end: QPointF, token: str) -> None:
    painter.setPen(QPen(colour(token), 1.2))
    painter.drawLine(start, end)
    size = 4.0
    along = QPointF(size if end.x() > start.x() else 0, (end.y() > start.y()) * size - (end.y() < start.y()) * size)
    across = QPointF(0, size * 0.8) if along.x() else QPointF(size * 0.8, 0)
    painter.setBrush(colour(token))
    painter.drawPolygon(QPolygonF([end, end - along * 1.5 + across, end - along * 1.5 - across]))
