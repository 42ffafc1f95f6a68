"""Derived rows: equal to the fold of the ledger at any moment, and rebuilt from it to the same rows."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text, update
from sqlalchemy.orm import Session

from clerk_app.domain.assistance import VisitEnd
from clerk_app.domain.case import Choice
from clerk_app.domain.facts import (
    BlobRef,
    Body,
    CaseRegistered,
    CorrectionPoint,
    Coverage,
    EntryCorrected,
    Ground,
    MaterialSupplied,
    MaterialTaken,
    Signing,
    TasksReleased,
)
from clerk_app.domain.facts_delivery import Custody, CustodyMoved, Keeper
from clerk_app.domain.facts_handling import ItemDecided
from clerk_app.ports import FeedPage
from clerk_app.usecases.hand_over import HandOver, Signed, WithdrawCase
from db.ledger import FactRow, row_of
from db.projections import known_facts, rebuild
from db.tables import PROJECTIONS, CaseRow
from tests.codec.fact_samples import BODIES, fact_of
from tests.desk_kit import Desk, applicant_of, leases, open_desk
from tests.journeys.compare import everything
from tests.sealing import chain, lines, with_kind

DERIVED = {table.__tablename__ for table in PROJECTIONS}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A day's work: consulted, accepted, corrected, refused, withdrawn, handed over, answered by the office."""
    with open_desk(Path(tmp_path_factory.mktemp("desk"))) as opened:
        opened.sync_book.add_leases(leases())
        _work(opened)
        yield opened


def _work(desk: Desk) -> None:
    desk.give_notice(desk.draft(), VisitEnd())
    accepted = desk.filled()
    desk.give_notice(accepted)
    number = desk.decide(accepted)
    desk.issue_papers(accepted.case_id)
    HandOver(desk.room, desk.open_book)(accepted.case_id, ("F03", "F06"), Signed(Signing.FILE_COPY))
    desk.clock.move(timedelta(hours=1))
    asked = desk.draft()
    points = (CorrectionPoint("child_photo", "未提交"),)
    desk.decide(asked, Choice.CORRECT, points=points)
    desk.issue_papers(asked.case_id)
    _later(desk, asked.case_id)
    refused = desk.draft()
    desk.decide(refused, Choice.REFUSE, ground=Ground.NOT_COMPETENT, authority="云溪市卫生健康委员会")
    left = desk.draft()
    desk.decide(left, Choice.CORRECT, points=points)
    WithdrawCase(desk.room, desk.open_book)(left.case_id, "申请人改日再来")
    office: tuple[Body, ...] = (
        CaseRegistered("190001-03-001", 3, number.digits),
        TasksReleased("190001-03-001", 3, ("x",)),
        ItemDecided("190001-03-001", 3, desk.clock.today(), "household_registration", granted=True),
    )
    said = lines(chain("190001-00-001", accepted.case_id, office, desk.ids))
    desk.sync_book.apply_feed(FeedPage(said, 0, 3))


def _later(desk: Desk, case_id: str) -> None:
    with desk.open_book() as book:
        page = BlobRef("ab" * 32, 10, "image/jpeg")
        photo = MaterialTaken("child_photo", Coverage.SCANNED, (page.sha256,))
        book.append(case_id, (MaterialSupplied(photo),), "0108", (page,))
        kept = CustodyMoved(desk.clock.today(), "photo", Custody.KEPT, Keeper.APPLICANT, Keeper.WINDOW, "A03")
        book.append(case_id, (kept,), "0108")
        book.append(case_id, (EntryCorrected("mother_name", "", "陆清和", "漏填"),), "0108")
        book.commit()


def derived(desk: Desk) -> dict[str, list[Any]]:
    return {name: rows for name, rows in everything(desk.engine).items() if name in DERIVED}


def test_a_rebuild_gives_equal_tables(desk: Desk) -> None:
    before = derived(desk)
    assert all(before.values()), "every derived table has rows"

    with Session(desk.engine) as session:
        assert rebuild(session, applicant_of) == 5
        session.commit()

    assert derived(desk) == before


def test_a_rebuild_mends_whatever_was_wrong_and_touches_nothing_else(desk: Desk) -> None:
    before = everything(desk.engine)
    with desk.engine.begin() as connection:
        connection.execute(update(CaseRow).values(status="dreamt"))
        connection.execute(text("DELETE FROM case_item WHERE choice = 1"))
        connection.execute(text("INSERT INTO consultation VALUES ('ghost', 't', '2026-11-18', 9, '03', '0107')"))

    with Session(desk.engine) as session:
        rebuild(session, applicant_of)
        session.commit()

    assert everything(desk.engine) == before


def test_a_case_shows_what_both_sides_said_of_it(desk: Desk) -> None:
    lines_of = {line.status: line for line in desk.look.search("190001261118", 10)}

    assert lines_of.keys() == {"accepted", "correction_due", "refused", "withdrawn"}
    accepted = lines_of["accepted"]
    assert (accepted.delivery, accepted.person, accepted.id_tail, accepted.items) == ("released", "陆清和", "0049", 10)
    assert accepted.due is not None
    assert lines_of["correction_due"].person == "陆清和"
    assert lines_of["correction_due"].delivery == "here"


def test_an_unknown_kind_waits_in_the_ledger_and_hides_nothing(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        draft = desk.filled()
        desk.decide(draft)
        before = desk.state(draft.case_id)
        sealed = with_kind(chain("190001-04-001", draft.case_id, [BODIES[-1]], desk.ids)[0], "case-dreamt-of/3")
        header = fact_of(BODIES[-1]).header
        with Session(desk.engine) as session:
            row = row_of(header, sealed)
            row.origin, row.seq, row.case_id, row.kind = "190001-04-001", 1, draft.case_id, "case-dreamt-of/3"
            session.add(row)
            session.flush()
            assert len(tuple(known_facts(session, draft.case_id))) == 3
            rebuild(session, applicant_of)
            session.commit()

        assert desk.state(draft.case_id) == before
        with Session(desk.reader) as session:
            assert session.get_one(FactRow, ("190001-04-001", 1)).body == sealed.body
