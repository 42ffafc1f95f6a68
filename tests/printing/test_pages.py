"""Page ends: tables cut between rows with repeated heads, signatures never alone, seals never without their rows."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_app.domain.papers import Contact, ItemTitle, SealFrame
from printing.acceptance import acceptance_pdf
from printing.correction import correction_pdf
from printing.notice import notice_pdf
from printing.receipt import receipt_pdf
from printing.refusal import refusal_pdf
from tests.printing.reading import char_boxes, page_texts, symbols
from tests.printing.samples import TODAY, receipt
from tests.printing.samples_decisions import acceptance, correction, refusal
from tests.printing.samples_notice import notice

LONG = "申请书载明的经营场所不在本行政区域内，所附租赁合同、平面布置图与现场不一致。" * 60


def test_thirty_materials_are_cut_between_rows_and_the_head_is_repeated() -> None:
    paper = receipt()
    materials = tuple(replace(paper.materials[at % 21], name=f"第{at + 1}份材料") for at in range(60))
    rendered = receipt_pdf(replace(paper, materials=materials))
    texts = page_texts(rendered.pdf)
    assert rendered.pages == len(texts) == 2
    assert all("材料名称" in text for text in texts)
    assert all(sum(f"第{number}份" in text for text in texts) == 1 for number in range(1, 61))
    assert "申请材料接收凭证（续）" in texts[1]
    assert "合计60" in texts[1]


def test_eleven_items_and_thirty_materials_make_a_notice_of_three_pages_or_more() -> None:
    paper = notice()
    items = (*paper.items, replace(paper.items[0], name="第十一项"))
    materials = tuple(replace(paper.materials[at % 9], name=f"材料之{at + 1}。") for at in range(30))
    rendered = notice_pdf(replace(paper, items=items, materials=materials))
    texts = page_texts(rendered.pdf)
    assert rendered.pages == 3
    assert all(sum(f"材料之{number}。" in text for text in texts) == 1 for number in range(1, 31))
    assert "三、申请材料" not in texts[0]
    assert all("出具单位与取得途径" in text for text in texts[1:] if "材料之" in text)
    assert len(symbols(rendered.pdf)) == 1 + 3 + 2


def test_a_group_head_stays_with_its_first_row() -> None:
    paper = notice()
    for count in range(20, 60, 3):
        materials = tuple(replace(paper.materials[0], name=f"材料{at}") for at in range(count)) + paper.materials[3:]
        for text in page_texts(notice_pdf(replace(paper, materials=materials)).pdf):
            if "（二）可免交" in text:
                assert "母亲居民身份证" in text


@pytest.mark.parametrize("count", range(18, 46, 3))
def test_a_signature_never_stands_alone_nor_is_cut(count: int) -> None:
    paper = receipt()
    materials = tuple(paper.materials[at % 21] for at in range(count))
    last = page_texts(receipt_pdf(replace(paper, materials=materials)).pdf)[-1]
    assert all(word in last for word in ("提交人（代理人）", "收件专用章", "何知远（0107）"))
    assert "查阅、更正。" in last


def test_the_sixth_seal_opens_a_page_with_its_rows_and_the_signature() -> None:
    paper = acceptance()
    item = replace(paper.items[3], title=ItemTitle("第六家许可"), seal_mark="⑥")
    items = (*paper.items[:-1], item)
    seals = (*paper.seals[:4], replace(paper.seals[4], items=(6,)))
    sixth = SealFrame("云岫县文化和旅游局", "行政许可受理专用章", TODAY, "⑥")
    rendered = acceptance_pdf(replace(paper, items=items, seals=(*seals, sixth)))
    first, second = page_texts(rendered.pdf)
    assert "⑥云岫县文化和旅游局" not in first
    assert "⑥云岫县文化和旅游局" in second
    assert "第六家许可" in second
    assert "申请人（代理人）签收" in second
    seventh = replace(sixth, organ="云岫县气象局", mark="⑦")
    other = replace(item, title=ItemTitle("第七家许可"), seal_mark="⑦")
    paper = replace(paper, items=(*items[:-2], item, other), seals=(*seals, sixth, seventh))
    first, second = page_texts(acceptance_pdf(paper).pdf)
    assert "⑦云岫县气象局" in second
    assert "第七家许可" in second
    assert "第六家许可" not in second
    assert "申请人（代理人）签收" in second


def test_a_long_list_of_items_takes_its_seals_along() -> None:
    paper = acceptance()
    items = tuple(replace(paper.items[1], title=ItemTitle(f"事项之{at}。"), seal_mark="①") for at in range(40))
    paper = replace(paper, items=items, seals=paper.seals[:1])
    texts = page_texts(acceptance_pdf(paper).pdf)
    assert "事项之39。" in texts[-1]
    assert "①云岫县市场监督管理局" in texts[-1]


def test_long_reasons_flow_over_pages_and_nothing_is_lost() -> None:
    rendered = refusal_pdf(refusal(facts=LONG))
    texts = page_texts(rendered.pdf)
    assert rendered.pages > 1
    assert "".join(texts).count("赁") == 60
    assert "送达时间" in texts[-1]
    assert all(left > 21.9 and right < 192.1 for _, _, left, right in char_boxes(rendered.pdf))


def test_many_faults_are_cut_between_rows() -> None:
    paper = correction()
    faults = tuple(replace(paper.faults[at % 4], material=f"缺陷{at}。") for at in range(40))
    texts = page_texts(correction_pdf(replace(paper, faults=faults)).pdf)
    assert all("应当达到的要求" in text for text in texts if "缺陷" in text)
    assert all(sum(f"缺陷{number}。" in text for text in texts) == 1 for number in range(40))


@settings(max_examples=20, deadline=None)
@given(
    st.text(st.sampled_from("与食品经营（设施）、布局；《办法》2026年 ABC-12“”·𬱖"), min_size=1, max_size=60),
    st.integers(1, 45),
)
def test_whatever_is_filled_in_stays_inside_its_page(name: str, count: int) -> None:
    paper = receipt()
    identity = replace(paper.applicant.identity, name=name)
    materials = tuple(replace(paper.materials[at % 21], name=name) for at in range(count))
    agent = Contact(identity, "19000000123")
    applicant = replace(paper.applicant, identity=identity, head=None, agent=agent)
    rendered = receipt_pdf(replace(paper, applicant=applicant, materials=materials))
    assert all(left > 21.8 and right < 192.2 for _, _, left, right in char_boxes(rendered.pdf))
    assert rendered.missing == ()


@pytest.mark.parametrize("count", range(12, 30, 2))
def test_a_heading_never_stands_at_the_foot_of_a_page(count: int) -> None:
    paper = correction()
    faults = tuple(paper.faults[at % 4] for at in range(count))
    for text in page_texts(correction_pdf(replace(paper, faults=faults)).pdf):
        assert ("说明" in text) == ("补正不设法定期限" in text)
        assert ("材料处理" in text) == ("材料名称" in text)


def test_a_row_taller_than_a_page_is_cut_and_nothing_is_lost() -> None:
    paper = correction()
    told = "".join(f"第{number}处不符。" for number in range(400))
    fault = replace(paper.faults[0], fault=told)
    rendered = correction_pdf(replace(paper, faults=(paper.faults[1], fault, paper.faults[2])))
    text = "".join(page_texts(rendered.pdf))
    assert rendered.pages > 2
    assert all(text.count(f"第{number}处") <= 1 for number in range(400))
    assert sum(f"第{number}处" in text for number in range(400)) > 380  # the others lie across a page end
    assert text.count("符") >= 400
