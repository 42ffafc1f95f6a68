"""Scenario questions (情形引导): which are asked, whether answers are sound, where the questionnaire stands."""

from collections.abc import Iterator

from clerk_app.domain.catalogue import EVERY_ITEM, Option, Question, Theme
from clerk_app.domain.conditions import Answers
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused


def asked(theme: Theme, answers: Answers, only: frozenset[str] | None = None) -> tuple[Question, ...]:
    """The questions put, in order, given the answers so far; ``only`` narrows to a single item's questions."""
    return tuple(
        question
        for question in theme.questions
        if (only is None or question.id in only) and question.ask_when.holds(answers)
    )


def questions_put(plan: Plan) -> tuple[Question, ...]:
    """Those of this case: of its theme, or of the one item that is taken alone (M01)."""
    only = questions_of_item(plan.theme, plan.single_item) if plan.single_item else None
    return asked(plan.theme, plan.answers, only)


def stop(theme: Theme, answers: Answers) -> Option | None:
    """The ineligible answer that ends the questionnaire, if one was given."""
    return next((option for _, option in chosen(theme, answers) if option.ineligible), None)


def chosen(theme: Theme, answers: Answers) -> Iterator[tuple[Question, Option]]:
    """Question and option for every answer given; an answer outside the catalogue raises Refused."""
    for question in theme.questions:
        given = answers.get(question.id)
        for option_id in (given,) if isinstance(given, str) else given or ():
            option = question.option(option_id)
            if option is None:
                raise Refused(Reason.UNKNOWN_OPTION, question=question.id, option=option_id)
            yield question, option


def check_answers(theme: Theme, answers: Answers, only: frozenset[str] | None = None) -> None:
    """Refuse answers that are unknown, of the wrong kind, not asked, missing or ineligible."""
    known = {question.id: question for question in theme.questions}
    for name, given in answers.items():
        if name not in known:
            raise Refused(Reason.UNKNOWN_QUESTION, question=name)
        if isinstance(given, str) == known[name].multi:
            raise Refused(Reason.ONE_ANSWER_ONLY, question=name, multi=str(known[name].multi))
    for question, option in chosen(theme, answers):
        if option.ineligible:
            raise Refused(Reason.INELIGIBLE, question=question.id, option=option.id, why=option.reason)
    for question in theme.questions:
        _check_asked(question, answers, only)


def _check_asked(question: Question, answers: Answers, only: frozenset[str] | None) -> None:
    wanted = (only is None or question.id in only) and question.ask_when.holds(answers)
    if wanted and question.id not in answers:
        raise Refused(Reason.UNANSWERED, question=question.id)
    if question.id in answers and not question.ask_when.holds(answers):
        raise Refused(Reason.NOT_ASKED, question=question.id)


def prune(theme: Theme, answers: Answers) -> dict[str, str | tuple[str, ...]]:
    """Drop answers to questions that are no longer asked, until nothing more falls away."""
    kept = dict(answers)
    while True:
        still = {question.id for question in asked(theme, kept)}
        fewer = {name: given for name, given in kept.items() if name in still}
        if len(fewer) == len(kept):
            return kept
        kept = fewer


def questions_of_item(theme: Theme, slug: str) -> frozenset[str]:
    """The questions that matter for one item alone: eligibility, its own conditions, its papers' and its fields'."""
    wanted = {question.id for question in theme.questions if any(option.ineligible for option in question.options)}
    wanted.update(name for item in theme.items if item.slug == slug for name in item.when.questions)
    for users, when in ((entry.items, entry.when) for kind in (theme.materials, theme.fields) for entry in kind):
        if slug in users or EVERY_ITEM in users:
            wanted |= when.questions
    return _with_triggers(theme, wanted | set(_asked_by_prefill(theme, slug)))


def _asked_by_prefill(theme: Theme, slug: str) -> Iterator[str]:
    for entry in theme.fields:
        if slug in entry.items or EVERY_ITEM in entry.items:
            yield from (source.removeprefix("question:") for source in entry.prefill if source.startswith("question:"))


def _with_triggers(theme: Theme, wanted: set[str]) -> frozenset[str]:
    while True:
        more = {name for question in theme.questions if question.id in wanted for name in question.ask_when.questions}
        if more <= wanted:
            return frozenset(wanted)
        wanted |= more
