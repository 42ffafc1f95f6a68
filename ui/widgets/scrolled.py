"""A part that scrolls when it is short of room, so that no window is too small for its words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget


def scrolled(inside: QLayout, *, read: str = "") -> QScrollArea:
    """Takes the room it is given; the wheel and the keys of the controls inside move it.

    What is only to ``read`` has no controls: there Tab comes to the part itself, under this name.
    """
    holder = QWidget()
    holder.setLayout(inside)
    made = QScrollArea()
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if read else Qt.FocusPolicy.NoFocus)
    made.setAccessibleName(read)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(holder)
    return made
