"""The one form on paper: whole names, many people, a child, nothing about money, nothing that no item uses."""

from dataclasses import replace

import pytest

from clerk_app.domain.papers_form import Group, Outline, Section
from printing.checked_copies import NEEDS as COPY_NEEDS
from printing.form import NEEDS as FORM_NEEDS
from printing.form import form_pdf
from printing.form_sections import chinese_number
from printing.item_form import NEEDS as ITEM_NEEDS
from printing.templates import Needs, wording
from tests.printing.reading import char_boxes, page_texts, pdfium_text, squeezed, symbols
from tests.printing.samples import TODAY
from tests.printing.samples_form import HOTPOT, child_form, form, staff

LONG_NAME = "买买提·艾力" * 7 + "买买提·艾力江𬱖𠀐"  # 50 characters


def text_of(paper: object) -> str:
    return pdfium_text(form_pdf(paper).pdf)  # type: ignore[arg-type]


def test_R098_the_form_has_every_field_of_the_plan_and_no_other() -> None:
    paper = form()
    labels = [cell.label for section in paper.sections for cell in section.cells]
    groups = [section.title for section in paper.sections if section.group]
    assert sorted([*labels, *groups]) == sorted(planned.field.zh for planned in HOTPOT.fields)


def test_R099_the_form_says_nothing_about_money_but_that_it_is_free() -> None:
    text = text_of(form())
    assert "本表免费" in text
    assert not any(word in text for word in ("收费", "缴费", "元整", "费用"))


def test_R060_R061_names_of_fifty_characters_with_rare_ones_are_whole() -> None:
    rendered = form_pdf(form(legal_rep_name=LONG_NAME, shop_name=LONG_NAME))
    assert rendered.missing == ()
    assert pdfium_text(rendered.pdf).count(squeezed(LONG_NAME)) == 2
    assert all(left > 21.9 and right < 192.1 for _, _, left, right in char_boxes(rendered.pdf))


@pytest.mark.parametrize("count", [1, 11, 12])
def test_up_to_twelve_people_stand_on_the_form_itself(count: int) -> None:
    texts = page_texts(form_pdf(form(count)).pdf)
    assert len(texts) == 2
    assert "附页" not in "".join(texts)
    assert all(sum(row[1] in text for text in texts) == 1 for row in staff(count))


def test_twenty_people_are_an_annex_of_their_own_with_the_same_codes() -> None:
    rendered = form_pdf(form(20))
    texts = page_texts(rendered.pdf)
    assert rendered.pages == 3
    assert "共20行，见本表附页" in "".join(texts[:2])
    assert "附页从业人员信息（20行）" in texts[2]
    assert "申请人（盖章）或代理人签名" in texts[1]
    assert all(row[1] in texts[2] for row in staff(20))
    assert len(symbols(rendered.pdf)) == 4


def test_R095_a_child_on_the_form_brings_the_guardians_consent() -> None:
    text = text_of(child_form())
    assert "个人信息保护法第三十一条" in text
    assert "陆𠀐禾" in text
    assert "监护人签名" in text
    assert "监护人" not in text_of(form())
    assert "父亲签名" in text


def test_a_produced_field_says_which_item_fills_it() -> None:
    paper = form()
    first = replace(paper.sections[0].cells[0], value="", produced_by=7)
    section = replace(paper.sections[0], cells=(first, *paper.sections[0].cells[1:]))
    assert "〔办理后带入，见事项7〕" in text_of(replace(paper, sections=(section, *paper.sections[1:])))


def test_a_value_that_is_no_option_is_printed_and_no_box_is_ticked() -> None:
    paper = form(subject_type="农民专业合作社")
    cell = next(cell for cell in paper.sections[0].cells if cell.label == "主体类型")
    assert (cell.value, cell.options) == ("农民专业合作社", ())


@pytest.mark.parametrize(("outline", "word"), [(Outline.SAMPLE, "示范"), (Outline.BLANK, "空白")])
def test_M14_a_sample_and_a_blank_say_so_on_every_page_and_bear_no_bars(outline: Outline, word: str) -> None:
    paper = form()
    head = replace(paper.head, payload="", document_no=None)
    rendered = form_pdf(replace(paper, head=head, clerk=None, day=None, corrections=(), outline=outline))
    texts = page_texts(rendered.pdf)
    assert all(word in text for text in texts)
    assert symbols(rendered.pdf) == []
    assert "文号待补" not in "".join(texts)


def test_a_group_of_many_columns_takes_the_whole_width() -> None:
    group = Group(tuple(f"第{at}栏" for at in range(7)), (18,) * 7, (tuple("一二三四五六七"),) * 3)
    texts = page_texts(form_pdf(replace(form(), sections=(Section("设备", (1,), group=group),))).pdf)
    assert texts[0].count("第6栏") == 1


def test_a_group_whose_rows_lack_a_column_is_refused() -> None:
    with pytest.raises(ValueError, match="columns"):
        Group(("甲", "乙"), (1, 1), (("一",),))


@pytest.mark.parametrize(("number", "told"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (34, "三十四")])
def test_sections_are_numbered_in_chinese(number: int, told: str) -> None:
    assert chinese_number(number) == told


@pytest.mark.parametrize(("name", "needs"), [("F02", FORM_NEEDS), ("F02I", ITEM_NEEDS), ("F02C", COPY_NEEDS)])
def test_the_shipped_wording_has_what_each_form_needs(name: str, needs: Needs) -> None:
    assert wording(name, TODAY, needs).form == "F02"
