"""Telling everything once: a numbered paper, its snapshot and its fact in one transaction."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clerk_app.domain.assistance import VisitEnd
from clerk_app.domain.case import Stage, Status, status_of
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import ConsultationHeld, DocumentIssued, NoticeGiven
from clerk_app.domain.notice_code import decode, header
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.papers import Rendered, Variant
from clerk_app.domain.papers_notice import NoticePaper
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.usecases.give_notice import GiveNotice
from clerk_app.usecases.room import Paper
from tests.desk_kit import Desk
from tests.journeys.compare import everything
from tests.printing.reading import pypdf_text


def numbers(desk: Desk, draft: Draft) -> list[str]:
    return [fact.body.number for fact in desk.look.facts(draft.case_id) if isinstance(fact.body, NoticeGiven)]


def test_a_notice_is_numbered_kept_and_readable(desk: Desk) -> None:
    draft = replace(desk.draft(), brought={"mother_id_card": "yes"})

    assert desk.give_notice(draft) == "F01"

    given, issued = (fact.body for fact in desk.look.facts(draft.case_id))
    assert isinstance(given, NoticeGiven)
    assert isinstance(issued, DocumentIssued)
    assert Number.read(given.number).kind is Kind.NOTICE
    assert given.brought == {"mother_id_card": "yes"}
    assert (issued.number, issued.document_no) == (given.number, "云政告〔2026〕第000001号")
    assert "新生儿出生一件事" in pypdf_text(desk.shelf.get(issued.sha256))


def test_the_notice_carries_its_own_way_back(desk: Desk) -> None:
    seen: list[Paper] = []

    def watch(paper: Paper) -> Rendered:
        seen.append(paper)
        return desk.papers.render(paper)

    draft = replace(desk.draft(), brought={"mother_id_card": "yes", "child_photo": "unsure"})
    GiveNotice(desk.room, desk.open_book, desk.shelf, watch)(draft)

    (paper,) = seen
    assert isinstance(paper, NoticePaper)
    callback = paper.callback
    theme = desk.room.theme(draft.theme)
    assert header(callback) == (theme.code, desk.room.catalogue.version)
    told = decode(callback, theme)
    assert told.answers == draft.answers
    assert told.ticks == draft.brought


def test_R083_told_twice_in_the_same_words_it_is_one_paper_printed_again(desk: Desk) -> None:
    draft = desk.draft()
    assert [desk.give_notice(draft) for _ in range(3)] == ["F01"] * 3

    assert len(numbers(desk, draft)) == len(desk.state(draft.case_id).documents) == 1


def test_told_anew_it_is_a_second_paper_beside_the_first(desk: Desk) -> None:
    draft = desk.draft()
    desk.give_notice(draft)
    assert desk.give_notice(replace(draft, brought={"mother_id_card": "yes"})) == "F01:2"

    both = numbers(desk, draft)
    assert [Number.read(number).serial for number in both] == [1, 2]
    assert [(row.paper, row.number) for row in desk.look.papers(draft.case_id)] == list(
        zip(("F01", "F01:2"), both, strict=True)
    )
    assert desk.give_notice(replace(draft, brought={"mother_id_card": "yes"})) == "F01:2"
    assert desk.give_notice(draft) == "F01:3", "the visit went back to what was told first; that is told anew"


def test_yesterdays_notice_is_told_anew_because_its_dates_are_yesterdays(desk: Desk) -> None:
    draft = desk.draft()
    desk.give_notice(draft)
    desk.clock.move(timedelta(days=1))

    assert desk.give_notice(draft) == "F01:2"


def test_a_visit_that_ends_after_its_notice_was_told_ends_with_that_paper(desk: Desk) -> None:
    draft = desk.save_draft(desk.draft())
    desk.give_notice(draft)

    assert desk.give_notice(draft, VisitEnd()) == "F01"
    assert desk.state(draft.case_id).stage is Stage.CONSULTED
    assert len(numbers(desk, draft)) == 1
    assert desk.look.drafts() == ()


def test_a_consultation_ends_with_the_notice_and_takes_no_case_number(desk: Desk) -> None:
    draft = desk.draft()
    desk.save_draft(draft)

    desk.give_notice(draft, VisitEnd())

    bodies = [fact.body for fact in desk.look.facts(draft.case_id)]
    assert isinstance(bodies[-1], ConsultationHeld)
    state = desk.state(draft.case_id)
    assert (state.stage, status_of(state), state.case_no) == (Stage.CONSULTED, Status.CONSULTED, "")
    assert desk.look.drafts() == ()
    assert desk.look.day(desk.clock.today()).consultations == 1
    assert desk.decide(desk.filled()).serial == 1


def test_a_notice_leaves_the_draft_where_it_was(desk: Desk) -> None:
    draft = desk.save_draft(desk.draft())
    desk.give_notice(draft)

    assert [line.case_id for line in desk.look.drafts()] == [draft.case_id]


def test_nothing_to_handle_opens_nothing(desk: Desk) -> None:
    before = everything(desk.engine)
    with pytest.raises(Refused) as refused:
        desk.give_notice(replace(desk.draft(), answers={}, item="birth_certificate_issue"))
    assert refused.value.reason is Reason.NOTHING_TO_HANDLE
    assert everything(desk.engine) == before
    assert desk.shelf.kept == {}


class PaperJam(Exception):
    """Rendering fails."""


def test_a_paper_that_cannot_be_set_leaves_no_number_behind(desk: Desk) -> None:
    def fail(_: Paper) -> Rendered:
        raise PaperJam

    before = everything(desk.engine)
    with pytest.raises(PaperJam):
        GiveNotice(desk.room, desk.open_book, desk.shelf, fail)(desk.draft())
    assert everything(desk.engine) == before

    draft = desk.draft()
    desk.give_notice(draft)
    notice = desk.state(draft.case_id).notice
    assert notice
    assert Number.read(notice.number).serial == 1


def test_without_a_document_number_the_notice_stands_under_its_own(desk: Desk) -> None:
    for _ in range(100):
        with desk.open_book() as book:
            book.next_document_no("hall", "告", 2026)
            book.commit()
    draft = desk.draft()
    desk.give_notice(draft)

    (document,) = desk.state(draft.case_id).documents
    assert document.document_no == ""
    assert document.number


def test_P13_another_way_to_set_the_notice_is_another_paper_and_the_same_way_is_not(desk: Desk) -> None:
    draft = desk.draft()
    ways = (Variant.PLAIN, Variant.LARGE, Variant.LARGE, Variant.BILINGUAL)
    assert [desk.give_notice(draft, variant=way) for way in ways] == ["F01", "F01:2", "F01:2", "F01:3"]
    editions = [document.edition for document in desk.state(draft.case_id).documents]
    assert editions == ["2026-03", "2026-03大字", "2026-03双语"]
