"""Sheets of the hall itself as data: they belong to no decision, and most of them to no case."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.papers import PaperHead


@dataclass(frozen=True, slots=True)
class EmergencyBlock:
    """备用应急单 (H06): one sheet a number, its upper half for the applicant, its lower half for the file."""

    head: PaperHead
    numbers: tuple[str, ...]
    printed_on: date


HallSheet = EmergencyBlock
