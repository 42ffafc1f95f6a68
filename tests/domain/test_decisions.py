"""Decisions on items: what stands open, what is suggested, what is refused, and the facts that a choice becomes."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.codec.calendar_file import load_calendar
from clerk_app.domain import registers
from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.case import Choice, Intake, Stage, evolve
from clerk_app.domain.catalogue import Regime
from clerk_app.domain.conditions import Answer
from clerk_app.domain.decisions import (
    Decide,
    Desk,
    Standing,
    allowed,
    decide,
    due_days,
    standings,
    suggested,
    withdraw,
)
from clerk_app.domain.entries import Flaw, Problem
from clerk_app.domain.facts import (
    ApplicationTaken,
    CorrectionPoint,
    CorrectionRequested,
    Coverage,
    Entry,
    Ground,
    ItemsAccepted,
    ItemsReceived,
    ItemsRefused,
    WindowBody,
)
from clerk_app.domain.facts_powers import Grant, MandateUsed
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.plan import Plan
from clerk_app.domain.powers import Powers
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.resting import mandates_used
from resources import RESOURCES
from tests.domain.powers_kit import SMALL_ORGANS, given_by
from tests.domain.small import ADULT, CHILD, small_plan

TODAY = date(2026, 11, 18)
DESK = Desk(load_calendar(RESOURCES / "calendar"), TODAY, given_by(*SMALL_ORGANS))
BLIND = replace(DESK, calendar=WorkCalendar({}))
RECEIVING = replace(DESK, powers=given_by("culture"))
NOBODY = replace(DESK, powers=Powers())
PAGE = Page("ab" * 32, 9, "image/jpeg")
FULL = {
    slug: Slot((PAGE,) * pages, original_checked=True)
    for slug, pages in (("reader_id_card", 2), ("reader_photo", 1), ("address_proof", 1), ("guardian_consent", 1))
}
NUMBER = "90000126111801018536"
POINT = CorrectionPoint("reader_photo", "未提交")
NEW = Intake()
APPLICANT = (Entry("reader_name", "陆清和"), Entry("reader_id_no", "190101199003070022"))
WRONG_PHONE = Problem("reader_phone", Flaw.PHONE)


@dataclass(frozen=True, slots=True)
class Act:
    """One command with its surroundings; the defaults accept an adult's complete papers."""

    choices: dict[str, Choice]
    slots: dict[str, Slot]
    problems: tuple[Problem, ...] = ()
    desk: Desk = DESK
    state: Intake = NEW
    answers: tuple[tuple[str, Answer], ...] = tuple(ADULT.items())

    @property
    def plan(self) -> Plan:
        return small_plan(dict(self.answers))

    def __call__(self, **command: Any) -> tuple[ApplicationTaken, tuple[WindowBody, ...]]:
        application = (NUMBER, APPLICANT, self.slots)
        return decide(self.state, self.plan, Decide(self.choices, **command), application, self.problems, self.desk)


def act(choice: Choice = Choice.ACCEPT, slots: dict[str, Slot] | None = None, **more: Any) -> Act:
    items = ("reader_registration", "reading_room_seat", "card_posting")
    return Act(dict.fromkeys(items, choice), FULL if slots is None else slots, **more)


def reason(doing: Act, **command: Any) -> Reason:
    with pytest.raises(Refused) as refused:
        doing(**command)
    return refused.value.reason


def standing_of(slug: str, slots: dict[str, Slot], *problems: Problem) -> Standing:
    return next(each for each in standings(small_plan(), slots, problems) if each.item.slug == slug)


def test_an_item_stands_with_its_own_open_papers_and_problems_only() -> None:
    registration = standing_of("reader_registration", {}, WRONG_PHONE)
    seat = standing_of("reading_room_seat", {}, WRONG_PHONE)

    assert registration.missing == ("reader_id_card", "reader_photo", "address_proof")
    assert registration.problems == (WRONG_PHONE,)
    assert (seat.missing, seat.problems) == (("reader_id_card",), ())
    assert not seat.complete
    assert standing_of("reading_room_seat", FULL, WRONG_PHONE).complete


def test_R015_acceptance_is_open_only_for_what_is_complete() -> None:
    whole, lacking = standing_of("card_posting", FULL), standing_of("card_posting", {})

    assert allowed(whole, DESK) == {Choice.ACCEPT, Choice.CORRECT, Choice.REFUSE}
    assert allowed(lacking, DESK) == {Choice.CORRECT, Choice.REFUSE}
    assert (suggested(whole, DESK), suggested(lacking, DESK)) == (Choice.ACCEPT, Choice.CORRECT)


def test_M05_M06_an_organ_without_mandate_is_only_received_for_complete_or_not() -> None:
    for standing in (standing_of("card_posting", FULL), standing_of("card_posting", {})):
        assert allowed(standing, RECEIVING) == {Choice.RECEIVE}
        assert suggested(standing, RECEIVING) is Choice.RECEIVE
        assert allowed(replace(standing, item=small_plan().items[0]), RECEIVING) >= {Choice.CORRECT, Choice.REFUSE}


@pytest.mark.parametrize(
    ("given", "whole_open", "lacking_open"),
    [
        ({registers.Act.ACCEPT}, {Choice.ACCEPT}, {Choice.RECEIVE}),
        ({registers.Act.CORRECT}, {Choice.CORRECT, Choice.RECEIVE}, {Choice.CORRECT, Choice.RECEIVE}),
        ({registers.Act.REFUSE}, {Choice.REFUSE, Choice.RECEIVE}, {Choice.REFUSE, Choice.RECEIVE}),
        ({registers.Act.ACCEPT, registers.Act.CORRECT}, {Choice.ACCEPT, Choice.CORRECT}, {Choice.CORRECT}),
        ({registers.Act.DECIDE}, {Choice.RECEIVE}, {Choice.RECEIVE}),
    ],
)
def test_M06_each_choice_is_opened_by_its_own_act(
    given: set[registers.Act], whole_open: set[Choice], lacking_open: set[Choice]
) -> None:
    desk = replace(DESK, powers=given_by("library", acts=frozenset(given)))

    assert allowed(standing_of("card_posting", FULL), desk) == whole_open
    assert allowed(standing_of("card_posting", {}), desk) == lacking_open


YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
ENDED = given_by(*SMALL_ORGANS, until=YESTERDAY)
TO_COME = replace(ENDED, mandates=tuple(replace(one, since=TOMORROW, until=None) for one in ENDED.mandates))
ELSEWHERE = replace(DESK.powers, window="04", mandates=tuple(replace(one, windows=("03",)) for one in ENDED.mandates))


@pytest.mark.parametrize("choice", [Choice.ACCEPT, Choice.DEFER, Choice.CORRECT, Choice.REFUSE])
@pytest.mark.parametrize(
    ("powers", "told"),
    [
        (Powers(), Reason.NO_MANDATE),
        (ELSEWHERE, Reason.NO_MANDATE),
        (ENDED, Reason.MANDATE_NOT_IN_FORCE),
        (TO_COME, Reason.MANDATE_NOT_IN_FORCE),
        (replace(DESK.powers, seals=()), Reason.SEAL_NOT_HERE),
    ],
)
def test_M06_what_no_mandate_in_force_bears_is_refused_and_says_why(
    choice: Choice, powers: Powers, told: Reason
) -> None:
    doing = act(choice, desk=replace(DESK, powers=powers))
    with pytest.raises(Refused) as refused:
        doing(points=(POINT,), ground=Ground.NOT_REQUIRED, why_not_suggested="x")

    assert refused.value.reason is told
    if told is Reason.MANDATE_NOT_IN_FORCE:
        assert refused.value.particulars["document"] in {"culture授〔2025〕1号", "library授〔2025〕1号"}
    _, facts = act(Choice.RECEIVE, desk=replace(DESK, powers=powers))()
    assert all(isinstance(fact, ItemsReceived) for fact in facts)


def test_M06_the_acts_of_one_sitting_name_the_documents_they_rest_on() -> None:
    plan = small_plan()
    choices = dict(zip((item.slug for item in plan.items), (Choice.ACCEPT, Choice.CORRECT, Choice.REFUSE), strict=True))
    _, facts = Act(choices, FULL)(points=(POINT,), ground=Ground.NOT_REQUIRED, why_not_suggested="x")

    assert mandates_used(plan, facts, DESK) == (
        MandateUsed(TODAY, registers.Act.ACCEPT, (Grant("culture", "culture授〔2025〕1号", ("reader_registration",)),)),
        MandateUsed(TODAY, registers.Act.CORRECT, (Grant("library", "library授〔2025〕1号", ("reading_room_seat",)),)),
        MandateUsed(TODAY, registers.Act.REFUSE, (Grant("library", "library授〔2025〕1号", ("card_posting",)),)),
    )
    _, accepted = act()()
    ((_, of_library),) = (used.grants for used in mandates_used(plan, accepted, DESK))
    assert of_library.items == ("reading_room_seat", "card_posting")
    _, received = act(Choice.RECEIVE, desk=NOBODY)()
    assert mandates_used(plan, received, NOBODY) == ()


def test_acceptance_seals_the_application_and_promises_each_item_its_day() -> None:
    taken, (accepted,) = act()(confirmed=True)

    assert isinstance(accepted, ItemsAccepted)
    assert (taken.case_no, taken.theme, taken.item, taken.confirmed) == (NUMBER, "library-card", "", True)
    assert taken.answers == ADULT
    assert [material.coverage for material in taken.materials] == [Coverage.SCANNED] * 3 + [Coverage.PRODUCED]
    assert [(item.item, item.due) for item in accepted.items] == [
        ("reader_registration", date(2026, 11, 23)),
        ("reading_room_seat", date(2026, 11, 23)),
        ("card_posting", date(2026, 11, 24)),
    ]


def test_R004_a_year_without_a_calendar_gives_a_provisional_promise() -> None:
    _, (accepted,) = act(desk=BLIND)()

    assert isinstance(accepted, ItemsAccepted)
    assert all(item.provisional for item in accepted.items)


def test_the_promise_is_the_themes_or_the_items_own() -> None:
    plan, alone = small_plan(), small_plan(item="card_posting")

    assert [due_days(plan, item) for item in plan.items] == [3, 3, 4]
    assert due_days(alone, alone.items[0]) == 4


def test_mixed_choices_become_one_fact_each() -> None:
    all_but_one = replace(DESK.powers.mandates[1], items=("card_posting",))
    powers = replace(DESK.powers, mandates=(DESK.powers.mandates[0], all_but_one))
    mixed = Act(
        {"reader_registration": Choice.CORRECT, "reading_room_seat": Choice.RECEIVE, "card_posting": Choice.REFUSE},
        FULL,
        (WRONG_PHONE,),
        replace(DESK, powers=powers),
    )
    _, facts = mixed(points=(POINT,), returned=("reader_photo",), ground=Ground.NOT_COMPETENT, authority="市图书馆")

    received, corrected, refused = facts
    assert received == ItemsReceived(TODAY, ("reading_room_seat",), date(2026, 11, 25))
    assert corrected == CorrectionRequested(TODAY, ("reader_registration",), (POINT,), ("reader_photo",))
    assert refused == ItemsRefused(TODAY, ("card_posting",), Ground.NOT_COMPETENT, "市图书馆")


@pytest.mark.parametrize(
    ("doing", "command", "expected"),
    [
        (act(slots={}), {}, Reason.MATERIAL_MISSING),
        (act(problems=(WRONG_PHONE,)), {}, Reason.FORM_HAS_ERRORS),
        (act(desk=RECEIVING), {}, Reason.NO_MANDATE),
        (act(Choice.RECEIVE), {}, Reason.NOT_DECIDABLE),
        (act(Choice.DEFER), {}, Reason.NOT_DECIDABLE),
        (act(Choice.CORRECT, {}), {}, Reason.NOTHING_TO_CORRECT),
        (act(Choice.CORRECT), {"points": (POINT,)}, Reason.REASON_NEEDED),
        (act(Choice.REFUSE), {}, Reason.GROUND_NEEDED),
        (act(Choice.REFUSE), {"ground": Ground.NOT_COMPETENT}, Reason.AUTHORITY_NEEDED),
        (act(state=Intake(stage=Stage.DECIDED)), {}, Reason.ALREADY_DECIDED),
        (act(state=Intake(stage=Stage.CONSULTED)), {}, Reason.ALREADY_DECIDED),
        (act(state=Intake(stage=Stage.WITHDRAWN)), {}, Reason.ALREADY_DECIDED),
        (act(state=Intake(version=3)), {"version": 2}, Reason.STALE),
        (Act({}, FULL), {}, Reason.NOT_DECIDABLE),
    ],
)
def test_a_command_the_law_or_the_record_does_not_bear_is_refused(
    doing: Act, command: dict[str, Any], expected: Reason
) -> None:
    assert reason(doing, **command) is expected


def test_R009_a_second_correction_is_refused_by_that_name() -> None:
    _, (asked,) = act(Choice.CORRECT, {})(points=(POINT,))
    state = evolve(NEW, asked)

    assert reason(act(Choice.CORRECT, {}, state=state), points=(POINT,)) is Reason.SECOND_CORRECTION


def test_every_ground_of_refusal_is_a_fact_of_its_own() -> None:
    plan = small_plan()
    first, second, third = (item.slug for item in plan.items)
    grounds = {second: (Ground.NOT_COMPETENT, " 市图书馆 ")}
    command = Decide(act(Choice.REFUSE).choices, ground=Ground.NOT_REQUIRED, authority="不作数", grounds=grounds)

    _, facts = decide(NEW, plan, command, (NUMBER, APPLICANT, FULL), (), DESK)

    assert facts == (
        ItemsRefused(TODAY, (first, third), Ground.NOT_REQUIRED),
        ItemsRefused(TODAY, (second,), Ground.NOT_COMPETENT, "市图书馆"),
    )


def test_why_less_than_the_list_was_received_is_on_record() -> None:
    correcting = given_by(*SMALL_ORGANS, acts=frozenset({registers.Act.CORRECT}))
    lacking = act(Choice.RECEIVE, {}, desk=replace(DESK, powers=correcting))
    assert reason(lacking) is Reason.REASON_NEEDED

    _, (received,) = lacking(why_not_suggested="由部门审查")

    assert isinstance(received, ItemsReceived)
    assert received.why_not_suggested == "由部门审查"


def test_an_authority_is_asked_for_only_where_an_item_is_refused_as_not_competent() -> None:
    _, (accepted,) = act()(ground=Ground.NOT_COMPETENT)
    assert isinstance(accepted, ItemsAccepted)


@pytest.mark.parametrize("choice", [Choice.ACCEPT, Choice.CORRECT, Choice.REFUSE])
@pytest.mark.parametrize("known", [(), APPLICANT[:1], APPLICANT[1:]])
def test_no_decision_is_made_out_to_nobody(choice: Choice, known: tuple[Entry, ...]) -> None:
    command = Decide(
        act(choice).choices, points=(POINT,), ground=Ground.NOT_REQUIRED, why_not_suggested="照片与本人不符"
    )
    with pytest.raises(Refused) as refused:
        decide(NEW, small_plan(), command, (NUMBER, known, FULL), (), DESK)

    assert refused.value.reason is Reason.FORM_HAS_ERRORS
    assert refused.value.particulars["field"] in {entry.field for entry in APPLICANT if entry not in known}


def test_L02_real_estate_knows_no_refusal_as_not_required() -> None:
    plan = small_plan()
    realty = replace(plan, items=tuple(replace(item, regime=Regime.REAL_ESTATE) for item in plan.items))
    command = Decide(act(Choice.REFUSE).choices, ground=Ground.NOT_REQUIRED)

    with pytest.raises(Refused) as refused:
        decide(NEW, realty, command, (NUMBER, APPLICANT, FULL), (), DESK)
    assert refused.value.reason is Reason.GROUND_NOT_OF_REGIME

    _, facts = decide(
        NEW,
        realty,
        replace(command, ground=Ground.NOT_COMPETENT, authority="省不动产登记中心"),
        (NUMBER, APPLICANT, FULL),
        (),
        DESK,
    )
    assert len(facts) == 1


def test_nothing_to_handle_cannot_be_decided() -> None:
    plan = replace(small_plan(), items=())
    with pytest.raises(Refused) as refused:
        decide(NEW, plan, Decide({}), (NUMBER, (), {}), (), DESK)
    assert refused.value.reason is Reason.NOTHING_TO_HANDLE


def test_an_applicant_withdraws_what_was_decided_and_says_why() -> None:
    decided = Intake(stage=Stage.DECIDED)

    assert withdraw(decided, " 改日再办 ", TODAY).reason == "改日再办"
    for state, why, expected in (
        (decided, "  ", Reason.REASON_NEEDED),
        (NEW, "x", Reason.NOT_DECIDABLE),
        (Intake(stage=Stage.WITHDRAWN), "x", Reason.NOT_DECIDABLE),
    ):
        with pytest.raises(Refused) as refused:
            withdraw(state, why, TODAY)
        assert refused.value.reason is expected


SLOTS = st.sets(st.sampled_from(list(FULL))).map(lambda slugs: {slug: FULL[slug] for slug in slugs})
PROBLEMS = st.sets(st.sampled_from(["reader_name", "reader_phone", "post_address"])).map(
    lambda fields: tuple(Problem(field, Flaw.EMPTY) for field in sorted(fields))
)
ANSWERS = st.sampled_from([tuple(ADULT.items()), tuple(CHILD.items())])


@given(SLOTS, PROBLEMS, ANSWERS, st.sampled_from([DESK, RECEIVING, NOBODY]))
def test_what_is_suggested_is_always_allowed_and_needs_no_reason(
    slots: dict[str, Slot], problems: tuple[Problem, ...], answers: tuple[tuple[str, Answer], ...], desk: Desk
) -> None:
    plan = small_plan(dict(answers))
    found = standings(plan, slots, problems)
    choices = {each.item.slug: suggested(each, desk) for each in found}

    assert all(suggested(each, desk) in allowed(each, desk) for each in found)
    _, facts = Act(choices, slots, problems, desk, answers=answers)(points=(POINT,))
    state = NEW
    for fact in facts:
        state = evolve(state, fact)
    assert state.decisions == choices


@given(SLOTS, PROBLEMS, st.lists(st.sampled_from(Choice), min_size=3, max_size=3))
def test_R015_no_choice_of_any_kind_accepts_what_is_open(
    slots: dict[str, Slot], problems: tuple[Problem, ...], picked: list[Choice]
) -> None:
    plan = small_plan()
    choices = dict(zip((item.slug for item in plan.items), picked, strict=True))
    command = {"points": (POINT,), "ground": Ground.NOT_REQUIRED, "why_not_suggested": "x"}
    try:
        _, facts = Act(choices, slots, problems)(**command)
    except Refused:
        return
    accepted = {item.item for fact in facts if isinstance(fact, ItemsAccepted) for item in fact.items}
    whole = {each.item.slug for each in standings(plan, slots, problems) if each.complete}
    assert accepted <= whole


def test_words_for_one_item_stand_on_no_other_items_fact() -> None:
    desk = replace(DESK, powers=given_by(*SMALL_ORGANS, acts=frozenset({registers.Act.CORRECT})))
    slots = {slug: slot for slug, slot in FULL.items() if slug != "address_proof"}
    doing = act(Choice.RECEIVE, slots, desk=desk)
    lacking = [each.item.slug for each in standings(small_plan(), slots, ()) if not each.complete]
    assert 0 < len(lacking) < len(doing.choices)

    assert reason(doing, reasons={slug: "x" for slug in doing.choices if slug not in lacking}) is Reason.REASON_NEEDED
    _, (received,) = doing(reasons={**dict.fromkeys(doing.choices, "不作数"), lacking[0]: "由部门审查"})

    assert isinstance(received, ItemsReceived)
    assert received.why_not_suggested == "由部门审查"


def test_R008_L02_an_answer_is_due_as_each_items_own_law_says() -> None:
    plan = small_plan()
    regimes = (Regime.REAL_ESTATE, Regime.MARKET_ENTITY, Regime.LICENSING)
    items = tuple(replace(item, regime=regime) for item, regime in zip(plan.items, regimes, strict=True))
    desk = NOBODY
    command = Decide({item.slug: Choice.RECEIVE for item in items}, confirmed=True)

    _, facts = decide(NEW, replace(plan, items=items), command, (NUMBER, APPLICANT, FULL), (), desk)

    found = {slug: fact.answer_due for fact in facts if isinstance(fact, ItemsReceived) for slug in fact.items}
    assert list(found.values()) == [TODAY, date(2026, 11, 23), date(2026, 11, 25)]


def test_R028_a_themes_promise_ends_where_an_items_own_statute_ends() -> None:
    plan = small_plan()
    quick = replace(plan.items[0], committed_days=1, statutory_days=2)

    assert (due_days(plan, quick), due_days(plan, replace(quick, statutory_days=None))) == (2, 3)
