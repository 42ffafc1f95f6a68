"""Whether an act is open to the clerk now, and if not, the reason that stands beside it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Allowed:
    """``why`` is empty only where the act is open."""

    on: bool = True
    why: str = ""


OPEN = Allowed()
