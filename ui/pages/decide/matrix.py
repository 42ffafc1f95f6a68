"""The decision matrix: a row an item, a column a choice; digits 1-5 decide the row that is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.pages.decide.choice import ChoiceCell
from ui.pages.decide.view import CHOICES, DecisionView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, column, label, pill, row
from ui.widgets.click_row import ClickRow
from ui.widgets.row_list import RowList

_DEPARTMENT, _LIMIT, _MATERIALS, _CHOICE = 66, 54, 62, 74


class DecisionRow(ClickRow):
    choice_clicked: Emits[str, int] = emits(str, int)

    def __init__(self, view: DecisionView, *, last: bool) -> None:
        super().__init__(view.slug, f"intake.decide.row.{view.slug}", "trl" if last else "tr")
        word = CHOICES[view.chosen - 1] if view.chosen else self.tr("未决定")
        self.setAccessibleName(f"{view.name}，{view.department}，{view.materials}，{word}{_comma(view.not_accepted)}")
        self.setMinimumHeight(theme().px(37))  # a long name on a narrow screen takes a second line
        self._name = label(view.name, "sm", wrap=True)
        lay = row(spacing=0, margins=(12, 0, 8, 0))
        lay.addLayout(self._told(view), 1)
        for part, wide in (
            (pill(view.department), _DEPARTMENT),
            (label(view.limit, "sm"), _LIMIT),
            (pill(view.materials, view.materials_tone), _MATERIALS),
        ):
            lay.addWidget(_centred(part, wide))
        for number, allowed in enumerate(view.choices, 1):
            chosen, hinted = view.chosen == number, view.suggested == number
            cell = ChoiceCell(view.slug, view.name, number, allowed, chosen=chosen, hinted=hinted)
            cell.clicked.connect(self._on_choice_clicked)
            lay.addWidget(cell)
        self.setLayout(lay)

    def _told(self, view: DecisionView) -> QVBoxLayout:
        """Its name, and below it why its organ keeps acceptance."""
        told = column(self._name, spacing=0)
        if view.not_accepted:
            told.addWidget(label(view.not_accepted, "hint", wrap=True))
        return told

    def set_chosen(self, chosen: bool) -> None:
        self._name.setProperty("r", "smb" if chosen else "sm")
        super().set_chosen(chosen)

    def _on_choice_clicked(self) -> None:
        cell = self.sender()
        assert isinstance(cell, ChoiceCell)
        self.choice_clicked.emit(self.key, cell.number)


class Matrix(QFrame):
    item_selected: Emits[str] = emits(str)
    choice_changed: Emits[str, int] = emits(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._items: dict[str, DecisionView] = {}
        self.list = RowList("intake.decide.items", self.tr("分项决定"), spacing=0)
        self.list.current_changed.connect(self.item_selected.emit)
        head = _head()
        self.list.align(head)
        lay = column(head, spacing=0, margins=(1, 1, 1, 1))
        lay.addWidget(self.list, 1)
        self.setLayout(lay)

    def show_items(self, items: tuple[DecisionView, ...], selected: str) -> None:
        before, self._items = self._items, {one.slug: one for one in items}
        if [_face(one) for one in before.values()] == [_face(one) for one in items]:
            # A row pressed at this very moment is not replaced under the mouse.
            self.list.mark(selected)
            return
        rows = [DecisionRow(one, last=one is items[-1]) for one in items]
        for made in rows:
            made.choice_clicked.connect(self._on_choice_clicked)
        self.list.show_rows(rows, selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self._items.get(self.list.current)
        if item is not None and not event.modifiers() and event.text() in {"1", "2", "3", "4", "5"}:
            self._decide(item, int(event.text()))
        else:
            super().keyPressEvent(event)

    def _decide(self, item: DecisionView, number: int) -> None:
        if item.choices[number - 1].on and number != item.chosen:
            self.choice_changed.emit(item.slug, number)

    def _on_choice_clicked(self, slug: str, number: int) -> None:
        self.list.mark(slug)
        self.item_selected.emit(slug)
        self._decide(self._items[slug], number)


def _face(view: DecisionView) -> tuple[object, ...]:
    """What a row shows of its item."""
    return (
        view.slug, view.name, view.department, view.limit, view.materials, view.materials_tone,
        view.choices, view.chosen, view.suggested, view.not_accepted,
    )  # fmt: skip


def _comma(words: str) -> str:
    return f"，{words}" if words else ""


def _head() -> QFrame:
    made = box("th")
    made.setFixedHeight(theme().px(36))
    lay = row(label("事项"), 1, spacing=0, margins=(12, 0, 8, 0))
    for word, wide in (("部门", _DEPARTMENT), ("承诺时限", _LIMIT), ("材料", _MATERIALS)):
        lay.addWidget(_centred(label(word), wide))
    for number, word in enumerate(CHOICES, 1):
        lay.addWidget(_centred(label(f"{number} {word}"), _CHOICE))
    made.setLayout(lay)
    return made


def _centred(part: QLabel, wide: int) -> QWidget:
    made = box("plain")
    made.setFixedWidth(theme().px(wide))
    lay = row(spacing=0)
    lay.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
    made.setLayout(lay)
    return made
