"""What a department may record: every act the law bears is taken, every other leaves the case as it was."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.facts import Answer, CaseWithdrawn, CorrectionPoint, Ground, HandledBody, ItemAnswered
from clerk_app.domain.facts_handling import (
    ClockPaused,
    ClockResumed,
    Fault,
    ItemDecided,
    ItemSentBack,
    LimitExtended,
    ProcedureEnded,
    ProcedureStarted,
    ResultReady,
)
from clerk_app.domain.item_clock import Queue
from clerk_app.domain.item_course import item_courses, lawful
from clerk_app.domain.pauses import Approver, PauseKind
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.terms import terms_in
from tests.domain.case_kit import FIRM, FOOD, HOTPOT, HOUSE, NOODLE, TOBACCO, Case
from tests.domain.clock_kit import CALENDAR, day

Where = tuple[str, int, date, str]
MONDAY, TUESDAY = day(3, 2), day(3, 3)
LAW = "行政许可法第四十五条"
POINT = (CorrectionPoint("", "不清楚"),)
CHECK = next(step.zh for item in HOTPOT.items if item.slug == FOOD for step in item.procedures)


@dataclass(frozen=True, slots=True)
class Attempt:
    """A case, what is tried on it, and why it is refused."""

    case: Callable[[], Case]
    body: Callable[[Where], HandledBody]
    reason: Reason
    item: str = FOOD
    on: date = TUESDAY


def taken() -> Case:
    return Case().accepted(MONDAY)


def received() -> Case:
    return Case().received(MONDAY)


def extended() -> Case:
    case = taken()
    return case.record(LimitExtended(*case.where(TUESDAY), 3, Approver.ORGAN_HEAD, "情况复杂"))


def granted() -> Case:
    case = taken()
    return case.record(ItemDecided(*case.where(TUESDAY), granted=True))


def told() -> Case:
    case = received()
    return case.record(ItemAnswered(*case.where(TUESDAY), Answer.CORRECT, POINT))


def firm() -> Case:
    return Case(NOODLE).accepted(MONDAY, FIRM)


def house() -> Case:
    return Case(HOUSE).received(MONDAY, "transfer")


def withdrawn() -> Case:
    return taken().window(MONDAY, CaseWithdrawn(MONDAY, "改日再办"))


def grants(where: Where) -> HandledBody:
    return ItemDecided(*where, granted=True)


def accepts(where: Where) -> HandledBody:
    return ItemAnswered(*where, Answer.ACCEPTED)


def refuses(ground: Ground | None, authority: str = "") -> Callable[[Where], HandledBody]:
    return lambda where: ItemAnswered(*where, Answer.REFUSED, (), ground, authority)


def pauses(kind: PauseKind, notice: str = "停1号", basis: str = LAW) -> Callable[[Where], HandledBody]:
    return lambda where: ClockPaused(*where, kind, basis, notice)


def extends(approver: Approver, days: int = 3, why: str = "情况复杂") -> Callable[[Where], HandledBody]:
    return lambda where: LimitExtended(*where, days, approver, why)


ATTEMPTS = [
    Attempt(taken, accepts, Reason.UNKNOWN_ITEM, "moon_landing"),
    Attempt(taken, accepts, Reason.UNKNOWN_ITEM, TOBACCO),
    Attempt(taken, accepts, Reason.NOT_RECEIVED_ONLY),
    Attempt(withdrawn, lambda where: ItemDecided(*where, granted=True), Reason.CASE_WITHDRAWN),
    Attempt(received, lambda where: ItemAnswered(*where, Answer.CORRECT), Reason.NOTHING_TO_CORRECT),
    Attempt(told, lambda where: ItemAnswered(*where, Answer.CORRECT, POINT), Reason.SECOND_CORRECTION),
    Attempt(received, refuses(None), Reason.GROUND_NEEDED),
    Attempt(received, refuses(Ground.NOT_COMPETENT), Reason.AUTHORITY_NEEDED),
    Attempt(house, refuses(Ground.NOT_REQUIRED), Reason.GROUND_NOT_OF_REGIME, "transfer", MONDAY),
    Attempt(received, refuses(Ground.NOT_REQUIRED), Reason.NOT_IN_TURN, on=day(3, 10)),
    Attempt(received, lambda where: ItemDecided(*where, granted=True), Reason.NOT_IN_TURN),
    Attempt(taken, lambda where: ItemDecided(*where, granted=False), Reason.WORDS_NEEDED),
    Attempt(granted, lambda where: ItemDecided(*where, granted=True), Reason.NOT_IN_TURN),
    Attempt(taken, lambda where: ResultReady(*where, "电话"), Reason.NOT_IN_TURN),
    Attempt(granted, lambda where: ResultReady(*where, " "), Reason.WORDS_NEEDED),
    Attempt(taken, pauses(PauseKind.SITE_SURVEY), Reason.SURVEY_NEVER_PAUSES),
    Attempt(taken, pauses(PauseKind.ANNOUNCEMENT), Reason.PAUSE_NOT_OF_REGIME),
    Attempt(firm, pauses(PauseKind.HEARING), Reason.PAUSE_NOT_OF_REGIME, FIRM),
    Attempt(taken, pauses(PauseKind.HEARING, ""), Reason.PAUSE_NOTICE_NEEDED),
    Attempt(taken, pauses(PauseKind.HEARING, basis=""), Reason.PAUSE_BASIS_NEEDED),
    Attempt(taken, lambda where: ClockResumed(*where), Reason.NOTHING_PAUSED),
    Attempt(extended, extends(Approver.ORGAN_HEAD), Reason.EXTENSION_TWICE),
    Attempt(taken, extends(Approver.GOVERNMENT_HEAD), Reason.APPROVER_NEEDED),
    Attempt(taken, extends(Approver.ORGAN_HEAD, 11), Reason.EXTENSION_TOO_LONG),
    Attempt(taken, extends(Approver.ORGAN_HEAD, why=""), Reason.EXTENSION_REASON_NEEDED),
    Attempt(taken, lambda where: ProcedureStarted(*where, "占卜"), Reason.UNKNOWN_PROCEDURE),
    Attempt(taken, lambda where: ProcedureStarted(*where, CHECK, ("李国",)), Reason.TWO_OFFICERS_NEEDED),
    Attempt(taken, lambda where: ProcedureEnded(*where, CHECK), Reason.NOT_IN_TURN),
    Attempt(taken, lambda where: ItemSentBack(*where, Fault.LIST, ""), Reason.WORDS_NEEDED),
    Attempt(granted, lambda where: ItemSentBack(*where, Fault.WINDOW, "页码不清"), Reason.NOT_IN_TURN),
    Attempt(extended, extends(Approver.ORGAN_HEAD), Reason.DAY_BEFORE_LAST, on=MONDAY),
]


@pytest.mark.parametrize("tried", ATTEMPTS, ids=lambda tried: tried.reason)
def test_R009_R021_R023_R024_R101_what_the_law_does_not_bear_is_refused_and_leaves_no_trace(tried: Attempt) -> None:
    case = tried.case()
    before = tuple(case.facts)

    with pytest.raises(Refused) as refused:
        case.record(tried.body(case.where(tried.on, tried.item)))

    assert refused.value.reason is tried.reason
    assert tuple(case.facts) == before


def test_what_has_not_happened_yet_is_not_recorded() -> None:
    case = received()
    with pytest.raises(Refused) as refused:
        case.record(accepts(case.where(day(3, 4))), today=TUESDAY)
    assert refused.value.reason is Reason.DAY_TO_COME


@pytest.mark.parametrize(
    "act",
    [accepts, refuses(Ground.NOT_REQUIRED), grants],
    ids=["accepts", "refuses", "decides"],
)
@pytest.mark.parametrize("on", [TUESDAY, day(4, 1)], ids=["in time", "when the law has accepted it"])
def test_R087_no_department_here_answers_or_decides_what_was_received_for_another_place(
    act: Callable[[Where], HandledBody], on: date
) -> None:
    case = received().crossed(MONDAY)
    before = tuple(case.facts)

    with pytest.raises(Refused) as refused:
        case.record(act(case.where(on)))

    assert (refused.value.reason, refused.value.particulars["place"]) == (Reason.HANDLED_ELSEWHERE, "安宁市政务大厅")
    assert tuple(case.facts) == before


def test_L09_a_department_refuses_within_its_notice_clock() -> None:
    case = received()
    case.record(refuses(Ground.NOT_COMPETENT, "市市场监管局")(case.where(day(3, 9))))

    assert case.clock(day(3, 10)).queue is Queue.DONE


def test_a_whole_course_of_a_received_item_to_its_collection() -> None:
    case = told()
    queues = []
    acts: list[tuple[date, Callable[[Where], HandledBody]]] = [
        (day(3, 4), accepts),
        (day(3, 5), pauses(PauseKind.EXPERT_REVIEW)),
        (day(3, 9), lambda where: ClockResumed(*where, "停1号")),
        (day(3, 10), extends(Approver.ORGAN_HEAD)),
        (day(3, 10), lambda where: ProcedureStarted(*where, CHECK, ("李国", "王芳"))),
        (day(3, 11), lambda where: ProcedureEnded(*where, CHECK)),
        (day(3, 11), lambda where: ItemSentBack(*where, Fault.WINDOW, "页码不清")),
        (day(3, 12), lambda where: ItemDecided(*where, granted=False, why="不符合条件")),
        (day(3, 13), lambda where: ResultReady(*where, "短信")),
    ]
    for on, act in acts:
        case.record(act(case.where(on)))
        queues.append(case.clock(on).queue)

    deciding = [Queue.DECISION] * 5
    assert queues == [Queue.DECISION, Queue.PAUSED, *deciding, Queue.RESULT, Queue.COLLECTION]


ACTS: list[Callable[[Where], HandledBody]] = [
    accepts,
    lambda where: ItemAnswered(*where, Answer.CORRECT, POINT),
    lambda where: ItemAnswered(*where, Answer.CORRECT, POINT, why_again="值班长同意"),
    refuses(Ground.NOT_REQUIRED),
    refuses(Ground.NOT_COMPETENT),
    pauses(PauseKind.HEARING),
    pauses(PauseKind.SITE_SURVEY),
    pauses(PauseKind.APPRAISAL, ""),
    lambda where: ClockResumed(*where),
    extends(Approver.ORGAN_HEAD),
    extends(Approver.GOVERNMENT_HEAD),
    lambda where: ProcedureStarted(*where, CHECK, ("李国", "王芳")),
    lambda where: ProcedureEnded(*where, CHECK),
    lambda where: ItemDecided(*where, granted=True),
    lambda where: ItemDecided(*where, granted=False),
    lambda where: ResultReady(*where, "电话"),
    lambda where: ItemSentBack(*where, Fault.DEPARTMENT, "系统升级"),
]
STEPS = st.lists(st.tuples(st.integers(0, 8), st.sampled_from(ACTS)), max_size=14)


@given(st.sampled_from([received, taken]), STEPS)
def test_any_lawful_history_folds_whole_and_any_other_act_leaves_no_trace(
    start: Callable[[], Case], steps: list[tuple[int, Callable[[Where], HandledBody]]]
) -> None:
    case, today = start(), MONDAY
    terms = terms_in(HOTPOT, next(item for item in HOTPOT.items if item.slug == FOOD))
    for days, act in steps:
        today += timedelta(days)
        before, clock = tuple(case.facts), case.clock(today)
        try:
            case.record(act(case.where(today)))
        except Refused:
            assert (tuple(case.facts), case.clock(today)) == (before, clock)
        events = item_courses(HOTPOT, case.facts)[FOOD]
        assert lawful(CALENDAR, terms, events) == events
