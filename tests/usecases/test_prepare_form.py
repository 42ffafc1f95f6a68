"""The one form on paper: signed before the decision, corrected on the spot with a trace, archived once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.usecases.prepare_form import PrepareForm
from tests.desk_kit import Desk
from tests.printing.reading import pypdf_text, symbols


def prepare(desk: Desk, draft: Draft) -> str:
    return PrepareForm(desk.room, desk.open_book, desk.shelf, desk.papers.render)(draft)


def text_of(desk: Desk, case_id: str, paper: str) -> str:
    document = next(each for each in desk.state(case_id).documents if each.paper == paper)
    return pypdf_text(desk.shelf.get(document.sha256))


def with_name(draft: Draft, name: str) -> Draft:
    return replace(draft, entries={**draft.entries, "child_name": DraftEntry(name)})


def test_the_form_is_printed_before_the_decision_and_takes_the_case_number(desk: Desk) -> None:
    draft = desk.filled()

    assert prepare(desk, draft) == prepare(desk, draft) == "F02"

    (form,) = desk.state(draft.case_id).documents
    assert form.document_no == "云政申〔2026〕第000001号"
    assert {text for _, text in symbols(desk.shelf.get(form.sha256))} == {form.number}
    assert desk.decide(draft).payload == form.number
    assert desk.issue_papers(draft.case_id) == ("F03", "F06")


def test_R098_a_form_is_for_what_is_applied_for_also_where_every_field_stays(desk: Desk) -> None:
    draft = desk.filled()
    prepare(desk, draft)
    less = replace(draft, declined=("birth_registration_service",))

    assert prepare(desk, less) == "F02:v2"
    assert "生育登记" not in text_of(desk, draft.case_id, "F02:v2")
    assert prepare(desk, less) == "F02:v2"


def test_L29_what_is_corrected_on_the_spot_keeps_its_old_value_and_its_time(desk: Desk) -> None:
    draft = with_name(desk.filled(), "陆禾")
    assert prepare(desk, draft) == "F02"
    desk.clock.move(timedelta(minutes=7))

    assert prepare(desk, with_name(draft, "陆𠀐禾")) == "F02:v2"

    first, second = (text_of(desk, draft.case_id, paper) for paper in ("F02", "F02:v2"))
    assert "当场更正记录" not in first
    assert "新生儿姓名陆禾陆𠀐禾2026年11月18日09:07" in second


def test_L29_what_changed_after_signing_calls_for_a_form_that_tells_it(desk: Desk) -> None:
    draft = with_name(desk.filled(), "陆禾")
    prepare(desk, draft)
    desk.clock.move(timedelta(minutes=3))
    desk.decide(with_name(draft, "陆𬱖禾"))

    assert desk.issue_papers(draft.case_id) == ("F02:v2", "F03", "F06")
    assert "新生儿姓名陆禾陆𬱖禾2026年11月18日09:03" in text_of(desk, draft.case_id, "F02:v2")
    assert desk.issue_papers(draft.case_id) == ()


def test_R095_a_newborns_form_asks_the_mother_for_consent(desk: Desk) -> None:
    draft = desk.filled()
    prepare(desk, draft)

    text = text_of(desk, draft.case_id, "F02")
    assert "未满十四周岁未成年人的监护人同意" in text
    assert "监护人陆清和居民身份证190121199403120049" in text
    assert "与未成年人关系母亲" in text


def test_a_decided_case_has_its_form(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft)
    with pytest.raises(Refused) as refused:
        prepare(desk, draft)
    assert refused.value.reason is Reason.ALREADY_DECIDED
    assert len(desk.state(draft.case_id).documents) == 0
