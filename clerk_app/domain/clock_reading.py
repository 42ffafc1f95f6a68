"""Reading the clocks of a course: the queue, the clock that belongs to it, its mark, and who is late."""

from dataclasses import replace
from datetime import date
from typing import assert_never

from clerk_app.domain.calendar import Deadline, WorkCalendar
from clerk_app.domain.course import Course, Dues, dues
from clerk_app.domain.item_clock import Clock, ItemClock, Queue, SubClock
from clerk_app.domain.limits import counted, last_day, passed, remaining
from clerk_app.domain.marks import Mark, decision_mark, notice_mark
from clerk_app.domain.terms import Party, Terms


def reading(calendar: WorkCalendar, terms: Terms, course: Course, today: date) -> ItemClock:
    found, queue = dues(calendar, terms, course, today), _queue(course, today)
    plain = ItemClock(
        queue,
        _clock(queue, terms),
        course.notice_due,
        owes=_owes(queue, course, terms),
        accepted=course.accepted,
        deemed=course.deemed,
        issued=course.issued,
        paused=course.paused(today),
        committed_due=found.committed if found else None,
        statutory_due=found.statutory if found else None,
        ceiling_due=found.ceiling if found else None,
        delivery_due=_delivery_due(calendar, terms, course),
        procedures=_procedures(calendar, terms, course, today),
    )
    return _judged(calendar, terms, course, plain, found, today)


def _queue(course: Course, today: date) -> Queue:
    if course.over:
        return Queue.DONE
    if course.decided:
        return Queue.COLLECTION if course.ready else Queue.RESULT
    if course.waiting:
        return Queue.APPLICANT
    if course.accepted is None:
        return Queue.ORGAN_ANSWER if course.answers is Party.DEPARTMENT else Queue.ANSWER
    # Whoever was accepted by law alone still lacks the paper of it, whatever else the item waits for.
    if not course.issued:
        return Queue.ACCEPTANCE_PAPER
    return Queue.PAUSED if course.paused(today) else Queue.DECISION


def _clock(queue: Queue, terms: Terms) -> Clock:
    match queue:
        case Queue.ANSWER | Queue.ORGAN_ANSWER:
            return Clock.NOTICE
        case Queue.APPLICANT:
            return Clock.APPLICANT
        case Queue.ACCEPTANCE_PAPER | Queue.DECISION | Queue.PAUSED:
            return Clock.DECISION
        case Queue.RESULT:
            return Clock.DELIVERY if terms.law.delivery else Clock.NONE
        case Queue.COLLECTION | Queue.DONE:
            return Clock.NONE
        case _:
            assert_never(queue)


def _owes(queue: Queue, course: Course, terms: Terms) -> Party | None:
    match queue:
        case Queue.ANSWER | Queue.ORGAN_ANSWER | Queue.ACCEPTANCE_PAPER:
            return course.answers
        case Queue.APPLICANT | Queue.COLLECTION:
            return Party.APPLICANT
        case Queue.DECISION | Queue.RESULT:
            return terms.decides
        case Queue.PAUSED | Queue.DONE:
            return None
        case _:
            assert_never(queue)


def _delivery_due(calendar: WorkCalendar, terms: Terms, course: Course) -> Deadline | None:
    """Licensing Law art. 44; uncollected results lie on no organ's clock once their owner was told."""
    period = terms.law.delivery
    return last_day(calendar, course.decided, period.limit) if period and course.decided else None


def _judged(
    calendar: WorkCalendar, terms: Terms, course: Course, plain: ItemClock, found: Dues | None, today: date
) -> ItemClock:
    """The running clock's last day and mark. Who owes the step is late with it, and nobody while it is paused."""
    due = _running_due(calendar, terms, course, plain)
    if due is None:
        return plain
    pauses = course.pauses(today) if plain.clock is Clock.DECISION else ()
    late = plain.owes if passed(due.day, today, pauses) and not plain.paused else None
    if plain.queue is Queue.ACCEPTANCE_PAPER and course.deemed and not plain.paused:
        # The notice period was let pass; the alert stands until a person issues the paper.
        late = course.answers
    mark = _mark(calendar, terms, course, plain, found, today)
    return replace(plain, due=due, left=remaining(calendar, today, due.day, pauses), late=late, mark=mark)


def _running_due(calendar: WorkCalendar, terms: Terms, course: Course, plain: ItemClock) -> Deadline | None:
    match plain.clock:
        case Clock.NOTICE:
            return plain.notice_due
        case Clock.APPLICANT:
            told, lapse = course.told, terms.lapse
            return last_day(calendar, told, lapse.limit) if told and lapse else None
        case Clock.DECISION:
            return plain.committed_due
        case Clock.DELIVERY:
            return plain.delivery_due
        case Clock.NONE:
            return None
        case _:
            assert_never(plain.clock)


def _mark(
    calendar: WorkCalendar, terms: Terms, course: Course, plain: ItemClock, found: Dues | None, today: date
) -> Mark:
    if plain.paused:
        return Mark.NONE
    if plain.clock is Clock.NOTICE:
        return notice_mark(calendar, today, course.notice_from, terms.law.notice.limit.count)
    if plain.clock is Clock.DELIVERY and plain.delivery_due and terms.law.delivery:
        # Ten days of the law itself: warning on the eighth, yellow on the tenth, red on any day after it.
        left = calendar.between(today, plain.delivery_due.day)
        return decision_mark(left, terms.law.delivery.limit.count, past_law=passed(plain.delivery_due.day, today))
    if plain.clock is not Clock.DECISION or found is None or course.accepted is None:
        return Mark.NONE
    return _decision_mark(calendar, course, course.accepted, found, today)


def _decision_mark(calendar: WorkCalendar, course: Course, accepted: date, found: Dues, today: date) -> Mark:
    if course.deemed and not course.issued:
        return Mark.RED
    pauses = course.pauses(today)
    return decision_mark(
        remaining(calendar, today, found.committed.day, pauses),
        counted(calendar, accepted, found.committed.day, pauses),
        past_law=found.statutory is not None and passed(found.statutory.day, today, pauses),
    )


def _procedures(calendar: WorkCalendar, terms: Terms, course: Course, today: date) -> tuple[SubClock, ...]:
    """Listed procedures under way; one that stops the clock shows no colour while it does."""
    paused, clocks = course.paused(today), []
    for started in course.running:
        limit = terms.listed(started.procedure).limit
        due = last_day(calendar, started.day, limit)
        mark = Mark.NONE if paused else decision_mark(calendar.between(today, due.day), limit.count)
        clocks.append(SubClock(started.procedure, started.day, due, mark))
    return tuple(clocks)
