"""Merging papers and fields over any theme: asked once, the most copies win, nothing is lost and nothing invented."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.catalogue import After, Copies, Item, Material, Needs, Theme
from clerk_app.domain.conditions import OneOf, When
from clerk_app.domain.plan import longest_path, resolve
from tests.domain.small import SMALL

SLUGS = tuple("abcdef")
COUNTS = st.integers(0, 5)
COPIES = st.builds(Copies, COUNTS, COUNTS, COUNTS)
WHEN = st.none() | st.sets(st.sampled_from("xy"), min_size=1)


def when(options: set[str] | None) -> When:
    return When() if options is None else When(((OneOf("q", frozenset(options)),),))


@st.composite
def themes(draw: st.DrawFn) -> Theme:
    """Items under conditions, each waiting only for earlier ones; papers for any of them."""
    pattern = SMALL.items[0]
    items: list[Item] = []
    for slug in SLUGS[: draw(st.integers(1, 6))]:
        before = draw(st.sets(st.sampled_from([item.slug for item in items]))) if items else set()
        waits = tuple(After(other, draw(st.sampled_from(Needs))) for other in sorted(before))
        days = draw(st.integers(0, 20))
        items.append(
            replace(pattern, slug=slug, committed_days=days, after=waits, when=when(draw(WHEN)), optional=True)
        )
    users = st.sets(st.sampled_from([item.slug for item in items]), min_size=1).map(lambda slugs: tuple(sorted(slugs)))
    materials = []
    for at in range(draw(st.integers(0, 5))):
        own = draw(st.dictionaries(st.sampled_from(SLUGS), COPIES, max_size=3))
        asked = draw(users | st.just(("*",)))
        made = tuple(sorted(draw(st.sets(st.sampled_from(SLUGS), max_size=1))))
        materials.append(
            Material(f"m{at}", "材料", "M", "其他", asked, draw(COPIES), own, produced_by=made, when=when(draw(WHEN)))
        )
    excludes = frozenset(draw(st.sets(st.sampled_from(SLUGS), max_size=2)))
    limit = replace(SMALL.joint_limit, excludes=excludes)
    return replace(SMALL, items=tuple(items), materials=tuple(materials), fields=(), questions=(), joint_limit=limit)


ANSWERS = st.sampled_from([{}, {"q": "x"}, {"q": "y"}])


@given(themes(), ANSWERS)
def test_R032_every_paper_is_asked_once_for_all_the_items_that_use_it(theme: Theme, answers: dict[str, str]) -> None:
    plan = resolve(theme, answers)
    active = {item.slug for item in plan.items}

    assert len({each.slug for each in plan.materials}) == len(plan.materials)
    assert plan.materials_summed == sum(len(each.items) for each in plan.materials) >= len(plan.materials)
    for each in plan.materials:
        assert set(each.items) <= active
        assert set(each.produced_by) == set(each.material.produced_by) & active


@given(themes(), ANSWERS)
def test_the_copies_of_a_merged_paper_serve_every_item_and_no_more(theme: Theme, answers: dict[str, str]) -> None:
    for each in resolve(theme, answers).materials:
        asked = [each.material.copies_by_item.get(slug, each.material.copies) for slug in each.items]
        for kind in ("original_kept", "original_shown", "photocopy"):
            assert getattr(each.copies, kind) == max(getattr(copies, kind) for copies in asked)
        assert each.decisive_item in each.items


@given(themes(), ANSWERS)
def test_handling_items_alone_asks_for_the_same_papers_together(theme: Theme, answers: dict[str, str]) -> None:
    plan = resolve(theme, answers)
    alone = [resolve(theme, answers, single_item=item.slug) for item in plan.items]

    assert sum(len(each.materials) for each in alone) == plan.materials_summed
    assert {each.slug for one in alone for each in one.materials} == {each.slug for each in plan.materials}


@given(themes(), ANSWERS, st.sampled_from(SLUGS))
def test_declining_an_item_never_adds_anything(theme: Theme, answers: dict[str, str], slug: str) -> None:
    if theme.item(slug) is None:
        return
    plan, fewer = resolve(theme, answers), resolve(theme, answers, [slug])

    assert slug not in {item.slug for item in fewer.items}
    assert {each.slug for each in fewer.materials} <= {each.slug for each in plan.materials}
    assert fewer.materials_summed <= plan.materials_summed
    assert fewer.path_days <= plan.path_days


@given(themes(), ANSWERS)
def test_the_longest_path_lies_between_the_longest_item_and_their_sum(theme: Theme, answers: dict[str, str]) -> None:
    items = resolve(theme, answers).items
    days = [item.committed_days for item in items]

    assert max(days, default=0) <= longest_path(items, frozenset()) <= sum(days)
    assert longest_path(items, frozenset(SLUGS)) == 0
    assert longest_path(items, frozenset()) == longest_path(tuple(reversed(items)), frozenset())
