"""评价回访清单: shown to a supervisor by badge and PIN; a clerk must not infer how somebody rated (R070, R071)."""

from collections.abc import Callable
from dataclasses import dataclass

from clerk_app.domain.facts_rating import FollowUpBody
from clerk_app.domain.follow_up_clock import FollowUpLine, follow_up_lines, open_first
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Approval, Approve
from clerk_app.usecases.room import Room


@dataclass(frozen=True, slots=True)
class SeeFollowUps:
    """Callable on the look lane: nothing is written."""

    room: Room
    told: Callable[[], tuple[FollowUpBody, ...]]
    approve: Approve

    def __call__(self, approval: Approval) -> tuple[tuple[FollowUpLine, int | None], ...]:
        """Those still open with the working days left, overdue first; raises Refused for anybody else."""
        if not self.approve(approval):
            raise Refused(Reason.NOT_APPROVED)
        return open_first(self.room.calendar, follow_up_lines(self.told()), self.room.clock.today())
