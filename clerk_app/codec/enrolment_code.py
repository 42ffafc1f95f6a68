"""The one-use enrolment code: twelve digits of secret and twelve that name the office's key, in groups of four."""

import hashlib

_SECRET = 12
_MODULUS = 10**12


def make_code(secret: int, office_key: bytes) -> str:
    """``secret`` below 10**12."""
    digits = f"{secret % _MODULUS:012d}{_fingerprint(office_key)}"
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def secret_of(code: str) -> str:
    """What the office looks up: spaces and hyphens typed or not."""
    return _digits(code)[:_SECRET]


def names_office(code: str, office_key: bytes) -> bool:
    """Whether the office that answered is the one that printed the code."""
    return _digits(code)[_SECRET:] == _fingerprint(office_key)


def _digits(code: str) -> str:
    return "".join(char for char in code if char in "0123456789")


def _fingerprint(office_key: bytes) -> str:
    return f"{int.from_bytes(hashlib.sha256(office_key).digest()) % _MODULUS:012d}"
