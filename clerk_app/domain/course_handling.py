"""What happens between acceptance and decision: pauses, the extension and listed procedures, within the regime."""

from dataclasses import replace
from datetime import date
from typing import assert_never

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.course import Course, Stop, dues
from clerk_app.domain.item_events import Extended, HandlingEvent, Paused, ProcedureEnded, ProcedureStarted, Resumed
from clerk_app.domain.limits import last_day, passed
from clerk_app.domain.pauses import PauseKind
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.terms import Effect, Listed, Terms


def handle(calendar: WorkCalendar, terms: Terms, course: Course, event: HandlingEvent) -> Course:
    match event:
        case Paused():
            _only(course.deciding, event)
            return _paused(calendar, terms, course, event)
        case Resumed():
            return _resumed(course, event)
        case Extended():
            _only(course.deciding, event)
            _check_extension(calendar, terms, course, event)
            return replace(course, extensions=(*course.extensions, event))
        case ProcedureStarted():
            return _started(calendar, terms, course, event)
        case ProcedureEnded():
            return _ended(terms, course, event)
        case _:
            assert_never(event)


def _only(lawful: bool, event: HandlingEvent) -> None:
    if not lawful:
        raise Refused(Reason.NOT_IN_TURN, step=type(event).__name__)


def _paused(calendar: WorkCalendar, terms: Terms, course: Course, event: Paused) -> Course:
    """A pause has its kind in the regime and its written notice (Licensing Law art. 45; form F11)."""
    if event.kind not in terms.law.pauses:
        survey = event.kind is PauseKind.SITE_SURVEY
        reason = Reason.SURVEY_NEVER_PAUSES if survey else Reason.PAUSE_NOT_OF_REGIME
        raise Refused(reason, kind=event.kind, regime=terms.regime)
    if not event.notice_no.strip():
        raise Refused(Reason.PAUSE_NOTICE_NEEDED, kind=event.kind)
    at_most = None
    if event.procedure or event.kind is PauseKind.LISTED:
        listed = terms.listed(event.procedure)
        if listed.effect is not Effect.STOPS:
            raise Refused(Reason.PAUSE_NOT_OF_REGIME, kind=event.kind, regime=terms.regime)
        at_most = last_day(calendar, event.day, listed.limit).day
    stop = Stop(event.day, event.notice_no.strip(), event.procedure, at_most=at_most)
    return replace(course, stops=(*course.stops, stop))


def _resumed(course: Course, event: Resumed) -> Course:
    number = event.notice_no.strip()
    ending = [stop for stop in course.stops if stop.until is None and number in {"", stop.notice_no}]
    if not ending or not course.deciding:
        raise Refused(Reason.NOTHING_PAUSED, notice_no=number)
    return _stopped(course, ending, event.day)


def _stopped(course: Course, ending: list[Stop], day: date) -> Course:
    return replace(course, stops=tuple(replace(stop, until=day) if stop in ending else stop for stop in course.stops))


def _check_extension(calendar: WorkCalendar, terms: Terms, course: Course, event: Extended) -> None:
    """Once, by whoever the law names, with a reason that is told, and before the limit has run out (art. 42)."""
    if not terms.extensions:
        raise Refused(Reason.EXTENSION_NOT_OF_REGIME, regime=terms.regime)
    if len(course.extensions) >= max(extension.times for extension in terms.extensions):
        raise Refused(Reason.EXTENSION_TWICE)
    lawful = next((extension for extension in terms.extensions if extension.approver is event.approver), None)
    if lawful is None:
        raise Refused(Reason.APPROVER_NEEDED)
    if not event.reason.strip():
        raise Refused(Reason.EXTENSION_REASON_NEEDED)
    if not 0 < event.days <= lawful.limit.count:
        raise Refused(Reason.EXTENSION_TOO_LONG, most=str(lawful.limit.count))
    found = dues(calendar, terms, course, event.day)
    if found and found.statutory and passed(found.statutory.day, event.day, course.pauses(event.day)):
        raise Refused(Reason.EXTENSION_TOO_LATE, due=found.statutory.day.isoformat())


def _started(calendar: WorkCalendar, terms: Terms, course: Course, event: ProcedureStarted) -> Course:
    listed = terms.listed(event.procedure)
    _only(course.decided is not None if listed.effect is Effect.AFTER else course.deciding, event)
    _only(event.procedure not in {running.procedure for running in course.running}, event)
    _check_officers(terms, listed, event)
    if listed.effect is Effect.STOPS:
        pause = Paused(event.day, event.kind, event.notice_no, event.procedure)
        course = _paused(calendar, terms, course, pause)
    return replace(course, running=(*course.running, event))


def _check_officers(terms: Terms, listed: Listed, event: ProcedureStarted) -> None:
    """Licensing Law art. 34(3): two officers or more verify substance."""
    named = {name.strip() for name in event.officers if name.strip()}
    if listed.substantive and len(named) < terms.law.officers:
        raise Refused(Reason.TWO_OFFICERS_NEEDED, least=str(terms.law.officers), procedure=listed.name)


def _ended(terms: Terms, course: Course, event: ProcedureEnded) -> Course:
    terms.listed(event.procedure)
    left = tuple(running for running in course.running if running.procedure != event.procedure)
    _only(len(left) < len(course.running), event)
    ending = [stop for stop in course.stops if stop.until is None and stop.procedure == event.procedure]
    return _stopped(replace(course, running=left), ending, event.day)
