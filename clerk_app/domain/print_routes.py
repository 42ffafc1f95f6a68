"""打印去向: every document type is bound to a named printer, with its copies, its paper and its tray."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from clerk_app.domain.copies import COPIES, copies_of

ROLLED = ("F03", "F06")
"""Forms with a short form on an 80 mm roll: document types of their own, printed only where they have a printer."""


def roll_of(form: str) -> str:
    return f"{form}:roll"


ROLL = roll_of("F03")
ROLLS = tuple(roll_of(form) for form in ROLLED)


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
        return found if found.copies else replace(found, copies=1 if form in ROLLS else copies_of(form))

    def has_roll(self, form: str) -> bool:
        """Whether its short form is bound to a printer."""
        return form in ROLLED and bool(self.route(roll_of(form)).printer)


def bound_in(printers: Mapping[str, str]) -> Routes:
    """What the deployment's table binds: document = printer. Its other lines name printers by their address."""
    return Routes({form: Route(name) for form, name in printers.items() if form in ROUTED})


def named_in(printers: Mapping[str, str]) -> Mapping[str, str]:
    return {name: address for name, address in printers.items() if name not in ROUTED}


def over(base: Routes, chosen: Routes) -> Routes:
    """What the window chose stands over what the deployment bound."""
    return Routes({**base.by_form, **chosen.by_form})


def medium_of(form: str) -> Medium:
    return Medium.ROLL if form in ROLLS else Medium.A4


ROUTED = (*COPIES, *ROLLS)
