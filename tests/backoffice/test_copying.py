"""A case for another window: whole in its course, cut down in its form, on record, and for its own station alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.auditing import first_broken
from backoffice.tables import AuditRow
from clerk_app.codec.kinds import from_line, open_fact
from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts import ApplicationTaken, Fact
from clerk_app.domain.facts_forms import FormPrepared
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import CaseCopy
from tests.guest_kit import TwoWindows, told_case, two_windows
from tests.window_kit import Hall


@pytest.fixture
def two(tmp_path: Path) -> Iterator[TwoWindows]:
    with two_windows(tmp_path) as opened:
        yield opened


def facts_of(copy: CaseCopy) -> tuple[Fact, ...]:
    sealed = [from_line(line) for line in copy.lines]
    return tuple(open_fact(each.header, each.body) for each in sealed)


def audit(hall: Hall) -> list[tuple[str, str, str]]:
    with Session(hall.office.parts.engine) as session:
        assert first_broken(session) == 0
        rows = session.scalars(select(AuditRow).order_by(AuditRow.seq))
        return [(row.origin, row.about, row.outcome) for row in rows]


@pytest.mark.parametrize("barcode", [False, True])
def test_another_window_of_the_station_reads_the_whole_course(two: TwoWindows, barcode: bool) -> None:
    draft, case_no = told_case(two.home.desk)
    two.home.sync_once()

    copy = two.guest.courier.case(f"10{case_no}" if barcode else case_no)

    home = two.home.desk.look.facts(draft.case_id)
    assert (copy.case_no, copy.case_id, copy.home) == (case_no, draft.case_id, two.home.origin)
    assert {fact.header.event_id for fact in facts_of(copy)} == {fact.header.event_id for fact in home}
    there, here = fold_intake(home), fold_intake(facts_of(copy))
    assert (here.home, here.decisions, here.corrections) == (there.home, there.decisions, there.corrections)


def test_I18_the_form_stays_at_its_window_but_for_who_the_applicant_is(two: TwoWindows) -> None:
    draft, case_no = told_case(two.home.desk)
    two.home.sync_once()

    (taken,) = [fact.body for fact in facts_of(two.guest.courier.case(case_no)) if _is_taken(fact)]

    assert isinstance(taken, ApplicationTaken)
    theme = two.home.desk.room.theme(draft.theme)
    allowed = {theme.applicant_fields[role] for role in theme.applicant_fields if role != "subject"}
    assert {entry.field for entry in taken.entries} <= allowed
    assert taken.entries
    assert {entry.field for entry in _sealed(two, draft.case_id).entries} - allowed


def test_I18_a_form_that_was_printed_stays_at_its_window_too(two: TwoWindows) -> None:
    desk = two.home.desk
    draft, case_no = told_case(desk, prepared=True)
    two.home.sync_once()

    told = facts_of(two.guest.courier.case(case_no))
    (form,) = [fact.body for fact in told if isinstance(fact.body, FormPrepared)]

    assert set(form.values) <= set(desk.room.theme(draft.theme).applicant_fields.values())
    assert not form.rows


def test_every_asking_is_on_record_also_one_without_an_answer(two: TwoWindows) -> None:
    _, case_no = told_case(two.home.desk)
    before = case_no[:14] + "9999" + case_no[18:]
    with pytest.raises(Refused) as refused:
        two.guest.courier.case(case_no)
    assert refused.value.reason is Reason.NO_SUCH_CASE
    two.home.sync_once()
    two.guest.courier.case(case_no)
    with pytest.raises(Refused):
        two.guest.courier.case(before)

    who = two.guest.origin
    assert audit(two.hall) == [(who, case_no, "not_given"), (who, case_no, "given"), (who, before, "not_given")]


def test_a_changed_audit_row_is_found(two: TwoWindows) -> None:
    for number in ("10", "20", "30"):
        with pytest.raises(Refused):
            two.guest.courier.case(number)
    with Session(two.hall.office.parts.engine) as session:
        session.get_one(AuditRow, 2).about = "99"
        session.flush()
        assert first_broken(session) == 2


def test_a_case_of_another_station_is_not_there(two: TwoWindows) -> None:
    _, case_no = told_case(two.home.desk)
    two.home.sync_once()
    stranger = two.hall.window("03", station="190002")

    with pytest.raises(Refused) as refused:
        stranger.courier.case(case_no)

    assert refused.value.reason is Reason.NO_SUCH_CASE
    assert audit(two.hall)[-1] == (stranger.origin, case_no, "not_given")
    stranger.close()


def _is_taken(fact: Fact) -> bool:
    return isinstance(fact.body, ApplicationTaken)


def _sealed(two: TwoWindows, case_id: str) -> ApplicationTaken:
    taken = fold_intake(two.home.desk.look.facts(case_id)).application
    assert taken
    return taken
