"""Made-up visits: answers, entries and scans, shipped for the tour, the demo and the sample papers."""

from pathlib import Path

import msgspec


class DemoVisit(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """``entries`` by field; ``scans`` are file names by material, beside the file; ``originals`` were seen."""

    theme: str
    scenario: str
    entries: dict[str, str]
    scans: dict[str, tuple[str, ...]]
    originals: tuple[str, ...]


class WorkedVisit(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A visit of which every paper is there but those it ``lacks``; ``rows`` by group, ``answers`` beside its scenario.

    ``item`` names a single item; empty for the whole theme. ``people`` are (name, number) of parties whom the form has
    no fields for.
    """

    theme: str
    scenario: str
    entries: dict[str, str]
    item: str = ""
    lacks: tuple[str, ...] = ()
    answers: dict[str, str | tuple[str, ...]] = {}
    rows: dict[str, tuple[tuple[str, ...], ...]] = {}
    people: dict[str, tuple[str, str]] = {}


def read_visit(path: Path) -> DemoVisit:
    """Shipped with the program, so a fault in it is a bug and is not caught."""
    return msgspec.toml.decode(path.read_bytes(), type=DemoVisit)


def read_worked(path: Path) -> WorkedVisit:
    """Shipped with the program, as above."""
    return msgspec.toml.decode(path.read_bytes(), type=WorkedVisit)
