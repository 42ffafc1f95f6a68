"""The status bar: line, outbox, devices, today's figures, clock; each tone is a word and a shape too."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QWidget

from ui.signals import Emits, emits
from ui.style.icons import pixmap, theme
from ui.widgets.basics import icon_label, label, restyle, row, vline
from ui.widgets.rows import RowButton


@dataclass(frozen=True, slots=True)
class StatusPart:
    """``tone``: ok warn bad neutral info; ``strong`` is the bold head of the text."""

    text: str
    tone: str = "neutral"
    strong: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class StatusView:
    """One value for the whole bar; ``disk`` is None while there is room."""

    network: StatusPart
    queue: StatusPart
    printer: StatusPart
    scanner: StatusPart
    card_reader: StatusPart
    figures: str
    clock: str
    disk: StatusPart | None = None


_ICONS = {
    "network": "wifi-high",
    "queue": "cloud-arrow-up",
    "printer": "printer",
    "scanner": "file-text",
    "card_reader": "identification-card",
    "disk": "hard-drive",
}
_TINTED = {"queue", "network"}


class StatusBar(QFrame):
    part_clicked: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "status")
        self.setFixedHeight(theme().px(28))
        self._parts = {name: PartButton(name, icon) for name, icon in _ICONS.items()}
        self._figures = label("")
        self._clock = label("")
        line = row(spacing=2, margins=(5, 0, 12, 0))
        for part in self._parts.values():
            line.addWidget(part)
            part.clicked.connect(self._on_part_clicked)
        line.addStretch(1)
        for widget in (self._figures, _divider(), self._clock):
            line.addWidget(widget)
            line.addSpacing(theme().px(4))
        self.setLayout(line)

    def show_view(self, view: StatusView) -> None:
        for name, shown in self._parts.items():
            part = getattr(view, name)
            shown.setVisible(part is not None)
            if part is not None:
                shown.show_part(part, tinted=name in _TINTED)
        self._figures.setText(view.figures)
        self._clock.setText(view.clock)

    def _on_part_clicked(self) -> None:
        part = self.sender()
        assert isinstance(part, PartButton)
        self.part_clicked.emit(part.part)


class PartButton(RowButton):
    """Icon and words of one part, with the hairline before it."""

    def __init__(self, part: str, icon_name: str) -> None:
        self.part = part
        self._default = icon_name
        self._icon = icon_label(icon_name, 15)
        self._strong = label("", "stst")
        self._text = label("")
        inside = row(self._icon, self._strong, self._text, spacing=6, margins=(8, 0, 4, 0))
        if part != "network":
            inside.insertWidget(0, _divider())
            inside.insertSpacing(1, theme().px(4))
            inside.setContentsMargins(0, 0, theme().px(4), 0)
        super().__init__(f"status.{part}", part, inside, "status", 26)

    def show_part(self, part: StatusPart, *, tinted: bool) -> None:
        token = {"neutral": "text2", "info": "primary"}.get(part.tone, part.tone)
        self._icon.setPixmap(pixmap(part.icon or self._default, 15, token))
        self._strong.setText(part.strong)
        self._strong.setVisible(bool(part.strong))
        self._strong.setProperty("tone", part.tone)
        self._text.setText(part.text)
        self._text.setVisible(bool(part.text))
        loud = part.tone in {"warn", "bad"} or tinted
        self._text.setProperty("tone", part.tone if loud and not part.strong else "")
        for shown in (self._strong, self._text):
            restyle(shown)
        self.setAccessibleName(f"{part.strong} {part.text}".strip())


def _divider() -> QFrame:
    made = vline()
    made.setFixedHeight(theme().px(16))
    return made
