"""A PIN typed into a file: on the command line it would stay in the shell's history."""

import re
from pathlib import Path

_PIN = re.compile(r"\d{4,12}", re.ASCII)


def read_pin(path: Path | None) -> str | None:
    """Empty without a file; None where the file cannot be used."""
    if path is None:
        return ""
    try:
        pin = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return pin if _PIN.fullmatch(pin) else None
