"""打印去向: every document type is bound to a named printer, with its copies, its paper and its tray."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from clerk_app.domain.copies import COPIES, copies_of

ROLL = "F03:roll"
"""The receipt's short form on an 80 mm roll: a document type of its own, printed only where it has a printer."""


class Medium(StrEnum):
    """What a printer takes."""

    A4 = "a4"
    ROLL = "roll"


@dataclass(frozen=True, slots=True)
class Route:
    """``printer`` empty: the system's own; ``copies`` 0: as many as the form has; ``tray`` as the queue names it."""

    printer: str = ""
    copies: int = 0
    two_sided: bool = False
    tray: str = ""


PLAIN = Route()


@dataclass(frozen=True, slots=True)
class Routes:
    """The routes that were set; every other form goes to the system's own printer."""

    by_form: Mapping[str, Route] = field(default_factory=dict)

    def route(self, form: str) -> Route:
        """With its copies filled in."""
        found = self.by_form.get(form, PLAIN)
        return found if found.copies else replace(found, copies=1 if form == ROLL else copies_of(form))

    @property
    def has_roll(self) -> bool:
        return bool(self.by_form.get(ROLL, PLAIN).printer)


def medium_of(form: str) -> Medium:
    return Medium.ROLL if form == ROLL else Medium.A4


ROUTED = (*COPIES, ROLL)
