"""One cell of the decision matrix: a ring to press, a filled pill when chosen, a dash where the law closes it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from ui.pages.decide.view import CHOICES, TONES
from ui.style.icons import colour, theme
from ui.widgets.allowed import Allowed

_INKS = {"ok": ("ok", "okBg"), "warn": ("warn", "warnBg"), "info": ("primary", "primaryBg"), "bad": ("bad", "badBg")}


class ChoiceCell(QAbstractButton):
    """``number`` counts from 1 and is the digit that presses it."""

    def __init__(self, item: str, name: str, number: int, allowed: Allowed, *, chosen: bool, hinted: bool) -> None:
        super().__init__()
        self.number = number
        self._chosen, self._open, self._hinted = chosen, allowed.on, hinted
        word = CHOICES[number - 1]
        self.setObjectName(f"intake.decide.choice.{item}.{number}")
        self.setText(word)
        self.setCheckable(True)
        self.setChecked(chosen)
        self.setEnabled(allowed.on)
        self.setAccessibleName(f"{name}：{number} {word}")
        self.setAccessibleDescription(allowed.why or (self.tr("系统建议") if hinted else ""))
        self.setToolTip(allowed.why)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(theme().px(74), theme().px(32))

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - a cell is painted whole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        if self._chosen:
            self._paint_pill(painter)
        elif self._open:
            painter.setPen(QPen(colour("primary" if self.underMouse() else "ctl"), 1.3))
            painter.setBrush(colour("surface"))
            painter.drawEllipse(middle, theme().px(8), theme().px(8))
            if self._hinted:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("primary"))
                painter.drawEllipse(middle, theme().px(4), theme().px(4))
        else:
            painter.setPen(QPen(colour("disabled"), 1.2))
            half = theme().px(7)
            painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))

    def _paint_pill(self, painter: QPainter) -> None:
        ink, ground = _INKS[TONES[self.number - 1]]
        shape = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(colour(ink), 1.6))
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        font = QFont(self.font())
        font.setPixelSize(theme().px(12))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, self.text())
