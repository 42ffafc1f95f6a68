"""Where a paper will come out: the printer's name, how it is, and a key for the next one."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame

from ui.widgets.basics import button, label, row


@dataclass(frozen=True, slots=True)
class PrinterChoice:
    """``told`` says how the printer is; ``tone`` its colour."""

    name: str
    told: str
    tone: str = ""


class PrinterLine(QFrame):
    """One at a time: with two or three printers a key is quicker than a list."""

    def __init__(self, name: str, choices: tuple[PrinterChoice, ...], chosen: str) -> None:
        super().__init__()
        self._choices = choices
        self._at = next((at for at, one in enumerate(choices) if one.name == chosen), 0)
        self._shown, self._told = label("", "smb"), label("", "hint")
        self.setObjectName(name)
        self._other = button(self.tr("换一台打印 Ctrl+J"), f"{name}.other", "lnk", "printer")
        self._other.clicked.connect(self.turn)
        self._other.setVisible(len(choices) > 1)
        self.setLayout(row(label(self.tr("打印机"), "lab"), self._shown, self._told, 1, self._other, spacing=12))
        self._show()

    @property
    def chosen(self) -> str:
        return self._choices[self._at].name if self._choices else ""

    def turn(self) -> None:
        if self._choices:
            self._at = (self._at + 1) % len(self._choices)
            self._show()

    def _show(self) -> None:
        if not self._choices:
            self._shown.setText(self.tr("没有打印机"))
            return
        one = self._choices[self._at]
        self._shown.setText(one.name)
        self._told.setText(one.told)
        self._told.setProperty("tone", one.tone)
        self._told.style().polish(self._told)
        self.setAccessibleName(f"{one.name}，{one.told}")
