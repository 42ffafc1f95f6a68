"""Facts as bytes: every kind ever released reads for ever, and no byte is written twice."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clerk_app.codec.kinds import (
    KINDS,
    FactDamaged,
    SealedFact,
    digest_of,
    from_line,
    kind_of,
    open_fact,
    open_header,
    seal,
    to_line,
)
from clerk_app.domain.facts import ApplicationTaken, Body, ItemsReceived, NoticeGiven
from tests.codec.fact_samples import BODIES, RARE, fact_of
from tests.codec.write_golden import GOLDEN, main
from tests.sealing import with_kind

SAMPLES = {kind_of(body): body for body in BODIES}


def golden(kind: str) -> bytes:
    """The line of that kind as it was first released."""
    return (GOLDEN / f"{kind.replace('/', '-')}.json").read_bytes().removesuffix(b"\n")


def test_every_kind_has_its_golden_file_and_no_golden_file_lost_its_kind() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == {kind.replace("/", "-") for kind in KINDS}


def test_a_missing_golden_file_is_written_and_one_that_is_there_is_left(tmp_path: Path) -> None:
    (tmp_path / "case-withdrawn-1.json").write_bytes(b"released")
    main(tmp_path)

    assert (tmp_path / "case-withdrawn-1.json").read_bytes() == b"released"
    assert (tmp_path / "notice-given-1.json").read_bytes() == (GOLDEN / "notice-given-1.json").read_bytes()


@pytest.mark.parametrize("kind", KINDS)
def test_a_released_fact_reads_and_encodes_to_the_same_bytes(kind: str) -> None:
    sealed = from_line(golden(kind))
    fact = open_fact(sealed.header, sealed.body)

    assert fact.header.kind == kind
    assert isinstance(fact.body, KINDS[kind])
    assert (seal(fact) == sealed) is (kind in SAMPLES), "an older version reads; only today's is written"
    assert to_line(sealed) == golden(kind)


@pytest.mark.parametrize("body", BODIES, ids=kind_of)
def test_today_the_program_writes_what_it_released(body: Body) -> None:
    assert to_line(seal(fact_of(body))) == golden(kind_of(body))


def test_every_kind_has_a_sample_with_every_field_filled() -> None:
    assert {type(body) for body in BODIES} == set(KINDS.values())
    for body in BODIES:
        defaults = [name for name in type(body).__dataclass_fields__ if not getattr(body, name)]
        assert defaults == [], kind_of(body)


def test_kind_names_are_the_kinds_with_a_version() -> None:
    assert KINDS["case-withdrawn/1"].__name__ == "CaseWithdrawn"
    assert all(name == name.lower() for name in KINDS)


def test_a_shape_that_grew_keeps_every_version_and_writes_the_newest() -> None:
    assert KINDS["items-received/1"] is KINDS["items-received/2"] is ItemsReceived
    assert kind_of(ItemsReceived(date(2026, 11, 18), (), date(2026, 11, 25))) == "items-received/2"
    older = from_line(golden("items-received/1"))
    read = open_fact(older.header, older.body).body

    assert read == ItemsReceived(date(2026, 11, 18), ("tobacco_licence",), date(2026, 11, 25), provisional=True)


def test_the_digest_binds_the_header_to_the_body_by_hash_alone() -> None:
    sealed = seal(fact_of(BODIES[0]))
    told = hashlib.sha256(sealed.header + hashlib.sha256(sealed.body).digest()).hexdigest()

    assert sealed.digest == told == digest_of(sealed.header, sealed.body)
    assert digest_of(sealed.header, sealed.body + b" ") != told
    assert digest_of(sealed.header + b" ", sealed.body) != told


@pytest.mark.parametrize(
    ("header", "body"),
    [
        (b'{ "a" : 1 }', b'{"\\u0041":"\\ud842\\udfb7"}'),
        (b"{}", b'[ 1.0, 1e3 , "/" ]'),
        ('{"名":"𠮷"}'.encode(), b"null"),
    ],
)
def test_a_line_carries_the_very_bytes_whoever_wrote_them(header: bytes, body: bytes) -> None:
    sealed = SealedFact(header, body, digest_of(header, body))

    assert from_line(to_line(sealed)) == sealed
    assert b"\n" not in to_line(sealed)


def test_an_unknown_kind_is_named_and_its_bytes_are_kept() -> None:
    newer = with_kind(seal(fact_of(BODIES[0])), "case-dreamt-of/3")

    with pytest.raises(FactDamaged) as damaged:
        open_fact(newer.header, newer.body)

    assert damaged.value.kind == "case-dreamt-of/3"
    assert from_line(to_line(newer)) == newer
    assert open_header(newer.header).kind == "case-dreamt-of/3"


def test_fields_a_newer_program_added_are_read_over() -> None:
    sealed = seal(fact_of(BODIES[0]))
    richer = sealed.body[:-1] + b',"weather":"rain"}'

    assert open_fact(sealed.header, richer).body == BODIES[0]


@pytest.mark.parametrize("cut", [b"", b"{", b"[]", b'{"number":1}', b"\xff\xfe", b"{}"])
def test_a_damaged_body_says_which_kind_it_claimed_to_be(cut: bytes) -> None:
    with pytest.raises(FactDamaged) as damaged:
        open_fact(seal(fact_of(BODIES[0])).header, cut)

    assert damaged.value.kind == "notice-given/1"


@pytest.mark.parametrize("line", [b"", b"{}", b"null", b'{"header":{}}', b"\x00", b'{"header":{},"body":'])
def test_a_line_that_is_none_is_damaged(line: bytes) -> None:
    with pytest.raises(FactDamaged):
        from_line(line)


def test_a_damaged_header_is_damaged() -> None:
    with pytest.raises(FactDamaged):
        open_header(b'{"seq":"one"}')


def test_R060_R061_R062_text_comes_back_code_point_for_code_point() -> None:
    taken = next(body for body in BODIES if isinstance(body, ApplicationTaken))
    name = RARE * 12 + "好好"
    assert len(name) == 50
    entries = (replace(taken.entries[0], value=name),)
    sealed = seal(fact_of(replace(taken, entries=entries)))

    assert name.encode() in sealed.body
    back = open_fact(sealed.header, sealed.body).body
    assert isinstance(back, ApplicationTaken)
    assert back.entries == entries


def test_a_multi_choice_answer_stays_a_tuple() -> None:
    sealed = seal(fact_of(BODIES[0]))
    back = open_fact(sealed.header, sealed.body).body

    assert isinstance(back, NoticeGiven)
    assert back.answers["benefits"] == ("allowance", "subsidy")
    assert back.answers["none"] == ()
