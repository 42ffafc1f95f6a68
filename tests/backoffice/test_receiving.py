"""Facts at the office: contiguous, chained, once; what is outside an origin's authority is parked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.reconsidering import reconsider
from backoffice.tables import HomeRow, ParkedFactRow
from clerk_app.adapters.signed_line import Declined
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.codec.kinds import KINDS, open_header
from clerk_app.domain.facts import CaseRegistered, ConsultationHeld, Coverage, MaterialSupplied, MaterialTaken
from clerk_app.domain.facts_delivery import Arrived, ResultsArrived, ResultsGiven, Shown
from clerk_app.domain.receivers import Relation
from clerk_app.domain.results import results_of
from clerk_app.domain.signatures import Grade
from clerk_app.ports import OutageKind, ParkedFact
from db.projections import known_facts
from tests.builders import DAY, ITEMS, take_case
from tests.journeys.compare import facts_of
from tests.sealing import chain, lines, with_kind
from tests.window_kit import Hall, Window, running_hall


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """One office for all: each test has a window of its own."""
    with running_hall(Path(tmp_path_factory.mktemp("hall"))) as running:
        yield running


TOLD = ConsultationHeld("newborn-birth", "")
SUPPLIED = MaterialSupplied(MaterialTaken("child_photo", Coverage.SCANNED))


def problem(window: Window, sent: tuple[bytes, ...]) -> tuple[OutageKind, str, int]:
    with pytest.raises(Declined) as raised:
        window.courier.send(sent)
    return raised.value.kind, raised.value.problem.code, raised.value.problem.wanted


def test_a_batch_is_answered_with_what_is_durable(window: Window, hall: Hall, ids: Uuid7Ids) -> None:
    facts = chain(window.origin, ids.new(), [TOLD] * 3, ids)

    receipt = window.courier.send(lines(facts))

    assert (receipt.durable_through, receipt.duplicates, receipt.parked) == (3, 0, ())
    assert receipt.chain == facts[-1].digest
    assert facts_of(hall.office.parts.engine, window.origin) == tuple(fact.digest for fact in facts)


def test_I10_an_overlap_is_a_duplicate_and_the_rest_is_new(window: Window, ids: Uuid7Ids) -> None:
    facts = chain(window.origin, ids.new(), [TOLD] * 5, ids)
    window.courier.send(lines(facts[:3]))

    receipt = window.courier.send(lines(facts[1:]))

    assert (receipt.durable_through, receipt.duplicates) == (5, 2)


def test_I06_a_gap_is_refused_with_the_seq_wanted(window: Window, hall: Hall, ids: Uuid7Ids) -> None:
    facts = chain(window.origin, ids.new(), [TOLD] * 4, ids)
    window.courier.send(lines(facts[:1]))

    assert problem(window, lines(facts[2:])) == (OutageKind.OFFICE_BUSY, "gap", 2)
    assert len(facts_of(hall.office.parts.engine, window.origin)) == 1


def test_I06_the_same_seq_with_another_digest_is_a_fork_and_nothing_is_stored(
    window: Window, hall: Hall, ids: Uuid7Ids
) -> None:
    mine, other = (chain(window.origin, ids.new(), [TOLD] * 3, ids) for _ in range(2))
    window.courier.send(lines(mine[:2]))

    assert problem(window, lines(other)) == (OutageKind.FORKED, "fork", 1)
    assert facts_of(hall.office.parts.engine, window.origin) == tuple(fact.digest for fact in mine[:2])


def test_a_continuation_of_another_past_is_a_fork(window: Window, ids: Uuid7Ids) -> None:
    mine, other = (chain(window.origin, ids.new(), [TOLD] * 3, ids) for _ in range(2))
    window.courier.send(lines(mine[:2]))

    assert problem(window, lines(other[2:])) == (OutageKind.FORKED, "fork", 3)


def test_an_event_written_twice_is_a_fork(window: Window, ids: Uuid7Ids) -> None:
    case_id, one = ids.new(), Uuid7Ids(window.clock)
    first = chain(window.origin, case_id, [TOLD], one)
    window.courier.send(lines(first))

    class Same:
        def new(self) -> str:
            return first[0].header.decode().split('"event_id":"')[1][:36]

    again = chain(window.origin, case_id, [TOLD], Same(), seq=2, prev=first[0].digest)
    assert problem(window, lines(again))[1] == "fork"


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_byte_changed_inside_a_batch_is_noticed(window: Window, hall: Hall, ids: Uuid7Ids, at: int) -> None:
    facts = chain(window.origin, ids.new(), [TOLD] * 4, ids)
    sent = list(lines(facts))
    sent[at] = sent[at].replace(b"newborn-birth", b"newborn-birtH")

    assert problem(window, tuple(sent))[1] == "broken_chain"
    assert facts_of(hall.office.parts.engine, window.origin) == ()


def test_another_origins_facts_are_not_taken(window: Window, ids: Uuid7Ids) -> None:
    assert problem(window, lines(chain("190001-07-001", ids.new(), [TOLD], ids)))[1] == "foreign_origin"


@pytest.mark.parametrize("sent", [(), (b"{}",), (b"nonsense",)])
def test_a_body_of_another_shape_is_refused(window: Window, sent: tuple[bytes, ...]) -> None:
    assert problem(window, sent)[0] is OutageKind.OFFICE_ERROR


def test_an_unknown_kind_is_kept_and_parked(window: Window, hall: Hall, ids: Uuid7Ids) -> None:
    known = chain(window.origin, ids.new(), [TOLD], ids)
    newer = with_kind(known[0], "case-suspended/3")
    follows = chain(window.origin, ids.new(), [TOLD], ids, seq=2, prev=newer.digest)

    receipt = window.courier.send(lines([newer, *follows]))

    assert receipt.durable_through == 2
    assert receipt.parked == (ParkedFact(1, "unknown_kind", "case-suspended/3"),)
    assert facts_of(hall.office.parts.engine, window.origin) == (newer.digest, follows[0].digest)
    assert window.courier.send(lines([newer])).parked == receipt.parked


def test_an_office_that_learns_a_kind_applies_what_it_had_parked(
    window: Window, hall: Hall, ids: Uuid7Ids, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = with_kind(chain(window.origin, ids.new(), [TOLD], ids)[0], "advice-given/2")
    window.courier.send(lines([newer]))
    assert reconsider(hall.office) == 0

    monkeypatch.setitem(KINDS, "advice-given/2", ConsultationHeld)

    assert reconsider(hall.office) == 1
    assert window.courier.send(lines([newer])).parked == ()
    with Session(hall.office.parts.engine) as session:
        assert session.get_one(HomeRow, open_header(newer.header).case_id).origin == window.origin


def test_what_only_the_office_may_say_is_parked(window: Window, ids: Uuid7Ids) -> None:
    said = chain(window.origin, ids.new(), [CaseRegistered(window.origin, 1, "1")], ids)

    assert [parked.code for parked in window.courier.send(lines(said)).parked] == ["office_only"]


def test_a_body_of_a_known_kind_that_cannot_be_read_is_parked(window: Window, ids: Uuid7Ids) -> None:
    said = chain(window.origin, ids.new(), [TOLD], ids)
    wrong = with_kind(said[0], "items-accepted/1")

    assert [parked.code for parked in window.courier.send(lines([wrong])).parked] == ["unreadable"]


def test_intake_belongs_to_the_home_and_guests_may_only_add(hall: Hall, window: Window, ids: Uuid7Ids) -> None:
    guest, case_id = hall.window("04", again=True), ids.new()
    take_case(window.open_book, window.shelf, case_id, window.origin)
    window.sync_once()

    receipt = guest.courier.send(lines(chain(guest.origin, case_id, [SUPPLIED, TOLD], ids)))

    assert receipt.durable_through == 2
    assert receipt.parked == (ParkedFact(2, "not_home", window.origin),)
    with Session(hall.office.parts.engine) as session:
        assert session.get_one(HomeRow, case_id).origin == window.origin
        assert session.scalars(select(ParkedFactRow.case_id).where(ParkedFactRow.origin == guest.origin)).all() == [
            case_id
        ]
    guest.close()


def test_I05_a_guest_that_arrives_first_does_not_become_the_home(hall: Hall, window: Window, ids: Uuid7Ids) -> None:
    guest, case_id = hall.window("04", again=True), ids.new()
    guest.courier.send(lines(chain(guest.origin, case_id, [SUPPLIED], ids)))
    take_case(window.open_book, window.shelf, case_id, window.origin)

    assert window.sync_once().received == 3
    assert facts_of(window.engine, guest.origin) == facts_of(hall.office.parts.engine, guest.origin)
    guest.close()


def test_P08_what_two_windows_gave_away_is_told_to_the_home_and_stands_there_as_a_conflict(
    hall: Hall, window: Window, ids: Uuid7Ids
) -> None:
    guest, case_id = hall.window("04", again=True), ids.new()
    here = (ITEMS[0],)
    arrived = ResultsArrived(DAY, "health", (Arrived(ITEMS[0], "出生医学证明", "B2-07"),))
    given = ResultsGiven(DAY, "40", here, "赵素云", Relation.SELF, Shown.CARD, Grade.INK)
    take_case(window.open_book, window.shelf, case_id, window.origin)
    with window.open_book() as book:
        book.append(case_id, (arrived, given), "clerk-01")
        book.commit()
    receipt = guest.courier.send(lines(chain(guest.origin, case_id, [given], ids)))
    assert receipt.parked == ()

    window.sync_once()
    window.sync_once()

    with Session(window.engine) as session:
        facts = tuple(known_facts(session, case_id))
    told = [fact.header.origin for fact in facts if isinstance(fact.body, ResultsGiven)]
    assert sorted(told) == sorted([window.origin, guest.origin])
    assert results_of(facts).things[ITEMS[0]].conflict
    guest.close()


def test_I15_a_parked_fact_holds_up_no_other_case(window: Window, ids: Uuid7Ids) -> None:
    said = chain(window.origin, ids.new(), [CaseRegistered("x", 1, "1"), TOLD], ids)
    follows = chain(window.origin, ids.new(), [TOLD], ids, seq=3, prev=said[-1].digest)

    receipt = window.courier.send(lines([*said, *follows]))

    assert (receipt.durable_through, len(receipt.parked)) == (3, 1)
