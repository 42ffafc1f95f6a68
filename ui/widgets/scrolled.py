"""A part that scrolls when it is short of room, so that no window is too small for its words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget


def scrolled(inside: QLayout) -> QScrollArea:
    """Takes the room it is given; the wheel and the keys of the controls inside move it."""
    holder = QWidget()
    holder.setLayout(inside)
    made = QScrollArea()
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(holder)
    return made
