"""A sheet of a few lines, picks and ticks: what the short acts of the results desk need, drawn once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.act_sheet import ActSheet, line_edit
from ui.widgets.basics import box, column, label, row
from ui.widgets.digit_pick import DigitPick, Option
from ui.widgets.sheet import SheetView

_ABREAST = 2


@dataclass(frozen=True, slots=True)
class Line:
    key: str
    words: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """A closed choice; ``chosen`` empty where nothing may be preset."""

    key: str
    title: str
    options: tuple[Option, ...]
    chosen: str = ""
    columns: int = 3


@dataclass(frozen=True, slots=True)
class Tick:
    key: str
    words: str
    on: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """Picks stand first, then lines two abreast, then ticks."""

    picks: tuple[Pick, ...] = ()
    lines: tuple[Line, ...] = ()
    ticks: tuple[Tick, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in the sheet when its primary is pressed."""

    lines: Mapping[str, str] = field(default_factory=dict)
    picks: Mapping[str, str] = field(default_factory=dict)
    ticks: frozenset[str] = frozenset()


class FormSheet(ActSheet):
    """``done`` hears what is filled in; the rules that judge it are not this sheet's."""

    def __init__(
        self, host: QWidget, name: str, view: SheetView, form: Form, done: Callable[[Filled], None], width: int = 660
    ) -> None:
        self._done = done
        self._picks = {one.key: _pick(name, one) for one in form.picks}
        self._lines = {one.key: _line(name, one) for one in form.lines}
        self._ticks = {one.key: _tick(name, one) for one in form.ticks}
        lay = column(*(label(words, "sm", wrap=True) for words in form.notes), spacing=6)
        for one in form.picks:
            lay.addWidget(label(one.title, "lab"))
            lay.addWidget(self._picks[one.key])
        lines = list(self._lines.values())
        for at in range(0, len(lines), _ABREAST):
            lay.addLayout(row(*lines[at : at + _ABREAST], spacing=8))
        for tick in self._ticks.values():
            lay.addWidget(tick)
        body = box("plain")
        body.setLayout(lay)
        super().__init__(host, name, view, body, width)
        self._lead_on()
        self.asked.connect(self._on_asked_for)

    @property
    def filled(self) -> Filled:
        return Filled(
            {key: made.text() for key, made in self._lines.items()},
            {key: made.chosen for key, made in self._picks.items()},
            frozenset(key for key, made in self._ticks.items() if made.isChecked()),
        )

    def put(self, key: str, text: str) -> None:
        """A scan that belongs into one of the lines."""
        self._lines[key].setText(text)

    def _lead_on(self) -> None:
        """Enter goes to the next line; in the last one it stays, for the act has a key of its own."""
        for line, following in pairwise(self._lines.values()):
            line.returnPressed.connect(following.setFocus)

    def _on_asked_for(self) -> None:
        self._done(self.filled)


def _line(name: str, one: Line) -> QLineEdit:
    made = line_edit(f"{name}.{one.key}", one.words)
    made.setText(one.value)
    return made


def _tick(name: str, one: Tick) -> QCheckBox:
    made = QCheckBox(one.words)
    made.setObjectName(f"{name}.{one.key}")
    made.setAccessibleName(one.words)
    made.setChecked(one.on)
    return made


def _pick(name: str, one: Pick) -> DigitPick:
    made = DigitPick(f"{name}.{one.key}", columns=one.columns)
    made.show_options(one.options, one.chosen)
    made.picked.connect(made.mark)
    return made
