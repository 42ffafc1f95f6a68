"""Personal and organisation numbers against the published vectors and an independent implementation."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc as oracle

from clerk_app.domain.identity import (
    IdFault,
    Sex,
    bearer,
    clean_id,
    document_fault,
    foreign_permanent_fault,
    organisation_check,
    resident_check,
    resident_fault,
    upgrade_15,
    uscc_fault,
)

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    "number",
    [
        "11010519491231002X",
        "440524188001010014",
        "110101199003070011",
        "110101200002290018",
        "440307201201010023",
        "810000199003072838",
        "83000019850505003X",
    ],
)
def test_R046_R049_R050_valid_numbers(number: str) -> None:
    expected = IdFault.DATE if number[6:8] == "18" else None

    assert resident_fault(number, TODAY) is expected


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("110105194912310021", IdFault.CHECK),
        ("53010219920508011X", IdFault.CHECK),
        ("110101199002300014", IdFault.DATE),
        ("110101190002290011", IdFault.DATE),
        ("11010519491231002x", IdFault.SHAPE),
        ("110105491231002", IdFault.OLD_15),
    ],
)
def test_R046_R047_invalid_numbers(number: str, fault: IdFault) -> None:
    assert resident_fault(number, TODAY) is fault


def test_R048_fifteen_digits_inside_old_papers() -> None:
    assert upgrade_15("110105491231002") == "11010519491231002X"
    assert upgrade_15("130503670401001") == "130503196704010016"


def test_a_number_tells_its_bearer() -> None:
    told = bearer("11010519491231002X")

    assert (told.born, told.sex, told.residence_permit) == (date(1949, 12, 31), Sex.FEMALE, False)
    assert bearer("810000199003072838").residence_permit
    assert told.age(date(2026, 12, 30)) == 76


def test_typing_is_cleaned_of_what_hands_add() -> None:
    assert clean_id("1101 05 19491231002x") == "11010519491231002X"
    assert clean_id("１１０１０519491231002*") == "11010519491231002X"


@given(st.from_regex(r"[1-9][0-9]{16}", fullmatch=True), st.integers(0, 16), st.integers(1, 9))
def test_R046_every_single_digit_slip_is_caught(body: str, at: int, by: int) -> None:
    number = body + resident_check(body)
    slipped = number[:at] + str((int(number[at]) + by) % 10) + number[at + 1 :]

    assert resident_fault(slipped, TODAY) is not None


@pytest.mark.parametrize(
    "code",
    [
        "12441500196720244T",
        "11511301008778183N",
        "115113010833722043",
        "91110000600037341L",
        "91350100M000100Y43",
        "11370800MB28559184",
        "11430000006122244L",
        "91110108MA01A1B2C7",
        "92440300MA5DABCD1G",
    ],
)
def test_R053_valid_credit_codes(code: str) -> None:
    assert uscc_fault(code) is None
    assert oracle.is_valid(code)


@pytest.mark.parametrize(
    ("code", "fault"), [("911100001000013428", IdFault.CHECK), ("9111000060003734IL", IdFault.SHAPE)]
)
def test_R053_invalid_credit_codes(code: str, fault: IdFault) -> None:
    assert uscc_fault(code) is fault


def test_R054_organisation_codes() -> None:
    assert organisation_check("D2143569") == "X"


def test_R051_both_permanent_residence_cards() -> None:
    assert foreign_permanent_fault("USA310078091201", TODAY) is None
    assert foreign_permanent_fault("911124198108030024", TODAY) is None
    assert foreign_permanent_fault("911124198108030025", TODAY) is IdFault.CHECK


def test_R052_travel_permits() -> None:
    assert document_fault("港澳居民来往内地通行证", "H12345678", TODAY) is None
    assert document_fault("台湾居民来往大陆通行证", "12345678", TODAY) is None
    assert document_fault("港澳居民来往内地通行证", "H1234567801", TODAY) is IdFault.SHAPE
