"""Faces: rare characters print and extract, Latin of every kind has a face, what has none is framed and reported."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfbase import ttfonts

from clerk_app.domain.papers import Applicant, Contact, Identity
from printing import faces, tounicode
from printing.faces import Face, font_of, missing_glyphs
from printing.receipt import receipt_pdf
from tests.printing.reading import char_boxes, pdfium_text, pypdf_text
from tests.printing.samples import FIRM, RESIDENT, receipt

RARE = "𬱖𫚖㛃𠅤𤧛䶮𮧵𬎆𠀐"
FIFTY = "阿卜杜热合曼·买买提吐尔逊·伊布拉音江·" * 2 + "努尔麦麦提·艾合买提"
UNKNOWN = "\U000323af"  # Extension H: no bundled face has it


def of(name: str) -> Applicant:
    return replace(FIRM, head=Contact(Identity(name, RESIDENT, "190121198609170012"), "19000000186"))


@pytest.mark.parametrize("name", [RARE, "Doğan Yıldız", "Łucja Erdős Šimon", "\ufa0c\ufa0e", "Nguyễn Thị Hà"])
def test_r061_r062_a_name_prints_and_extracts_as_it_was_written(name: str) -> None:
    rendered = receipt_pdf(receipt(applicant=of(name)))
    assert rendered.missing == ()
    for text in (pypdf_text(rendered.pdf), pdfium_text(rendered.pdf)):
        assert name.replace(" ", "") in text


def test_r060_a_name_of_fifty_characters_prints_in_full_and_inside_its_cell() -> None:
    name = FIFTY[:50]
    assert len(name) == 50
    rendered = receipt_pdf(receipt(applicant=of(name)))
    for text in (pypdf_text(rendered.pdf), pdfium_text(rendered.pdf)):
        assert name in text
        assert "190121198609170012" in text
    assert all(left > 21.9 and right < 192.1 for _, _, left, right in char_boxes(rendered.pdf))


def test_r063_a_character_without_a_face_is_framed_by_its_code_point_and_reported() -> None:
    rendered = receipt_pdf(receipt(applicant=of(f"周{UNKNOWN}")))
    assert rendered.missing == (UNKNOWN,)
    assert "周U+323AF" in pdfium_text(rendered.pdf)
    assert receipt_pdf(receipt(applicant=of("\U0002f800"))).missing == ("\U0002f800",)  # not turned into its likeness
    assert missing_glyphs(f"周{UNKNOWN}𬱖 {UNKNOWN}") == (UNKNOWN,)


def test_the_rare_face_is_read_only_when_asked_for() -> None:
    faces.font.cache_clear()
    faces.font_of.cache_clear()
    receipt_pdf(receipt())
    before = faces.font.cache_info().currsize
    assert font_of(Face.SERIF, "𠀐") == "HanaMinB"
    assert faces.font.cache_info().currsize > before


def test_a_character_the_serif_was_cut_down_by_comes_from_the_sans() -> None:
    assert font_of(Face.SERIF, "岫") == "NotoSerifSC-Regular"
    assert font_of(Face.SERIF_BOLD, "㐂") == "NotoSansSC-Bold"
    assert font_of(Face.SERIF, "ğ") == "NotoSans-Regular"


def test_reportlab_still_asks_for_its_map_by_the_name_we_replaced() -> None:
    assert ttfonts.makeToUnicodeCMap is tounicode.to_unicode_map
    assert "makeToUnicodeCMap" in ttfonts.TTFont.addObjects.__code__.co_names


def test_a_map_holds_surrogate_pairs_in_blocks_of_a_hundred() -> None:
    told = tounicode.to_unicode_map("F", [0x2CC56, 0xD800, *range(0x4E00, 0x4E78)])
    assert "<00> <D873DC56>" in told
    assert "100 beginbfchar" in told
    assert "21 beginbfchar" in told


def test_a_face_dropped_in_stands_last_in_the_chain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shutil.copy(faces.FONTS / "NotoSans-Regular.ttf", tmp_path / "RareExtI.ttf")
    monkeypatch.setattr(faces, "DROP_IN", tmp_path)
    faces.chain.cache_clear()
    try:
        assert faces.chain(Face.SERIF)[-1] == "RareExtI"
        assert ord("A") in faces.font("RareExtI").face.charToGlyph
    finally:
        faces.chain.cache_clear()
