"""Step 1a: from 今天办什么事 to one theme in at most four keys."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.pages.theme.preview import Preview
from ui.pages.theme.results import HitList
from ui.pages.theme.view import Favourite, FilterView, PreviewView, ThemeView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, clear, column, icon_label, keycap, label, pill, row
from ui.widgets.empty import EmptyState, EmptyView
from ui.widgets.frame import IntakeFrame
from ui.widgets.notes import Banner
from ui.widgets.query_line import QueryLine
from ui.widgets.rows import RowButton


class ThemePage(IntakeFrame):
    query_changed: Emits[str] = emits(str)
    hit_chosen: Emits[str] = emits(str)
    start_requested: Emits[str] = emits(str)
    notice_requested: Emits[str] = emits(str)
    filter_clicked: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("theme", parent)
        self._favourites: tuple[Favourite, ...] = ()
        self._selected_favourite = ""
        self._shown_filters: tuple[FilterView, ...] = ()
        hint = self.tr("输入事项名或拼音首字母，如 xse")
        self.search = QueryLine("intake.theme.search", "big", hint, 22, "primary")
        self._subtitle = label("", "hint")
        self._banner = Banner("intake.theme.banner")
        self._tiles = row(spacing=8)
        self._filters = row(spacing=6)
        self._section, self._count = label("", "sec"), pill("")
        self._list = HitList()
        self._preview = Preview()
        self._elsewhere = label("", "sec")
        self._middle_part = QStackedWidget()
        self.set_body(self._laid_out())
        self._connect()

    def show_view(self, view: ThemeView) -> None:
        self.show_frame(view.frame)
        self._subtitle.setText(view.subtitle)
        self._banner.show_view(view.banner)
        self._show_favourites(view.favourites, view.selected)
        self._show_filters(view.filters)
        first = view.sections[0] if view.sections else None
        self._section.setText(first.title if first else view.nothing)
        self._count.setText(str(len(first.hits)) if first else "0")
        self._list.show_sections(view.sections, view.selected)
        self._elsewhere.setText(view.elsewhere)
        self._middle_part.setCurrentIndex(0 if view.sections else 1)
        self.show_preview(view.preview)

    def clear_search(self) -> None:
        """The next person begins with an empty line; favourites answer to digits again."""
        blocked = QSignalBlocker(self.search)
        self.search.clear()
        blocked.unblock()

    def show_preview(self, view: PreviewView | None) -> None:
        self._preview.show_view(view)

    def focus_first(self) -> None:
        self.search.setFocus()

    def take_key(self, combo: str) -> bool:
        if combo in {"Up", "Down"}:
            self._list.step(1 if combo == "Down" else -1)
        elif combo == "Return" and self.search.hasFocus():
            self._on_start()
        elif combo == "Esc" and self.search.hasFocus():
            self.search.clear()
        elif combo.isdecimal() and not self.search.text():
            return self._start_favourite(int(combo))
        else:
            return super().take_key(combo)
        return True

    def _start_favourite(self, digit: int) -> bool:
        if not 1 <= digit <= len(self._favourites):
            return False
        self.start_requested.emit(self._favourites[digit - 1].slug)
        return True

    def _connect(self) -> None:
        self.search.query_changed.connect(self.query_changed.emit)
        self._list.hit_chosen.connect(self.hit_chosen.emit)
        self._list.hit_opened.connect(self.start_requested.emit)
        self.primary_clicked.connect(self._on_start)
        self.action_clicked.connect(self._on_action)

    def _on_start(self) -> None:
        hit = self._list.chosen
        if hit is not None and not hit.paused:
            self.start_requested.emit(hit.slug)

    def _on_action(self, _: str) -> None:
        hit = self._list.chosen
        if hit is not None:
            self.notice_requested.emit(hit.slug)

    def _on_favourite(self) -> None:
        self.start_requested.emit(str(self.sender().property("slug")))

    def _on_filter(self) -> None:
        self.filter_clicked.emit(str(self.sender().property("filter")))

    def _show_favourites(self, favourites: tuple[Favourite, ...], selected: str) -> None:
        if favourites == self._favourites and selected == self._selected_favourite:
            return
        self._favourites, self._selected_favourite = favourites, selected
        clear(self._tiles)
        for digit, favourite in enumerate(favourites, 1):
            tile = _tile(digit, favourite, chosen=favourite.slug == selected)
            tile.clicked.connect(self._on_favourite)
            self._tiles.addWidget(tile, 1)

    def _show_filters(self, filters: tuple[FilterView, ...]) -> None:
        if filters == self._shown_filters:
            return
        self._shown_filters = filters
        clear(self._filters)
        for shown in filters:
            chip = _chip(shown)
            chip.clicked.connect(self._on_filter)
            self._filters.addWidget(chip)

    def _laid_out(self) -> QWidget:
        title = label(self.tr("今天办什么事？"), "h1")
        title.setObjectName("intake.theme.title")
        title.setBuddy(self.search)
        scan = label(self.tr("扫告知书或回执上的条码，可直接打开"), "hint")
        head = row(title, self._subtitle, 1, icon_label("barcode", 16), scan, spacing=10, margins=(0, 0, 0, 2))
        head.addStrut(theme().px(30))
        made = column(spacing=10, margins=(4, 0, 4, 0))
        made.addLayout(head)
        for part in (self._banner, self.search):
            made.addWidget(part)
        made.addLayout(self._tiles)
        made.addLayout(self._columns(), 1)
        page = box("plain")
        page.setLayout(made)
        return page

    def _columns(self) -> QHBoxLayout:
        head = row(self._section, self._count, 1, spacing=6)
        head.addLayout(self._filters)
        left = column(spacing=8)
        left.addLayout(head)
        self._fill_middle()
        left.addWidget(self._middle_part, 1)
        left.addWidget(_elsewhere(self._elsewhere))
        made = row(spacing=14)
        made.addLayout(left, 736)
        made.addWidget(self._preview, 500)
        return made

    def _fill_middle(self) -> None:
        nothing = EmptyState(
            "intake.theme.nothing",
            EmptyView(
                "magnifying-glass",
                self.tr("没有匹配的主题或事项"),
                self.tr("可换个说法，或只输入拼音首字母；Esc 看全部"),
            ),
        )
        self._middle_part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._middle_part.addWidget(self._list)
        self._middle_part.addWidget(nothing)


def _tile(digit: int, favourite: Favourite, *, chosen: bool) -> RowButton:
    upper = row(icon_label(favourite.icon, 18, "primary" if chosen else "text2"), 1, keycap(str(digit)))
    inside: QVBoxLayout = column(spacing=2, margins=(12, 5, 9, 5))
    inside.addLayout(upper)
    inside.addWidget(label(favourite.title, "smb" if chosen else "sm"))
    made = RowButton(
        f"intake.theme.fav.{digit}", f"{digit} {favourite.title}", inside, "tileon" if chosen else "tile", 60
    )
    made.setProperty("slug", favourite.slug)
    return made


def _chip(shown: FilterView) -> QPushButton:
    chip = button(shown.text, f"intake.theme.filter.{shown.name}", "chip")
    chip.setCheckable(True)
    chip.setChecked(shown.chosen)
    chip.setProperty("filter", shown.name)
    return chip


def _elsewhere(text: QLabel) -> QFrame:
    made = box("well")
    made.setFixedHeight(theme().px(38))
    made.setLayout(row(icon_label("chat-circle-text", 16), text, 1, spacing=12, margins=(13, 0, 12, 0)))
    return made
