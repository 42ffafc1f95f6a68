"""What the sync centre shows: five figures, every case of the outbox with its state and reason, and who must act."""

from dataclasses import dataclass

from ui.widgets.allowed import Allowed
from ui.widgets.stat_card import StatView
from ui.widgets.table_model import Cell


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to do about a case that needs a human; ``fix`` empty: only resending helps."""

    advice: str
    fix: str = ""
    resend: bool = True
    technical: str = ""


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """``part`` is the share sent while on its way, else -1."""

    key: str
    time: str
    number: str
    applicant: str
    content: str
    size: str
    state: str
    tone: str
    reason: str
    part: int = -1
    remedy: Remedy | None = None

    def cells(self) -> tuple[Cell, ...]:
        on_way = self.part >= 0
        return (
            Cell(self.time),
            Cell(self.number),
            Cell(self.applicant, "strong"),
            Cell(self.content),
            Cell(self.size),
            Cell(f"{self.part}%", "bar", part=self.part) if on_way else Cell(self.state, "pill", self.tone),
            Cell(self.reason, "strong", "bad") if self.remedy else Cell(self.reason, "hint"),
        )


@dataclass(frozen=True, slots=True)
class SyncView:
    """``export`` and ``take_in`` None are not offered; ``now`` off says why beside it."""

    figures: tuple[StatView, ...]
    filters: tuple[tuple[str, str], ...]
    filter: str
    rows: tuple[OutboxRow, ...]
    now: Allowed
    note: str = ""
    empty: str = ""
    export: Allowed | None = None
    take_in: Allowed | None = None
