"""Pinyin initials of names, computed when the catalogue is compiled and never while somebody types."""

from pypinyin import Style, lazy_pinyin


def initials(name: str) -> str:
    """First letters of a name read as a phrase; Latin letters and digits kept, punctuation dropped."""
    spelled = "".join(lazy_pinyin(name, style=Style.FIRST_LETTER))
    return "".join(char for char in spelled.lower() if char.isascii() and char.isalnum())
