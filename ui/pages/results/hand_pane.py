"""Below the list: the results of the chosen case, who collects them, and whether the others are waited for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QWidget

from ui.pages.results.view import HandView, ThingView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, clear, column, label, pill, row
from ui.widgets.chips import Chips
from ui.widgets.elided import Elided
from ui.widgets.scrolled import scrolled

_HEIGHT = 196
_LINE, _ROW, _MORE = 16, 28, 18
_REST = (("now", "1 现在领"), ("together", "2 到齐再领"))


class HandPane(QWidget):
    """Three cards side by side; every choice is told at once and shown again from the presenter's view."""

    ticked: Emits[str, bool] = emits(str, bool)
    person_picked: Emits[str] = emits(str)
    checked: Emits[str] = emits(str)
    rest_picked: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme().px(_HEIGHT))
        self._title = Elided("", "hint")
        self._things = column(spacing=2)
        self._people = Chips("results.person", "segm")
        self._checks = column(spacing=2)
        self._signing = label("", "hint", wrap=True)
        self._warnings = column(spacing=4)
        self._rest = label("", "sm", wrap=True)
        self._rest_pick = Chips("results.rest", "segm")
        self._people.chosen_changed.connect(self.person_picked.emit)
        self._rest_pick.chosen_changed.connect(self.rest_picked.emit)
        self._lay_out()

    def show_view(self, view: HandView | None) -> None:
        self.setVisible(view is not None)
        if view is None:
            return
        had: QWidget | None = self.window().focusWidget()
        focused = had.objectName() if had is not None and self.isAncestorOf(had) else ""
        self._title.setText(view.title)
        self._show_things(view.things)
        self._people.show_options(view.people, view.person)
        self._show_checks(view.checks)
        self._signing.setText(view.signing)
        clear(self._warnings)
        for words in view.warnings:
            self._warnings.addWidget(label(words, "err", wrap=True))
        self._rest.setText(view.rest)
        self._rest_pick.setVisible(view.together)
        self._rest_pick.show_options(_REST, "now")
        if focused and (again := self.findChild(QWidget, focused)) is not None:
            again.setFocus()

    def press(self, digit: str) -> bool:
        """1 and on mark who collects, while the list has the focus."""
        people = list(self._people.findChildren(QPushButton))
        place = int(digit) - 1
        if self.isHidden() or not 0 <= place < len(people):
            return False
        people[place].click()
        return True

    def _show_things(self, things: tuple[ThingView, ...]) -> None:
        clear(self._things)
        rows = [self._thing(one) for one in things]
        for made in rows:
            self._things.addWidget(made)
        self._things.addStretch(1)
        # Never lower than its rows: what does not fit scrolls and is not pressed together.
        self._room.setMinimumHeight(sum(made.minimumHeight() + theme().px(2) for made in rows))

    def _thing(self, one: ThingView) -> QFrame:
        tick = QCheckBox()
        tick.setObjectName(f"results.thing.{one.key}")
        tick.setAccessibleName("，".join(filter(None, (one.name, one.note, one.pill))))
        tick.setProperty("size", "sm")
        tick.setProperty("thing", one.key)
        tick.setChecked(one.ticked)
        tick.setEnabled(one.here)
        tick.toggled.connect(self._on_ticked)
        line = row(tick, spacing=8)
        words = column(label(one.name, wrap=True), spacing=0)
        if one.note:
            words.addWidget(Elided(one.note, "hint"))
        line.addLayout(words, 1)
        line.addWidget(pill(one.pill, one.tone))
        made = box("plain")
        made.setLayout(line)
        lines = 1 + (len(one.name) > _LINE) + bool(one.note)
        made.setMinimumHeight(theme().px(_ROW + _MORE * (lines - 1)))
        return made

    def _show_checks(self, checks: tuple[tuple[str, str, bool], ...]) -> None:
        clear(self._checks)
        for key, words, done in checks:
            tick = QCheckBox(words)
            tick.setObjectName(f"results.check.{key}")
            tick.setAccessibleName(words)
            tick.setProperty("size", "sm")
            tick.setProperty("check", key)
            tick.setChecked(done)
            tick.clicked.connect(self._on_checked)
            self._checks.addWidget(tick)

    def _on_ticked(self, on: bool) -> None:
        self.ticked.emit(str(self.sender().property("thing")), on)

    def _on_checked(self) -> None:
        self.checked.emit(str(self.sender().property("check")))

    def _lay_out(self) -> None:
        head = row(label(self.tr("结果物"), "h3"), spacing=8)
        head.addWidget(self._title, 1)
        first = column(spacing=6, margins=(14, 10, 12, 8))
        first.addLayout(head)
        area = scrolled(self._things)
        inside = area.widget()
        assert inside is not None
        self._room = inside
        first.addWidget(area, 1)
        second = column(spacing=6, margins=(14, 10, 12, 8))
        second.addLayout(row(label(self.tr("领取人"), "h3"), 1, self._people, spacing=8))
        second.addLayout(self._checks)
        second.addStretch(1)
        second.addWidget(self._signing)
        rest = column(spacing=4)
        rest.addLayout(self._warnings)
        rest.addWidget(self._rest)
        rest.addWidget(self._rest_pick, 0, Qt.AlignmentFlag.AlignLeft)
        rest.addStretch(1)
        third = column(label(self.tr("一次领齐"), "h3"), scrolled(rest), spacing=6, margins=(14, 10, 12, 8))
        lay = row(spacing=10)
        for inner, part in ((first, 43), (second, 42), (third, 34)):
            card = box("card")
            card.setLayout(inner)
            lay.addWidget(card, part)
        self.setLayout(lay)
