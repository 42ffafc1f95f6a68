"""Demo people: the answers, entries and scans of a worked visit, shipped for the tour and the demo."""

from pathlib import Path

import msgspec


class DemoVisit(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """``entries`` by field; ``scans`` are file names by material, beside the file; ``originals`` were seen."""

    theme: str
    scenario: str
    entries: dict[str, str]
    scans: dict[str, tuple[str, ...]]
    originals: tuple[str, ...]


def read_visit(path: Path) -> DemoVisit:
    """Shipped with the program, so a fault in it is a bug and is not caught."""
    return msgspec.toml.decode(path.read_bytes(), type=DemoVisit)
