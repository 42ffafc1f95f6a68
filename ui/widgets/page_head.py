"""The head line of a rail area: its name, one sentence, and the acts on the right."""

from PySide6.QtWidgets import QFrame, QWidget

from ui.style.icons import theme
from ui.widgets.basics import box, label, row


def page_head(title: str, note: str, *acts: QWidget | int) -> QFrame:
    """``acts`` follow a stretch; an int among them is more stretch."""
    made = box("plain")
    made.setMinimumHeight(theme().px(36))
    made.setLayout(row(label(title, "h1"), label(note, "hint"), 1, *acts, spacing=10))
    return made
