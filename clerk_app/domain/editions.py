"""What a visit was told under one edition of the catalogue, and what of it is otherwise under another (R085, M14).

The applicant holds a notice of an older edition: it is honoured where it still holds, and every difference is told.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from clerk_app.domain.catalogue import Copies, Question, Theme
from clerk_app.domain.conditions import Answer, Answers
from clerk_app.domain.plan import Plan, PlannedMaterial, resolve


class Change(StrEnum):
    """In what an edition differs from the one before, as far as the applicant is concerned."""

    QUESTION_NEW = "question_new"
    ANSWER_GONE = "answer_gone"
    ITEM_NEW = "item_new"
    ITEM_GONE = "item_gone"
    LIMIT = "limit"
    FEE = "fee"
    PAPER_NEW = "paper_new"
    PAPER_GONE = "paper_gone"
    COPIES = "copies"


@dataclass(frozen=True, slots=True)
class Difference:
    """``about`` is the name of the question, item or paper; ``then`` and ``now`` are what was told and what holds.

    Limits are working days, copies three counts: originals kept, originals shown, photocopies.
    """

    change: Change
    about: str
    then: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a notice said: the scenario, the ticks by material (yes, no, unsure), the single item if it was for one."""

    answers: Answers
    ticks: Mapping[str, str]
    item: str = ""
    declined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recalled:
    """What of a notice still holds, ready for a visit today, and what does not."""

    told: Told
    differences: tuple[Difference, ...]


def recall(told: Told, then: Theme, now: Theme) -> Recalled:
    """The same visit under another edition. A single item that is published no more gives way to its whole theme."""
    answers = carried(told.answers, now)
    item = told.item if now.item(told.item) else ""
    optional = {known.slug for known in now.items if known.optional}
    declined = tuple(slug for slug in told.declined if slug in optional)
    before, after = resolve(then, told.answers, told.declined, told.item), resolve(now, answers, declined, item)
    ticks = {slug: tick for slug, tick in told.ticks.items() if after.planned_material(slug)}
    gone = (
        () if item == told.item else (Difference(Change.ITEM_GONE, before.items[0].zh if before.items else told.item),)
    )
    found = differences(before, after) if item == told.item else ()
    return Recalled(Told(answers, ticks, item, declined), (*gone, *found))


def carried(answers: Answers, theme: Theme) -> dict[str, Answer]:
    """The answers that today's questions still offer, in their order."""
    found = ((question, _kept(question, answers.get(question.id))) for question in theme.questions)
    return {question.id: answer for question, answer in found if answer is not None}


def differences(then: Plan, now: Plan) -> tuple[Difference, ...]:
    """What the holder of a notice has to hear: questions first, then items, then papers."""
    return (*_questions(then, now), *_items(then, now), *_papers(then, now))


def _kept(question: Question, answer: Answer | None) -> Answer | None:
    offered = {option.id for option in question.options}
    if isinstance(answer, str):
        return answer if answer in offered and not question.multi else None
    if answer is None or not question.multi:
        return None
    return tuple(one for one in answer if one in offered)


def _questions(then: Plan, now: Plan) -> Iterator[Difference]:
    """A question that was not there then, and an answer that is offered no more, have to be put once more."""
    known = {question.id: question for question in then.theme.questions}
    for question in now.theme.questions:
        if question.id not in known and question.ask_when.holds(now.answers):
            yield Difference(Change.QUESTION_NEW, question.zh)
    for slug, answer in then.answers.items():
        if slug in known and now.answers.get(slug) != answer:
            yield Difference(Change.ANSWER_GONE, known[slug].zh, _words(known[slug], answer))


def _words(question: Question, answer: Answer) -> str:
    chosen = (answer,) if isinstance(answer, str) else answer
    return "、".join(option.zh for option in question.options if option.id in chosen)


def _items(then: Plan, now: Plan) -> Iterator[Difference]:
    before, after = {item.slug: item for item in then.items}, {item.slug: item for item in now.items}
    yield from (Difference(Change.ITEM_GONE, item.zh) for slug, item in before.items() if slug not in after)
    for slug, item in after.items():
        old = before.get(slug)
        if old is None:
            yield Difference(Change.ITEM_NEW, item.zh)
            continue
        if old.committed_days != item.committed_days:
            yield Difference(Change.LIMIT, item.zh, str(old.committed_days), str(item.committed_days))
        if (old.fee.fen, old.fee.text) != (item.fee.fen, item.fee.text):
            yield Difference(Change.FEE, item.zh)


def _papers(then: Plan, now: Plan) -> Iterator[Difference]:
    before, after = _by_slug(then.to_bring), _by_slug(now.to_bring)
    yield from (Difference(Change.PAPER_GONE, one.material.zh) for slug, one in before.items() if slug not in after)
    for slug, one in after.items():
        old = before.get(slug)
        if old is None:
            yield Difference(Change.PAPER_NEW, one.material.zh)
        elif old.copies != one.copies:
            yield Difference(Change.COPIES, one.material.zh, _copies(old.copies), _copies(one.copies))


def _by_slug(planned: Iterable[PlannedMaterial]) -> Mapping[str, PlannedMaterial]:
    return {one.slug: one for one in planned}


def _copies(copies: Copies) -> str:
    """Originals kept, originals shown, photocopies."""
    return f"{copies.original_kept},{copies.original_shown},{copies.photocopy}"
