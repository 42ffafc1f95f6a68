"""The power of attorney: printed before the decision from what is known, and kept with the case."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.draft import Draft
from clerk_app.domain.gathering import Gathering, empowered, named
from clerk_app.domain.people import Person, Role
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.usecases.prepare_authority import PrepareAuthority
from printing.typography import full_width
from tests.desk_kit import Desk
from tests.journeys.compare import everything
from tests.printing.reading import pypdf_text, squeezed

GIVEN = Authority("applicant", "agent", frozenset({Power.SUBMIT, Power.RECEIVE}), date(2026, 11, 18))
AGENT = Person(Role.AGENT, "何静", "190121199612242680", phone="13800002299")


def prepare(desk: Desk, draft: Draft) -> str:
    return PrepareAuthority(desk.room, desk.open_book, desk.shelf, desk.papers.render)(draft, "agent")


@pytest.fixture
def draft(desk: Desk) -> Draft:
    gathering = named(empowered(Gathering(), GIVEN), "agent", 0, AGENT)
    return replace(desk.filled(), attendance=gathering)


def test_the_power_names_both_the_matter_what_is_given_and_until_when(desk: Desk, draft: Draft) -> None:
    assert prepare(desk, draft) == "F15"

    (document,) = desk.state(draft.case_id).documents
    told = squeezed(pypdf_text(desk.shelf.get(document.sha256)))
    for said in ("陆清和", "190121199403120049", "何静", "190121199612242680", "领取结果", "至本办件办结"):
        assert said in told
    assert squeezed(full_width(desk.room.plan_of(draft).items[0].zh)) in told


def test_the_case_keeps_it_under_the_number_that_it_bears(desk: Desk, draft: Draft) -> None:
    prepare(desk, draft)
    (document,) = desk.state(draft.case_id).documents

    number = desk.decide(draft)

    assert document.number == number.payload
    assert prepare_refused(desk, draft) is Reason.ALREADY_DECIDED
    assert [one.paper for one in desk.state(draft.case_id).documents if one.form == "F15"] == ["F15"]


def test_asked_for_again_it_is_another_paper(desk: Desk, draft: Draft) -> None:
    assert [prepare(desk, draft), prepare(desk, draft)] == ["F15", "F15:2"]
    assert len({one.number for one in desk.state(draft.case_id).documents}) == 1


def test_R084_nobody_unnamed_and_nothing_unsaid_is_printed(desk: Desk, draft: Draft) -> None:
    gathering = draft.attendance
    for lacking in (
        replace(gathering, authorities=()),
        empowered(gathering, replace(GIVEN, powers=frozenset())),
        named(gathering, "agent", 0, replace(AGENT, id_no="")),
    ):
        assert prepare_refused(desk, replace(draft, attendance=lacking)) is Reason.AUTHORITY_INCOMPLETE


def prepare_refused(desk: Desk, draft: Draft) -> Reason:
    before = everything(desk.engine)
    with pytest.raises(Refused) as caught:
        prepare(desk, draft)
    assert everything(desk.engine) == before
    return caught.value.reason
