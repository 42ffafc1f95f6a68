"""The return code of a notice: digits only, and the scenario and ticks come back as they were told."""

import random
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.codec.catalogue_paths import eligible_answers
from clerk_app.domain.catalogue import Theme
from clerk_app.domain.conditions import Answer
from clerk_app.domain.notice_code import NoticeCode, decode, encode, header
from clerk_app.domain.numbers import check_pair
from clerk_app.domain.plan import resolve
from clerk_app.domain.refusal import Reason, Refused
from tests.catalogue_files import shipped
from tests.domain.small import ADULT, SMALL
from tests.domain.test_plan import random_answers

THEMES = (SMALL, *shipped().themes)
VERSION = "2026.11.18-3"


def ticked(theme: Theme, answers: Mapping[str, Answer], dice: random.Random) -> dict[str, str]:
    slugs = [planned.slug for planned in resolve(theme, answers).materials]
    return {slug: tick for slug in slugs if (tick := dice.choice(["", "yes", "no", "unsure"]))}


@given(st.sampled_from(THEMES), st.randoms(use_true_random=False), st.integers(1, 99))
def test_M14_every_notice_opens_the_scenario_it_was_printed_for(theme: Theme, dice: random.Random, issue: int) -> None:
    answers = random_answers(theme, dice)
    ticks, version = ticked(theme, answers, dice), f"2026.11.18-{issue}"
    digits = encode(theme, version, answers, ticks)

    assert digits.isascii()
    assert digits.isdigit()
    assert header(digits) == (theme.code, version)
    told = decode(digits, theme)
    assert told.answers == answers
    assert told.ticks == ticks


@given(st.sampled_from(THEMES), st.randoms(use_true_random=False))
def test_a_notice_of_a_half_answered_scenario_opens_half_answered(theme: Theme, dice: random.Random) -> None:
    answers = random_answers(theme, dice)
    some = {name: told for name, told in answers.items() if dice.random() < 0.5}

    assert decode(encode(theme, VERSION, some, {}), theme).answers == some


@given(st.randoms(use_true_random=False), st.integers(1, 9), st.integers(0, 500))
def test_R056_one_slipped_digit_is_always_caught(dice: random.Random, by: int, at: int) -> None:
    digits = encode(SMALL, VERSION, random_answers(SMALL, dice), {})
    at %= len(digits)
    slipped = digits[:at] + str((int(digits[at]) + by) % 10) + digits[at + 1 :]

    with pytest.raises(Refused) as refused:
        decode(slipped, SMALL)
    assert refused.value.reason is Reason.NOT_A_NUMBER_OF_OURS


@pytest.mark.parametrize("text", ["", "31", "1090000126111801018536", "31" + "0" * 40, "３１", "31a", "9" * 30])
def test_any_other_scan_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        decode(text, SMALL)
    assert refused.value.reason is Reason.NOT_A_NUMBER_OF_OURS


def outcome(digits: str) -> object:
    """What was read, or why nothing was."""
    try:
        return decode(digits, SMALL)
    except Refused as refused:
        return refused.reason


@given(st.text(alphabet="0123456789", max_size=60))
def test_no_run_of_digits_with_a_right_check_makes_the_reader_fail(digits: str) -> None:
    body = f"31{digits}"
    told = outcome(body + check_pair(body))

    assert told is Reason.NOT_A_NUMBER_OF_OURS or isinstance(told, NoticeCode)


def test_a_notice_of_another_theme_is_refused() -> None:
    with pytest.raises(Refused):
        decode(encode(SMALL, VERSION, ADULT, {}), shipped().themes[0])


@given(st.sampled_from(THEMES), st.randoms(use_true_random=False))
def test_M01_the_notice_of_a_single_item_opens_that_item(theme: Theme, dice: random.Random) -> None:
    answers, item = random_answers(theme, dice), dice.choice(theme.items).slug
    told = decode(encode(theme, VERSION, answers, {}, item), theme)

    assert (told.item, told.declined, told.answers) == (item, (), answers)


@given(st.sampled_from(THEMES), st.randoms(use_true_random=False))
def test_what_was_declined_at_the_first_visit_stays_declined(theme: Theme, dice: random.Random) -> None:
    optional = [item.slug for item in theme.items if item.optional and dice.random() < 0.5]
    told = decode(encode(theme, VERSION, {}, {}, "", tuple(optional)), theme)

    assert (told.item, list(told.declined)) == ("", optional)


def test_no_choice_made_is_told_from_a_question_not_answered() -> None:
    none: dict[str, Answer] = {"reader": "adult", "extras": ()}
    unanswered: dict[str, Answer] = {"reader": "adult"}

    assert decode(encode(SMALL, VERSION, none, {}), SMALL).answers == none
    assert decode(encode(SMALL, VERSION, unanswered, {}), SMALL).answers == unanswered


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.slug)
def test_the_code_of_any_scenario_fits_a_small_symbol(theme: Theme) -> None:
    """A version-10 symbol at level M holds 513 digits."""
    answers = {question.id: eligible_answers(question)[-1] for question in theme.questions}
    ticks = {material.slug: "unsure" for material in theme.materials}

    assert len(encode(theme, VERSION, answers, ticks)) < 120
