"""Words of unknown length: one line where they fit, wrapped where they do not."""

from PySide6.QtWidgets import QHBoxLayout, QLabel

from ui.style.icons import theme
from ui.widgets.basics import label


def add_words(line: QHBoxLayout, text: str, role: str, width: int) -> QLabel:
    """Add a label: as wide as its text, or wrapping and taking the room once it is wider than ``width``."""
    made = label(text, role)
    made.ensurePolished()
    if made.sizeHint().width() > theme().px(width):
        made.setWordWrap(True)
        line.addWidget(made, 1)
    else:
        line.addWidget(made)
    return made
