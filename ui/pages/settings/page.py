"""Settings: appearance, devices, printing, keys, mandates and seals, data and safety, about."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.pages.settings.appearance import AppearanceTab
from ui.pages.settings.devices import DevicesTab
from ui.pages.settings.facts import FactsTab
from ui.pages.settings.printing import PrintingTab
from ui.pages.settings.tabs import TabList
from ui.pages.settings.view import SettingsView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import button, column, label, row
from ui.widgets.data_table import DataTable, table_card
from ui.widgets.key_page import KeyPage
from ui.widgets.table_model import Column, TableRow

_MANDATES = (
    Column("机关", 150), Column("授权文书", 152), Column("可作的决定", 192), Column("窗口", 56), Column("期限", 144),
    Column("状态", 100), Column("印章与保管人"),
)  # fmt: skip


class SettingsPage(KeyPage):
    tab_changed: Emits[str] = emits(str)
    scale_changed: Emits[int] = emits(int)
    theme_changed: Emits[str] = emits(str)
    test_requested: Emits[str] = emits(str)
    test_all_requested: Emits[()] = emits()
    bind_requested: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("settings.all", parent)
        self._tabs = TabList()
        self._tabs.setFixedWidth(theme().px(200))
        self._title = label("", "h1")
        self._note = label("", "hint")
        self._test_all = button(self.tr("全部测试 F5"), "settings.test_all", "sm", "arrows-clockwise")
        self._appearance = AppearanceTab()
        self._devices = DevicesTab()
        self._printing = PrintingTab()
        self._store = FactsTab()
        self._about = FactsTab()
        self._keys = DataTable(
            "settings.keys", self.tr("键盘"), (Column("按键", 200), Column("作用")), row_height=32
        )  # fmt: skip
        self._mandates = DataTable("settings.mandates", self.tr("授权与印章"), _MANDATES, row_height=34)
        self._pages: dict[str, QWidget] = {
            "appearance": self._appearance, "devices": self._devices, "printing": self._printing,
            "keys": table_card(self._keys),
            "mandates": table_card(self._mandates), "store": self._store, "about": self._about,
        }  # fmt: skip
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._lay_out()
        self._connect()

    def show_view(self, view: SettingsView) -> None:
        self._tabs.show_tabs(view.tabs, view.tab)
        self._title.setText(next((tab.word for tab in view.tabs if tab.key == view.tab), ""))
        self._stack.setCurrentWidget(self._pages[view.tab])
        self._note.setText(view.notes.get(view.tab, ""))
        self._test_all.setVisible(view.tab == "devices")
        self._appearance.show_choice(view.scale, view.theme)
        self._devices.show_devices(view.devices, view.devices_note)
        self._printing.show_lines(view.routes, view.jobs, view.jobs_told)
        self._store.show_lines(view.store)
        self._about.show_lines(view.about)
        self._mandates.show_rows([TableRow(one.key, one.cells()) for one in view.mandates])
        self._keys.show_rows([TableRow(combo, cells) for combo, cells in view.key_cells()])

    def focus_first(self) -> None:
        self._tabs.list.setFocus()

    def _connect(self) -> None:
        self._tabs.tab_changed.connect(self.tab_changed.emit)
        self._appearance.scale_changed.connect(self.scale_changed.emit)
        self._appearance.theme_changed.connect(self.theme_changed.emit)
        self._devices.test_requested.connect(self.test_requested.emit)
        self._printing.bind_requested.connect(self.bind_requested.emit)
        self._test_all.clicked.connect(self.test_all_requested.emit)
        press: Callable[[], object] = self._test_all.click
        self.answer("F5", press)

    def _lay_out(self) -> None:
        right = column(spacing=10)
        right.addLayout(row(self._title, self._note, 1, self._test_all))
        right.addWidget(self._stack, 1)
        lay = row(self._tabs, spacing=12, margins=(12, 12, 12, 12))
        lay.addLayout(right, 1)
        self.setLayout(lay)
