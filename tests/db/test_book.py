"""The book: one transaction, all or nothing; a ledger without gaps; counters that forget what was not committed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, select, text
from sqlalchemy.orm import Session

from clerk_app.codec.kinds import digest_of, open_fact, open_header
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.facts import BlobRef, CaseWithdrawn, ConsultationHeld, NoticeGiven
from clerk_app.domain.numbers import Kind
from clerk_app.ports import Lease, Outage, OutageKind
from db.ledger import FactRow, digest_at, head_of, sealed_after
from db.tables import BlobRow
from tests.builders import take_case
from tests.desk_kit import STATION, Desk, open_desk
from tests.journeys.compare import everything

DAY = date(2026, 11, 18)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as opened:
        yield opened


def rows(desk: Desk) -> list[FactRow]:
    with Session(desk.reader) as session:
        return list(session.scalars(select(FactRow).order_by(FactRow.origin, FactRow.seq)))


def consult(desk: Desk, *, commit: bool = True) -> str:
    case_id = desk.ids.new()
    with desk.open_book() as book:
        book.append(case_id, (ConsultationHeld("newborn-birth", ""),), "0107")
        if commit:
            book.commit()
    return case_id


def test_what_is_not_committed_never_was(desk: Desk) -> None:
    consult(desk)
    before = everything(desk.engine)

    with desk.open_book() as book:
        book.append(desk.ids.new(), (ConsultationHeld("x", ""),), "0107", (BlobRef("ab" * 32, 1, "image/png"),))
        book.next_serial(Kind.CASE, DAY)
        book.save_draft(Draft("d", "newborn-birth"))
        book.mark_paper("c", "F06", "due")

    assert everything(desk.engine) == before


class Fell(Exception):
    """Something goes wrong while the book is open."""


def fall(desk: Desk) -> None:
    with desk.open_book() as book:
        book.next_serial(Kind.CASE, DAY)
        book.append(desk.ids.new(), (ConsultationHeld("x", ""),), "0107")
        raise Fell


def test_a_failure_in_the_middle_leaves_nothing(desk: Desk) -> None:
    before = everything(desk.engine)

    with pytest.raises(Fell):
        fall(desk)

    assert everything(desk.engine) == before


def test_I06_the_ledger_has_no_gap_and_every_fact_is_chained_to_the_one_before(desk: Desk) -> None:
    consult(desk)
    consult(desk, commit=False)
    take_case(desk.open_book, desk.shelf, desk.ids.new(), STATION.origin)
    consult(desk)

    facts = rows(desk)
    assert [row.seq for row in facts] == [1, 2, 3, 4, 5]
    assert [open_header(row.header).prev for row in facts] == ["", *(row.digest for row in facts[:-1])]
    assert all(digest_of(row.header, row.body) == row.digest for row in facts)


def test_the_columns_beside_a_fact_say_what_its_bytes_say(desk: Desk) -> None:
    take_case(desk.open_book, desk.shelf, desk.ids.new(), STATION.origin)

    for row in rows(desk):
        header = open_fact(row.header, row.body).header
        assert (header.origin, header.seq, header.event_id) == (row.origin, row.seq, row.event_id)
        assert (header.case_id, header.kind, header.at) == (row.case_id, row.kind, row.at)


def test_the_files_of_an_act_stand_in_its_first_fact_alone(desk: Desk) -> None:
    take_case(desk.open_book, desk.shelf, desk.ids.new(), STATION.origin, pages=3)

    assert [len(open_header(row.header).blobs) for row in rows(desk)] == [0, 3, 0]
    with Session(desk.reader) as session:
        assert session.query(BlobRow).count() == 3


def test_a_header_says_who_when_and_under_which_catalogue(desk: Desk) -> None:
    case_id = consult(desk)
    desk.clock.move(timedelta(seconds=5))

    with desk.open_book() as book:
        (fact,) = book.facts(case_id)

    header = fact.header
    assert (header.origin, header.actor, header.kind) == ("190001-03-001", "0107", "consultation-held/2")
    assert header.catalogue == desk.room.catalogue_ref
    assert header.at == desk.clock.now() - timedelta(seconds=5)
    assert (header.clock_offset_ms, header.clock_age_s) == (0, -1)
    assert header.at.utcoffset() == timedelta(0)


def test_R056_serials_count_by_kind_and_day_from_one_and_without_a_gap(desk: Desk) -> None:
    def next_of(kind: Kind, day: date, *, commit: bool = True) -> int:
        with desk.open_book() as book:
            serial = book.next_serial(kind, day)
            if commit:
                book.commit()
        return serial

    assert [next_of(Kind.CASE, DAY) for _ in range(3)] == [1, 2, 3]
    assert next_of(Kind.CASE, DAY, commit=False) == 4
    assert next_of(Kind.CASE, DAY) == 4
    assert next_of(Kind.NOTICE, DAY) == 1
    assert next_of(Kind.CASE, DAY + timedelta(days=1)) == 1


def test_R082_document_numbers_come_from_their_blocks_in_order_and_end(desk: Desk) -> None:
    desk.sync_book.add_leases([Lease("health", "补", 2026, 11, 12), Lease("health", "补", 2026, 41, 41)])
    given = []
    for _ in range(4):
        with desk.open_book() as book:
            given.append(book.next_document_no("health", "补", 2026))
            book.commit()

    assert given == [11, 12, 41, None]
    with desk.open_book() as book:
        assert book.next_document_no("health", "补", 2027) is None
        assert book.next_document_no("tax", "补", 2026) is None


def test_a_draft_is_one_row_replaced_at_every_change(desk: Desk) -> None:
    draft = Draft("c", "newborn-birth", entries={"child_name": DraftEntry("陆𬱖和")}, saved_at=desk.clock.now())
    for step in (1, 2):
        with desk.open_book() as book:
            book.save_draft(replace(draft, step=step), "陆清和", "缺照片")
            book.commit()

    with desk.open_book() as book:
        assert book.draft("c") == replace(draft, step=2)
        assert book.draft("d") is None
    (line,) = desk.look.drafts()
    assert (line.person, line.open_points, line.step) == ("陆清和", "缺照片", 2)

    with desk.open_book() as book:
        book.drop_draft("c")
        book.commit()
    assert desk.look.drafts() == ()


def test_a_paper_counts_its_prints_by_what_was_sent(desk: Desk) -> None:
    for state in ("due", "rendered", "failed", "sent", "sent"):
        with desk.open_book() as book:
            book.mark_paper("c", "F06", state)
            book.commit()

    with desk.engine.connect() as connection:
        assert connection.execute(text("SELECT state, prints FROM paper_state")).one() == ("sent", 2)


def test_a_book_reads_what_it_has_just_written(desk: Desk) -> None:
    with desk.open_book() as book:
        book.append("c", (NoticeGiven("3" * 22, "t", "", {}),), "0107")
        book.append("c", (CaseWithdrawn(DAY, "改日再办"),), "0107")

        assert [fact.header.seq for fact in book.facts("c")] == [1, 2]


def test_the_ledger_is_read_in_runs(desk: Desk) -> None:
    for _ in range(4):
        consult(desk)
    with Session(desk.reader) as session:
        assert head_of(session, STATION.origin) == (4, digest_at(session, STATION.origin, 4))
        assert head_of(session, "190001-04-001") == (0, "")
        assert digest_at(session, STATION.origin, 5) == ""
        run = sealed_after(session, STATION.origin, 1, 2)
    assert [open_header(sealed.header).seq for sealed in run] == [2, 3]


def test_the_labels_of_a_commit_are_passed_in_order(tmp_path: Path) -> None:
    passed: list[str] = []
    with open_desk(tmp_path, passing=passed.append) as desk:
        consult(desk)

    assert passed == ["begin", "mid_tx", "before_commit", "after_commit"]


def wait_briefly(connection: Connection) -> None:
    connection.exec_driver_sql("PRAGMA busy_timeout=10")


def write(desk: Desk) -> None:
    with desk.open_book() as book:
        book.next_serial(Kind.CASE, DAY)
        book.commit()


def test_a_store_that_another_program_writes_is_busy(desk: Desk) -> None:
    event.listen(desk.engine, "begin", wait_briefly, insert=True)
    with desk.engine.begin(), pytest.raises(Outage) as raised:
        write(desk)

    assert raised.value.kind is OutageKind.STORE_BUSY
