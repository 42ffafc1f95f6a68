"""Icons are glyphs of one small font, painted in a token's colour at the size asked for."""

import json
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from resources import RESOURCES
from ui.style.theme import Theme


def theme() -> Theme:
    """The theme the application wears now (see ``apply_theme``)."""
    worn = QApplication.instance().property("theme")  # type: ignore[union-attr]
    assert isinstance(worn, Theme)
    return worn


def colour(token: str) -> QColor:
    return QColor(theme().colour[token])


def pixmap(name: str, size: int = 16, token: str = "text2", ratio: float = 2.0) -> QPixmap:
    """One icon; ``name`` is a key of resources/icons/phosphor.json, ``size`` logical pixels at 100 %."""
    return _painted(name, theme().px(size), theme().colour[token], ratio)


def icon(name: str, size: int = 16, token: str = "text2") -> QIcon:
    return QIcon(pixmap(name, size, token))


@cache
def _glyphs() -> tuple[str, dict[str, str]]:
    folder = RESOURCES / "icons"
    number = QFontDatabase.addApplicationFont(str(folder / "phosphor.ttf"))
    names = json.loads((folder / "phosphor.json").read_text(encoding="utf-8"))
    return QFontDatabase.applicationFontFamilies(number)[0], {name: chr(int(code, 16)) for name, code in names.items()}


@cache
def _painted(name: str, size: int, hex_colour: str, ratio: float) -> QPixmap:
    family, glyphs = _glyphs()
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    font = QFont(family)
    font.setPixelSize(size)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.setPen(QColor(hex_colour))
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, glyphs[name])
    painter.end()
    return picture
