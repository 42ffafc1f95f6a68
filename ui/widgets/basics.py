"""The small vocabulary every page is written in: labels, pills, keycaps, cards, buttons, lines."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.style.icons import icon, pixmap, theme


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """``role``: h1 h2 h3 lab hint unit err num big sec sm smb link, or empty for body text."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("r", role)
    made.setWordWrap(wrap)
    return made


def icon_label(name: str, size: int = 16, token: str = "text2") -> QLabel:
    made = QLabel()
    made.setPixmap(pixmap(name, size, token))
    made.setFixedSize(theme().px(size), theme().px(size))
    return made


def pill(text: str, tone: str = "neutral") -> QLabel:
    """One short state; ``tone``: ok warn bad neutral info reuse card."""
    made = label(text)
    set_tone(made, tone)
    made.setFixedHeight(theme().px(20))
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def set_tone(target: QLabel, tone: str) -> None:
    target.setProperty("p", tone)
    restyle(target)


def keycap(text: str) -> QLabel:
    made = label(text, "kbd")
    made.setFixedHeight(theme().px(22))
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def button(text: str, name: str, kind: str = "", icon_name: str = "") -> QPushButton:
    """``kind``: pri txt chip sm lnk tab segm warn bad, or empty; ``name`` is the objectName."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAccessibleName(text or name)
    if kind:
        made.setProperty("k", kind)
    if icon_name:
        made.setIcon(icon(icon_name, 16, "onPrimary" if kind == "pri" else "text2"))
    return made


def box(kind: str = "card", name: str = "") -> QFrame:
    """A framed area; ``kind``: card plain well tint cur dash th tr trl trsel trbad trwarn tile tileon sheet scrim."""
    made = QFrame()
    made.setProperty("box", kind)
    if name:
        made.setObjectName(name)
    return made


def hline() -> QFrame:
    return box("hr")


def vline() -> QFrame:
    return box("vr")


def row(*parts: QWidget | int, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Widgets side by side; an int is that much stretch."""
    layout = QHBoxLayout()
    _fill(layout, parts, spacing, margins)
    return layout


def column(*parts: QWidget | int, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Widgets one below the other; an int is that much stretch."""
    layout = QVBoxLayout()
    _fill(layout, parts, spacing, margins)
    return layout


def _fill(
    layout: QHBoxLayout | QVBoxLayout,
    parts: tuple[QWidget | int, ...],
    spacing: int,
    margins: tuple[int, int, int, int],
) -> None:
    px = theme().px
    layout.setSpacing(px(spacing))
    layout.setContentsMargins(*(px(edge) for edge in margins))
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        else:
            layout.addWidget(part)


def restyle(target: QWidget) -> None:
    """Make a changed dynamic property visible; a widget that was never shown is dressed when it is."""
    if target.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        target.style().unpolish(target)
        target.style().polish(target)


def discard(target: QWidget) -> None:
    """Out of the window at once, so that its name is free; deleted when its own signal has returned."""
    target.hide()
    target.setParent(None)
    target.deleteLater()


def clear(layout: QLayout) -> None:
    """Empty a layout of everything in it, nested layouts too."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            discard(widget)
        elif inner is not None:
            clear(inner)


def scroll(inside: QWidget, name: str) -> QScrollArea:
    """A vertical scroll area without a frame; sideways nothing ever scrolls."""
    made = QScrollArea()
    made.setObjectName(name)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(inside)
    return made
