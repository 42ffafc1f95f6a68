"""What reached the applicant, what went back, and the applicant's own withdrawal; each a fact, none of them twice."""

import pytest

from clerk_app.domain.case import Status, status_of
from clerk_app.domain.facts import OriginalsReturned, PaperHandedOver, Signing
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.usecases.hand_over import HandOver, ReturnOriginals, WithdrawCase
from tests.desk_kit import Desk
from tests.journeys.compare import everything


@pytest.fixture
def case_id(desk: Desk) -> str:
    """An accepted case with its papers."""
    draft = desk.filled()
    desk.decide(draft)
    desk.issue_papers(draft.case_id)
    return draft.case_id


def hand_over(desk: Desk, case_id: str, *papers: str, signing: Signing = Signing.FILE_COPY, witness: str = "") -> None:
    HandOver(desk.room, desk.open_book)(case_id, papers, signing, witness)


def test_R079_a_paper_handed_over_is_a_fact_with_its_time(desk: Desk, case_id: str) -> None:
    hand_over(desk, case_id, "F03", "F06", signing=Signing.PAD)

    told = [fact.body for fact in desk.look.facts(case_id) if isinstance(fact.body, PaperHandedOver)]
    assert told == [PaperHandedOver("F03", Signing.PAD), PaperHandedOver("F06", Signing.PAD)]
    assert [row.handed_over for row in desk.look.papers(case_id)] == ["09:00", "09:00"]


def test_a_paper_is_handed_over_once_and_only_if_it_was_issued(desk: Desk, case_id: str) -> None:
    hand_over(desk, case_id, "F06")
    before = everything(desk.engine)

    hand_over(desk, case_id, "F06", "F07:health", "F99")

    assert everything(desk.engine) == before
    assert desk.state(case_id).handed_over == {"F06"}


@pytest.mark.parametrize("witness", ["", "  "])
def test_R081_a_refused_signature_needs_a_witness(desk: Desk, case_id: str, witness: str) -> None:
    before = everything(desk.engine)
    with pytest.raises(Refused) as refused:
        hand_over(desk, case_id, "F06", signing=Signing.REFUSED, witness=witness)

    assert refused.value.reason is Reason.REASON_NEEDED
    assert everything(desk.engine) == before
    hand_over(desk, case_id, "F06", signing=Signing.REFUSED, witness="李建国，值班长")
    assert desk.state(case_id).handed_over == {"F06"}


def test_originals_go_back_once(desk: Desk, case_id: str) -> None:
    give_back = ReturnOriginals(desk.room, desk.open_book)
    give_back(case_id, ("mother_id_card", "father_id_card"))
    give_back(case_id, ("father_id_card", "marriage_certificate"))
    before = everything(desk.engine)
    give_back(case_id, ("mother_id_card",))
    give_back(case_id, ())

    assert everything(desk.engine) == before
    told = [fact.body.slots for fact in desk.look.facts(case_id) if isinstance(fact.body, OriginalsReturned)]
    assert told == [("mother_id_card", "father_id_card"), ("marriage_certificate",)]


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
