"""How a table looks: header, row grounds, pills, links and small bars, painted from the tokens."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.style.icons import colour, pixmap, theme
from ui.widgets.table_model import CELL, TONE, Cell, TableModel

_GROUNDS = {"bad": ("badBg", "badLine"), "warn": ("warnBg", "warnLine"), "sel": ("primaryBg", "primaryLine")}
_PILLS = {
    "ok": ("ok", "okBg"), "warn": ("warn", "warnBg"), "bad": ("bad", "badBg"), "info": ("primary", "primaryBg"),
    "reuse": ("reuse", "reuseBg"), "card": ("card", "cardBg"), "": ("text2", "neutralBg"),
    "neutral": ("text2", "neutralBg"),
}  # fmt: skip
PAD = 14


class TableHeader(QHeaderView):
    """Rounded at the top so that it sits in its card."""

    def __init__(self, table: QTableView, height: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.viewport().setAutoFillBackground(False)
        self.setFixedHeight(theme().px(height))
        self.setMinimumSectionSize(theme().px(20))
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        model = self.model()
        assert isinstance(model, TableModel)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = logicalIndex == len(model.columns) - 1
        painter.fillPath(_top(QRectF(rect), first=logicalIndex == 0, last=last), colour("subtle"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("line"))
        painter.setFont(face(12))
        painter.setPen(colour("text2"))
        column = model.columns[logicalIndex]
        where = room(rect, last=last)
        words = QFontMetrics(face(12)).elidedText(column.title, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, align(right=column.right), words)
        painter.restore()


class CellPainter(QStyledItemDelegate):
    """Nothing here reads the style sheet: an item view cannot see the dynamic properties of its cells."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, index, chosen=chosen)
        cell = index.data(CELL)
        if isinstance(cell, Cell):
            on_tint = chosen or bool(index.data(TONE))
            model = self._table.model()
            assert isinstance(model, TableModel)
            last = index.column() == len(model.columns) - 1
            right = model.columns[index.column()].right
            paint_cell(painter, room(rect, last=last), cell, right=right, on_tint=on_tint)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        tone = str(index.data(TONE) or ("sel" if chosen else ""))
        ground, line = _GROUNDS.get(tone, ("", "line"))
        if ground:
            painter.fillRect(rect, colour(ground))
        below = self._table.model().index(index.row() + 1, index.column())
        joined = below.isValid() and below.data(CELL) is None
        if not joined and (below.isValid() or ground):
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour(line))
        if chosen and self._table.hasFocus():
            painter.fillRect(rect.left(), rect.top(), rect.width(), 2, colour("focus"))
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, colour("focus"))


@dataclass(frozen=True, slots=True)
class _Ink:
    size: int
    bold: bool
    token: str


_INKS = {
    "": _Ink(13, bold=False, token="text"),
    "strong": _Ink(13, bold=True, token="text"),
    "hint": _Ink(12, bold=False, token="text2"),
    "link": _Ink(13, bold=False, token="primary"),
}


def paint_cell(painter: QPainter, where: QRect, cell: Cell, *, right: bool, on_tint: bool) -> None:
    """One cell inside its padding; a text that has no room ends in an ellipsis and is whole in the tip."""
    if cell.look == "pill":
        paint_pill(painter, where, cell.text, cell.tone, on_tint=on_tint)
        return
    if cell.look == "bar":
        _paint_bar(painter, where, cell)
        return
    ink = _INKS[cell.look]
    if cell.icon:
        size = theme().px(16)
        picture = pixmap(cell.icon, 16, cell.tone or "text2")
        painter.drawPixmap(where.left(), where.center().y() - size // 2, picture)
        where.setLeft(where.left() + size + theme().px(8))
    font = face(ink.size, bold=ink.bold)
    painter.setFont(font)
    painter.setPen(_token("" if cell.tone == "ok" and cell.icon else cell.tone, ink.token))
    text = QFontMetrics(font).elidedText(cell.text, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, align(right=right), text)


def paint_pill(painter: QPainter, where: QRect, text: str, tone: str, *, on_tint: bool = False) -> None:
    """A pill at the left of ``where``; white on a tinted row, or it would vanish."""
    ink, ground = _PILLS[tone]
    font = face(12)
    wide = min(QFontMetrics(font).horizontalAdvance(text) + theme().px(20), where.width())
    high = theme().px(20)
    shape = QRectF(where.left(), where.center().y() - high / 2 + 0.5, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("surface" if on_tint else ground))
    painter.drawRoundedRect(shape, high / 2, high / 2)
    painter.setFont(font)
    painter.setPen(colour(ink))
    painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, text)


def face(size: int, *, bold: bool = False) -> QFont:
    """The application's family at a size of the design."""
    made = QFont()
    made.setPixelSize(theme().px(size))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def room(rect: QRect, *, last: bool = False) -> QRect:
    """A cell without its padding; the last column keeps off the edge of the card."""
    return rect.adjusted(theme().px(PAD), 0, -theme().px(PAD if last else 2), 0)


def align(*, right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _token(tone: str, usual: str) -> QColor:
    return colour({"info": "primary", "neutral": "text2"}.get(tone, tone) or usual)


def _paint_bar(painter: QPainter, where: QRect, cell: Cell) -> None:
    wide, high = theme().px(62), theme().px(6)
    ground = QRectF(where.left(), where.center().y() - high / 2 + 0.5, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("neutralBg"))
    painter.drawRoundedRect(ground, high / 2, high / 2)
    painter.setBrush(colour("primary"))
    filled = ground.adjusted(0, 0, -wide * (100 - cell.part) / 100, 0)
    painter.drawRoundedRect(filled, high / 2, high / 2)
    painter.setFont(face(12))
    painter.setPen(colour("text2"))
    painter.drawText(where.adjusted(wide + theme().px(6), 0, 0, 0), align(right=False), cell.text)


def _top(rect: QRectF, *, first: bool, last: bool) -> QPainterPath:
    """The section with the outer top corners cut round."""
    path = QPainterPath()
    radius = 9.0
    path.addRoundedRect(rect.adjusted(0, 0, 0, radius), radius, radius)
    square = QPainterPath()
    square.addRect(rect)
    if not first:
        path.addRect(QRectF(rect.topLeft(), QPointF(rect.left() + radius, rect.bottom())))
    if not last:
        path.addRect(QRectF(QPointF(rect.right() - radius, rect.top()), rect.bottomRight()))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path.intersected(square)
