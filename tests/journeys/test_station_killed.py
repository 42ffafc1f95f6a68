"""The whole station is killed at each labelled point of a visit; the next start mends it and the visit goes on."""

import multiprocessing
import signal
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.holding import held_of_case
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.bootstrap import Station
from clerk_app.codec.kinds import open_fact
from clerk_app.demo_office import DemoOffice
from clerk_app.domain.case import Intake, fold_intake
from clerk_app.domain.compose.due import due_papers
from clerk_app.domain.facts import ApplicationTaken, DocumentIssued, Fact, NoticeGiven
from clerk_app.domain.facts_powers import SealUsed
from clerk_app.domain.facts_printing import PaperReprinted
from clerk_app.domain.plan import resolve
from clerk_app.ports import passing_by
from db.holding import held_here
from db.ledger import FactRow
from tests.desk_kit import demo_visit
from tests.fakes import SetClock
from tests.journeys.visiting import Visit, open_killable, visit_until_killed

# Forked from a process that has read the program once: a kill then costs what the visit costs.
_NURSERY = multiprocessing.get_context("forkserver")
_NURSERY.set_forkserver_preload(["tests.journeys.visiting"])

# One passing of each label, where most is at stake: the decision, the last paper, the middle of the files.
ONCE = {
    "begin": 2,
    "mid_tx": 4,
    "before_commit": 14,
    "after_commit": 14,
    "blob_tmp": 12,
    "blob_renamed": 12,
    "print_spooled": 2,
    "before_send": 1,
    "mid_send": 5,
    "after_send": 1,
    "after_ack": 1,
    "before_mark": 3,
    "after_mark": 3,
    "feed_applied": 1,
    "cursor_saved": 1,
}


@pytest.mark.parametrize("label", ONCE)
def test_I01_I02_I09_I12_a_station_killed_once_at_each_label(tmp_path: Path, label: str) -> None:
    kill_and_carry_on(tmp_path, label, ONCE[label])


@pytest.mark.prove
@pytest.mark.parametrize("label", ONCE)
def test_I01_I02_I09_I12_a_station_killed_at_every_passing(tmp_path: Path, label: str) -> None:
    for nth in range(1, passings(tmp_path / "whole")[label] + 1):
        kill_and_carry_on(tmp_path / str(nth), label, nth)


# The decision is committed and has no paper yet: the next start issues two, and is killed over the first.
DECIDED = ("after_commit", 14)
MENDING = ("begin", "mid_tx", "before_commit", "after_commit", "blob_tmp", "blob_renamed")


@pytest.mark.parametrize("label", MENDING)
def test_I01_I09_a_station_killed_while_it_mends_is_mended_by_the_next_start(tmp_path: Path, label: str) -> None:
    case_id = new_case()
    kill(tmp_path, case_id, *DECIDED)
    kill(tmp_path, case_id, label, 1)
    carry_on(tmp_path, case_id)


def passings(folder: Path) -> Counter[str]:
    """How often an undisturbed visit passes each label."""
    seen: Counter[str] = Counter()
    station, office = open_killable(folder / "demo", lambda label: seen.update((label,)))
    seen.clear()
    Visit(station, new_case(), str).finish()
    close(station, office)
    return seen


def kill_and_carry_on(folder: Path, label: str, nth: int) -> None:
    folder.mkdir(exist_ok=True)
    case_id = new_case()
    kill(folder, case_id, label, nth)
    carry_on(folder, case_id)


def kill(folder: Path, case_id: str, label: str, nth: int) -> None:
    child = _NURSERY.Process(target=visit_until_killed, args=(str(folder / "demo"), case_id, label, nth))
    child.start()
    child.join(60)
    assert child.exitcode == -signal.SIGKILL, f"{label} is passed fewer than {nth} times"


def carry_on(folder: Path, case_id: str) -> None:
    """Mend, look whether everything promised is there, finish the visit and take another one."""
    next_id = new_case()
    station, office = open_killable(folder / "demo", passing_by)
    station.repair()
    keeps(station, case_id, (folder / "promises").read_text(encoding="utf-8").splitlines())
    has_its_papers(station, case_id)
    holds_no_orphan(station)

    Visit(station, case_id, str).finish()
    Visit(station, next_id, str).finish()
    station.repair()
    holds_no_orphan(station)
    for each in (case_id, next_id):
        has_its_papers(station, each)
        agrees(station, office, each)
    counts_nothing_twice(station)
    close(station, office)


def keeps(station: Station, case_id: str, promises: list[str]) -> None:
    """I01: whatever the program said was saved, told, decided, issued or printed is still there."""
    look, state = station.verbs.look, fold_intake(station.verbs.look.facts(case_id))
    states = {row.paper: row.state for row in look.papers(case_id)}
    for promise in promises:
        verb, _, rest = promise.partition(" ")
        match verb:
            case "saved":
                assert saved(station, case_id, state) >= tuple(map(int, rest.split())), promise
            case "told":
                assert state.notice, promise
                assert state.notice.number == rest
            case "decided":
                assert state.case_no == rest
            case "issued":
                assert rest in {document.paper for document in state.documents}, promise
            case "printed":
                assert states[rest] == "sent"
            case "handed":
                assert state.handed_over == {document.paper for document in state.documents}
            case _:
                assert (verb, station.sync is not None) == ("synced", True)


def saved(station: Station, case_id: str, state: Intake) -> tuple[int, int]:
    """Entries and papers of the draft, or of the application that it became."""
    draft = station.verbs.find_draft(case_id)
    if draft:
        return len(draft.entries), len(draft.slots)
    assert state.application
    people = demo_visit()
    assert {entry.field: entry.value for entry in state.application.entries}.items() >= people.entries.items()
    return 10_000, 10_000


def has_its_papers(station: Station, case_id: str) -> None:
    """Every act called for papers, and they are issued, once each, with a file that reads back."""
    facts = station.verbs.look.facts(case_id)
    state = fold_intake(facts)
    issued = [document.paper for document in state.documents]
    assert len(issued) == len(set(issued))
    for document in state.documents:
        assert station.shelf.get(document.sha256).startswith(b"%PDF")
    if state.application:
        taken = state.application
        plan = resolve(station.verbs.room.theme(taken.theme), taken.answers, taken.declined, taken.item)
        due = {paper.paper for paper in due_papers(plan, taken, (fact.body for fact in facts))}
        assert due == {"F02", "F03", "F06"}
        assert due <= set(issued)
        assert station.verbs.look.unissued() == ()


def holds_no_orphan(station: Station) -> None:
    """I09: a file in blobs if and only if a fact or a draft names it; nothing half written."""
    files = {path.name for path in station.profile.blobs.rglob("*") if path.is_file()}
    assert files == station.verbs.look.referenced_blobs()


def agrees(station: Station, office: DemoOffice, case_id: str) -> None:
    """I07: the very bytes of every fact and file of the case on both sides; a paper that may be out got a mark once."""
    here = held_here(station.writer, station.verbs.room.station.origin, case_id)
    marked = [kind for _, kind, _ in here.facts if kind.startswith("paper-reprinted/")]
    assert len(marked) <= 1
    assert len(here.facts) - len(marked) == 14
    assert held_of_case(office.office, case_id) == here


def counts_nothing_twice(station: Station) -> None:
    """I06, I12, M06: one unbroken chain; no number stands twice, and no paper is sealed twice with one seal."""
    facts = own_facts(station)
    bodies = [fact.body for fact in facts]
    assert [fact.header.seq for fact in facts] == list(range(1, len(facts) + 1))
    assert len([body for body in bodies if not isinstance(body, PaperReprinted)]) == 28
    for numbers in (
        [body.case_no for body in bodies if isinstance(body, ApplicationTaken)],
        [body.number for body in bodies if isinstance(body, NoticeGiven)],
        [body.document_no for body in bodies if isinstance(body, DocumentIssued)],
    ):
        assert len(numbers) == len(set(numbers))
        assert all(numbers)
    uses = [(fact.header.case_id, fact.body) for fact in facts if isinstance(fact.body, SealUsed)]
    assert len(uses) == len(set(uses)) == 4


def own_facts(station: Station) -> list[Fact]:
    """The station's own ledger, its chain checked from the first fact on."""
    with Session(station.writer) as session:
        mine = select(FactRow).where(FactRow.origin == station.verbs.room.station.origin).order_by(FactRow.seq)
        rows = session.scalars(mine).all()
        facts = [open_fact(row.header, row.body) for row in rows]
        assert [fact.header.prev for fact in facts] == ["", *(row.digest for row in rows[:-1])]
    return facts


def new_case() -> str:
    return Uuid7Ids(SetClock()).new()


def close(station: Station, office: DemoOffice) -> None:
    station.close()
    office.close()
