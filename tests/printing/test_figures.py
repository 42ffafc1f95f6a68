"""Figures as papers write them: Beijing time, provisional days, limits with units, row numbers, masked identities."""

from datetime import UTC, date, datetime

import pytest

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import Due, Limit, LimitUnit
from printing.figures import chinese_moment, due_text, in_fours, limit_text, local_date, masked, row_numbers, stamp
from printing.notice import notice_pdf
from printing.templates import wording
from printing.words import COMMON
from tests.printing.reading import pdfium_text
from tests.printing.samples_notice import notice

WORDS = wording("common", date(2026, 11, 18), COMMON)
LATE = datetime(2026, 11, 17, 16, 30, tzinfo=UTC)  # half past midnight in Beijing


def test_moments_are_written_in_beijing_time() -> None:
    assert local_date(LATE) == date(2026, 11, 18)
    assert chinese_moment(LATE) == "2026年11月18日 00:30"
    assert stamp(LATE) == "2026-11-18 00:30"


def test_r004_a_provisional_day_says_so() -> None:
    assert due_text(Due(date(2027, 1, 19), is_provisional=True), WORDS) == "2027年1月19日（暂估）"
    assert due_text(Due(date(2026, 12, 7)), WORDS) == "2026年12月7日"


@pytest.mark.parametrize(
    ("limit", "told"),
    [
        (Limit(0), "当场办结"),
        (Limit(5), "5个工作日"),
        (Limit(15, LimitUnit.NATURAL_DAYS), "15个自然日"),
        (Limit(2, LimitUnit.MONTHS), "2个月"),
    ],
)
def test_r029_limits_carry_their_unit(limit: Limit, told: str) -> None:
    assert limit_text(limit, WORDS) == told


def test_row_numbers_close_up_only_where_asked() -> None:
    assert row_numbers((9, 1, 2, 3, 7, 8)) == "1、2、3、7、8、9"
    assert row_numbers((9, 1, 2, 3, 7, 8), runs=True) == "1–3、7–9"
    assert row_numbers((4, 5, 9), runs=True) == "4、5、9"


@pytest.mark.parametrize(
    ("number", "shown"),
    [("190121198609170012", "190121********0012"), ("H12345678", "H1*****78"), ("AB1", "AB1"), ("", "")],
)
def test_the_middle_of_an_identity_number_is_hidden(number: str, shown: str) -> None:
    assert masked(number) == shown


def test_numbers_are_shown_in_fours() -> None:
    assert in_fours("90000126111801018536") == "9000 0126 1118 0101 8536"


def test_l02_a_notice_with_real_estate_says_that_corrections_are_told_on_the_spot() -> None:
    told = "未当场书面告知的，视为当场受理"
    assert told in pdfium_text(notice_pdf(notice(regimes=(Regime.REAL_ESTATE, Regime.PUBLISHED))).pdf)
    assert told not in pdfium_text(notice_pdf(notice()).pdf)
