"""The single-item form and the blocks for photocopies on paper."""

from dataclasses import replace

from clerk_app.domain.facts import Coverage, MaterialTaken
from clerk_app.domain.papers_form import CheckedCopy, Outline
from printing.checked_copies import checked_copies_pdf
from printing.item_form import item_form_pdf
from tests.printing.reading import char_boxes, page_texts, pdfium_text, symbols
from tests.printing.samples_form import HOTPOT, checked_copies, item_form


def test_R098_an_items_form_has_the_fields_of_that_item_and_no_other() -> None:
    paper = item_form()
    labels = [cell.label for section in paper.sections for cell in section.cells]
    wanted = [one.field.zh for one in HOTPOT.fields if "food_licence" in one.items]
    assert sorted(labels) == sorted(wanted)
    assert len(paper.materials) == sum("food_licence" in one.items for one in HOTPOT.materials)


def test_a_choice_that_other_items_share_is_its_word_and_the_items_own_shows_its_boxes() -> None:
    cells = {cell.label: cell for section in item_form().sections for cell in section.cells}
    assert (cells["燃料类型"].value, cells["燃料类型"].options) == ("管道天然气", ())
    assert len(cells["主体业态"].options) == 3


def test_every_state_of_a_paper_has_its_word() -> None:
    slug = next(one.slug for one in HOTPOT.materials if "food_licence" in one.items)
    for coverage in Coverage:
        text = pdfium_text(item_form_pdf(item_form(**{slug: MaterialTaken(slug, coverage)})).pdf)
        assert "材料清单" in text


def test_the_number_of_the_part_stands_beside_the_bars_of_the_case() -> None:
    rendered = item_form_pdf(item_form())
    text = pdfium_text(rendered.pdf)
    assert "子件号90000126111801018536-02" in text
    assert "F02-02食品经营许可申请书" in text
    assert {told for _, told in symbols(rendered.pdf)} == {"1090000126111801018536"}


def test_M14_a_blank_of_an_items_form_bears_no_number() -> None:
    paper = item_form()
    head = replace(paper.head, payload="", document_no=None)
    rendered = item_form_pdf(replace(paper, head=head, clerk=None, day=None, outline=Outline.BLANK))
    assert all("空白" in text for text in page_texts(rendered.pdf))
    assert "子件号" not in pdfium_text(rendered.pdf)
    assert symbols(rendered.pdf) == []


def test_P03_thirty_blocks_with_long_names_stay_inside_their_pages() -> None:
    copies = tuple(CheckedCopy(f"第{at}份。" + "设备设施、经营布局、操作流程文件" * 4, at) for at in range(1, 31))
    rendered = checked_copies_pdf(replace(checked_copies(), copies=copies))
    texts = page_texts(rendered.pdf)
    assert all(sum(f"第{at}份。" in text for text in texts) == 1 for at in range(1, 31))
    assert all(left > 21.9 and right < 192.1 for _, _, left, right in char_boxes(rendered.pdf))
