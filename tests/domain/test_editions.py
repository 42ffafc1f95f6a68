"""A notice of an older edition: what still holds is taken over, and every difference is told once."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.catalogue import Option, Question, Theme
from clerk_app.domain.editions import Change, Difference, Told, carried, recall
from clerk_app.domain.plan import resolve
from tests.catalogue_files import shipped
from tests.desk_kit import scenario_answers
from tests.domain.test_plan import random_answers

NOW = next(theme for theme in shipped().themes if theme.slug == "newborn-birth")
ANSWERS = scenario_answers(NOW, "typical")
TICKS = {"discharge_record": "yes", "child_photo": "no"}


def changed(theme: Theme, slug: str, **to: object) -> Theme:
    """One item otherwise than today."""
    items = tuple(replace(item, **to) if item.slug == slug else item for item in theme.items)  # type: ignore[arg-type]
    return replace(theme, items=items)


def told(then: Theme) -> tuple[Difference, ...]:
    return recall(Told(ANSWERS, TICKS), then, NOW).differences


@given(st.sampled_from(shipped().themes), st.randoms(use_true_random=False))
def test_M14_the_same_edition_brings_back_the_same_visit(theme: Theme, dice: random.Random) -> None:
    answers = random_answers(theme, dice)
    found = recall(Told(answers, {}), theme, theme)

    assert (found.told.answers, found.differences) == (answers, ())


def test_M14_a_limit_that_became_otherwise_is_told_with_both() -> None:
    item = next(item for item in NOW.items if item.slug == "social_security_card_issue")
    then = changed(NOW, item.slug, committed_days=item.committed_days + 3)

    assert told(then) == (Difference(Change.LIMIT, item.zh, str(item.committed_days + 3), str(item.committed_days)),)


def test_M14_papers_that_came_and_went_are_told_by_name() -> None:
    photo = next(one for one in NOW.materials if one.slug == "child_photo")
    other = replace(photo, slug="family_photo", zh="全家照片")
    then = replace(NOW, materials=tuple(other if one is photo else one for one in NOW.materials))

    assert told(then) == (
        Difference(Change.PAPER_GONE, "全家照片"),
        Difference(Change.PAPER_NEW, photo.zh),
    )


def test_M14_the_tick_of_a_paper_that_is_asked_no_more_is_dropped_and_the_others_stay() -> None:
    found = recall(Told(ANSWERS, {**TICKS, "family_photo": "yes"}), NOW, NOW)

    assert found.told.ticks == TICKS


def test_M14_an_item_that_is_published_no_more_is_told() -> None:
    gone = replace(NOW.items[0], slug="old_item", zh="旧事项")
    then = replace(NOW, items=(*NOW.items, gone))

    assert told(then) == (Difference(Change.ITEM_GONE, "旧事项"),)


def test_M01_a_single_item_that_is_published_no_more_gives_way_to_its_theme() -> None:
    gone = replace(NOW.items[0], slug="old_item", zh="旧事项", when=NOW.items[0].when)
    found = recall(Told(ANSWERS, {}, "old_item"), replace(NOW, items=(*NOW.items, gone)), NOW)

    assert found.told.item == ""
    assert [one.change for one in found.differences] == [Change.ITEM_GONE] * len(
        resolve(replace(NOW, items=(gone,)), ANSWERS).items
    )


def test_M14_an_answer_that_is_offered_no_more_is_asked_again() -> None:
    asked = NOW.questions[0]
    given_then = ANSWERS[asked.id]
    assert isinstance(given_then, str)
    old = Option("old", "从前的选项", "Old")
    then = replace(NOW, questions=(replace(asked, options=(*asked.options, old)), *NOW.questions[1:]))
    found = recall(Told({**ANSWERS, asked.id: "old"}, {}), then, NOW)

    assert asked.id not in found.told.answers
    assert Difference(Change.ANSWER_GONE, asked.zh, "从前的选项") in found.differences


def test_a_question_that_became_one_of_several_choices_is_asked_again() -> None:
    asked = next(one for one in NOW.questions if not one.multi)
    several: Question = replace(asked, multi=True)
    now = replace(NOW, questions=tuple(several if one is asked else one for one in NOW.questions))

    assert asked.id not in carried(ANSWERS, now)
