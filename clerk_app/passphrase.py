"""The pass-phrase that stands in for a keyring: its rule, and what is said when it does not open the keys."""

from enum import StrEnum
from pathlib import Path

SHORTEST = 10  # characters, counted as code points


class PassphraseFault(StrEnum):
    """Why the keys do not open."""

    TOO_SHORT = "too_short"
    WRONG = "wrong"
    DAMAGED = "damaged"
    TAKEN = "taken"
    UNREADABLE = "unreadable"


class PassphraseRefused(Exception):
    """Said beside the pass-phrase field."""

    def __init__(self, fault: PassphraseFault) -> None:
        super().__init__(fault)
        self.fault = fault


_WORDS: dict[PassphraseFault, str] = {
    PassphraseFault.TOO_SHORT: f"口令太短。请至少用 {SHORTEST} 个字。",
    PassphraseFault.WRONG: "口令不对。请重新输入，注意大小写和输入法。",
    PassphraseFault.DAMAGED: "密钥文件已损坏。请从备份恢复 keys.vault 后再打开。",
    PassphraseFault.TAKEN: "这里已有密钥文件。请输入原来的口令。",
    PassphraseFault.UNREADABLE: "读不出口令文件。请核对 --passphrase-file 的路径和权限。",
}


def passphrase_words(refused: PassphraseRefused) -> str:
    """One sentence of what, one of what to do."""
    return _WORDS[refused.fault]


def read_passphrase(path: Path | None) -> str:
    """Of a file named on the command line, without the end of its line; empty where none is named."""
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise PassphraseRefused(PassphraseFault.UNREADABLE) from error
