"""A sheet that does one act: its primary asks, a refusal is told inside it, and only what was done closes it."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.signals import Emits, emits
from ui.widgets.basics import box, column, label, row
from ui.widgets.sheet import Sheet, SheetView


class ActSheet(Sheet):
    """``tell`` says what is wrong; the sentence stands until the next press.

    An act outlives its sheet: it may be closed before the answer comes.
    """

    asked: Emits[()] = emits()

    def __init__(self, host: QWidget, name: str, view: SheetView, body: QWidget, width: int = 660) -> None:
        self._open = True
        self._told = label("", "err", wrap=True)
        self._told.setObjectName(f"{name}.told")
        self._told.hide()
        inside = box("plain")
        inside.setLayout(column(body, self._told, spacing=8))
        super().__init__(host, name, view, inside, width)
        self.primary_clicked.connect(self._on_asked)

    @property
    def open(self) -> bool:
        return self._open

    def close_sheet(self) -> None:
        """Once; what is done late finds it closed already."""
        if self._open:
            self._open = False
            super().close_sheet()

    def refuse(self, words: str, say: Callable[[str], None]) -> None:
        """Inside; of an act whose sheet was closed meanwhile the clerk hears all the same."""
        if self._open:
            self.tell(words)
        else:
            say(words)

    def tell(self, words: str, *, good: bool = False) -> None:
        """What is wrong, or that nothing is."""
        self._told.setProperty("r", "hint" if good else "err")
        self._told.style().polish(self._told)
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _on_asked(self) -> None:
        self.tell("")
        self.asked.emit()


def line_edit(name: str, words: str, *, secret: bool = False) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setPlaceholderText(words)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def told_row(*pairs: tuple[str, str]) -> QWidget:
    """What is known already, as word and value side by side."""
    line = row(spacing=22)
    for word, value in pairs:
        line.addLayout(row(label(word, "hint"), label(value, "smb"), spacing=6))
    line.addStretch(1)
    made = box("plain")
    made.setLayout(line)
    return made
