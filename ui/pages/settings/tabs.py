"""The list of the settings' tabs on the left."""

from PySide6.QtWidgets import QFrame

from ui.pages.settings.view import TabView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import column, hline, icon_label, label, pill, row
from ui.widgets.click_row import ClickRow
from ui.widgets.row_list import RowList


class TabRow(ClickRow):
    def __init__(self, view: TabView) -> None:
        super().__init__(view.key, f"settings.tab.{view.key}", "task")
        self.setAccessibleName(f"{view.word} {view.badge}".strip())
        self.setFixedHeight(theme().px(42))
        self._word = label(view.word)
        lay = row(icon_label(view.icon, 16), self._word, 1, spacing=10, margins=(12, 0, 10, 0))
        if view.badge:
            lay.addWidget(pill(view.badge, "warn"))
        self.setLayout(lay)

    def set_chosen(self, chosen: bool) -> None:
        self._word.setProperty("r", "stepon" if chosen else "")
        super().set_chosen(chosen)


class TabList(QFrame):
    tab_changed: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.list = RowList("settings.tabs", self.tr("设置"), spacing=2)
        self.list.current_changed.connect(self.tab_changed.emit)
        title = label(self.tr("设置"), "h3")
        title.setContentsMargins(theme().px(14), theme().px(6), 0, theme().px(6))
        lay = column(title, spacing=4, margins=(8, 8, 8, 8))
        lay.addWidget(self.list, 1)
        lay.addWidget(hline())
        lay.addWidget(label(self.tr("每项改了就生效，不用保存"), "hint"))
        self.setLayout(lay)

    def show_tabs(self, tabs: tuple[TabView, ...], tab: str) -> None:
        self.list.show_rows([TabRow(one) for one in tabs], tab)
