"""Cutting a face down: what is kept, from which lists, and that the result is a face."""

import bz2
from pathlib import Path

from fontTools.ttLib import TTFont

from printing.faces import FONTS
from printing.subset import RANGES, cut, gb2312, standard_characters

UNIHAN = "# comment\nU+3447\tkTGH\t2013:6602\nU+4E00\tkMandarin\tyī\nU+2CC56\tkTGH\t2013:7000\n"


def unihan(folder: Path) -> Path:
    path = folder / "Unihan_OtherMappings.txt.bz2"
    path.write_bytes(bz2.compress(UNIHAN.encode()))
    return path


def test_only_lines_of_the_standard_list_count(tmp_path: Path) -> None:
    assert list(standard_characters(unihan(tmp_path))) == [0x3447, 0x2CC56]


def test_gb2312_is_whole() -> None:
    assert len(set(gb2312())) == 7445


def test_a_cut_face_keeps_latin_and_loses_the_rest(tmp_path: Path) -> None:
    target = tmp_path / "cut.ttf"
    count = cut(FONTS / "NotoSans-Regular.ttf", target, unihan(tmp_path))
    with TTFont(target) as font:
        kept = font.getBestCmap()
    assert len(kept) == count
    assert {ord("A"), ord("ğ"), ord("ő")} <= set(kept)
    assert 0x0905 not in kept
    assert target.stat().st_size < (FONTS / "NotoSans-Regular.ttf").stat().st_size


def test_the_shipped_serif_has_the_characters_of_the_papers() -> None:
    with TTFont(FONTS / "NotoSerifSC-Regular.ttf", lazy=True) as font:
        kept = font.getBestCmap()
    assert {ord(char) for char in "〔〕①⑩（）《》·—…岫𬱖"} <= set(kept)
    assert len(set(gb2312()) & set(kept)) > 7300
    assert any(first <= ord("〔") <= last for first, last in RANGES)
