"""差评整改: a bad rating is verified, rectified or explained, answered and checked again, by clocks (R071)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from clerk_app.domain.calendar import Deadline, WorkCalendar
from clerk_app.domain.rating import Level, RatingPolicy
from clerk_app.domain.refusal import Reason, Refused


class Finding(StrEnum):
    """What verifying comes to: 整改, 解释, 误评, 恶意差评. None of the last two is put right, all are answered."""

    RECTIFY = "rectify"
    EXPLAIN = "explain"
    MISTAKEN = "mistaken"
    MALICIOUS = "malicious"


_CHECKED_AGAIN = frozenset({Finding.RECTIFY, Finding.EXPLAIN})


class FollowUpState(StrEnum):
    """待联系, 待答复, 待复核, 已办结."""

    CONTACT = "contact"
    ANSWER = "answer"
    RECHECK = "recheck"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One bad rating on its way; ``additional`` is the level of the review after the rectification (R069)."""

    opened: date
    contact_due: Deadline
    rectify_due: Deadline
    contacted: date | None = None
    finding: Finding | None = None
    answered: date | None = None
    reply: str = ""
    rechecked: date | None = None
    satisfied: bool = False
    additional: Level | None = None

    @property
    def state(self) -> FollowUpState:
        if self.contacted is None:
            return FollowUpState.CONTACT
        if self.answered is None:
            return FollowUpState.ANSWER
        if self.finding in _CHECKED_AGAIN and self.rechecked is None:
            return FollowUpState.RECHECK
        return FollowUpState.CLOSED


def open_follow_up(calendar: WorkCalendar, rated: date, policy: RatingPolicy) -> FollowUp:
    """Both clocks count working days from the day after the rating; defaults 1 and 15 (R071)."""
    return FollowUp(rated, calendar.add(rated, policy.contact_days), calendar.add(rated, policy.rectify_days))


def contact(known: FollowUp, day: date) -> FollowUp:
    """联系核实: the first step; raises Refused."""
    _check_step(known, FollowUpState.CONTACT, day, known.opened)
    return replace(known, contacted=day)


def answer(known: FollowUp, day: date, finding: Finding, reply: str) -> FollowUp:
    """答复: whatever was found, the applicant is told in words (R071: reply mandatory)."""
    _check_step(known, FollowUpState.ANSWER, day, known.contacted or known.opened)
    if not reply.strip():
        raise Refused(Reason.WORDS_NEEDED)
    return replace(known, answered=day, finding=finding, reply=reply)


def recheck(known: FollowUp, day: date, policy: RatingPolicy, *, satisfied: bool, level: Level | None) -> FollowUp:
    """复核: asked again; one additional review only after a rectification and where the profile has it (R069)."""
    _check_step(known, FollowUpState.RECHECK, day, known.answered or known.opened)
    if level is not None and not (policy.additional_review and known.finding is Finding.RECTIFY):
        raise Refused(Reason.ADDITIONAL_REVIEW)
    return replace(known, rechecked=day, satisfied=satisfied, additional=level)


def _check_step(known: FollowUp, wanted: FollowUpState, day: date, last: date) -> None:
    if known.state is not wanted:
        raise Refused(Reason.FOLLOW_UP_STEP)
    if day < last:
        raise Refused(Reason.DAY_BEFORE_LAST, day=day.isoformat(), last=last.isoformat())
