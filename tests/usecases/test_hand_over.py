"""What reached the applicant, what went back, and the applicant's own withdrawal; each a fact, none of them twice."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.domain.agents import Power
from clerk_app.domain.case import Status, status_of
from clerk_app.domain.facts import Ground, ItemsRefused, OriginalsReturned, PaperHandedOver, Signing
from clerk_app.domain.facts_done import CompletedItem, ItemsCompleted
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.facts_service import ItemsLapsed
from clerk_app.domain.people import Assurance
from clerk_app.domain.receivers import Relation
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.taking import Taker, check_taker, taken_by, takers
from clerk_app.usecases.hand_over import HandOver, ReturnOriginals, Signed, WithdrawCase
from tests.desk_kit import Desk
from tests.journeys.compare import everything
from tests.later_kit import house_plan, take_house

BY_COPY = Signed(Signing.FILE_COPY)


@pytest.fixture
def case_id(desk: Desk) -> str:
    """An accepted case with its papers."""
    draft = desk.filled()
    desk.decide(draft)
    desk.issue_papers(draft.case_id)
    return draft.case_id


def hand_over(desk: Desk, case_id: str, *papers: str, how: Signed = BY_COPY) -> None:
    HandOver(desk.room, desk.open_book)(case_id, papers, how)


def told(desk: Desk, case_id: str) -> list[PaperHandedOver]:
    return [fact.body for fact in desk.look.facts(case_id) if isinstance(fact.body, PaperHandedOver)]


def refused(desk: Desk, case_id: str, how: Signed, paper: str = "F06") -> Reason:
    before = everything(desk.engine)
    with pytest.raises(Refused) as caught:
        hand_over(desk, case_id, paper, how=how)
    assert everything(desk.engine) == before
    return caught.value.reason


def test_R079_a_paper_handed_over_is_a_fact_with_its_time(desk: Desk, case_id: str) -> None:
    hand_over(desk, case_id, "F03", "F06", how=Signed(Signing.PAD))

    usual = PaperHandedOver("F03", Signing.PAD, receiver="陆清和", relation=Relation.SELF)
    assert told(desk, case_id) == [usual, replace(usual, paper="F06")]
    assert [row.handed_over for row in desk.look.papers(case_id)] == ["", "09:00", "09:00"]


def test_a_paper_is_handed_over_once_and_only_if_it_was_issued(desk: Desk, case_id: str) -> None:
    hand_over(desk, case_id, "F06")
    before = everything(desk.engine)

    hand_over(desk, case_id, "F06", "F07:health", "F99")

    assert everything(desk.engine) == before
    assert desk.state(case_id).handed_over == {"F06"}


@pytest.mark.parametrize(
    ("witness", "reason", "said"),
    [
        ("", "不同意", Reason.WITNESS_NEEDED),
        ("  ", "不同意", Reason.WITNESS_NEEDED),
        ("王晓梅", "不同意", Reason.WITNESS_NEEDED),
        ("李建国，值班长", " ", Reason.REASON_NEEDED),
    ],
)
def test_R081_a_refused_signature_needs_a_witness(
    desk: Desk, case_id: str, witness: str, reason: str, said: Reason
) -> None:
    assert refused(desk, case_id, Signed(Signing.REFUSED, witness, reason)) is said

    hand_over(desk, case_id, "F06", how=Signed(Signing.REFUSED, " 李建国，值班长 ", " 不同意 "))

    (fact,) = told(desk, case_id)
    assert (fact.witness, fact.reason) == ("李建国，值班长", "不同意")


def test_R080_another_one_than_the_applicant_tells_what_he_is_to_her_and_is_grown_up(desk: Desk, case_id: str) -> None:
    husband = Taker("吴建国", Relation.COHABITING_RELATIVE, id_no="190121199001010058")
    for taker in (
        replace(husband, relation=Relation.SELF),
        replace(husband, relation=Relation.MAIL_ROOM),
        replace(husband, name=" "),
        replace(husband, id_no="190121201501010054"),
    ):
        said = refused(desk, case_id, Signed(Signing.FILE_COPY, taker=taker))
        assert said in {Reason.RELATION_NEEDED, Reason.RECEIVER_NOT_ENTITLED}, taker

    hand_over(desk, case_id, "F06", how=Signed(Signing.FILE_COPY, taker=husband))

    (fact,) = told(desk, case_id)
    assert (fact.receiver, fact.relation) == ("吴建国", Relation.COHABITING_RELATIVE)


AGENT = PartyAppeared(
    "agent", 0, "何静", date(2026, 11, 18), present=True, assurance=Assurance.CARD, id_no="190121199612242680"
)


def sent(*powers: Power) -> tuple[PartyAppeared, AuthorityGiven]:
    return AGENT, AuthorityGiven("buyer", "agent", powers, date(2026, 11, 18), None, ("*",))


def test_R084_an_agent_signs_for_papers_only_with_that_power(desk: Desk) -> None:
    plan = house_plan(desk.room)
    for case_id, powers in (("with", (Power.SIGN,)), ("without", (Power.SUBMIT, Power.RECEIVE))):
        take_house(desk.room, desk.open_book, case_id, *sent(*powers))
        desk.issue_papers(case_id)
    usual, *others = takers(desk.state("with"), plan, desk.clock.today())
    assert (usual.name, usual.relation, usual.here) == ("何静", Relation.AGENT, True)
    assert [(one.name, one.relation) for one in others] == [("陆清和", Relation.SELF)]

    hand_over(desk, "with", "F06")
    assert [(fact.receiver, fact.relation) for fact in told(desk, "with")] == [("何静", Relation.AGENT)]
    assert refused(desk, "without", BY_COPY) is Reason.POWER_MISSING
    stranger = Taker("何静", Relation.AGENT, id_no=AGENT.id_no)
    assert refused(desk, "without", Signed(Signing.FILE_COPY, taker=stranger)) is Reason.POWER_OF_ATTORNEY_NEEDED


def test_R084_a_result_goes_only_to_who_may_take_results(desk: Desk) -> None:
    plan, today = house_plan(desk.room), desk.clock.today()
    take_house(desk.room, desk.open_book, "c", *sent(Power.SIGN))
    state = desk.state("c")
    agent, buyer = takers(state, plan, today)
    with pytest.raises(Refused) as caught:
        taken_by(state, plan, agent, today, result=True)
    assert caught.value.reason is Reason.POWER_MISSING
    assert taken_by(state, plan, buyer, today, result=True) == buyer

    at_home = Taker("陆母", Relation.COHABITING_RELATIVE, id_no="190121196506010025")
    check_taker(state, plan, at_home, today)
    with pytest.raises(Refused) as caught:
        check_taker(state, plan, at_home, today, result=True)
    assert caught.value.reason is Reason.RECEIVER_NOT_ENTITLED


def test_L17_the_signed_file_copy_is_proof_of_the_service(desk: Desk, case_id: str) -> None:
    hand_over(desk, case_id, "F03")

    assert [fact.signing for fact in told(desk, case_id)] == [Signing.FILE_COPY]
    assert desk.state(case_id).handed_over == {"F03"}


def test_originals_go_back_once(desk: Desk, case_id: str) -> None:
    give_back = ReturnOriginals(desk.room, desk.open_book)
    give_back(case_id, ("mother_id_card", "father_id_card"))
    give_back(case_id, ("father_id_card", "marriage_certificate"))
    before = everything(desk.engine)
    give_back(case_id, ("mother_id_card",))
    give_back(case_id, ())

    assert everything(desk.engine) == before
    back = [fact.body.slots for fact in desk.look.facts(case_id) if isinstance(fact.body, OriginalsReturned)]
    assert back == [("mother_id_card", "father_id_card"), ("marriage_certificate",)]


def test_a_case_is_withdrawn_once_and_with_a_reason(desk: Desk, case_id: str) -> None:
    withdraw = WithdrawCase(desk.room, desk.open_book)
    with pytest.raises(Refused) as refused:
        withdraw(case_id, " ")
    assert refused.value.reason is Reason.REASON_NEEDED

    withdraw(case_id, "  申请人另行办理  ")

    assert status_of(desk.state(case_id)) is Status.WITHDRAWN
    assert [line.status for line in desk.look.cases([case_id])] == ["withdrawn"]
    with pytest.raises(Refused) as refused:
        withdraw(case_id, "再次")
    assert refused.value.reason is Reason.ALREADY_DECIDED


def test_what_was_never_decided_cannot_be_withdrawn(desk: Desk) -> None:
    draft = desk.draft()
    desk.give_notice(draft)
    for case_id in (draft.case_id, desk.ids.new()):
        with pytest.raises(Refused) as refused:
            WithdrawCase(desk.room, desk.open_book)(case_id, "不办了")
        assert refused.value.reason is Reason.NOT_DECIDABLE


def test_a_case_of_which_nothing_is_undecided_is_not_withdrawn_and_no_settled_fee_goes_back(desk: Desk) -> None:
    take_house(desk.room, desk.open_book, "h")
    plan, today = house_plan(desk.room), desk.room.clock.today()
    done, *others = [item.slug for item in plan.items]
    with desk.open_book() as book:
        refused = ItemsRefused(today, tuple(others), Ground.NOT_COMPETENT, "云溪市")
        finished = ItemsCompleted(today, (CompletedItem(done, "不动产权证书", "1"),), delivered=True)
        book.append("h", (refused, finished), "0107")
        book.commit()
    before = everything(desk.engine)
    with pytest.raises(Refused) as told_no:
        WithdrawCase(desk.room, desk.open_book)("h", "不办了")
    assert told_no.value.reason is Reason.NOT_IN_TURN
    assert everything(desk.engine) == before


def test_what_is_done_and_what_lapsed_together_are_a_case_that_is_over(desk: Desk) -> None:
    take_house(desk.room, desk.open_book, "h")
    plan, today = house_plan(desk.room), desk.room.clock.today()
    done, *others = [item.slug for item in plan.items]
    with desk.open_book() as book:
        finished = ItemsCompleted(today, (CompletedItem(done, "不动产权证书", "1"),), delivered=True)
        book.append("h", (finished, ItemsLapsed(today, tuple(others), "清单")), "0107")
        book.commit()
    state = desk.state("h")
    assert status_of(state) is Status.COMPLETED
    assert state.over == set(state.decisions)
