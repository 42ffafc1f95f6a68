"""All commands in any order: what is lawful folds and stands in a queue, what is not is refused and leaves no trace."""

import random
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerk_app.domain.case import Stage, combine, fold_handling, fold_intake
from clerk_app.domain.duties import duties
from clerk_app.domain.item_clock import Queue
from clerk_app.domain.item_course import item_clocks, item_courses
from clerk_app.domain.item_flow import item_flow
from clerk_app.domain.materials import Slot
from clerk_app.domain.refusal import Refused
from tests.desk_kit import leases, open_desk
from tests.house_kit import FIRST, ITEM, SCENARIO, THEME, complete_house, gathered
from tests.journeys.compare import everything
from tests.usecases import histories
from tests.usecases.histories import COMMANDS, Command, History

# None: whatever may be lawful where the case stands.
STEP = st.tuples(st.sampled_from((*COMMANDS, *(None,) * 2 * len(COMMANDS))), st.integers(0, 2**20))
STEPS = st.lists(STEP, min_size=6, max_size=24)
Steps = list[tuple[Command | None, int]]
EVERYBODY = gathered(seller=FIRST, seller_spouse=FIRST, buyer=FIRST, buyer_spouse=FIRST)
ALONE = gathered(seller=FIRST, buyer=FIRST)
STARTS = st.sampled_from(["whole", "lacking", "lacking", "house", "alone"])


def begin(at: History, start: str) -> None:
    if start in {"house", "alone"}:
        draft = at.desk.draft(THEME, SCENARIO, ITEM)
        at.draft = replace(
            complete_house(draft, at.desk.room.plan_of(draft)), attendance=EVERYBODY if start == "house" else ALONE
        )
    elif start == "lacking":
        at.draft = replace(at.draft, slots={**at.draft.slots, "child_photo": Slot(), "marriage_certificate": Slot()})
    at.desk.save_draft(at.draft)


def act(at: History, command: Command) -> bool:
    """Whether it was lawful; a refusal leaves the store as it was."""
    before = everything(at.desk.engine)
    try:
        command(at)
    except Refused:
        assert everything(at.desk.engine) == before, f"{command.__name__} was refused and left a trace"
        return False
    return True


def check(at: History) -> None:
    """The case folds, every item taken stands in exactly one queue, and the to-do knows every case that waits."""
    facts, room = at.facts, at.desk.room
    state, handling = fold_intake(facts), fold_handling(facts)
    combine(state, handling)
    if state.application is None:
        return
    today = room.clock.today()
    clocks = item_clocks(room.calendar, at.plan, facts, today, room.desk.powers)
    assert set(state.decisions) <= set(clocks)
    assert all(clock.queue in Queue for clock in clocks.values())
    if state.stage is Stage.WITHDRAWN:
        decided = {Queue.DONE, Queue.RESULT, Queue.COLLECTION}
        assert {clock.queue for clock in clocks.values()} <= decided, "what was decided before it goes on"
    waits = duties(room.calendar, at.plan, facts, today, room.desk.powers)
    listed = {case.line.case_id for case in at.desk.look.open_cases()}
    assert not waits or at.case_id in listed
    first = facts[0].header.at.date() - timedelta(days=1)
    flow = item_flow(item_courses(at.plan, facts).values(), first + timedelta(days=at.dice.randint(0, 9)), today)
    assert flow.open_before + flow.came == flow.out + flow.open_after


def live(start: str, steps: Steps) -> list[tuple[str, bool]]:
    with tempfile.TemporaryDirectory() as folder, open_desk(Path(folder)) as desk:
        desk.sync_book.add_leases(leases())
        at = History(desk, desk.filled())
        begin(at, start)
        told = []
        for given_, seed in steps:
            at.dice = random.Random(seed)
            command = given_ or histories.fitting(at)
            told.append((command.__name__, act(at, command)))
            check(at)
        return told


@given(STARTS, STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_R073_any_lawful_history_folds_and_any_unlawful_command_leaves_no_trace(start: str, steps: Steps) -> None:
    live(start, steps)


@pytest.mark.prove
@given(STARTS, STEPS)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_three_hundred_histories(start: str, steps: Steps) -> None:
    live(start, steps)


@pytest.mark.prove
def test_every_command_is_both_done_and_refused_somewhere() -> None:
    """A machine that never gets past a refusal would prove nothing."""
    done, refused = set[str](), set[str]()
    for seed in range(200):
        dice = random.Random(seed)
        wanted = [dice.choice((*COMMANDS, *(None,) * 2 * len(COMMANDS))) for _ in range(24)]
        steps = [(command, dice.randrange(2**20)) for command in wanted]
        for name, lawful in live(dice.choice(["whole", "lacking", "lacking", "house", "alone"]), steps):
            (done if lawful else refused).add(name)
    names = {command.__name__ for command in COMMANDS}
    assert names - done == {"lapse"}, "no shipped list says when what is not supplied lapses"
    never = {"change_the_draft", "defer_a_paper", "let_days_pass", "issue_the_papers", "return_originals"}
    assert names - refused == never
