"""回访清单: what the supervisor sees of follow-ups here, which is a number, its clocks and its steps (R071)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from clerk_app.domain.calendar import Deadline, WorkCalendar
from clerk_app.domain.facts_rating import FollowUpBody, FollowUpMoved, FollowUpOpened, FollowUpStep
from clerk_app.domain.limits import remaining


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """One follow-up as far as the window knows it; ``step`` None: nobody was contacted yet."""

    number: str
    opened: date
    contact_due: Deadline
    rectify_due: Deadline
    step: FollowUpStep | None = None
    closed: bool = False

    @property
    def due(self) -> Deadline | None:
        """The clock that runs: first the contact's, then the answer's; a re-check has none."""
        if self.closed or self.step in {FollowUpStep.ANSWERED, FollowUpStep.RECHECKED}:
            return None
        return self.contact_due if self.step is None else self.rectify_due


def follow_up_lines(bodies: Iterable[FollowUpBody]) -> tuple[FollowUpLine, ...]:
    """Every follow-up, the newest state of each; a step of one that was never opened here is passed by."""
    known: dict[str, FollowUpLine] = {}
    for body in bodies:
        match body:
            case FollowUpOpened(number=number, opened=opened, provisional=rough):
                dues = Deadline(body.contact_due, rough), Deadline(body.rectify_due, rough)
                known.setdefault(number, FollowUpLine(number, opened, *dues))
            case FollowUpMoved(number=number, step=step, closed=closed) if number in known:
                known[number] = replace(known[number], step=step, closed=closed)
            case _:
                continue
    return tuple(known.values())


def open_first(
    calendar: WorkCalendar, lines: Iterable[FollowUpLine], today: date
) -> tuple[tuple[FollowUpLine, int | None], ...]:
    """Those still open with the working days left, negative when past; overdue first, without a clock last."""
    left = [(line, remaining(calendar, today, line.due.day) if line.due else None) for line in lines if not line.closed]
    return tuple(sorted(left, key=lambda pair: (pair[1] is None, pair[1] or 0, pair[0].number)))
