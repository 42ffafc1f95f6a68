"""补打: which reasons hold, how copies are counted, and how many a form is printed in."""

import tomllib

import pytest

from clerk_app.domain.copies import COPIES, copies_of
from clerk_app.domain.facts import DocumentIssued
from clerk_app.domain.facts_printing import PaperReprinted, ReprintReason
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.reprinting import newest, next_count, reprint_reason
from printing.templates import TEMPLATES


def reprinted(paper: str, count: int) -> PaperReprinted:
    return PaperReprinted(paper, count, ReprintReason.JAM, "", "")


def issued(paper: str, number: str) -> DocumentIssued:
    return DocumentIssued(paper, paper[:3], number, "", "2026-03", "", 1)


def test_R083_a_content_error_is_not_mended_by_printing_again() -> None:
    with pytest.raises(Refused) as refused:
        reprint_reason("wrong")
    assert refused.value.reason is Reason.CONTENT_NOT_REPRINTED


def test_R083_an_unlisted_reason_needs_its_words() -> None:
    with pytest.raises(Refused) as refused:
        reprint_reason("other", "  ")
    assert refused.value.reason is Reason.WORDS_NEEDED
    assert reprint_reason("other", "纸脏了") is ReprintReason.OTHER
    assert reprint_reason("jam") is ReprintReason.JAM
    assert reprint_reason("lost") is ReprintReason.LOST


def test_R083_every_paper_of_a_case_is_counted_by_itself() -> None:
    known = (reprinted("F06", 1), reprinted("F04:tax", 1), reprinted("F06", 2))
    assert [next_count(paper, known) for paper in ("F06", "F04:tax", "F03")] == [3, 2, 1]


def test_the_document_issued_last_is_the_one_to_print_and_none_is_refused() -> None:
    documents = (issued("F01", "1"), issued("F06", "2"), issued("F01", "3"))
    assert newest("F01", documents).number == "3"
    with pytest.raises(Refused) as refused:
        newest("F04:tax", documents)
    assert refused.value.reason is Reason.NOT_ISSUED


@pytest.mark.parametrize("form", sorted(path.name for path in TEMPLATES.iterdir() if path.name[1:3].isdigit()))
def test_as_many_copies_are_printed_as_the_line_under_the_title_names(form: str) -> None:
    for edition in (TEMPLATES / form).glob("*.toml"):
        told = tomllib.loads(edition.read_text(encoding="utf-8"))["copies"]
        assert copies_of(form[:3]) == (2 if "一式二份" in told else max(told.count("第"), 1)), told


def test_the_forms_of_the_window_are_all_in_the_table() -> None:
    assert {f"F{number:02d}" for number in range(1, 21)} <= set(COPIES)
    assert copies_of("F99") == 1
