"""Writing: groups on screen, clean values kept, dates in every usual short form."""

from datetime import date

import pytest

from ui.forms.field import Kind
from ui.forms.formats import formats, read_date

TODAY = date(2026, 11, 18)
WRITING = formats(TODAY)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("20261118", "2026-11-18"),
        ("261118", "2026-11-18"),
        ("1118", "2026-11-18"),
        ("520", "2026-05-20"),
        ("t", "2026-11-18"),
        ("+7", "2026-11-25"),
        ("-1", "2026-11-17"),
        ("920602", "1992-06-02"),
        ("２０２６１１１８", "2026-11-18"),
        ("2026.1.5", "2026-01-05"),
        ("2026年1月5日", "2026-01-05"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_a_date_is_read_in_every_usual_form(typed: str, kept: str) -> None:
    assert read_date(typed, TODAY) == kept


@pytest.mark.parametrize("typed", ["20260230", "1332", "明天", "12345", ""])
def test_what_is_no_date_stays_as_typed_for_the_rule_to_judge(typed: str) -> None:
    assert read_date(typed, TODAY) == typed


@pytest.mark.parametrize(
    ("kind", "typed", "kept", "shown"),
    [
        (Kind.RESIDENT_ID, "190102 19920602 117x", "19010219920602117X", "190102 19920602 117X"),
        (Kind.RESIDENT_ID, "19010219920602117*", "19010219920602117X", "190102 19920602 117X"),
        (Kind.RESIDENT_ID, "190102********2684", "190102********2684", "190102 ******** 2684"),
        (Kind.RESIDENT_ID, "１９０１０２", "190102", "190102"),
        (Kind.PHONE, "138 0000 2286", "13800002286", "138 0000 2286"),
        (Kind.PHONE, "0199-80010000", "0199-80010000", "0199-80010000"),
        (Kind.USCC, "91190102ma0df8hk2e", "91190102MA0DF8HK2E", "91190102MA0DF8HK2E"),
        (Kind.BANK_ACCOUNT, "6222020190001234567", "6222020190001234567", "6222 0201 9000 1234 567"),
        (Kind.MONEY, "1,280.5", "1280.5", "1,280.50"),
        (Kind.MONEY, "很多", "很多", "很多"),
    ],
)
def test_the_kept_value_is_clean_and_the_shown_text_is_grouped(kind: Kind, typed: str, kept: str, shown: str) -> None:
    assert WRITING[kind].clean(typed) == kept
    assert WRITING[kind].show(kept) == shown


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.NAME, Kind.ADDRESS])
def test_chinese_text_is_never_changed(kind: Kind) -> None:
    text = "张𬱖　·（Ａ座）"

    assert WRITING[kind].clean(text) == text
    assert WRITING[kind].show(text) == text
