"""The applicant has come back: papers and corrections one by one, acceptance when nothing is open, no second notice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from clerk_app.domain.case import Choice, Status, evolve, status_of
from clerk_app.domain.decisions import Decide, standings, suggested
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import (
    Answer,
    ApplicationTaken,
    CorrectionPoint,
    CorrectionRequested,
    Coverage,
    EntryCorrected,
    Fact,
    ItemAnswered,
    ItemsAccepted,
    MaterialSupplied,
    MaterialTaken,
)
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.supplements import asked_by, correct_entry, open_points, supply
from clerk_app.ports import Approval
from clerk_app.usecases.supplement import AcceptSupplied, CorrectAgain, CorrectEntry, Supply
from tests.desk_kit import Desk, open_desk, scenario_answers

PHOTO = "child_photo"
HERE = Slot((Page("cd" * 32, 9, "image/jpeg"),), original_checked=True)
PLAIN = CorrectionPoint("social_security_card", "请带孩子同来")


@pytest.fixture
def told(tmp_path: Path) -> Iterator[tuple[Desk, Draft, tuple[str, ...]]]:
    """A newborn case with one photo, one telephone and one plain point to be corrected; everything else accepted."""
    with open_desk(tmp_path) as desk:
        draft = desk.filled()
        plan = desk.room.plan_of(draft)
        photo = plan.planned_material(PHOTO)
        assert photo
        items = tuple(photo.items)
        draft = replace(draft, slots={slug: slot for slug, slot in draft.slots.items() if slug != PHOTO})
        found = standings(plan, draft.slots, desk.room.problems(plan, draft.values))
        choices = {one.item.slug: suggested(one, desk.room.desk) for one in found}
        assert {slug for slug, choice in choices.items() if choice is Choice.CORRECT} == set(items)
        points = (CorrectionPoint(PHOTO, "未提交"), CorrectionPoint("mother_phone", "号码不对"), *_plain(items))
        desk.decide_case(draft, Decide(choices, points=points))
        yield desk, draft, items


def _plain(items: tuple[str, ...]) -> tuple[CorrectionPoint, ...]:
    return (CorrectionPoint(items[0], PLAIN.what),)


def facts_of(desk: Desk, draft: Draft) -> tuple[Fact, ...]:
    with desk.open_book() as book:
        return book.facts(draft.case_id)


def refusal(acting: object, *given: object) -> Reason:
    assert callable(acting)
    with pytest.raises(Refused) as refused:
        acting(*given)
    return refused.value.reason


def test_R015_a_case_is_accepted_when_everything_told_is_there(told: tuple[Desk, Draft, tuple[str, ...]]) -> None:
    desk, draft, items = told
    case_id, accept = draft.case_id, AcceptSupplied(desk.room, desk.open_book)
    plan = desk.room.plan_of(draft)
    assert len(open_points(desk.state(case_id), plan, items)) == 3
    assert refusal(accept, case_id, items) is Reason.NOT_SUPPLIED

    Supply(desk.room, desk.open_book)(case_id, PHOTO, HERE)
    CorrectEntry(desk.room, desk.open_book)(case_id, "mother_phone", "13800002287")
    assert refusal(accept, case_id, items) is Reason.NOT_SUPPLIED, "the plain point is not seen to yet"
    desk.clock.move(timedelta(days=2))
    accept(case_id, items, (PLAIN.what,))

    state = desk.state(case_id)
    assert all(state.decisions[item] is Choice.ACCEPT for item in items)
    assert status_of(state) is Status.ACCEPTED
    accepted = [fact.body for fact in facts_of(desk, draft) if isinstance(fact.body, ItemsAccepted)][-1]
    assert accepted.day == date(2026, 11, 20), "a published list: the day of the act"
    corrected = [fact.body for fact in facts_of(desk, draft) if isinstance(fact.body, EntryCorrected)]
    assert [(entry.old, entry.new) for entry in corrected] == [("13800002286", "13800002287")]


def test_the_later_acceptance_has_its_own_notice(told: tuple[Desk, Draft, tuple[str, ...]]) -> None:
    desk, draft, items = told
    first = set(desk.issue_papers(draft.case_id))
    Supply(desk.room, desk.open_book)(draft.case_id, PHOTO, HERE)
    CorrectEntry(desk.room, desk.open_book)(draft.case_id, "mother_phone", "13800002287")
    desk.clock.move(timedelta(days=2))
    AcceptSupplied(desk.room, desk.open_book)(draft.case_id, items, (PLAIN.what,))

    later = desk.issue_papers(draft.case_id)

    assert "F06" in first
    assert later == ("F06:2", "F05")
    paper = next(paper for paper in desk.state(draft.case_id).documents if paper.paper == "F06:2")
    assert paper.items == items


def test_R033_nothing_is_taken_that_was_not_asked_for(told: tuple[Desk, Draft, tuple[str, ...]]) -> None:
    desk, draft, _ = told
    before = facts_of(desk, draft)

    assert (
        refusal(Supply(desk.room, desk.open_book), draft.case_id, "marriage_certificate", HERE) is Reason.NOT_ASKED_FOR
    )
    assert refusal(Supply(desk.room, desk.open_book), draft.case_id, "no_such_paper", HERE) is Reason.UNKNOWN_MATERIAL
    entry = CorrectEntry(desk.room, desk.open_book)
    assert refusal(entry, draft.case_id, "father_name", "李建国") is Reason.NOT_ASKED_FOR
    assert refusal(entry, draft.case_id, "mother_phone", "12") is Reason.FORM_HAS_ERRORS
    assert facts_of(desk, draft) == before


def test_R009_a_second_notice_needs_a_supervisor_and_a_reason(told: tuple[Desk, Draft, tuple[str, ...]]) -> None:
    desk, draft, items = told
    points = (CorrectionPoint("mother_id_card", "复印件不清"),)
    known = Approval("sup-01", "271828")

    def approve(approval: Approval) -> bool:
        return approval == known

    again = CorrectAgain(desk.room, desk.open_book, approve)
    before = facts_of(desk, draft)
    assert refusal(again, draft.case_id, items, points, "第一次漏列", Approval("", "")) is Reason.SECOND_CORRECTION
    assert refusal(again, draft.case_id, items, points, "第一次漏列", Approval("sup-01", "0")) is Reason.NOT_APPROVED
    assert refusal(again, draft.case_id, items, points, "  ", known) is Reason.REASON_NEEDED
    assert refusal(again, draft.case_id, items, (), "第一次漏列", known) is Reason.NOTHING_TO_CORRECT
    assert facts_of(desk, draft) == before

    again(draft.case_id, items, points, "第一次漏列", known)

    told_again = [fact.body for fact in facts_of(desk, draft) if isinstance(fact.body, CorrectionRequested)][-1]
    assert (told_again.again_because, told_again.approver) == ("第一次漏列", "sup-01")


def test_an_accepted_item_is_not_corrected_again(told: tuple[Desk, Draft, tuple[str, ...]]) -> None:
    desk, draft, items = told
    other = next(slug for slug in desk.state(draft.case_id).decisions if slug not in items)
    again = CorrectAgain(desk.room, desk.open_book, lambda _: True)

    assert refusal(again, draft.case_id, (other,), (PLAIN,), "漏列", Approval("sup-01", "1")) is Reason.NOT_DECIDABLE
    accept = AcceptSupplied(desk.room, desk.open_book)
    assert refusal(accept, draft.case_id, (other,)) is Reason.NOT_DECIDABLE


def test_R078_what_was_supplied_is_held_against_what_was_asked(told: tuple[Desk, Draft, tuple[str, ...]]) -> None:
    desk, draft, items = told
    plan = desk.room.plan_of(draft)
    asked = {point.about for point in open_points(desk.state(draft.case_id), plan, items)}
    part = Slot((Page("ef" * 32, 9, "image/jpeg"),))
    Supply(desk.room, desk.open_book)(draft.case_id, PHOTO, part)

    state = desk.state(draft.case_id)
    left = {point.about for point in open_points(state, plan, items)}
    assert set(state.supplied) <= asked
    assert asked - left == {PHOTO}
    assert "mother_phone" in left


def test_what_a_department_asks_for_can_be_brought_to_the_window(desk: Desk) -> None:
    """A received-only item: its organ asks once itself, the window takes the paper in."""
    item = "tobacco_licence"
    draft = desk.draft("restaurant-opening", "hotpot", item)
    desk.decide(draft, Choice.RECEIVE, why_not_suggested="由烟草专卖局审查")
    plan = desk.room.plan_of(draft)
    wanted, other = (planned.slug for planned in plan.to_bring[:2])
    answer = ItemAnswered("", 1, date(2026, 11, 20), item, Answer.CORRECT, (CorrectionPoint(wanted, "不清"),))
    taken = MaterialTaken(wanted, Coverage.SCANNED, ("cd" * 32,))
    state = desk.state(draft.case_id)

    assert supply(state, plan, taken, (answer,)) == MaterialSupplied(taken)
    assert refusal(supply, state, plan, replace(taken, slot=other), (answer,)) is Reason.NOT_ASKED_FOR
    assert refusal(supply, state, plan, taken) is Reason.NOT_ASKED_FOR


def test_R009_R015_what_the_first_notice_told_stays_open_after_a_second_one(
    told: tuple[Desk, Draft, tuple[str, ...]],
) -> None:
    desk, draft, items = told
    case_id, plan = draft.case_id, desk.room.plan_of(draft)
    approval = Approval("sup-01", "271828")
    again = CorrectAgain(desk.room, desk.open_book, lambda one: one == approval)
    again(case_id, items[:1], (CorrectionPoint(items[0], "户口簿缺本人页"),), "第一次漏列", approval)

    abouts = [point.about for point in open_points(desk.state(case_id), plan, items)]
    assert set(abouts) == {PHOTO, "mother_phone", items[0]}
    plain = (PLAIN.what, "户口簿缺本人页")
    accept = AcceptSupplied(desk.room, desk.open_book)
    assert refusal(accept, case_id, items, plain) is Reason.NOT_SUPPLIED
    Supply(desk.room, desk.open_book)(case_id, PHOTO, HERE)
    CorrectEntry(desk.room, desk.open_book)(case_id, "mother_phone", "13800002287")
    accept(case_id, items, plain)
    assert all(desk.state(case_id).decisions[item] is Choice.ACCEPT for item in items)


@pytest.mark.parametrize(("settled", "day"), [((), date(2026, 11, 19)), ((PLAIN.what,), date(2026, 11, 25))])
def test_R014_a_thing_ticked_at_the_acceptance_was_put_right_that_day(
    tmp_path: Path, settled: tuple[str, ...], day: date
) -> None:
    """A licence whose paper came on the 19th and which is accepted on the 25th."""
    with open_desk(tmp_path) as desk:
        case_id, item, paper = "c1", "food_licence", "safety_rules"
        theme = desk.room.theme("restaurant-opening")
        answers = scenario_answers(theme, "noodle")
        points = [CorrectionPoint(paper, "未提交"), *(CorrectionPoint(item, one) for one in settled)]
        with desk.open_book() as book:
            taken = ApplicationTaken("1" * 20, theme.slug, item, answers, (), (), ())
            asked = CorrectionRequested(date(2026, 11, 18), (item,), tuple(points))
            book.append(case_id, (taken, asked), "0107")
            book.commit()
        desk.clock.move(timedelta(days=1))
        Supply(desk.room, desk.open_book)(case_id, paper, HERE)
        desk.clock.move(timedelta(days=6))
        AcceptSupplied(desk.room, desk.open_book)(case_id, (item,), settled)

        (accepted,) = [fact.body for fact in desk.look.facts(case_id) if isinstance(fact.body, ItemsAccepted)]
        assert accepted.day == day


def test_R033_an_entry_a_department_asks_for_is_corrected_at_the_window(desk: Desk) -> None:
    draft = desk.filled()
    desk.decide(draft)
    state, plan = desk.state(draft.case_id), desk.room.plan_of(draft)
    answer = ItemAnswered(
        "", 1, date(2026, 11, 20), plan.items[0].slug, Answer.CORRECT, (CorrectionPoint("mother_phone", "停机"),)
    )
    change = ("mother_phone", "13800002287")
    with pytest.raises(Refused):
        correct_entry(state, plan, change, ())
    assert correct_entry(state, plan, change, (), (answer,)).new == "13800002287"
    again = evolve(state, correct_entry(state, plan, change, (), (answer,)))
    assert asked_by(plan, again, (answer,)) == ()
