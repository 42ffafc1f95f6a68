"""Choices: up to five as a row of radios on digits, more as a line with a pick list under it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from ui.forms.entry import Entry
from ui.forms.field import FieldView, Option
from ui.forms.line import CodeLine
from ui.forms.picks import PickList
from ui.style.icons import icon
from ui.widgets.basics import restyle, row
from ui.widgets.flow import Flow

_FEW = 8


class Radio(QRadioButton):
    """Enter is the form's key, not the radio's; digits belong to the whole row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)


class RadioEntry(Entry):
    def __init__(self, view: FieldView, name: str) -> None:
        super().__init__(view, name)
        self._group = QButtonGroup(self)
        self._radios = {option.code: self._radio(option) for option in view.options}
        self._group.idClicked.connect(self._on_clicked)
        self.setLayout(Flow(*self._radios.values(), spacing=20, line_spacing=0))
        self.setFocusProxy(next(iter(self._radios.values())))
        self.show_view(view)

    def value(self) -> str:
        return next((code for code, radio in self._radios.items() if radio.isChecked()), "")

    def show_view(self, view: FieldView) -> None:
        self.view = view
        if self.value() != view.value:
            self._group.setExclusive(False)
            for code, radio in self._radios.items():
                radio.setChecked(code == view.value)
            self._group.setExclusive(True)
        self.remember(view.value)
        chosen = self._radios.get(str(view.value))
        self.setFocusProxy(chosen or next(iter(self._radios.values())))

    def take_key(self, combo: str) -> bool:
        radios = list(self._radios.values())
        if not combo.isdecimal() or not 1 <= int(combo) <= len(radios):
            return False
        radio = radios[int(combo) - 1]
        radio.setFocus()
        radio.click()
        return True

    def _radio(self, option: Option) -> QRadioButton:
        made = Radio(option.label)
        made.setObjectName(f"{self.name}.{option.code}")
        made.setAccessibleName(f"{self.view.label}：{option.label}")
        self._group.addButton(made)
        return made

    def _on_clicked(self) -> None:
        self.commit()
        self.left.emit()


class PickEntry(Entry):
    """A line edit and a list under it; the line keeps the focus, so the input method keeps working."""

    def __init__(self, view: FieldView, name: str) -> None:
        super().__init__(view, name)
        self.line = CodeLine(latin=False)
        self.line.setObjectName(name)
        self.line.setAccessibleName(view.label)
        self.line.addAction(icon("caret-down", 14), CodeLine.ActionPosition.TrailingPosition)
        self._value = ""
        self._labels: dict[str, str] = {}
        self._list: PickList | None = None
        self.line.textEdited.connect(self._on_edited)
        self.line.left.connect(self._on_left)
        self.setFocusProxy(self.line)
        self.setLayout(row(self.line))
        self.show_view(view)

    @property
    def composing(self) -> bool:
        return self.line.composing

    @property
    def picks_open(self) -> bool:
        return self._list is not None

    def value(self) -> str:
        return self._value

    def show_view(self, view: FieldView) -> None:
        self.view = view
        if not (self.line.hasFocus() and (self.pending or self.picks_open)):
            self._value = str(view.value)
            self.line.setText(self._label(self._value))
            self.line.setCursorPosition(0)
            self.remember(view.value)
        self.line.setPlaceholderText(view.placeholder)
        state = "bad" if view.error else "pre" if view.badge else ""
        if self.line.property("s") != state:
            self.line.setProperty("s", state)
            restyle(self.line)

    def take_key(self, combo: str) -> bool:
        """Enter picks and lets the form move on; Esc folds the list away."""
        if combo == "Down" and self._list is None:
            self._open("")
        elif self._list is None:
            return False
        elif combo in {"Up", "Down"}:
            self._list.step(1 if combo == "Down" else -1)
        elif combo == "Return":
            self._pick(self._list.chosen)
            return False
        elif combo == "Esc":
            self._fold()
        else:
            return False
        return True

    def _on_edited(self, text: str) -> None:
        """Words that match nothing are kept as typed, and the rule says so; an open list is not an answer yet."""
        self._value = self._code(text.strip())
        self._open(text.strip())
        if not self.picks_open:
            self.touched()

    def _on_left(self) -> None:
        self._fold()
        self.commit()
        self.line.setText(self._label(self._value))
        self.left.emit()

    def _open(self, query: str) -> None:
        found = self.found(query)
        if not found:
            self._fold()
            return
        if self._list is None:
            self._list = PickList(self.line, f"{self.name}.picks")
            self._list.picked.connect(self._on_picked)
        self._list.show_options(found)

    def found(self, query: str) -> tuple[Option, ...]:
        """The options that match by label or initials; a region asks its source."""
        if self.view.suggest is not None:
            return self.view.suggest(query)
        wanted = query.lower()
        hits = [each for each in self.view.options if wanted in each.label or each.initials.startswith(wanted)]
        return tuple(hits if len(self.view.options) <= 20 else hits[:_FEW])

    def _on_picked(self, option: Option) -> None:
        self._pick(option)

    def _pick(self, option: Option) -> None:
        self._value = option.code
        self.line.setText(option.label)
        self._fold()
        self._labels = {option.code: option.label}
        self.commit()

    def _fold(self) -> None:
        if self._list is not None:
            self._list.fold()
            self._list = None

    def _label(self, code: str) -> str:
        known = {option.code: option.label for option in self.view.options} | self._labels
        return known.get(code, code)

    def _code(self, text: str) -> str:
        return next((option.code for option in self.view.options if option.label == text), text)


def choice_entry(view: FieldView, name: str) -> Entry:
    return RadioEntry(view, name) if len(view.options) <= 5 else PickEntry(view, name)
