"""What a page shows when there is nothing: an icon, one sentence why, the one act that helps."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.signals import Emits, emits
from ui.style.icons import pixmap, theme
from ui.widgets.basics import button, column, keycap, label, row


@dataclass(frozen=True, slots=True)
class EmptyView:
    """``keys`` are pairs of keycap and what it does."""

    icon: str
    title: str
    text: str = ""
    action: str = ""
    action_icon: str = ""
    second: str = ""
    second_icon: str = ""
    keys: tuple[tuple[str, str], ...] = ()


class EmptyState(QWidget):
    action_clicked: Emits[()] = emits()
    second_clicked: Emits[()] = emits()

    def __init__(self, name: str, view: EmptyView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        disc = label("", "disc")
        disc.setPixmap(pixmap(view.icon, 40, "primary"))
        disc.setFixedSize(theme().px(88), theme().px(88))
        disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made = column(1, spacing=10)
        made.addWidget(disc, 0, Qt.AlignmentFlag.AlignHCenter)
        made.addSpacing(theme().px(4))
        for text, role in ((view.title, "h1"), (view.text, "sec")):
            made.addWidget(label(text, role), 0, Qt.AlignmentFlag.AlignHCenter)
        made.addSpacing(theme().px(4))
        made.addLayout(self._buttons(name, view))
        made.addSpacing(theme().px(10))
        made.addLayout(_key_line(view.keys))
        made.addStretch(1)
        self.setLayout(made)

    def _buttons(self, name: str, view: EmptyView) -> QHBoxLayout:
        line = row(1, spacing=10)
        if view.action:
            first = button(view.action, f"{name}.action", "pri", view.action_icon)
            first.clicked.connect(self.action_clicked)
            line.addWidget(first)
        if view.second:
            second = button(view.second, f"{name}.second", "", view.second_icon)
            second.clicked.connect(self.second_clicked)
            line.addWidget(second)
        line.addStretch(1)
        return line


def _key_line(keys: tuple[tuple[str, str], ...]) -> QHBoxLayout:
    line = row(1)
    for key, does in keys:
        line.addWidget(keycap(key))
        line.addWidget(label(does, "hint"))
        line.addSpacing(theme().px(20))
    line.addStretch(1)
    return line
