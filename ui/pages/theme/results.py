"""The list of hits: one model, painted rows, so that a key press costs no widgets."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.pages.theme.view import HitView, SectionView
from ui.signals import Emits, emits
from ui.style.icons import colour, pixmap, theme
from ui.widgets.marked import Marked

Row = HitView | SectionView
Index = QModelIndex | QPersistentModelIndex
_HIT = Qt.ItemDataRole.UserRole
_RESERVED = 200  # pill and count keep the right end of a row


class HitModel(QAbstractListModel):
    """Headings and hits in one column; headings cannot be chosen, the first one stands above the list."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show_sections(self, sections: tuple[SectionView, ...]) -> None:
        self.beginResetModel()
        rows: list[Row] = []
        for section in sections:
            rows += [section, *section.hits]
        self._rows = tuple(rows[1:])
        self.endResetModel()

    def rowCount(self, _: Index | None = None) -> int:
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = self._rows[index.row()]
        if role == _HIT:
            return shown
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return shown.title if isinstance(shown, SectionView) else f"{shown.title.text}，{shown.note.text}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], SectionView):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def hits(self) -> list[tuple[int, HitView]]:
        return [(place, shown) for place, shown in enumerate(self._rows) if isinstance(shown, HitView)]


class HitPainter(QStyledItemDelegate):
    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        shown = index.data(_HIT)
        heights = {True: 76, False: 74}
        return QSize(0, theme().px(heights[shown.large] if isinstance(shown, HitView) else 30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown, area = index.data(_HIT), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(shown, HitView):
            chosen = index == self._list().currentIndex()
            _paint_hit(painter, area.adjusted(0, 0, 0, -theme().px(8)), shown, chosen=chosen)
        else:
            _paint_section(painter, area, shown)
        painter.restore()

    def _list(self) -> "HitList":
        found = self.parent()
        assert isinstance(found, HitList)
        return found


class HitList(QListView):
    """Keeps one hit chosen; the search line moves it with ``step``."""

    hit_chosen: Emits[str] = emits(str)
    hit_opened: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intake.theme.results")
        self.setAccessibleName(self.tr("结果"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._hits = HitModel()
        self.setModel(self._hits)
        self.setItemDelegate(HitPainter(self))
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_opened)

    @property
    def chosen(self) -> HitView | None:
        shown = self.currentIndex().data(_HIT)
        return shown if isinstance(shown, HitView) else None

    def show_sections(self, sections: tuple[SectionView, ...], selected: str) -> None:
        self._hits.show_sections(sections)
        hits = self._hits.hits()
        places = [place for place, hit in hits if hit.slug == selected] or [place for place, _ in hits]
        if places:
            self.setCurrentIndex(self._hits.index(places[0]))

    def step(self, by: int) -> None:
        hits = self._hits.hits()
        at = next((number for number, (place, _) in enumerate(hits) if place == self.currentIndex().row()), 0)
        if hits:
            place, hit = hits[max(0, min(at + by, len(hits) - 1))]
            self.setCurrentIndex(self._hits.index(place))
            self.viewport().update()
            self.hit_chosen.emit(hit.slug)

    def _on_clicked(self) -> None:
        if self.chosen is not None:
            self.viewport().update()
            self.hit_chosen.emit(self.chosen.slug)

    def _on_opened(self) -> None:
        if self.chosen is not None:
            self.hit_opened.emit(self.chosen.slug)


def _font(size: int, *, bold: bool = False) -> QFont:
    made = QFont()
    made.setFamilies(QFont().families() or [])
    made.setPixelSize(theme().px(size))
    made.setBold(bold)
    return made


def _paint_hit(painter: QPainter, area: QRect, hit: HitView, *, chosen: bool) -> None:
    px = theme().px
    painter.setPen(QPen(colour("primary" if chosen else "line"), 2 if chosen else 1))
    painter.setBrush(colour("primaryBg" if chosen else "surface"))
    inset = 1.0 if chosen else 0.5
    edge = QRectF(area).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(edge, px(8), px(8))
    middle = area.center().y()
    icon = pixmap(hit.icon, 18, "primary" if chosen or hit.large else "text2")
    painter.drawPixmap(area.left() + px(16), middle - px(9), icon)
    left = area.left() + px(48)
    _runs(painter, left, middle - px(9), hit.title, (15, hit.large), "disabled" if hit.paused else "text")
    note = Marked(hit.paused) if hit.paused else hit.note
    _runs(painter, left, middle + px(13), note, (12, False), "warn" if hit.paused else "text2")
    right = area.right() - px(13)
    _right(painter, right, middle - px(10), hit.count, (14, True), "text")
    _right(painter, right, middle + px(10), hit.count_note, (12, False), "text2")
    if hit.pill:
        _pill(painter, area.right() - px(121), middle, hit, chosen=chosen)


def _paint_section(painter: QPainter, area: QRect, section: SectionView) -> None:
    px = theme().px
    middle = area.top() + px(11)
    at = _runs(painter, area.left(), middle, Marked(section.title), (14, False), "text2") + px(6)
    count = str(len(section.hits))
    painter.setFont(_font(12))
    width = painter.fontMetrics().horizontalAdvance(count) + px(20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("neutralBg"))
    painter.drawRoundedRect(at, middle - px(10), width, px(20), px(10), px(10))
    painter.setPen(colour("text2"))
    painter.drawText(QRect(at, middle - px(10), width, px(20)), Qt.AlignmentFlag.AlignCenter, count)
    _runs(painter, at + width + px(6), middle, Marked(section.note), (12, False), "text2")


def _pill(painter: QPainter, right: int, middle: int, hit: HitView, *, chosen: bool) -> None:
    px = theme().px
    painter.setFont(_font(12))
    width = painter.fontMetrics().horizontalAdvance(hit.pill) + px(22)
    spot = QRect(right - width, middle - px(10), width, px(20))
    ground = {"info": "primaryBg"}.get(hit.pill_tone, f"{hit.pill_tone}Bg")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("surface" if chosen else ground))
    painter.drawRoundedRect(spot, px(10), px(10))
    painter.setPen(colour({"info": "primary"}.get(hit.pill_tone, hit.pill_tone)))
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, hit.pill)


def _runs(painter: QPainter, left: int, middle: int, marked: Marked, face: tuple[int, bool], token: str) -> int:
    """Draw pieces side by side around a middle line; matches in the primary colour. Returns the right end."""
    bound = painter.viewport().width() - theme().px(_RESERVED)
    for whole, hit in marked.runs():
        painter.setFont(_font(face[0], bold=hit or face[1]))
        piece = painter.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, max(0, bound - left))
        painter.setPen(colour("primary" if hit else token))
        width = painter.fontMetrics().horizontalAdvance(piece)
        spot = QRect(left, middle - theme().px(12), width + 2, theme().px(24))
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, piece)
        left += width
    return left


def _right(painter: QPainter, right: int, middle: int, text: str, face: tuple[int, bool], token: str) -> None:
    painter.setFont(_font(face[0], bold=face[1]))
    painter.setPen(colour(token))
    spot = QRect(right - theme().px(200), middle - theme().px(12), theme().px(200), theme().px(24))
    painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
