"""Values of papers refuse what no paper may say."""

from dataclasses import replace
from datetime import datetime

import pytest

from clerk_app.domain.papers import Limit, Remedy
from clerk_app.domain.papers_acceptance import Act
from clerk_app.domain.papers_notice import MaterialGroup
from tests.printing.samples import CASE, NINE, paper_head, receipt
from tests.printing.samples_decisions import acceptance, refusal
from tests.printing.samples_notice import notice


def test_a_payload_tells_its_kind_and_its_number() -> None:
    head = paper_head(None)
    assert (head.kind, head.number) == ("10", CASE[2:])


@pytest.mark.parametrize("payload", [CASE[:-1], CASE + "0", CASE[:-1] + "X", "１" * 22])
def test_a_payload_is_22_digits_or_there_is_no_case(payload: str) -> None:
    with pytest.raises(ValueError, match="22 digits"):
        paper_head(None, payload)


def test_a_paper_is_dated_by_aware_moments() -> None:
    with pytest.raises(ValueError, match="aware"):
        replace(paper_head(None), issued_at=datetime(2026, 11, 18, 9))  # noqa: DTZ001  # the point of the test


def test_r017_lack_of_competence_names_who_is_competent() -> None:
    with pytest.raises(ValueError, match="competent"):
        refusal(competent=None)


def test_a_refusal_gives_reasons() -> None:
    with pytest.raises(ValueError, match="reasons"):
        refusal(facts=" ")


def test_r018_a_remedy_names_its_bodies() -> None:
    with pytest.raises(ValueError, match="review organ"):
        Remedy("", "清和路6号", "云岫县人民法院", "正阳路1号")


def test_r019_an_acceptance_has_its_seal() -> None:
    paper = acceptance()
    with pytest.raises(ValueError, match="without a seal"):
        replace(paper, items=(replace(paper.items[1], seal_mark=""),))
    with pytest.raises(ValueError, match="does not carry"):
        replace(paper, seals=paper.seals[:2])
    received = replace(paper.items[7], act=Act.RECEIVED, seal_mark="")
    assert replace(paper, items=(received,)).items == (received,)


def test_r077_a_receipt_adds_its_copies_and_pages_up() -> None:
    assert (receipt().copies, receipt().pages) == (21, 78)


def test_a_notice_gives_its_materials_by_group() -> None:
    assert [len(notice().group(group)) for group in MaterialGroup] == [3, 4, 2]


def test_nought_days_are_on_the_spot() -> None:
    assert Limit(0).is_immediate
    assert not Limit(1).is_immediate
    assert NINE.tzinfo is not None
