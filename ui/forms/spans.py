"""How many of the twelve columns a field needs at least, so that its label and its options are never cut."""

from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from ui.forms.field import FieldView, Kind
from ui.style.icons import theme
from ui.style.theme import FAMILIES

FORM_WIDTH = 738  # the card of the form at 1366 px
_GUTTER = 20
_BADGE = 66
_OPTIONAL = 52
_STAR = 10
_RADIO = 34
_FEW = 5


def columns(view: FieldView, width: int = FORM_WIDTH) -> int:
    """At least the span asked for; more where the words need it in a grid of this width (design pixels)."""
    words = _length(view.label, 13) + (_STAR if view.required else _OPTIONAL) + _BADGE
    few = view.kind == Kind.CHOICE and len(view.options) <= _FEW
    options = [_length(option.label, 14) + _RADIO for option in view.options] if few else []
    return max(view.span, min(12, ceil((max([words, *options]) + _GUTTER) * 12 / (width + _GUTTER))))


def _length(text: str, size: int) -> float:
    """In design pixels: at every text scale the same answer."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(theme().px(size))
    return QFontMetricsF(font).horizontalAdvance(text) / theme().scale
