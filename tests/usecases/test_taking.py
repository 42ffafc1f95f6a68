"""Who takes the papers of a firm, and of a person whose form names an employer."""

from dataclasses import replace

import pytest

from clerk_app.domain.case import Intake, Stage
from clerk_app.domain.compose.setting import applicant_of
from clerk_app.domain.facts import ApplicationTaken, Entry
from clerk_app.domain.plan import Plan
from clerk_app.domain.receivers import Relation
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.taking import Taker, check_taker, for_firm, takers
from tests.desk_kit import Desk

HEAD, HEAD_NO = "陆清和", "190121199403120049"
STRANGER = Taker("吴建国", Relation.HEAD, id_no="190121199001010058", here=True)
RETIREMENT = {
    "applicant_name": HEAD,
    "applicant_id_no": HEAD_NO,
    "org_name": "云岫某公司",
    "uscc": "91190102MA0DF8HK2E",
}
RESTAURANT = {"legal_rep_name": HEAD, "legal_rep_id_no": HEAD_NO, "org_name": "云岫某饭店"}
ESTABLISHMENT = {"legal_rep_name": HEAD, "legal_rep_id_no": HEAD_NO, "ent_name": "云岫某公司"}
ONBOARDING = {"org_name": "云岫某公司", "uscc": "91190102MA0DF8HK2E", "org_contact_name": "何静"}


def case(desk: Desk, theme: str, told: dict[str, str]) -> tuple[Intake, Plan]:
    found = desk.room.theme(theme)
    plan = desk.room.plan_of(desk.draft(theme, found.demo_scenarios[0].id))
    assert all(plan.planned_field(field) for field in told)
    entries = tuple(Entry(field, value) for field, value in told.items())
    return Intake(
        stage=Stage.DECIDED, application=ApplicationTaken("1", theme, "", dict(plan.answers), (), entries, ())
    ), plan


def refusal(desk: Desk, state: Intake, plan: Plan, taker: Taker, *, result: bool = False) -> Reason | None:
    try:
        check_taker(state, plan, taker, desk.clock.today(), result=result)
    except Refused as refused:
        return refused.reason
    return None


def test_R080_the_employer_of_an_applicant_takes_nothing_of_hers(desk: Desk) -> None:
    state, plan = case(desk, "employee-retirement", RETIREMENT)

    assert not for_firm(state, plan)
    assert [(one.name, one.relation) for one in takers(state, plan, desk.clock.today())] == [(HEAD, Relation.SELF)]
    for relation in (Relation.HEAD, Relation.LEGAL_REPRESENTATIVE, Relation.MAIL_ROOM):
        taker = replace(STRANGER, relation=relation)
        assert refusal(desk, state, plan, taker) is Reason.RECEIVER_NOT_ENTITLED
        assert refusal(desk, state, plan, taker, result=True) is Reason.RECEIVER_NOT_ENTITLED
    assert refusal(desk, state, plan, replace(STRANGER, relation=Relation.COHABITING_RELATIVE)) is None


def test_R079_papers_of_a_retirement_are_made_out_to_the_person_and_not_to_the_employer(desk: Desk) -> None:
    _, plan = case(desk, "employee-retirement", RETIREMENT)

    applicant = applicant_of(plan, RETIREMENT)

    assert (applicant.identity.name, applicant.identity.id_number, applicant.head) == (HEAD, HEAD_NO, None)


@pytest.mark.parametrize(
    ("theme", "told"), [("restaurant-opening", RESTAURANT), ("enterprise-establishment", ESTABLISHMENT)]
)
def test_R084_only_who_heads_the_firm_in_its_case_takes_its_result_without_a_power(
    desk: Desk, theme: str, told: dict[str, str]
) -> None:
    state, plan = case(desk, theme, told)
    usual, *_ = takers(state, plan, desk.clock.today())
    assert (usual.name, usual.relation) == (HEAD, Relation.LEGAL_REPRESENTATIVE)

    assert refusal(desk, state, plan, usual, result=True) is None
    for relation in (Relation.HEAD, Relation.LEGAL_REPRESENTATIVE):
        for wrong in (STRANGER, replace(STRANGER, name=HEAD), replace(STRANGER, name=HEAD, id_no="")):
            taker = replace(wrong, relation=relation)
            assert refusal(desk, state, plan, taker) is Reason.RECEIVER_NOT_ENTITLED
            assert refusal(desk, state, plan, taker, result=True) is Reason.RECEIVER_NOT_ENTITLED


def test_R080_a_firm_whose_head_the_case_does_not_know_has_its_mail_room_and_its_agents(desk: Desk) -> None:
    state, plan = case(desk, "employee-onboarding", ONBOARDING)
    (room,) = takers(state, plan, desk.clock.today())

    assert (room.name, room.relation) == ("何静", Relation.MAIL_ROOM)
    assert refusal(desk, state, plan, room) is None
    assert refusal(desk, state, plan, room, result=True) is Reason.RECEIVER_NOT_ENTITLED
    assert refusal(desk, state, plan, STRANGER) is Reason.RECEIVER_NOT_ENTITLED
    assert refusal(desk, state, plan, replace(STRANGER, name="云岫某公司", id_no="")) is Reason.RECEIVER_NOT_ENTITLED
    agent = replace(STRANGER, relation=Relation.AGENT)
    assert refusal(desk, state, plan, agent) is Reason.POWER_OF_ATTORNEY_NEEDED
