"""The one window: top bar, rail, the pages, status bar, and the keys that work everywhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from ui.signals import Emits, emits
from ui.status import StatusBar, StatusView
from ui.widgets.basics import column, row
from ui.widgets.keys import TakesKeys, watch_keys
from ui.widgets.notes import Toast
from ui.widgets.rail import AREAS, Rail
from ui.widgets.search_panel import SearchPanel, SearchView
from ui.widgets.sheet import Sheet
from ui.widgets.topbar import TopBar, TopView


@runtime_checkable
class HasFirst(Protocol):
    """A page that says where the focus belongs when it opens."""

    def focus_first(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Hosted:
    """A page and what drives it, kept alive together: nobody else holds the presenter."""

    page: QWidget
    presenter: object


class ShellWindow(QWidget):
    area_requested: Emits[str] = emits(str)
    search_changed: Emits[str] = emits(str)
    search_row_opened: Emits[str] = emits(str)
    status_clicked: Emits[str] = emits(str)
    new_intake_requested: Emits[()] = emits()
    text_size_requested: Emits[int] = emits(int)
    lock_requested: Emits[()] = emits()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        watch_keys()
        self.setProperty("box", "root")
        self.setWindowTitle(self.tr("一件事综合受理"))
        self.top = TopBar()
        self.rail = Rail()
        self.status = StatusBar()
        self.area = "intake"
        self._stack = QStackedWidget()
        self._hosted: dict[str, Hosted] = {}
        middle = row(self.rail, self._stack, spacing=0)
        made = column(self.top, spacing=0)
        made.addLayout(middle, 1)
        made.addWidget(self.status)
        self.setLayout(made)
        self._toast = Toast(self)
        self._search = SearchPanel(self.top.search, self)
        self._before_search: QWidget | None = None
        self._keys = self._key_map()
        self._connect()

    def _connect(self) -> None:
        self.rail.area_requested.connect(self.area_requested.emit)
        self.status.part_clicked.connect(self.status_clicked.emit)
        self.top.search_changed.connect(self.search_changed.emit)
        self._search.row_opened.connect(self._on_row_opened)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self.top.text_size_clicked.connect(self._on_text_size_clicked)
        self.top.lock_clicked.connect(self.lock_requested.emit)

    def show_top(self, view: TopView) -> None:
        self.top.show_view(view)

    def show_status(self, view: StatusView) -> None:
        self.status.show_view(view)

    def show_badges(self, counts: Mapping[str, int]) -> None:
        self.rail.show_badges(counts)

    def show_toast(self, text: str) -> None:
        self._toast.show_text(text)

    def show_search(self, view: SearchView) -> None:
        """What was found; shown only while the search line has the focus."""
        if self.top.search.hasFocus():
            self._search.show_view(view)

    def close_search(self) -> None:
        """Fold the panel away and give the focus back to where it was."""
        self._search.hide()
        self.top.search.clear()
        if self._before_search is not None and isValid(self._before_search):
            self._before_search.setFocus()

    def host(self, name: str, page: QWidget, presenter: object = None) -> None:
        """Keep a page; a page of the same name is replaced and deleted."""
        self.drop(name)
        self._hosted[name] = Hosted(page, presenter)
        self._stack.addWidget(page)

    def drop(self, name: str) -> None:
        old = self._hosted.pop(name, None)
        if old is not None:
            self._stack.removeWidget(old.page)
            old.page.deleteLater()

    def open_page(self, name: str, area: str = "intake") -> None:
        """Show a hosted page and light its area; a name that is not hosted raises KeyError."""
        page = self._hosted[name].page
        self._stack.setCurrentWidget(page)
        self.area = area
        self.rail.choose(area)
        if isinstance(page, HasFirst):
            page.focus_first()

    def page(self, name: str) -> QWidget:
        return self._hosted[name].page

    def hosts(self, name: str) -> bool:
        return name in self._hosted

    def current_page(self) -> QWidget | None:
        return self._stack.currentWidget()

    def open_sheet_above(self) -> Sheet | None:
        """The sheet on top, if one is open; there is at most one."""
        found = [sheet for sheet in self.findChildren(Sheet) if not sheet.isHidden()]
        return found[-1] if found else None

    def take_key(self, combo: str) -> bool:
        if self.open_sheet_above() is not None:
            return False
        if self.top.search.hasFocus() and self._search_took(combo):
            return True
        act = self._keys.get(combo)
        if act is not None:
            act()
            return True
        return _is_command(combo) and self._page_took(combo)

    def _page_took(self, combo: str) -> bool:
        """The focus is on a bar: the page still hears its commands, but not what is typed elsewhere."""
        page = self.current_page()
        return isinstance(page, TakesKeys) and page.take_key(combo)

    def _search_took(self, combo: str) -> bool:
        if combo == "Esc":
            self.close_search()
            return True
        return not self._search.isHidden() and self._search.take_key(combo)

    def _on_row_opened(self, slug: str) -> None:
        self.close_search()
        self.search_row_opened.emit(slug)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is self.top.search:
            self._before_search = old
        elif now is not None:
            self._search.hide()

    def _key_map(self) -> dict[str, Callable[[], object]]:
        made: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.top.focus_search,
            "Ctrl+N": self.new_intake_requested.emit,
            "Ctrl+L": self.lock_requested.emit,
        }
        for number, (area, _, _) in enumerate(AREAS, 1):
            made[f"Ctrl+{number}"] = _with(self.area_requested.emit, area)
        for combo, step in (("Ctrl+=", 1), ("Ctrl++", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            made[combo] = _with(self.text_size_requested.emit, step)
        return made

    def _on_text_size_clicked(self) -> None:
        self.text_size_requested.emit(1)


def _is_command(combo: str) -> bool:
    return combo.startswith(("Ctrl+", "Alt+")) or combo.removeprefix("Shift+") in _FUNCTION_KEYS


_FUNCTION_KEYS = {f"F{number}" for number in range(1, 13)}


def _with(act: Callable[..., object], value: str | int) -> Callable[[], object]:
    return lambda: act(value)
