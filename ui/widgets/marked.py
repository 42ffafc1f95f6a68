"""Text in which the characters that matched a query stand out."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.style.icons import theme


@dataclass(frozen=True, slots=True)
class Marked:
    """``spans`` are (start, end) in code points, in order and apart."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()

    def runs(self) -> tuple[tuple[str, bool], ...]:
        """The text cut at the spans: pieces and whether they matched."""
        made: list[tuple[str, bool]] = []
        at = 0
        for start, end in self.spans:
            made += [(self.text[at:start], False), (self.text[start:end], True)]
            at = end
        return tuple((piece, hit) for piece, hit in [*made, (self.text[at:], False)] if piece)


def marked_label(marked: Marked, role: str = "") -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    if role:
        made.setProperty("r", role)
    colour = theme().colour["primary"]
    pieces = (
        f'<span style="color:{colour};font-weight:600">{escape(piece)}</span>' if hit else escape(piece)
        for piece, hit in marked.runs()
    )
    # rich text would fold blanks; a name is shown with every one of them
    made.setText(f'<div style="white-space:pre">{"".join(pieces)}</div>')
    made.setAccessibleName(marked.text)
    return made
