"""Our numbers: the printed vector, their check pair, and that no slip of a hand passes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.numbers import Kind, Number, case_number
from clerk_app.domain.refusal import Reason, Refused

VECTOR = "1090000126111801018536"
NUMBERS = st.builds(
    Number.mint,
    st.sampled_from(Kind),
    st.from_regex(r"[0-9]{6}", fullmatch=True),
    st.dates(date(2020, 1, 1), date(2099, 12, 31)),
    st.from_regex(r"[0-9]{2}", fullmatch=True),
    st.integers(1, 9999),
)


def test_R056_the_vector_is_minted_and_read() -> None:
    number = Number.mint(Kind.CASE, "900001", date(2026, 11, 18), "01", 185)

    assert number.payload == VECTOR
    assert number.digits == VECTOR[2:]
    assert number.grouped == "9000 0126 1118 0101 8536"
    assert Number.read(VECTOR) == number == case_number(VECTOR[2:])


@given(NUMBERS, st.integers(0, 21), st.integers(1, 9))
def test_R056_every_single_slip_is_caught(number: Number, at: int, by: int) -> None:
    slipped = number.payload[:at] + str((int(number.payload[at]) + by) % 10) + number.payload[at + 1 :]

    with pytest.raises(Refused):
        Number.read(slipped)


@given(NUMBERS, st.integers(0, 20))
def test_R056_every_swap_of_neighbours_is_caught(number: Number, at: int) -> None:
    text = number.payload
    swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]

    if swapped != text:
        with pytest.raises(Refused):
            Number.read(swapped)


def test_R056_two_windows_of_two_stations_never_share_a_number() -> None:
    day = date(2026, 11, 18)
    minted = [
        Number.mint(Kind.CASE, station, day, window, serial)
        for station in ("190001", "190002")
        for window in ("01", "02")
        for serial in range(1, 300)
    ]

    assert len({number.digits for number in minted}) == len(minted)


@pytest.mark.parametrize("serial", [0, 10_000])
def test_serials_beyond_a_day_are_refused(serial: int) -> None:
    with pytest.raises(Refused) as refused:
        Number.mint(Kind.CASE, "190001", date(2026, 11, 18), "01", serial)

    assert refused.value.reason is Reason.SERIALS_EXHAUSTED


@pytest.mark.parametrize("text", ["", "12", "A" * 22, VECTOR + "0", "9990000126111801018536"])
def test_what_is_not_ours_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        Number.read(text)

    assert refused.value.reason is Reason.NOT_A_NUMBER_OF_OURS
