"""Any mix of duplicates, reordering, lost answers, splits and merges ends with equal ledgers on both sides."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy.orm import Session

from clerk_app.adapters.signed_line import Declined
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.codec.kinds import to_line
from db.ledger import sealed_after
from tests.builders import issue_paper, take_case
from tests.journeys.compare import (
    everything,
    facts_of,
    forget_acknowledgements,
    held_by_office,
    held_by_window,
    office_facts,
)
from tests.window_kit import STATION, running_hall

seqs = st.integers(1, 40)
sizes = st.integers(1, 12)


class Delivery(RuleBasedStateMachine):
    """A window, an office, and a wire that does what wires do."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._running = running_hall(Path(self._folder.name))
        self.hall = self._running.__enter__()
        self.window = self.hall.window()
        self.ids = Uuid7Ids(self.window.clock)
        self.cases: list[tuple[str, str]] = []

    def teardown(self) -> None:
        self._settle()
        self.window.close()
        self._running.__exit__(None, None, None)
        self._folder.cleanup()

    @rule(pages=st.integers(0, 3))
    def take(self, pages: int) -> None:
        case_id = self.ids.new()
        case_no = take_case(self.window.open_book, self.window.shelf, case_id, self.window.origin, pages)
        self.cases.append((case_id, case_no))

    @rule(which=st.integers(0, 9))
    def issue(self, which: int) -> None:
        if self.cases:
            case_id, case_no = self.cases[which % len(self.cases)]
            issue_paper(self.window.open_book, self.window.shelf, case_id, case_no)

    @rule(first=seqs, size=sizes)
    def offer_any_run(self, first: int, size: int) -> None:
        """A split, a merge, a duplicate or one too early; the answer is lost on the way back."""
        lines, held = self._lines(first, size), len(self._office())
        if not lines:
            return
        if first > held + 1:
            with pytest.raises(Declined) as raised:
                self.window.courier.send(lines)
            assert raised.value.problem.wanted == held + 1
        else:
            assert self.window.courier.send(lines).durable_through == max(held, first + len(lines) - 1)

    @rule()
    def sync(self) -> None:
        self.window.sync_once()

    @rule()
    def resend_everything(self) -> None:
        forget_acknowledgements(self.window.engine)
        self.window.sync_once()

    @rule(count=st.integers(1, 5))
    def send_files_only(self, count: int) -> None:
        """Files may come before the answers to their facts, and twice."""
        for ref in self.window.book.unsent_blobs(count):
            self.window.courier.send_blob(ref, self.window.shelf.get(ref.sha256))

    @invariant()
    def nothing_is_claimed_that_the_office_does_not_hold(self) -> None:
        mine = facts_of(self.window.engine, self.window.origin)
        theirs = self._office()
        assert mine[: len(theirs)] == theirs
        assert self.window.book.acknowledged().through <= len(theirs)

    def _settle(self) -> None:
        self.window.sync_once()
        parts, origin = self.hall.office.parts, self.window.origin
        mine = held_by_window(self.window.engine, origin)
        assert held_by_office(parts.engine, parts.shelf, origin, mine.blobs) == mine
        told = office_facts(parts.engine, STATION)
        assert office_facts(self.window.engine, STATION) == told
        assert sorted(kind for *_, kind, _ in told) == ["case-registered/1"] * len(self.cases) + [
            "tasks-released/1"
        ] * len(self.cases)
        before = everything(parts.engine)
        forget_acknowledgements(self.window.engine)
        self.window.sync_once()
        assert everything(parts.engine) == before

    def _lines(self, first: int, size: int) -> tuple[bytes, ...]:
        with Session(self.window.engine) as session:
            return tuple(to_line(sealed) for sealed in sealed_after(session, self.window.origin, first - 1, size))

    def _office(self) -> tuple[str, ...]:
        return facts_of(self.hall.office.parts.engine, self.window.origin)


def test_I02_I05_I07_I10_few_histories_end_with_equal_ledgers() -> None:
    _run(6, 12)


@pytest.mark.prove
def test_I02_I05_I07_I10_many_histories_end_with_equal_ledgers() -> None:
    _run(120, 40)


def _run(examples: int, steps: int) -> None:
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    given = settings(max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=slow)
    run_state_machine_as_test(Delivery, settings=given)
