"""The desk side of sync: cursors move on the office's word only, and effects and cursor move together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.codec.kinds import from_line
from clerk_app.domain.facts import CaseRegistered
from clerk_app.ports import FeedPage, Greeting, Lease, LeaseWish, OpenBook, Outage, OutageKind, ParkedFact, Receipt
from db.book import Stamp, book_opener
from db.engine import open_engine
from db.ledger import FactRow
from db.ratings import rating_key
from db.sync_book import SqlSyncBook
from db.tables import CaseRow, OutboxRow, ParkedRow
from db.upgrade import upgrade
from tests.builders import take_case
from tests.contracts.blob_shelf import MemoryShelf
from tests.fakes import OPENING, SetClock
from tests.sealing import chain, lines
from tests.window_kit import applicant_fields

ORIGIN, OFFICE = "190001-03-001", "190001-00-001"
KEY = ("health", "准", 2026)


@dataclass(slots=True)
class Desk:
    """One store with its two books."""

    book: SqlSyncBook
    open_book: OpenBook
    shelf: MemoryShelf
    ids: Uuid7Ids

    def take(self, pages: int = 2) -> str:
        case_id = self.ids.new()
        take_case(self.open_book, self.shelf, case_id, ORIGIN, pages)
        return case_id

    def receipt(self, through: int, *parked: ParkedFact) -> Receipt:
        return Receipt(through, 0, parked, self.book.digest_at(through), OPENING)

    def greeting(self, through: int, epoch: int = 1, server: str = "office") -> Greeting:
        return Greeting(server, epoch, OPENING, through, self.book.digest_at(through), 250)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = SetClock()
    engine = open_engine(tmp_path / "station.db", bytes(32))
    upgrade(engine)
    ids = Uuid7Ids(clock)
    stamp = Stamp(ORIGIN, "c/0", clock, ids, lambda _: None)
    book = SqlSyncBook(engine, ORIGIN, clock, applicant_fields)
    yield Desk(book, book_opener(engine, stamp, applicant_fields), MemoryShelf(), ids)
    engine.dispose()


def test_facts_are_unsent_until_they_are_acknowledged(desk: Desk) -> None:
    desk.take()
    assert [from_line(line).digest for line in desk.book.unsent(10)] == [desk.book.digest_at(seq) for seq in (1, 2, 3)]
    assert len(desk.book.unsent(2)) == 2

    desk.book.acknowledge(desk.receipt(2))

    assert len(desk.book.unsent(10)) == 1
    assert desk.book.acknowledged().through == 2


def test_files_are_owed_from_the_acknowledgement_of_their_fact(desk: Desk) -> None:
    desk.take()
    assert desk.book.unsent_blobs(10) == ()
    assert desk.book.acknowledged().blobs_left == 2

    desk.book.acknowledge(desk.receipt(3))
    refs = desk.book.unsent_blobs(10)
    assert len(refs) == 2

    desk.book.mark_blobs_sent([refs[0].sha256])
    assert desk.book.unsent_blobs(10) == refs[1:]
    desk.book.acknowledge(desk.receipt(3))
    assert desk.book.unsent_blobs(10) == refs[1:]


def test_an_older_receipt_takes_nothing_back(desk: Desk) -> None:
    desk.take()
    desk.book.acknowledge(desk.receipt(3))
    desk.book.acknowledge(desk.receipt(1))
    assert desk.book.acknowledged().through == 3


@pytest.mark.parametrize("through", [2, 9])
def test_I07_a_receipt_for_another_past_is_a_fork(desk: Desk, through: int) -> None:
    desk.take()
    with pytest.raises(Outage) as raised:
        desk.book.acknowledge(replace(desk.receipt(2), durable_through=through, chain="00"))
    assert raised.value.kind is OutageKind.FORKED
    assert desk.book.acknowledged().through == 0


def test_a_parked_fact_is_kept_in_view(desk: Desk) -> None:
    case_id = desk.take()
    desk.book.acknowledge(desk.receipt(3, ParkedFact(2, "not_home", "190001-04-001")))
    desk.book.acknowledge(desk.receipt(3, ParkedFact(2, "not_home", "190001-04-001")))

    with Session(desk.book.engine) as session:
        row = session.get_one(ParkedRow, (ORIGIN, 2))
        assert (row.case_id, row.code) == (case_id, "not_home")
    assert desk.book.acknowledged().parked == 1


def test_an_office_that_holds_another_past_is_a_fork(desk: Desk) -> None:
    desk.take()
    for greeting in (replace(desk.greeting(2), chain="00"), replace(desk.greeting(2), durable_through=7)):
        with pytest.raises(Outage) as raised:
            desk.book.note_greeting(greeting)
        assert raised.value.kind is OutageKind.FORKED


def test_I08_an_office_that_holds_less_is_believed(desk: Desk) -> None:
    desk.take()
    desk.book.note_greeting(desk.greeting(0))
    desk.book.acknowledge(desk.receipt(3))

    desk.book.note_greeting(desk.greeting(1))

    assert len(desk.book.unsent(10)) == 2


def test_an_office_that_lost_facts_is_offered_every_file_and_asked_for_the_whole_feed(desk: Desk) -> None:
    desk.take()
    desk.book.note_greeting(desk.greeting(0))
    desk.book.acknowledge(desk.receipt(3))
    desk.book.mark_blobs_sent(ref.sha256 for ref in desk.book.unsent_blobs(10))
    desk.book.apply_feed(FeedPage((), 1, 8))

    desk.book.note_greeting(desk.greeting(3))
    assert (desk.book.feed_position(), desk.book.unsent_blobs(10)) == ((1, 8), ())
    desk.book.note_greeting(desk.greeting(0))

    assert desk.book.feed_position() == (1, 0)
    assert len(desk.book.unsent_blobs(10)) == 2


def test_the_same_word_said_again_by_an_office_set_back_is_taken_once(desk: Desk) -> None:
    case_id = desk.take()
    desk.book.note_greeting(desk.greeting(0))
    first, again = (lines(chain(OFFICE, case_id, [CaseRegistered(ORIGIN, 3, "1")], desk.ids)) for _ in range(2))
    assert first != again

    assert desk.book.apply_feed(FeedPage(first, 1, 4)) == 1
    assert desk.book.apply_feed(FeedPage(again, 1, 5)) == 0

    assert desk.book.feed_position() == (1, 5)


def test_a_new_epoch_asks_again_for_every_file_and_for_the_whole_feed(desk: Desk) -> None:
    desk.take()
    desk.book.note_greeting(desk.greeting(0))
    desk.book.acknowledge(desk.receipt(3))
    desk.book.mark_blobs_sent(ref.sha256 for ref in desk.book.unsent_blobs(10))
    desk.book.apply_feed(FeedPage((), 1, 8))

    desk.book.note_greeting(desk.greeting(3, epoch=2))

    assert desk.book.feed_position() == (2, 0)
    assert len(desk.book.unsent_blobs(10)) == 2


def test_the_measured_clock_goes_into_later_headers(desk: Desk) -> None:
    desk.book.note_greeting(desk.greeting(0))
    clock = desk.book.clock
    assert isinstance(clock, SetClock)
    clock.move(timedelta(seconds=90))
    case_id = desk.take()
    with desk.open_book() as book:
        header = book.facts(case_id)[0].header
    assert (header.clock_offset_ms, header.clock_age_s) == (250, 90)


def test_I11_office_facts_and_cursor_are_stored_together_and_once(desk: Desk) -> None:
    case_id = desk.take()
    desk.book.note_greeting(desk.greeting(0))
    said = lines(chain(OFFICE, case_id, [CaseRegistered(ORIGIN, 3, "1")], desk.ids))

    assert desk.book.apply_feed(FeedPage(said, 1, 4)) == 1
    assert desk.book.apply_feed(FeedPage(said, 1, 4)) == 0

    assert desk.book.feed_position() == (1, 4)
    with Session(desk.book.engine) as session:
        assert session.get_one(CaseRow, case_id).delivery == "registered"


def test_I11_a_page_that_cannot_be_stored_moves_no_cursor(desk: Desk) -> None:
    case_id = desk.take()
    desk.book.note_greeting(desk.greeting(0))
    good = lines(chain(OFFICE, case_id, [CaseRegistered(ORIGIN, 3, "1")], desk.ids))
    own = lines(chain(ORIGIN, case_id, [CaseRegistered(ORIGIN, 3, "1")], desk.ids, seq=4))

    for bad in (b"{}", own[0], lines(chain(OFFICE, case_id, [CaseRegistered("x", 9, "2")], desk.ids))[0]):
        with pytest.raises(Outage) as raised:
            desk.book.apply_feed(FeedPage((*good, bad), 1, 4))
        assert raised.value.kind is OutageKind.OFFICE_ERROR

    assert desk.book.feed_position() == (1, 0)
    with Session(desk.book.engine) as session:
        assert session.get(FactRow, (OFFICE, 1)) is None


def test_a_page_of_another_epoch_is_not_applied(desk: Desk) -> None:
    desk.book.note_greeting(desk.greeting(0))
    with pytest.raises(Outage):
        desk.book.apply_feed(FeedPage((), 2, 4))


def test_numbers_are_wished_for_below_half(desk: Desk) -> None:
    assert desk.book.short_leases({KEY: 3000}) == (LeaseWish(*KEY, after=0, size=3000),)
    desk.book.add_leases([Lease(*KEY, 1, 3000)])
    desk.book.add_leases([Lease(*KEY, 1, 3000)])
    assert desk.book.short_leases({KEY: 3000}) == ()

    with desk.book.engine.begin() as connection:
        connection.execute(text("UPDATE lease SET next = 1501"))
    assert desk.book.short_leases({KEY: 3000}) == ()
    with desk.book.engine.begin() as connection:
        connection.execute(text("UPDATE lease SET next = 1502"))
    assert desk.book.short_leases({KEY: 3000}) == (LeaseWish(*KEY, after=3000, size=3000),)


def test_the_cursor_row_is_made_once(desk: Desk) -> None:
    desk.book.note_greeting(desk.greeting(0))
    desk.book.note_greeting(desk.greeting(0))
    with Session(desk.book.engine) as session:
        assert session.query(OutboxRow).count() == 1


def test_the_offices_key_for_ratings_is_kept_until_another_office_answers(desk: Desk) -> None:
    def known() -> bytes:
        return rating_key(desk.book.engine, ORIGIN)

    assert known() == b""
    desk.book.note_greeting(replace(desk.greeting(0), rating_key=b"k" * 32))
    desk.book.note_greeting(desk.greeting(0))  # an older program of the same office says nothing of it
    assert known() == b"k" * 32
    desk.book.note_greeting(desk.greeting(0, epoch=2))
    assert known() == b"k" * 32
    desk.book.note_greeting(desk.greeting(0, server="another"))
    assert known() == b""
