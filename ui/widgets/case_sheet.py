"""A case to read: its items with their decisions, its papers with a reprint, and what happened to it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QWidget

from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, clear, column, icon_label, label, pill, row, vline
from ui.widgets.data_table import DataTable, table_card
from ui.widgets.flow import Flow
from ui.widgets.scrolled import scrolled
from ui.widgets.table_model import Cell, Column, TableRow

_ITEMS = (Column("事项"), Column("部门", 76), Column("决定", 82), Column("办结期限", 84), Column("现状", 168))
_PAPERS = (Column("文书"), Column("文号", 172), Column("状态", 116), Column("", 56, right=True))
_HEIGHT, _LEAST, _AROUND, _LINE_WIDTH = 440, 300, 250, 330


@dataclass(frozen=True, slots=True)
class ItemLine:
    """``due`` is the promise as it stands, ``clock`` where the item waits and how long it has."""

    key: str
    name: str
    organ: str
    decision: str
    tone: str
    due: str
    clock: str = ""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """``act`` are the words of the link that prints it again."""

    key: str
    name: str
    number: str
    state: str
    tone: str
    act: str


@dataclass(frozen=True, slots=True)
class EventLine:
    time: str
    icon: str
    tone: str
    words: str
    by: str


@dataclass(frozen=True, slots=True)
class CaseSheetView:
    """``pills`` are (words, tone): status and delivery; ``facts`` are (word, value); ``acts`` are (key, words)."""

    number: str
    pills: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]
    items: tuple[ItemLine, ...]
    papers: tuple[PaperLine, ...]
    events: tuple[EventLine, ...]
    acts: tuple[tuple[str, str], ...] = ()


class CaseBody(QWidget):
    """The inside of the sheet: to read, to print a paper again, and what may still be done with the case."""

    reprint_clicked: Emits[str] = emits(str)
    act_clicked: Emits[str] = emits(str)

    def __init__(self, room: int) -> None:
        """``room`` is the height there is over the page; in less than it needs, lists and time line scroll."""
        super().__init__()
        self._head = row(spacing=8)
        self._acts: list[QPushButton] = []
        self._act_line = box("plain")
        self._act_line.setLayout(Flow(spacing=8))
        self._facts = row(spacing=22)
        self._items = DataTable("case.items", self.tr("事项与决定"), _ITEMS, row_height=32)
        self._papers = DataTable("case.papers", self.tr("文书"), _PAPERS, row_height=32)
        self._papers.link_clicked.connect(self.reprint_clicked.emit)
        self._papers.opened.connect(self.reprint_clicked.emit)
        self._events = column(spacing=10)
        self.setFixedHeight(min(theme().px(_HEIGHT), max(room - theme().px(_AROUND), theme().px(_LEAST))))
        self._lay_out()

    def take_key(self, combo: str) -> bool:
        """Ctrl+P prints the chosen paper, wherever on the sheet the focus is."""
        if combo == "Ctrl+P" and self._papers.current:
            self.reprint_clicked.emit(self._papers.current)
            return True
        return False

    def show_view(self, view: CaseSheetView) -> None:
        acted = self.window().focusWidget() in self._acts
        self._show_head(view)
        if acted:
            self._items.setFocus()  # the act that was pressed may be gone
        self._items.show_rows([_item_row(line) for line in view.items])
        self._papers.show_rows([_paper_row(line) for line in view.papers])
        clear(self._events)
        for line in view.events:
            self._events.addWidget(_event(line))
        self._events.addStretch(1)

    def _show_head(self, view: CaseSheetView) -> None:
        for part in (self._head, self._facts, self._flow):
            clear(part)
        self._head.addWidget(label(view.number, "h1"))
        for words, tone in view.pills:
            self._head.addWidget(pill(words, tone))
        self._head.addStretch(1)
        self._acts = [self._act(key, words) for key, words in view.acts]
        for act in self._acts:
            self._flow.addWidget(act)
        self._act_line.setVisible(bool(self._acts))
        for word, value in view.facts:
            self._facts.addLayout(row(label(word, "hint"), label(value, "smb"), spacing=6))
        self._facts.addStretch(1)

    @property
    def _flow(self) -> QLayout:
        """As many as there are: beside the number they would cover it."""
        found = self._act_line.layout()
        assert found is not None
        return found

    def _act(self, key: str, words: str) -> QPushButton:
        made = button(words, f"case.act.{key}", "sm")
        made.setProperty("act", key)
        made.clicked.connect(self._on_act_clicked)
        return made

    def _on_act_clicked(self) -> None:
        self.act_clicked.emit(str(self.sender().property("act")))

    def _lay_out(self) -> None:
        left = column(label(self.tr("事项与决定"), "h3"), table_card(self._items), spacing=6)
        left.addSpacing(theme().px(4))
        left.addWidget(label(self.tr("文书"), "h3"))
        left.addWidget(table_card(self._papers))
        left.setStretch(1, 3)
        left.setStretch(4, 2)
        line = box("plain")
        line.setFixedWidth(theme().px(_LINE_WIDTH))
        line.setLayout(column(label(self.tr("经过"), "h3"), scrolled(self._events, read=self.tr("经过")), spacing=8))
        both = row(spacing=16)
        both.addLayout(left, 1)
        both.addWidget(vline())
        both.addWidget(line)
        lay = column(spacing=8)
        lay.addLayout(self._head)
        lay.addLayout(self._facts)
        lay.addWidget(self._act_line)
        lay.addLayout(both, 1)
        self.setLayout(lay)


def _item_row(line: ItemLine) -> TableRow:
    return TableRow(
        line.key,
        (
            Cell(line.name),
            Cell(line.organ, "hint"),
            Cell(line.decision, "pill", line.tone),
            Cell(line.due),
            Cell(line.clock, "hint"),
        ),
    )


def _paper_row(line: PaperLine) -> TableRow:
    return TableRow(
        line.key,
        (Cell(line.name), Cell(line.number, "hint"), Cell(line.state, "pill", line.tone), Cell(line.act, "link")),
    )


def _event(line: EventLine) -> QFrame:
    made = box("plain")
    lay = row(spacing=8)
    lay.addLayout(column(icon_label(line.icon, 16, line.tone), 1, spacing=0))
    lay.addLayout(
        column(label(f"{line.time}　{line.by}".strip(), "hint"), label(line.words, "sm", wrap=True), spacing=0), 1
    )
    made.setLayout(lay)
    return made
