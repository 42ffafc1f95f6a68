"""Batches: within bounds, unpacked only within bounds."""

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.codec.enrolment_code import make_code, names_office, secret_of
from clerk_app.codec.wire import LARGEST_BODY, MOST_BYTES, MOST_FACTS, BatchDamaged, fitting, pack, unpack

line = st.binary(min_size=1, max_size=200).map(lambda raw: raw.replace(b"\n", b" "))


@given(st.lists(line, min_size=1, max_size=20))
def test_lines_come_back_as_they_were(lines: list[bytes]) -> None:
    assert unpack(pack(lines)) == tuple(lines)


def test_a_batch_is_bounded_in_facts_and_bytes() -> None:
    assert len(fitting([b"x"] * 1000)) == MOST_FACTS
    assert len(fitting([b"x" * (MOST_BYTES // 4)] * 10)) == 3


def test_a_fact_larger_than_a_batch_travels_alone() -> None:
    assert fitting([b"x" * (2 * MOST_BYTES), b"y"]) == (b"x" * (2 * MOST_BYTES),)


@pytest.mark.parametrize(
    "packed", [b"", b"not zstd", zstandard.compress(b"x" * (LARGEST_BODY + 1)), zstandard.compress(b"x" * 1000)[:-4]]
)
def test_what_is_no_batch_is_refused(packed: bytes) -> None:
    with pytest.raises(BatchDamaged):
        unpack(packed)


@given(st.integers(0, 10**12 - 1), st.binary(min_size=32, max_size=32))
def test_a_code_holds_its_secret_and_names_its_office(secret: int, key: bytes) -> None:
    code = make_code(secret, key)
    assert secret_of(code) == f"{secret:012d}"
    assert names_office(code, key)
    assert not names_office(code, bytes(reversed(key)) + b"x")
    assert [len(group) for group in code.split()] == [4] * 6
