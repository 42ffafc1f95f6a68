"""Registers in which some organs have given this window everything, and others nothing."""

from datetime import date

from clerk_app.domain.powers import Powers
from clerk_app.domain.registers import Act, Mandate, SealKind
from clerk_app.domain.seals import Seal

WINDOW, SINCE = "03", date(2025, 1, 1)
GIVEN = frozenset({Act.ACCEPT, Act.CORRECT, Act.REFUSE, Act.DECIDE})
# The organs of the small theme.
SMALL_ORGANS = ("culture", "library")


def given_by(*organs: str, acts: frozenset[Act] = GIVEN, until: date | None = None) -> Powers:
    """Each by a document of its own, with its seal in somebody's keeping."""
    return Powers(
        tuple(Mandate(organ, f"{organ}授〔2025〕1号", acts, SINCE, until) for organ in organs),
        tuple(Seal(f"S-{organ}", organ, SealKind.ACCEPTANCE, "王晓梅") for organ in organs),
        WINDOW,
    )
