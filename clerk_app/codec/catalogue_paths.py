"""Lint of the item graph: no circle, and no eligible answer set whose longest path exceeds the promise."""

from collections.abc import Iterator
from itertools import combinations

from clerk_app.codec.catalogue_build import theme_of
from clerk_app.codec.catalogue_source import Fault, Source
from clerk_app.domain.catalogue import Item, Question, Theme
from clerk_app.domain.plan import longest_path

_Answers = dict[str, str | tuple[str, ...]]


def path_faults(source: Source) -> Iterator[Fault]:
    """A circle of waiting items, or the first answer set whose path is longer than ``joint_limit.committed_days``."""
    if any(_unresolvable(entry) for entry in source.theme["items"]):
        return
    theme = theme_of(source)
    circle = _circle(theme)
    if circle:
        yield Fault(source.file, f"items {circle}.after", f"事项“{circle}”绕一圈又等到自己", "删去其中一条前置关系")
        return
    limit = theme.joint_limit.committed_days
    for answers in _deciding_answers(theme):
        items = tuple(item for item in theme.items if item.when.holds(answers))
        days = longest_path(items, theme.joint_limit.excludes)
        if days > limit:
            told = "、".join(f"{name}={given}" for name, given in answers.items()) or "任何情形"
            what = f"情形 {told} 的最长环节为 {days} 个工作日，超过联办承诺 {limit} 个"
            yield Fault(source.file, "joint_limit.committed_days", what, "改承诺时限、前置关系，或列入 excludes")
            return


def _unresolvable(entry: dict[str, object]) -> bool:
    return entry.get("regime") not in {"licensing", "real_estate", "market_entity", "other_statute", "published"}


def _circle(theme: Theme) -> str:
    by_slug = {item.slug: item for item in theme.items}
    done: set[str] = set()

    def visit(item: Item, above: frozenset[str]) -> str:
        if item.slug in above:
            return item.slug
        if item.slug in done:
            return ""
        waits = (by_slug[after.item] for after in item.after if after.item in by_slug)
        found = next(filter(None, (visit(before, above | {item.slug}) for before in waits)), "")
        done.add(item.slug)
        return found

    return next(filter(None, (visit(item, frozenset()) for item in theme.items)), "")


def _deciding_answers(theme: Theme) -> Iterator[_Answers]:
    """Every eligible combination of the questions that decide which counted items are active."""
    counted = [item for item in theme.items if item.committed_days and item.slug not in theme.joint_limit.excludes]
    wanted = {name for item in counted for name in item.when.questions}
    while True:
        more = {name for q in theme.questions if q.id in wanted for name in q.ask_when.questions} - wanted
        if not more:
            break
        wanted |= more
    yield from _combinations([question for question in theme.questions if question.id in wanted], {})


def _combinations(left: list[Question], answers: _Answers) -> Iterator[_Answers]:
    if not left:
        yield answers
        return
    question, rest = left[0], left[1:]
    if not question.ask_when.holds(answers):
        yield from _combinations(rest, answers)
        return
    for given in eligible_answers(question):
        yield from _combinations(rest, {**answers, question.id: given})


def eligible_answers(question: Question) -> list[str | tuple[str, ...]]:
    """Every answer a person may give and go on: one option, or for multi-choice any subset."""
    good = [option.id for option in question.options if not option.ineligible]
    if not question.multi:
        return list(good)
    return [subset for size in range(len(good) + 1) for subset in combinations(good, size)]
