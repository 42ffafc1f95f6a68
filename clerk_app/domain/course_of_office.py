"""What the office's facts are in the course of an item."""

from datetime import date
from typing import assert_never

from clerk_app.domain import facts_handling as told
from clerk_app.domain.facts import Answer, HandledBody, ItemAnswered
from clerk_app.domain.item_events import (
    Accepted,
    Decided,
    Extended,
    ItemEvent,
    NotAccepted,
    Paused,
    ProcedureEnded,
    ProcedureStarted,
    ReadyTold,
    Resumed,
    ToldToCorrect,
)


def office_event(body: HandledBody, day: date) -> ItemEvent | None:
    """None for what stays between department and window: it moves no clock and tells the applicant nothing."""
    match body:
        case ItemAnswered():
            return _answer_event(body, day)
        case told.ItemDecided():
            return Decided(day)
        case told.ResultReady():
            return ReadyTold(day)
        case told.ItemSentBack() | told.AmendmentNoted():
            return None
        case (
            told.ClockPaused()
            | told.ClockResumed()
            | told.LimitExtended()
            | told.ProcedureStarted()
            | told.ProcedureEnded()
        ):
            return _clock_event(body, day)
        case _:
            assert_never(body)


def _answer_event(body: ItemAnswered, day: date) -> ItemEvent:
    match body.answer:
        case Answer.ACCEPTED:
            return Accepted(day)
        case Answer.CORRECT:
            return ToldToCorrect(day, body.why_again)
        case Answer.REFUSED:
            return NotAccepted(day)
        case _:
            assert_never(body.answer)


def _clock_event(
    body: told.ClockPaused | told.ClockResumed | told.LimitExtended | told.ProcedureStarted | told.ProcedureEnded,
    day: date,
) -> ItemEvent:
    match body:
        case told.ClockPaused(pause=kind, notice_no=number, procedure=procedure):
            return Paused(day, kind, number, procedure)
        case told.ClockResumed(notice_no=number):
            return Resumed(day, number)
        case told.LimitExtended(days=days, approver=approver, reason=reason):
            return Extended(day, days, approver, reason)
        case told.ProcedureStarted(procedure=procedure, officers=officers, notice_no=number):
            return ProcedureStarted(day, procedure, officers, number)
        case told.ProcedureEnded(procedure=procedure):
            return ProcedureEnded(day, procedure)
        case _:
            assert_never(body)
