"""The read side: lists and search as clerks use them, and what a kill left to be mended."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from clerk_app.domain.assistance import VisitEnd
from clerk_app.domain.case import Choice
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.facts import BlobRef, CorrectionPoint, Ground
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.numbers import Kind, Number
from clerk_app.ports import ParkedFact, Receipt
from clerk_app.queries import DayFilter, Dimension
from db.holding import held_here
from tests.desk_kit import STATION, Desk, leases, open_desk

WIFE, HUSBAND, TWIN = "陆清和", "陆_和", "陆清和"


@dataclass(frozen=True, slots=True)
class Day:
    """Three cases of one day, an hour apart: accepted, to be corrected, refused; and one consultation."""

    desk: Desk
    accepted: str
    asked: str
    refused: str
    numbers: dict[str, Number]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    with open_desk(Path(tmp_path_factory.mktemp("desk"))) as desk:
        desk.sync_book.add_leases(leases())
        desk.give_notice(desk.draft(), VisitEnd())
        accepted = desk.filled()
        numbers = {accepted.case_id: desk.decide(accepted)}
        desk.issue_papers(accepted.case_id)
        desk.clock.move(timedelta(hours=1))
        asked = named(desk.draft(), HUSBAND, "190121199206021172")
        points = (CorrectionPoint("child_photo", "未提交"), CorrectionPoint("其他", "签名缺失"))
        numbers[asked.case_id] = desk.decide(asked, Choice.CORRECT, points=points)
        desk.clock.move(timedelta(hours=1))
        refused = named(desk.draft(), TWIN, "19012119940312068X")
        told = {"ground": Ground.NOT_COMPETENT, "authority": "云溪市卫生健康委员会"}
        numbers[refused.case_id] = desk.decide(refused, Choice.REFUSE, **told)
        yield Day(desk, accepted.case_id, asked.case_id, refused.case_id, numbers)


def named(draft: Draft, name: str, number: str) -> Draft:
    return replace(draft, entries={"mother_name": DraftEntry(name), "mother_id_no": DraftEntry(number)})


def found(day: Day, text: str, limit: int = 50) -> list[str]:
    return [line.case_id for line in day.desk.look.search(text, limit)]


def test_a_case_is_found_by_any_part_of_its_number_the_newest_first(day: Day) -> None:
    whole = day.numbers[day.asked]

    assert found(day, whole.digits) == [day.asked]
    assert found(day, whole.grouped) == [day.asked]
    assert found(day, whole.digits[12:]) == [day.asked]
    assert found(day, "190001261118") == [day.refused, day.asked, day.accepted]
    assert found(day, "190001261118", 2) == [day.refused, day.asked]


def test_four_digits_are_an_id_tail_or_part_of_a_number(day: Day) -> None:
    assert found(day, "1172") == [day.asked]
    assert found(day, "0049") == [day.accepted]
    assert found(day, "0301") == []
    assert found(day, "1118") == [day.refused, day.asked, day.accepted]


@pytest.mark.parametrize("typed", ["068X", "068x", " 068X "])
def test_an_id_that_ends_in_x_is_found_however_it_is_typed(day: Day, typed: str) -> None:
    assert found(day, typed) == [day.refused]


def test_R061_a_case_is_found_by_part_of_a_name_as_it_is_written(day: Day) -> None:
    assert found(day, "清和") == [day.refused, day.accepted]
    assert found(day, "陆") == [day.refused, day.asked, day.accepted]
    assert found(day, "陆_和") == [day.asked], "a sign of the pattern language stands for itself"
    assert found(day, "%") == []
    assert found(day, "清\ufa0c") == []


@pytest.mark.parametrize("typed", ["", "   ", "12", "999", "王"])
def test_nothing_is_found_by_nothing(day: Day, typed: str) -> None:
    assert found(day, typed) == []


def test_a_scanned_code_leads_to_its_case(day: Day) -> None:
    look, number = day.desk.look, day.numbers[day.accepted]
    line = look.case_by_payload(number.payload)

    assert line
    assert line.case_id == day.accepted
    assert look.case_by_number(number.digits) == line
    assert look.case_by_number("0" * 20) is None
    assert look.case_by_payload(f"30{number.digits}") is None


def test_a_notice_given_before_a_case_leads_to_it(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        draft = desk.filled()
        desk.give_notice(draft)
        notice = desk.state(draft.case_id).notice
        assert notice
        assert desk.look.case_by_payload(notice.number) is None
        desk.decide(draft)
        line = desk.look.case_by_payload(notice.number)
        assert line
        assert line.case_id == draft.case_id
        assert Number.read(notice.number).kind is Kind.NOTICE


def test_a_person_seen_before_is_told_by_name_and_id_tail_together(day: Day) -> None:
    assert [line.case_id for line in day.desk.look.earlier("0049", WIFE)] == [day.accepted]
    assert day.desk.look.earlier("0049", "陆志远") == ()
    assert day.desk.look.earlier("", WIFE) == ()


def test_open_cases_come_with_their_facts_and_closed_ones_do_not(day: Day) -> None:
    (found,) = day.desk.look.open_cases()

    assert found.line.case_id == day.asked
    assert found.facts == day.desk.look.facts(day.asked)


def test_a_day_is_counted_by_cases_and_by_items(day: Day) -> None:
    figures = day.desk.look.day(day.desk.clock.today())

    assert (figures.cases, figures.consultations) == (3, 1)
    assert figures.by_choice == {Choice.ACCEPT: 10, Choice.CORRECT: 10, Choice.REFUSE: 10}
    assert figures.by_hour == {9: 1, 10: 1, 11: 1}
    assert figures.by_theme == {"newborn-birth": 3}
    assert figures.by_window == {"03": 3}
    assert figures.by_clerk == {"0107": 3}
    assert day.desk.look.day(day.desk.clock.today() - timedelta(days=1)).cases == 0


def test_every_count_leads_to_its_cases(day: Day) -> None:
    look, today = day.desk.look, day.desk.clock.today()

    assert [line.case_id for line in look.cases_of_day(today, DayFilter(choice=int(Choice.CORRECT)))] == [day.asked]
    assert [line.case_id for line in look.cases_of_day(today, DayFilter(hour=11))] == [day.refused]
    assert len(look.cases_of_day(today, DayFilter(window="03", clerk="0107", theme="newborn-birth"))) == 3
    assert look.cases_of_day(today, DayFilter(window="04")) == ()
    tallies = look.tally(today, Dimension.HOUR, DayFilter())
    assert [(tally.key, tally.cases, sum(tally.by_choice.values())) for tally in tallies] == [
        ("9", 1, 10),
        ("10", 1, 10),
        ("11", 1, 10),
    ]
    assert look.theme_counts(today) == {"newborn-birth": 3}
    assert look.theme_counts(today + timedelta(days=1)) == {}


def test_papers_are_listed_with_how_far_they_came(day: Day) -> None:
    look = day.desk.look
    assert [(row.paper, row.state, row.prints) for row in look.papers(day.accepted)] == [
        ("F02", "rendered", 0),
        ("F03", "rendered", 0),
        ("F06", "rendered", 0),
    ]
    assert {row.case_id for row in look.unprinted()} >= {day.accepted}
    assert set(look.unissued()) == {day.asked, day.refused}


def test_the_outbox_counts_what_the_office_has_not_acknowledged(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        desk.sync_book.add_leases(leases(size=40))
        first, second = desk.filled(), desk.draft()
        desk.decide(first)
        desk.decide(second, Choice.CORRECT, points=(CorrectionPoint("child_photo", "未提交"),))
        view = desk.look.outbox()
        assert (view.head, view.acked, view.numbers_left) == (6, 0, 40)
        assert [line.case_id for line in view.waiting] == [first.case_id, second.case_id]
        assert (view.blobs_left, view.bytes_left > 0) == (9, True)

        receipt = Receipt(3, 0, (ParkedFact(2, "not_home", "x"),), desk.sync_book.digest_at(3), desk.clock.now())
        desk.sync_book.acknowledge(receipt)

        view = desk.look.outbox()
        assert [line.case_id for line in view.waiting] == [second.case_id]
        assert [line.case_id for line in view.delivered_today] == [first.case_id]
        assert [(parked.case_id, parked.code) for parked in view.parked] == [(first.case_id, "not_home")]


def test_I09_every_file_that_a_fact_or_a_draft_names_is_referenced(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        done = desk.filled()
        desk.decide(done)
        desk.issue_papers(done.case_id)
        assert desk.look.referenced_blobs() == desk.shelf.kept.keys()

        page = desk.shelf.put(b"page", "image/png")
        record = desk.shelf.put(b"record", "application/pdf", "record")
        kept = Page(
            page.sha256, page.size, page.mime, record=BlobRef(record.sha256, record.size, record.mime, "record")
        )
        desk.save_draft(replace(desk.draft(), slots={"child_photo": Slot((kept,))}))

        assert desk.look.referenced_blobs() == desk.shelf.kept.keys()


def test_I07_what_is_held_is_computed_from_the_stored_bytes(day: Day) -> None:
    held = held_here(day.desk.engine, STATION.origin, day.accepted)

    assert [kind for _, kind, _ in held.facts] == [
        "application-taken/1",
        "items-accepted/1",
        "mandate-used/1",
        "document-issued/1",
        "document-issued/1",
        "seal-used/1",
        "document-issued/1",
        "seal-used/1",
    ]
    assert held.blobs <= day.desk.shelf.kept.keys()
    assert len(held.blobs) == 12
    assert held_here(day.desk.engine, "190001-04-001", day.accepted).facts == ()
