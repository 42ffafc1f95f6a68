"""Setting Chinese: marks at line ends, units that stay together, hanging and closing up, justification."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.breaking import CLOSING, OPENING, breaks
from printing.faces import Face
from printing.setting import lines, natural_width
from printing.spans import Span, bold, filled, plain, text_of
from printing.styles import Style

STYLE = Style(Face.SANS, 10, 12)
JUSTIFIED = Style(Face.SANS, 10, 12, is_justified=True)
LAW = "依照《中华人民共和国行政许可法》第三十二条第一款第四项，现将需要补正的（全部内容）一次告知如下：“甲”、“乙”。"


def rows(text: str, width: float, style: Style = STYLE) -> list[str]:
    return ["".join(glyph.char for glyph in line.glyphs) for line in lines(plain(text), style, width)]


@pytest.mark.parametrize("width", range(40, 200, 7))
def test_no_line_begins_with_a_closing_mark_nor_ends_with_an_opening_one(width: int) -> None:
    set_rows = rows(LAW * 3, width)
    assert all(row[0] not in CLOSING for row in set_rows[1:])
    assert all(row[-1] not in OPENING for row in set_rows[:-1])


@given(st.text(st.sampled_from("一乙，。（）《》A1 \u3000年月日〔〕☐"), max_size=60), st.floats(30, 200))
def test_setting_loses_nothing_but_spaces_at_line_ends(text: str, width: float) -> None:
    joined = "".join(rows(text, width))
    assert [char for char in joined if not char.isspace()] == [char for char in text if not char.isspace()]


@given(st.text(st.sampled_from("一乙，。（）《》A1- 年月日"), min_size=1, max_size=60), st.floats(40, 200))
def test_no_line_is_wider_than_its_measure(text: str, width: float) -> None:
    for style in (STYLE, JUSTIFIED):
        for line in lines(plain(text), style, width):
            assert line.width <= width + 0.05


@pytest.mark.parametrize(
    "kept", ["2026年11月18日", "5个工作日", "〔2026〕第000173号", "☐ 代理人", "78页", "事项12", "190121198609170012"]
)
def test_what_belongs_together_is_never_broken(kept: str) -> None:
    text = f"甲{kept}乙"
    allowed = breaks(text)
    assert not any(allowed[2 : 1 + len(kept)])


def test_a_word_longer_than_a_line_is_cut_where_it_must_be() -> None:
    assert "".join(rows("1" * 100, 60)) == "1" * 100


def test_a_closing_mark_hangs_half_an_em_and_an_opening_one_gives_its_half_up() -> None:
    hung = lines(plain("一一一一。"), STYLE, 45)
    assert len(hung) == 1
    assert hung[0].width == pytest.approx(45)
    assert lines(plain("（甲"), STYLE, 45)[0].glyphs[0].x == pytest.approx(-5)
    assert natural_width(plain("」「"), STYLE) < 20


def test_a_line_end_in_the_text_begins_a_line_and_an_ideographic_space_after_a_break_goes() -> None:
    assert rows("甲\n乙", 100) == ["甲", "乙"]
    assert rows("甲甲甲\u3000乙", 35) == ["甲甲甲", "乙"]


def test_a_full_line_is_spread_to_its_measure_the_last_one_is_not() -> None:
    first, last = lines(plain("一二三四五六七2026"), JUSTIFIED, 73)
    assert first.glyphs[-1].right == pytest.approx(73)
    assert last.glyphs[-1].right < 73


def test_numbers_are_never_spread() -> None:
    first = lines(plain("一二2026年10个工作日三四五六七"), JUSTIFIED, 95)[0]
    digits = [glyph for glyph in first.glyphs if glyph.char.isdigit()][:4]
    assert digits[1].x == pytest.approx(digits[0].right)


def test_marks_of_a_sentence_hold_for_the_sentence_only() -> None:
    told = filled("**{due}**前，__{body}__", {"due": "明天", "body": "**甲**_{x}_"})
    assert told == (Span("明天", bold=True), Span("前，"), Span("**甲**_{x}_", underlined=True))
    assert text_of(filled("{rich}", {"rich": bold("重")})) == "重"
