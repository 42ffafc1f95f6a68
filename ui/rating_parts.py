"""Parts of the turned screen: a face, one of five equal cards, and the reasons that a low level may have."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from clerk_app.domain.rating import MOST_WORDS, Grievance, Level
from ui.rating_words import GRIEVANCES, LEVELS
from ui.signals import Emits, emits
from ui.style.icons import colour, theme
from ui.widgets.basics import box, button, column, label, row
from ui.widgets.flow import Flow
from ui.widgets.rows import RowButton

_LARGE, _SMALL = 84, 56
# How far the middle of the mouth lies below its corners, in parts of the face: up for the contented.
_MOUTH = {
    Level.VERY_SATISFIED: 0.13,
    Level.SATISFIED: 0.08,
    Level.FAIRLY_SATISFIED: 0.0,
    Level.DISSATISFIED: -0.08,
    Level.VERY_DISSATISFIED: -0.13,
}


class Face(QWidget):
    """A drawing beside the words, never instead of them."""

    def __init__(self, level: Level) -> None:
        super().__init__()
        self._level = level
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_small(small=False)

    def set_small(self, *, small: bool) -> None:
        side = theme().px(_SMALL if small else _LARGE)
        self.setFixedSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:
        side = float(self.width())
        edge = side * 0.045
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("primary"), edge))
        painter.setBrush(colour("primaryBg"))
        painter.drawEllipse(QRectF(edge, edge, side - 2 * edge, side - 2 * edge))
        painter.setBrush(colour("primary"))
        for across in (0.34, 0.66):
            painter.drawEllipse(QPointF(side * across, side * 0.40), edge * 0.7, edge * 0.7)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._mouth(side))
        painter.end()

    def _mouth(self, side: float) -> QPainterPath:
        bend = _MOUTH[self._level]
        height = 0.66 - bend / 2
        path = QPainterPath(QPointF(side * 0.30, side * height))
        path.quadTo(QPointF(side * 0.5, side * (height + 2 * bend)), QPointF(side * 0.70, side * height))
        if self._level is Level.VERY_SATISFIED:
            path.closeSubpath()
        return path


class LevelCard(RowButton):
    """Words, stars and a face; reached by touch or mouse alone, so that no key of the clerk's chooses (R070)."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self._face = Face(level)
        self._stars = label("★" * level + "☆" * (5 - level), "turnstars")
        words = label(LEVELS[level], "turnlevel")
        lay = column(spacing=8, margins=(8, 14, 8, 12))
        for part in (self._face, words, self._stars):
            lay.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        super().__init__(f"rating.level.{int(level)}", f"{LEVELS[level]} {int(level)} 星", lay, "level", 60)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_small(self, *, small: bool) -> None:
        self._face.set_small(small=small)
        self._stars.setVisible(not small)
        self.updateGeometry()

    def set_chosen(self, *, chosen: bool) -> None:
        self.set_kind("levelon" if chosen else "level")
        self.setAccessibleDescription("已选" if chosen else "")


class Grievances(QWidget):
    """What went wrong, as ticks and in words; both may stay empty."""

    changed: Emits[()] = emits()

    def __init__(self) -> None:
        super().__init__()
        self._ticks = {one: self._tick(one) for one in Grievance}
        self._words = QPlainTextEdit()
        self._words.setObjectName("rating.words")
        self._words.setProperty("face", "turn")
        self._words.setPlaceholderText(self.tr("哪里不满意，可以写在这里（可以不写）"))
        self._words.setAccessibleName(self.tr("哪里不满意"))
        self._words.setTabChangesFocus(True)
        self._words.setFixedHeight(theme().px(84))
        self._words.textChanged.connect(self._on_changed)
        self._left = label("", "turnnote")
        ticks = box("plain")
        ticks.setLayout(Flow(*self._ticks.values(), spacing=10, line_spacing=8))
        lay = column(ticks, self._words, spacing=8)
        lay.addLayout(row(1, self._left))
        self.setLayout(lay)
        self._left.hide()

    @property
    def told(self) -> tuple[Grievance, ...]:
        return tuple(one for one, made in self._ticks.items() if made.isChecked())

    @property
    def words(self) -> str:
        return self._words.toPlainText()

    @property
    def fits(self) -> bool:
        return len(self.words) <= MOST_WORDS

    @property
    def typing(self) -> bool:
        return self._words.hasFocus()

    def _tick(self, one: Grievance) -> QPushButton:
        made = button(GRIEVANCES[one], f"rating.grievance.{one}", "turnchip")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def _on_changed(self) -> None:
        """What is too long is told, never cut."""
        over = len(self.words) - MOST_WORDS
        self._left.setVisible(over > 0)
        self._left.setText(self.tr("最多 {most} 字，多了 {n} 字").format(most=MOST_WORDS, n=over))
        self.changed.emit()
