"""Catalogue: what a theme or an item needs, read only."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.pages.catalogue.tree import CatalogueTree
from ui.pages.catalogue.view import CatalogueView, EntryView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, column, hline, label, pill, row
from ui.widgets.data_table import DataTable, table_card
from ui.widgets.elided import Elided
from ui.widgets.flow_chart import FlowChart
from ui.widgets.key_page import KeyPage
from ui.widgets.scrolled import scrolled
from ui.widgets.table_model import Column, TableRow

_COLUMNS = (Column("材料", 226), Column("形式", 68), Column("审查要点"), Column("", 100))


class CataloguePage(KeyPage):
    entry_selected: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("catalogue.read", parent)
        self.tree = CatalogueTree()
        self.tree.setFixedWidth(theme().px(262))
        self._head = box("card")
        self._guide = box("card")
        self._flow = FlowChart("catalogue.flow", self.tr("办理流程"))
        self._flow_card = box("card")
        self._note = label("", "hint")
        self._table = DataTable("catalogue.materials", self.tr("材料"), _COLUMNS)
        self._lay_out()
        self.tree.entry_selected.connect(self.entry_selected.emit)

    def show_view(self, view: CatalogueView) -> None:
        self.tree.show_view(view)
        self._right.setVisible(view.entry is not None)
        if view.entry is not None:
            self._show_entry(view.entry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._guide.setFixedWidth(self._guide_width())

    def focus_first(self) -> None:
        self.tree.search.setFocus()

    def _show_entry(self, entry: EntryView) -> None:
        self._head = self._swap(self._head, _head(entry))
        self._guide = self._swap(self._guide, _guide(entry, self.tr("办事指南")))
        self._guide.setFixedWidth(self._guide_width())
        self._flow_card.setVisible(entry.flow is not None)
        if entry.flow is not None:
            self._flow.show_flow(entry.flow)
        self._note.setText(entry.materials_note)
        self._table.show_rows([TableRow(one.key, one.cells()) for one in entry.materials])

    def _guide_width(self) -> int:
        return theme().px(340 if self.width() >= theme().px(1100) else 250)

    def _swap(self, old: QFrame, fresh: QFrame) -> QFrame:
        for lay in (self._column, self._lower):
            if lay.indexOf(old) >= 0:
                lay.replaceWidget(old, fresh)
        old.deleteLater()
        return fresh

    def _lay_out(self) -> None:
        materials = column(spacing=8)
        materials.addLayout(row(label(self.tr("材料"), "h2"), self._note, 1))
        materials.addWidget(table_card(self._table), 1)
        self._lower = row(spacing=12)
        self._lower.addLayout(materials, 1)
        self._lower.addWidget(self._guide)
        flow = row(label(self.tr("办理流程"), "h3"), label(self.tr("蓝色在承诺时限内；黄色是岔路"), "hint"), 1)
        inside = column(spacing=4, margins=(16, 8, 16, 10))
        inside.addLayout(flow)
        inside.addWidget(self._flow)
        self._flow_card.setLayout(inside)
        self._column = column(self._head, self._flow_card, spacing=10)
        self._column.addLayout(self._lower, 1)
        self._right = box("plain")
        self._right.setLayout(self._column)
        lay = row(self.tree, spacing=12, margins=(12, 12, 12, 12))
        lay.addWidget(self._right, 1)
        self.setLayout(lay)


def _head(entry: EntryView) -> QFrame:
    made = box("card")
    title = row(Elided(entry.name, "h1"), *(pill(words, tone) for words, tone in entry.pills), 1)
    facts = row(spacing=16)
    for place, (word, value) in enumerate(entry.facts):
        if place:
            facts.addStretch(1)
        facts.addLayout(column(label(word, "hint"), Elided(value, "smb"), spacing=2))
    lay = column(spacing=6, margins=(16, 12, 16, 12))
    lay.addLayout(title)
    lay.addWidget(Elided(entry.line, "hint"))
    lay.addSpacing(theme().px(4))
    lay.addWidget(hline())
    lay.addLayout(facts)
    made.setLayout(lay)
    made.setMaximumHeight(theme().px(140))
    return made


def _guide(entry: EntryView, title: str) -> QFrame:
    made = box("card")
    lines = column(spacing=4)
    for word, value in entry.guide:
        lines.addWidget(label(word, "hint"))
        lines.addWidget(label(value, "sm", wrap=True))
        lines.addSpacing(theme().px(4))
    lines.addStretch(1)
    lay = column(label(title, "h3"), spacing=8, margins=(14, 12, 14, 12))
    lay.addWidget(scrolled(lines), 1)
    made.setLayout(lay)
    return made
