"""A case of window 03 at window 05: asked for, added to, and the same fact at home, at the office and at the guest."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from clerk_app.domain.case import Choice, Intake, fold_intake
from clerk_app.domain.duties import Duty, duties
from clerk_app.domain.facts import CorrectionPoint, CorrectionRequested, Coverage, Signing
from clerk_app.domain.guests import Lodging
from clerk_app.domain.materials import Slot
from clerk_app.domain.numbers import Kind
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.supplements import open_points
from clerk_app.ports import Outage, OutageKind
from clerk_app.usecases.hand_over import Signed
from clerk_app.usecases.supplement import CorrectEntry
from db.copies import CaseCopyRow
from db.lodgings import LodgedRow
from tests.guest_kit import PHONE, PHOTO, Place, TwoWindows, page_of, place, told_case, two_windows
from tests.journeys.compare import facts_of
from tests.journeys.cutting import cut_line
from tests.window_kit import running_hall


@pytest.fixture
def two(tmp_path: Path) -> Iterator[TwoWindows]:
    with two_windows(tmp_path) as opened:
        yield opened


def settled(two: TwoWindows) -> None:
    for one in (two.guest, two.home, two.guest):
        one.sync_once()


def here(place: Place, case_id: str) -> Intake:
    return fold_intake(place.desk.look.facts(case_id))


def test_I05_R033_a_paper_taken_in_elsewhere_is_one_fact_at_all_three(two: TwoWindows) -> None:
    draft, case_no = told_case(two.home.desk)
    two.home.sync_once()
    case_id = two.guest.ask(case_no)
    two.guest.supply(case_id, PHOTO, page_of(two.guest.desk.shelf))
    settled(two)

    mine = facts_of(two.guest.desk.engine, two.guest.origin)
    assert len(mine) == 1
    assert facts_of(two.hall.office.parts.engine, two.guest.origin) == mine
    assert facts_of(two.home.desk.engine, two.guest.origin) == mine
    state = here(two.home, draft.case_id)
    assert state.home == two.home.origin
    assert state.supplied[PHOTO].coverage is Coverage.SCANNED
    plan = two.home.desk.room.plan_of(draft)
    assert [point.about for point in open_points(state, plan, state.decisions)] == [PHONE]
    (case,) = two.home.desk.look.open_cases()
    room = two.home.desk.room
    waits = duties(room.calendar, plan, case.facts, room.clock.today(), room.desk.powers)
    (told,) = [wait for wait in waits if wait.duty is Duty.CORRECTION]
    assert [point.about for point in told.points] == [PHONE]
    before = facts_of(two.home.desk.engine, two.home.origin)
    settled(two)
    assert facts_of(two.home.desk.engine, two.home.origin) == before
    assert two.home.sync_once().received == 0


def test_R033_a_guest_takes_in_only_what_is_open_there(two: TwoWindows) -> None:
    _, case_no = told_case(two.home.desk)
    two.home.sync_once()
    case_id = two.guest.ask(case_no)

    for slug, reason in (("marriage_certificate", Reason.NOT_ASKED_FOR), ("nothing", Reason.UNKNOWN_MATERIAL)):
        with pytest.raises(Refused) as refused:
            two.guest.supply(case_id, slug, page_of(two.guest.desk.shelf))
        assert refused.value.reason is reason
    two.guest.supply(case_id, PHOTO, page_of(two.guest.desk.shelf))
    with pytest.raises(Refused) as refused:
        two.guest.supply(case_id, PHOTO, page_of(two.guest.desk.shelf))
    assert refused.value.reason is Reason.NOT_ASKED_FOR


def test_decisions_and_corrections_stay_with_the_home(two: TwoWindows) -> None:
    """GUEST_KINDS is the whole of a guest's authority, at the window as at the office."""
    _, case_no = told_case(two.home.desk)
    two.home.sync_once()
    case_id, desk = two.guest.ask(case_no), two.guest.desk

    with pytest.raises(Refused) as refused:
        CorrectEntry(desk.room, desk.open_guest_book)(case_id, PHONE, "13800002287")
    assert refused.value.reason is Reason.NOT_HOME
    with desk.open_guest_book() as book, pytest.raises(Refused):
        book.append(case_id, (CorrectionRequested(desk.clock.today(), (), (CorrectionPoint("", "x"),)),), "0107")
    assert facts_of(desk.engine, two.guest.origin) == ()


def test_R081_a_paper_handed_over_elsewhere_is_handed_over_at_home(two: TwoWindows) -> None:
    draft, case_no = told_case(two.home.desk)
    two.home.sync_once()
    case_id = two.guest.ask(case_no)
    paper = next(row.paper for row in two.home.desk.look.papers(case_id) if row.form == "F04")

    two.guest.hand_over(case_id, (paper,), Signed(Signing.FILE_COPY))
    settled(two)

    assert paper in here(two.home, draft.case_id).handed_over
    assert next(row for row in two.home.desk.look.papers(case_id) if row.paper == paper).handed_over


def test_a_copy_is_in_no_list_and_no_count_and_is_gone_the_next_day(two: TwoWindows) -> None:
    draft, case_no = told_case(two.home.desk)
    two.home.sync_once()
    look, desk = two.guest.desk.look, two.guest.desk
    case_id = two.guest.ask(case_no)
    two.guest.supply(case_id, PHOTO, page_of(desk.shelf))

    assert look.search(case_no, 10) == ()
    assert look.search("陆", 10) == ()
    assert look.case_by_number(case_no) is None
    assert (look.open_cases(), look.outbox().waiting) == ((), ())
    assert look.day(desk.clock.today()).cases == 0
    shown = look.guest_case(case_id)
    assert shown
    assert (shown.window, shown.case_no) == ("03", case_no)
    assert PHOTO in fold_intake(shown.facts).supplied

    _, second = told_case(two.home.desk)
    two.home.sync_once()
    desk.clock.move(timedelta(days=1))
    two.home.desk.clock.move(timedelta(days=1))
    two.hall.clock.move(timedelta(days=1))
    two.guest.ask(second)
    assert look.guest_case(draft.case_id) is None
    with Session(desk.engine) as session:
        assert len(session.scalars(select(CaseCopyRow)).all()) == 1
    assert len(facts_of(desk.engine, two.guest.origin)) == 1


def test_I03_R014_papers_taken_in_without_a_line_join_their_case_when_it_is_back(tmp_path: Path) -> None:
    with (
        running_hall(tmp_path / "hall") as hall,
        cut_line(("127.0.0.1", hall.server.port)) as (line, url),
        place(tmp_path / "home", hall, "03") as home,
        place(tmp_path / "guest", hall, "05", url) as guest,
    ):
        draft, case_no = told_case(home.desk)
        home.sync_once()
        line.up = 0
        with pytest.raises(Outage) as raised:
            guest.ask(case_no)
        assert raised.value.kind is OutageKind.OFFLINE
        number = guest.lodge(case_no, draft.theme, PHOTO, page_of(guest.desk.shelf))
        assert number.kind is Kind.MATERIAL_SLIP
        (lodged,) = guest.desk.look.lodged()
        assert {page.sha256 for page in lodged.pages} <= guest.desk.look.referenced_blobs()
        with pytest.raises(Outage):
            guest.sync_once()
        assert guest.desk.look.lodged() == (lodged,)

        line.up = None
        for each in (guest, home, hall):
            (each.desk.clock if isinstance(each, Place) else each.clock).move(timedelta(days=1))
        assert guest.sync_once().joined == 1
        assert guest.sync_once().joined == 0
        home.sync_once()

        assert guest.desk.look.lodged() == ()
        mine = facts_of(guest.desk.engine, guest.origin)
        assert len(mine) == 1
        assert facts_of(home.desk.engine, guest.origin) == mine
        assert here(home, draft.case_id).supplied[PHOTO].pages == tuple(page.sha256 for page in lodged.pages)
        supplied = home.desk.look.facts(draft.case_id)[-1].body
        assert getattr(supplied, "day", None) == home.desk.clock.today() - timedelta(days=1)
        with Session(guest.desk.engine) as session:
            assert session.get_one(LodgedRow, lodged.id).state == Lodging.JOINED


def test_R033_a_paper_the_case_did_not_ask_for_waits_for_the_clerk_with_the_reason(two: TwoWindows) -> None:
    draft, case_no = told_case(two.home.desk)
    two.home.sync_once()
    guest = two.guest
    guest.lodge(case_no, draft.theme, "marriage_certificate", page_of(guest.desk.shelf))
    assert guest.sync_once().joined == 0
    (lodged,) = guest.desk.look.lodged()
    assert lodged.why == Reason.NOT_ASKED_FOR
    assert guest.sync_once().joined == 0

    guest.settle.rename(lodged.id, PHOTO)
    assert guest.sync_once().joined == 1
    settled(two)
    assert PHOTO in here(two.home, draft.case_id).supplied


def test_a_paper_that_no_case_wants_goes_back_and_its_pages_are_kept(two: TwoWindows) -> None:
    guest, (_, case_no) = two.guest, told_case(two.home.desk)
    guest.lodge(case_no, "newborn-birth", PHOTO, page_of(guest.desk.shelf))
    guest.sync_once()
    (lodged,) = guest.desk.look.lodged()
    assert lodged.why == Reason.NO_SUCH_CASE

    guest.settle.give_back(lodged.id)
    assert guest.desk.look.lodged() == ()
    assert lodged.pages[0].sha256 in guest.desk.look.referenced_blobs()
    with pytest.raises(Refused) as refused:
        guest.settle.give_back(lodged.id)
    assert refused.value.reason is Reason.STALE


@pytest.mark.parametrize(
    ("case_no", "material", "reason"),
    [
        ("1" * 20, PHOTO, Reason.NOT_A_NUMBER_OF_OURS),
        ("", "nothing", Reason.UNKNOWN_MATERIAL),
        ("", PHOTO, Reason.NOT_SUPPLIED),
    ],
)
def test_what_cannot_be_lodged_leaves_no_trace(two: TwoWindows, case_no: str, material: str, reason: Reason) -> None:
    _, known = told_case(two.home.desk)
    slot = Slot() if reason is Reason.NOT_SUPPLIED else page_of(two.guest.desk.shelf)
    with pytest.raises(Refused) as refused:
        two.guest.lodge(case_no or known, "newborn-birth", material, slot)
    assert refused.value.reason is reason
    assert two.guest.desk.look.lodged() == ()


def test_the_items_of_another_window_stay_as_they_are_decided(two: TwoWindows) -> None:
    draft, case_no = told_case(two.home.desk)
    two.home.sync_once()
    shown = two.guest.desk.look.guest_case(two.guest.ask(case_no))
    assert shown
    assert fold_intake(shown.facts).decisions == here(two.home, draft.case_id).decisions
    assert Choice.CORRECT in fold_intake(shown.facts).decisions.values()
