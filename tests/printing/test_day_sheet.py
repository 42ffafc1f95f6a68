"""The day sheet on paper: an identity that fails is seen, a quotient of nothing is a dash, rounding is half up."""

from dataclasses import replace

import pytest

from clerk_app.domain.day_counts import Flow, Ratio
from clerk_app.domain.papers_day import SealCount, VolumeRow
from printing.day_sheet import day_sheet_pdf
from printing.day_sheet_parts import result_of
from tests.printing.reading import page_texts, pdfium_text
from tests.printing.samples_day import day_sheet


def test_R073_a_balance_that_does_not_hold_is_printed_and_shown() -> None:
    assert "401＝401" in pdfium_text(day_sheet_pdf(day_sheet()).pdf)
    text = pdfium_text(day_sheet_pdf(day_sheet(items=Flow(188, 213, 204, 3, 195, 5))).pdf)
    assert "401≠402" in text
    assert "401＝" not in text


@pytest.mark.parametrize(
    ("ratio", "told"),
    [
        (Ratio("late", 0, 0), ""),
        (Ratio("late", 0, 7), "0.00%"),
        (Ratio("late", 1, 204), "0.49%"),
        (Ratio("late", 1, 800), "0.13%"),
        (Ratio("late", 7, 7), "100.00%"),
        (Ratio("mean_days", 375, 204, is_mean=True), "1.84"),
        (Ratio("mean_days", 0, 0, is_mean=True), ""),
    ],
)
def test_R075_a_rate_is_rounded_half_up_and_nothing_is_divided_by_nothing(ratio: Ratio, told: str) -> None:
    assert result_of(ratio) == told


def test_R075_where_nothing_happened_the_sheet_has_dashes_and_says_so() -> None:
    nothing = Flow(0, 0, 0, 0, 0)
    ratios = tuple(replace(one, numerator=0, denominator=0) for one in day_sheet().ratios)
    empty = day_sheet(cases=nothing, items=nothing, volumes=(), ratios=ratios, serials=(), seals=(), voids=(), unsent=0)
    text = pdfium_text(day_sheet_pdf(empty).pdf)
    assert "当日没有业务" in text
    assert "%" not in text
    assert "—÷0" in text
    assert "当日没有作废" in text


def test_R082_voids_stand_on_the_sheet_with_their_reason() -> None:
    text = pdfium_text(day_sheet_pdf(day_sheet()).pdf)
    assert "云政容受〔2026〕第000092号，卡纸，主管谭立夏核准" in text
    assert "云政告000771–000811" in text


def test_P04_what_is_handed_over_has_a_tick_each_and_three_sign() -> None:
    text = pdfium_text(day_sheet_pdf(day_sheet()).pdf)
    assert all(word in text for word in ("草稿（未提交）2件", "备用应急单18张", "交班人", "清点无误后签名", "主管复核"))


def test_many_themes_and_seals_go_on_over_the_page_and_the_signature_stays_whole() -> None:
    volumes = tuple(VolumeRow(f"主题之{at}。", (1,) * 9) for at in range(40))
    seals = tuple(SealCount(f"机关之{at}。", at) for at in range(40))
    texts = page_texts(day_sheet_pdf(day_sheet(volumes=volumes, seals=seals)).pdf)
    assert all(sum(f"主题之{at}。" in text for text in texts) == 1 for at in range(40))
    assert all(sum(f"机关之{at}。" in text for text in texts) == 1 for at in range(40))
    assert sum("交班人" in text and "主管复核" in text for text in texts) == 1
