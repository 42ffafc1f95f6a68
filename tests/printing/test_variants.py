"""The notice in large type and with English, the receipt with English: nothing is lost, the Chinese stays first."""

from dataclasses import replace

import pytest

from clerk_app.domain.compose.notice import notice_paper
from clerk_app.domain.compose.receipt import receipt_paper
from clerk_app.domain.papers import Variant, variant_of
from clerk_app.domain.papers_notice import NoticePaper
from printing.notice import NEEDS, notice_pdf
from printing.receipt import NEEDS as RECEIPT_NEEDS
from printing.receipt import receipt_pdf
from printing.templates import Needs, wording
from printing.words import COMMON
from tests.domain.test_compose import CALENDAR, DAY, NEWBORN, NUMBER, PEOPLE, setting, taken
from tests.printing.reading import char_boxes, fonts, pdfium_text, squeezed, symbols

VARIANTS = pytest.mark.parametrize("variant", Variant)


def notice(variant: Variant) -> NoticePaper:
    number = f"30{NUMBER[2:]}"
    return notice_paper(setting(NEWBORN), number, "云政告〔2026〕第1号", CALENDAR, DAY, PEOPLE, {}, variant)


@VARIANTS
def test_P13_every_item_and_every_paper_stands_on_each_variant(variant: Variant) -> None:
    paper = notice(variant)
    rendered = notice_pdf(paper)
    text = pdfium_text(rendered.pdf)
    names = [*(one.name for one in paper.items), *(one.name for one in paper.materials)]
    assert [name for name in names if squeezed(name).replace("(", "（").replace(")", "）") not in text] == []
    assert "陆𬱖和" in text or variant is Variant.LARGE
    assert "申请行政复议" in text
    assert variant_of(rendered.edition) is variant
    assert rendered.missing == ()
    assert all(left > 21.9 and right < 192.1 for _, _, left, right in char_boxes(rendered.pdf))
    assert all(fonts(rendered.pdf).values())
    assert ("QRCode", paper.callback) in symbols(rendered.pdf)


def test_P13_the_bilingual_notice_has_the_english_of_the_catalogue_beside_the_chinese() -> None:
    text = pdfium_text(notice_pdf(notice(Variant.BILINGUAL)).pdf)
    plain = pdfium_text(notice_pdf(notice(Variant.PLAIN)).pdf)
    english = [squeezed(item.en) for item in NEWBORN.items]
    assert [word for word in english if word not in text] == []
    assert not any(word in plain for word in english)
    assert text.index("出生医学证明签发") < text.index(english[0])
    assert "TheChinesetextprevails" in text


def test_the_large_notice_says_everything_at_eighteen_points() -> None:
    paper = notice(Variant.LARGE)
    text = pdfium_text(notice_pdf(paper).pdf)
    assert all(squeezed(material.issuer) in text for material in paper.materials)
    assert "办理机关：" in text
    assert notice_pdf(paper).pages > 4


@pytest.mark.parametrize(
    ("number", "variant"),
    [
        ("190121199403120049", Variant.PLAIN),
        ("E12345678", Variant.BILINGUAL),
        ("ABC123456789012", Variant.BILINGUAL),
        ("H12345678", Variant.PLAIN),
        ("", Variant.PLAIN),
    ],
)
def test_P13_a_foreigners_receipt_is_bilingual(number: str, variant: Variant) -> None:
    application = taken(NEWBORN, values={**PEOPLE, "mother_id_no": number})
    paper = receipt_paper(setting(NEWBORN), NUMBER, "", application, ())
    assert paper.variant is variant
    text = pdfium_text(receipt_pdf(paper).pdf)
    assert ("Receivedat" in text) == (variant is Variant.BILINGUAL)


def test_P13_the_bilingual_receipt_keeps_its_law_in_chinese() -> None:
    paper = replace(receipt_paper(setting(NEWBORN), NUMBER, "", taken(NEWBORN), ()), variant=Variant.BILINGUAL)
    text = pdfium_text(receipt_pdf(paper).pdf)
    assert "上列材料已收到，尚不表示已经受理" in text
    assert all(squeezed(one.english) in text for one in paper.materials if one.english)


@pytest.mark.parametrize(("form", "needs"), [("F01E", NEEDS), ("F03E", RECEIPT_NEEDS), ("commonE", COMMON)])
def test_the_bilingual_wording_has_what_each_form_needs(form: str, needs: Needs) -> None:
    assert variant_of(wording(form, DAY, needs).edition) is (Variant.PLAIN if form == "commonE" else Variant.BILINGUAL)
