"""R073: what was open and what came in is what went out and what is open."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.facts import Answer, CaseWithdrawn, Ground, HandledBody, ItemAnswered
from clerk_app.domain.facts_handling import ItemDecided, ResultReady
from clerk_app.domain.item_course import item_courses
from clerk_app.domain.item_flow import Flow, item_flow
from clerk_app.domain.refusal import Refused
from tests.domain.case_kit import FOOD, HOTPOT, TOBACCO, Case
from tests.domain.clock_kit import day

MONDAY = day(3, 2)
Where = tuple[str, int, date, str]
ACTS: list[Callable[[Where], HandledBody]] = [
    lambda where: ItemAnswered(*where, Answer.ACCEPTED),
    lambda where: ItemAnswered(*where, Answer.REFUSED, (), Ground.NOT_REQUIRED),
    lambda where: ItemDecided(*where, granted=True),
    lambda where: ResultReady(*where, "电话"),
]
DAYS = st.integers(0, 20)
STEPS = st.lists(st.tuples(st.integers(0, 6), st.sampled_from([FOOD, TOBACCO]), st.sampled_from(ACTS)), max_size=8)


def lived(start: int, steps: list[tuple[int, str, Callable[[Where], HandledBody]]], *, withdrawn: bool) -> Case:
    """A case of two licences and what became of it; what was not lawful did not happen."""
    today = MONDAY + timedelta(start)
    case = Case().received(today, FOOD, TOBACCO)
    for days, item, act in steps:
        today += timedelta(days)
        try:
            case.record(act(case.where(today, item)))
        except Refused:
            continue
    return case.window(today, CaseWithdrawn(today, "改日再办")) if withdrawn else case


@given(st.lists(st.tuples(DAYS, STEPS, st.booleans()), max_size=5), DAYS, DAYS)
def test_R073_open_and_come_in_is_gone_out_and_open(
    lives: list[tuple[int, list[tuple[int, str, Callable[[Where], HandledBody]]], bool]], first: int, length: int
) -> None:
    cases = [lived(start, steps, withdrawn=withdrawn) for start, steps, withdrawn in lives]
    courses = [events for case in cases for events in item_courses(HOTPOT, case.facts).values()]
    begin = MONDAY + timedelta(first)

    flow = item_flow(courses, begin, begin + timedelta(length))
    assert flow.open_before + flow.came == flow.out + flow.open_after


def test_R073_an_item_decided_on_its_first_day_came_and_went() -> None:
    case = Case().accepted(MONDAY)
    case.record(ItemDecided(*case.where(MONDAY), granted=True)).record(ResultReady(*case.where(MONDAY), "当面"))

    assert item_flow(item_courses(HOTPOT, case.facts).values(), MONDAY, MONDAY) == Flow(0, 1, 1, 0)
