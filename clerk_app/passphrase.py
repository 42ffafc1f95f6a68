"""The pass-phrase that stands in for a keyring: its rule, and what is said when it does not open the keys."""

from enum import StrEnum

SHORTEST = 10  # characters, counted as code points


class PassphraseFault(StrEnum):
    """Why the keys do not open."""

    TOO_SHORT = "too_short"
    WRONG = "wrong"
    DAMAGED = "damaged"
    TAKEN = "taken"


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
}


def passphrase_words(refused: PassphraseRefused) -> str:
    """One sentence of what, one of what to do."""
    return _WORDS[refused.fault]
