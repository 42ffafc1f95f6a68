"""Tokens to one application style sheet: every colour and size of the window comes from here."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from string import Template
from tempfile import mkdtemp

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from resources import RESOURCES

_HERE = Path(__file__).parent
FAMILIES = ("Noto Sans SC", "Microsoft YaHei UI", "WenQuanYi Micro Hei", "HanaMinB")
_LENGTH = re.compile(r"(\d+)px")
_TICK = '<path d="M3 8.5l3.2 3.2L13 4.8" fill="none" stroke="{0}" stroke-width="2.2"/>'
_DOT = '<circle cx="8" cy="8" r="5" fill="{0}"/>'
_CHEVRON = '<path d="M3 6l5 5 5-5" fill="none" stroke="{0}" stroke-width="1.6"/>'


@dataclass(frozen=True, slots=True)
class Theme:
    """One colour scheme at one text scale; ``colour`` maps a token name to ``#RRGGBB``."""

    name: str
    colour: dict[str, str]
    scale: float = 1.0

    def px(self, size: int) -> int:
        """A length of the design in pixels of this text scale; hairlines never grow."""
        return size if size <= 2 else round(size * self.scale)


def load_theme(name: str = "light", scale: float = 1.0) -> Theme:
    """Read the tokens of ``light``, ``dark`` or ``high_contrast``; a name that is none of them raises KeyError."""
    tokens = json.loads((_HERE / "tokens.json").read_text(encoding="utf-8"))
    return Theme(name, tokens[name], scale)


def load_fonts() -> None:
    """Register the bundled faces; the rare-character face is a second family of the fallback chain."""
    for face in ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", "HanaMinB.ttf"):
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / face))


def style_sheet(theme: Theme) -> str:
    """The application style sheet; the three tiny pictures it names are drawn in this theme's colours."""
    pictures = Path(mkdtemp(prefix="clerk-style-"))
    names = {"tick": (_TICK, "onPrimary"), "dot": (_DOT, "primary"), "chevron": (_CHEVRON, "text2")}
    values = dict(theme.colour, family=", ".join(f'"{family}"' for family in FAMILIES))
    for name, (shape, token) in names.items():
        drawing = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">{shape.format(theme.colour[token])}</svg>'
        )
        path = pictures / f"{name}.svg"
        path.write_text(drawing, encoding="utf-8")
        values[name] = path.as_posix()
    sheet = Template((_HERE / "sheet.qss").read_text(encoding="utf-8")).substitute(values)
    return _LENGTH.sub(lambda match: f"{theme.px(int(match[1]))}px", sheet)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole application; the palette is set too, so no system accent can leak in."""
    app.setStyle("Fusion")
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(theme.px(14))
    app.setFont(font)
    app.setPalette(_palette(theme))
    app.setStyleSheet(style_sheet(theme))
    app.setProperty("theme", theme)


def _palette(theme: Theme) -> QPalette:
    role, pairs = QPalette.ColorRole, theme.colour
    palette = QPalette()
    for where, token in (
        (role.Window, "app"), (role.Base, "surface"), (role.AlternateBase, "subtle"), (role.Button, "surface"),
        (role.Text, "text"), (role.WindowText, "text"), (role.ButtonText, "text"), (role.PlaceholderText, "text3"),
        (role.Highlight, "primary"), (role.HighlightedText, "onPrimary"), (role.Link, "primary"),
        (role.ToolTipBase, "text"), (role.ToolTipText, "surface"),
    ):  # fmt: skip
        palette.setColor(where, QColor(pairs[token]))
    return palette
