"""Conditions: an OR of clauses, each an AND over questions, each an OR over options."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.conditions import ALWAYS, Answers, OneOf, When


def when(*clauses: dict[str, str]) -> When:
    """Options as words of one text."""
    return When(
        tuple(tuple(OneOf(name, frozenset(options.split())) for name, options in each.items()) for each in clauses)
    )


@pytest.mark.parametrize(
    ("condition", "answers", "expected"),
    [
        (ALWAYS, {}, True),
        (when({"a": "x y"}), {"a": "x"}, True),
        (when({"a": "x y"}), {"a": "z"}, False),
        (when({"a": "x"}), {}, False),
        (when({"a": "x", "b": "u"}), {"a": "x"}, False),
        (when({"a": "x", "b": "u"}), {"a": "x", "b": "u"}, True),
        (when({"a": "x"}, {"b": "u"}), {"b": "u"}, True),
        (when({"a": "x"}), {"a": ("y", "x")}, True),
        (when({"a": "x"}), {"a": ("y",)}, False),
        (when({"a": "x"}), {"a": ()}, False),
        (When(((),)), {}, True),
    ],
)
def test_a_condition_holds(condition: When, answers: Answers, expected: bool) -> None:
    assert condition.holds(answers) is expected


def test_a_condition_names_its_questions() -> None:
    assert when({"a": "x", "b": "u"}, {"c": "v"}).questions == {"a", "b", "c"}
    assert ALWAYS.questions == frozenset()


WORDS = st.sampled_from("xyz")
CLAUSES = st.lists(
    st.dictionaries(st.sampled_from("abc"), st.sets(WORDS, min_size=1), min_size=1, max_size=3), max_size=3
)
ANSWERS = st.dictionaries(st.sampled_from("abc"), WORDS | st.lists(WORDS, unique=True).map(tuple))


@given(CLAUSES, ANSWERS)
def test_a_condition_agrees_with_its_reading_in_words(clauses: list[dict[str, set[str]]], answers: Answers) -> None:
    condition = When(
        tuple(tuple(OneOf(name, frozenset(options)) for name, options in each.items()) for each in clauses)
    )

    def given_for(name: str) -> set[str]:
        told = answers.get(name, ())
        return {told} if isinstance(told, str) else set(told)

    expected = not clauses or any(all(given_for(name) & options for name, options in each.items()) for each in clauses)
    assert condition.holds(answers) == expected


@given(CLAUSES, ANSWERS)
def test_what_is_not_asked_changes_nothing(clauses: list[dict[str, set[str]]], answers: Answers) -> None:
    condition = When(
        tuple(tuple(OneOf(name, frozenset(options)) for name, options in each.items()) for each in clauses)
    )
    assert condition.holds(answers) == condition.holds({**answers, "unasked": "x"})
