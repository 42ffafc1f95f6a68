"""The desk's rows: one query for a list, the same after a rebuild, and who has an original in one query (P03)."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from clerk_app.domain.facts_delivery import Custody, CustodyMoved, Keeper
from clerk_app.domain.results import ResultState
from clerk_app.queries_results import ResultCounts, ResultFilter
from clerk_app.usecases.keep_originals import MoveOriginals
from clerk_app.usecases.results_post import PostResults
from db.projections import rebuild
from tests.desk_kit import applicant_of, leases, open_desk
from tests.journeys.compare import everything
from tests.later_kit import MORTGAGE, TRANSFER, take_house
from tests.results_kit import Results, post


@pytest.fixture
def results(tmp_path: Path) -> Iterator[Results]:
    with open_desk(tmp_path) as desk:
        desk.sync_book.add_leases(leases())
        take_house(desk.room, desk.open_book, "h")
        take_house(desk.room, desk.open_book, "other")
        yield Results(desk)


def states(results: Results, wanted: ResultFilter) -> dict[str, ResultState]:
    return {line.item: line.state for line in results.desk.look.results(wanted)}


def test_a_case_is_listed_from_the_first_word_on_and_moves_between_the_counts(results: Results) -> None:
    look = results.desk.look
    assert look.result_counts() == ResultCounts(0, 0, 0, 0)
    results.decide(TRANSFER, MORTGAGE)
    assert look.result_counts() == ResultCounts(0, 0, 0, 0)
    results.arrive(TRANSFER)
    results.arrive(MORTGAGE, shelf="A1-01")
    assert look.result_counts() == ResultCounts(1, 0, 0, 0)
    assert look.shelf_places() == {"B2-07": 1, "A1-01": 1}
    lines = {line.item: line for line in look.results(ResultFilter.WAITING)}
    assert (lines[TRANSFER].person, lines[TRANSFER].result, lines[TRANSFER].way) == (
        "陆清和",
        "不动产权证书",
        "窗口领取",
    )
    assert lines["water"].state is ResultState.AWAITED

    results.give(TRANSFER)
    PostResults(results.desk.room, results.desk.open_book)("h", post(MORTGAGE))

    assert look.result_counts() == ResultCounts(0, 1, 1, 0)
    assert states(results, ResultFilter.POSTED)[MORTGAGE] is ResultState.POSTED
    assert look.posted_under("EX19") == "h"
    assert look.posted_under("") == ""


def test_what_lies_longer_than_thirty_days_is_counted_as_late(results: Results) -> None:
    results.decide(TRANSFER)
    results.arrive(TRANSFER)
    results.desk.clock.move(timedelta(days=31))
    assert results.desk.look.result_counts() == ResultCounts(1, 0, 0, 1)
    assert states(results, ResultFilter.LATE)[TRANSFER] is ResultState.READY


def test_P03_where_an_original_is_is_one_query_by_case_and_by_bag(results: Results) -> None:
    moves = (
        CustodyMoved(date(2026, 11, 18), "old_deed", Custody.KEPT, Keeper.APPLICANT, Keeper.WINDOW, "A03", place="B2"),
        CustodyMoved(date(2026, 11, 18), "contract", Custody.KEPT, Keeper.APPLICANT, Keeper.WINDOW, "A03", place="B2"),
    )
    bag = MoveOriginals(results.desk.room, results.desk.open_book)("h", moves)
    look = results.desk.look

    assert [(one.held.thing, one.held.by, one.held.place) for one in look.custody("h")] == [
        ("contract", Keeper.WINDOW, "B2"),
        ("old_deed", Keeper.WINDOW, "B2"),
    ]
    assert look.where_is(bag) == look.custody("h")
    found = look.case_by_payload(bag)
    assert found is not None
    assert found.case_id == "h"
    assert look.where_is("") == ()
    assert look.custody("other") == ()


def test_a_rebuild_gives_the_same_rows(results: Results) -> None:
    results.decide(TRANSFER)
    results.arrive(TRANSFER, MORTGAGE)
    results.give(TRANSFER)
    before = everything(results.desk.engine)
    with Session(results.desk.engine) as session:
        rebuild(session, applicant_of)
        session.commit()
    assert everything(results.desk.engine) == before
