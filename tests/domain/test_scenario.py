"""Scenario questions: which are put, what stops, what an answer that changes takes with it."""

import random

import pytest

from clerk_app.codec.catalogue_paths import eligible_answers
from clerk_app.domain.catalogue import Question, Theme
from clerk_app.domain.conditions import Answer
from clerk_app.domain.plan import resolve
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.scenario import asked, check_answers, chosen, prune, questions_of_item, stop
from tests.catalogue_files import shipped
from tests.domain.small import SMALL

THEMES = (SMALL, *shipped().themes)
Given = dict[str, Answer]


def open_question(theme: Theme, answers: Given, only: frozenset[str] | None = None) -> Question | None:
    return next((question for question in asked(theme, answers, only) if question.id not in answers), None)


def walked(theme: Theme, dice: random.Random, only: frozenset[str] | None = None) -> Given:
    """Answer one question after the other, as the page puts them."""
    answers: Given = {}
    while question := open_question(theme, answers, only):
        answers[question.id] = dice.choice(eligible_answers(question))
    return answers


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.slug)
def test_answering_question_by_question_gives_a_sound_scenario(theme: Theme) -> None:
    dice = random.Random(theme.slug)
    for _ in range(60):
        answers = walked(theme, dice)
        check_answers(theme, answers)
        assert prune(theme, answers) == answers
        assert stop(theme, answers) is None
        assert [question.id for question in asked(theme, answers)] == [q.id for q in theme.questions if q.id in answers]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.slug)
def test_a_changed_answer_prunes_to_a_prefix_of_a_sound_scenario(theme: Theme) -> None:
    dice = random.Random(theme.slug)
    for _ in range(60):
        answers = walked(theme, dice)
        question = dice.choice([each for each in theme.questions if each.id in answers])
        changed = prune(theme, {**answers, question.id: dice.choice(eligible_answers(question))})
        assert all(each.ask_when.holds(changed) for each in theme.questions if each.id in changed)
        while left := open_question(theme, changed):
            changed[left.id] = dice.choice(eligible_answers(left))
        check_answers(theme, changed)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.slug)
def test_M01_an_items_own_questions_settle_its_whole_plan(theme: Theme) -> None:
    """Answers to other questions change nothing of the item's papers and fields."""
    dice = random.Random(theme.slug)
    for _ in range(25):
        item = dice.choice(theme.items)
        only = questions_of_item(theme, item.slug)
        answers = walked(theme, dice)
        own = {name: given for name, given in answers.items() if name in only}
        full, narrow = (resolve(theme, given, single_item=item.slug) for given in (answers, own))
        assert narrow.items == full.items
        assert [each.slug for each in narrow.materials] == [each.slug for each in full.materials]
        assert [each.slug for each in narrow.fields] == [each.slug for each in full.fields]
        check_answers(theme, own, only)


def test_an_unanswered_question_is_named_in_order() -> None:
    with pytest.raises(Refused) as refused:
        check_answers(SMALL, {})
    assert (refused.value.reason, refused.value.particulars) == (Reason.UNANSWERED, {"question": "reader"})

    with pytest.raises(Refused) as refused:
        check_answers(SMALL, {"reader": "adult"})
    assert refused.value.particulars == {"question": "extras"}


def test_no_choice_at_all_is_an_answer_where_any_number_may_be_chosen() -> None:
    check_answers(SMALL, {"reader": "adult", "extras": ()})
    assert open_question(SMALL, {"reader": "adult", "extras": ()}) is None


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({"moon": "full"}, Reason.UNKNOWN_QUESTION),
        ({"reader": "robot"}, Reason.UNKNOWN_OPTION),
        ({"reader": "adult", "extras": ("posted", "robot")}, Reason.UNKNOWN_OPTION),
        ({"reader": ("adult",)}, Reason.ONE_ANSWER_ONLY),
        ({"reader": "adult", "extras": "posted"}, Reason.ONE_ANSWER_ONLY),
        ({"reader": "visitor"}, Reason.INELIGIBLE),
        ({"reader": "visitor", "extras": ("posted",)}, Reason.INELIGIBLE),
        ({"extras": ("posted",)}, Reason.UNANSWERED),
    ],
)
def test_unsound_answers_are_refused_by_their_reason(answers: Given, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        check_answers(SMALL, answers)

    assert refused.value.reason is reason


def test_an_ineligible_answer_ends_the_questions_with_its_way_out() -> None:
    option = stop(SMALL, {"reader": "visitor"})

    assert option
    assert option.reason == "凭身份证当日入馆，无需办证"
    assert stop(SMALL, {"reader": "adult"}) is None


def test_chosen_options_come_in_the_order_of_the_questions() -> None:
    told = [(question.id, option.id) for question, option in chosen(SMALL, {"extras": ("braille",), "reader": "child"})]
    assert told == [("reader", "child"), ("extras", "braille")]


def test_pruning_falls_through_chains_of_questions() -> None:
    assert prune(SMALL, {"reader": "visitor", "extras": ("posted",)}) == {"reader": "visitor"}
    assert prune(SMALL, {"extras": ("posted",)}) == {}


def test_the_questions_of_one_item() -> None:
    assert questions_of_item(SMALL, "reader_registration") == {"reader"}
    assert questions_of_item(SMALL, "card_posting") == {"reader", "extras"}
