"""Service and collection on paper: who took it for whom, refusals with their witness, long lists, the stub."""

from dataclasses import replace

import pytest

from clerk_app.domain.facts_delivery import Shown, Way
from clerk_app.domain.papers import Identity
from clerk_app.domain.papers_delivery import RefusedService, ResultStand
from clerk_app.domain.receivers import Relation
from printing.collection import collection_pdf
from printing.delivery import delivery_pdf
from tests.printing.reading import char_boxes, page_texts, pdfium_text, symbols
from tests.printing.samples import NINE, RESIDENT, TODAY
from tests.printing.samples_delivery import collection, delivery

LONG = "阿卜杜热合曼·买买提依明·阿布都克里木·吐尔逊江·努尔艾合买提·艾则孜·库尔班江·𬱖𠀐·玉素甫"


def test_R080_who_signs_for_another_says_what_he_is_to_him() -> None:
    with pytest.raises(ValueError, match="what he is to him"):
        delivery(relation=None)
    text = pdfium_text(delivery_pdf(delivery(relation=Relation.MAIL_ROOM)).pdf)
    assert "秦渡（收发人员）" in text


def test_R080_the_addressee_needs_no_relation() -> None:
    paper = delivery()
    text = pdfium_text(delivery_pdf(replace(paper, receiver=paper.addressee, relation=None)).pdf)
    assert "云岫县临江食府有限公司（本人）" in text


def test_R081_a_refusal_prints_its_reason_and_its_witness() -> None:
    refused = RefusedService("认为处理有误，不愿签收", "程晚舟", "清和街道办事处", TODAY)
    text = pdfium_text(delivery_pdf(delivery(refused=refused, way=Way.LEFT)).pdf)
    assert "拒绝签收：认为处理有误，不愿签收" in text
    assert "（单位或住址）清和街道办事处" in text
    assert "签名：程晚舟" in text


@pytest.mark.parametrize(("reason", "witness"), [("", "程晚舟"), ("不愿签收", " ")])
def test_R081_without_reason_or_witness_there_is_no_refusal_to_print(reason: str, witness: str) -> None:
    with pytest.raises(ValueError, match="witness"):
        RefusedService(reason, witness, "", TODAY)


def test_R079_the_time_of_service_prints_to_the_minute_and_the_courier_with_its_number() -> None:
    paper = delivery(received_at=NINE, way=Way.MAIL, courier="邮政特快 EM190126111801", deliverers=("何知远", "程晚舟"))
    text = pdfium_text(delivery_pdf(paper).pdf)
    assert "收到时间2026年11月18日09:00" in text
    assert "邮寄凭证：邮政特快EM190126111801。" in text
    assert text.count("签名：何知远签名：程晚舟") == 1


def test_R027_the_ten_days_stand_only_where_a_licence_is_served() -> None:
    assert "10个工作日" in pdfium_text(delivery_pdf(delivery()).pdf)
    assert "10个工作日" not in pdfium_text(delivery_pdf(delivery(has_licences=False)).pdf)


def test_a_proof_of_service_without_documents_is_none() -> None:
    with pytest.raises(ValueError, match="what was served"):
        delivery(documents=())


def test_R084_an_agent_without_a_power_collects_nothing() -> None:
    with pytest.raises(ValueError, match="power of attorney"):
        collection(authority="")


def test_P08_the_one_who_collects_himself_needs_no_power() -> None:
    paper = collection()
    own = replace(paper, receiver=paper.applicant, relation=Relation.SELF, authority="", check=Shown.SIGHT)
    text = pdfium_text(collection_pdf(own).pdf)
    assert "与申请人关系本人" in text
    assert "授权凭证不需要" in text


def test_nothing_is_said_of_a_state_that_no_result_is_in() -> None:
    paper = collection()
    taken = tuple(replace(one, stand=ResultStand.COLLECTED) for one in paper.results)
    text = pdfium_text(collection_pdf(replace(paper, results=taken, returned=(), surrendered=())).pdf)
    assert "本次领取6件。证载" in text
    assert "结果已全部领取" in text
    assert text.count("未到") == 0
    assert "退还原件无" in text


@pytest.mark.parametrize("count", range(12, 40, 4))
def test_thirty_results_keep_their_heads_and_the_signature_its_rows(count: int) -> None:
    paper = collection()
    results = tuple(replace(paper.results[at % 6], name=f"结果之{at + 1}。") for at in range(count))
    rendered = collection_pdf(replace(paper, results=results))
    texts = page_texts(rendered.pdf)
    assert all(sum(f"结果之{number}。" in text for text in texts) >= 1 for number in range(1, count + 1))
    assert sum("出件专用章" in text and "领取人签名" in text for text in texts) == 1
    assert "领证凭证副联" in texts[-1]
    assert symbols(rendered.pdf).count(("Code128", paper.head.payload)) == 2


@pytest.mark.parametrize("count", range(5, 45, 5))
def test_many_documents_are_cut_between_rows_and_the_grid_stays_whole(count: int) -> None:
    paper = delivery()
    documents = tuple(replace(paper.documents[at % 5], name=f"文书之{at + 1}。") for at in range(count))
    texts = page_texts(delivery_pdf(replace(paper, documents=documents)).pdf)
    assert all(sum(f"文书之{number}。" in text for text in texts) == 1 for number in range(1, count + 1))
    assert sum("收到时间" in text and "备注" in text and "见证人" in text for text in texts) == 1
    assert f"{count}件{count}" in "".join(texts)


def test_R060_a_name_of_fifty_characters_is_set_whole_on_both() -> None:
    who = Identity(LONG, RESIDENT, "190121199202080044")
    served = delivery_pdf(delivery(addressee=who, receiver=who, relation=Relation.SELF))
    taken = collection_pdf(collection(applicant=who, receiver=who, relation=Relation.SELF, concerned=LONG))
    for rendered in (served, taken):
        assert rendered.missing == ()
        assert LONG in pdfium_text(rendered.pdf)
        assert [box for box in char_boxes(rendered.pdf) if box[2] < 21.9 or box[3] > 192.1] == []
