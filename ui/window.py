"""The one window: top bar, rail, the pages, status bar, and the keys that work everywhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.signals import Emits, emits
from ui.status import StatusBar, StatusView
from ui.widgets.basics import column, row
from ui.widgets.keys import TakesKeys, watch_keys
from ui.widgets.notes import Toast
from ui.widgets.rail import AREAS, Rail
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
    new_intake_requested: Emits[()] = emits()
    text_size_requested: Emits[int] = emits(int)
    lock_requested: Emits[()] = emits()
    clerk_switch_requested: Emits[()] = emits()
    close_requested: Emits[()] = emits()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        watch_keys()
        self.setProperty("box", "root")
        self.setWindowTitle(self.tr("一件事综合受理"))
        self.top = TopBar()
        self.rail = Rail()
        self.status = StatusBar()
        self._stack = QStackedWidget()
        self._hosted: dict[str, Hosted] = {}
        middle = row(self.rail, self._stack, spacing=0)
        made = column(self.top, spacing=0)
        made.addLayout(middle, 1)
        made.addWidget(self.status)
        self.setLayout(made)
        self._toast = Toast(self)
        self._keys = self._key_map()
        self.rail.area_requested.connect(self.area_requested.emit)
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
        act = self._keys.get(combo)
        if act is not None:
            act()
            return True
        page = self.current_page()
        return isinstance(page, TakesKeys) and page.take_key(combo)

    def _key_map(self) -> dict[str, Callable[[], object]]:
        made: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.top.focus_search,
            "Ctrl+N": self.new_intake_requested.emit,
            "Ctrl+L": self.lock_requested.emit,
            "Ctrl+Shift+U": self.clerk_switch_requested.emit,
        }
        for number, (area, _, _) in enumerate(AREAS, 1):
            made[f"Ctrl+{number}"] = _with(self.area_requested.emit, area)
        for combo, step in (("Ctrl+=", 1), ("Ctrl++", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            made[combo] = _with(self.text_size_requested.emit, step)
        return made

    def _on_text_size_clicked(self) -> None:
        self.text_size_requested.emit(1)


def _with(act: Callable[..., object], value: str | int) -> Callable[[], object]:
    return lambda: act(value)
