"""The day sheet (F19) from what the window holds: counts of its facts, its papers and seals, what it hands over."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.case import Choice
from clerk_app.domain.case_order import day_of_writing
from clerk_app.domain.catalogue import Catalogue
from clerk_app.domain.day_counts import COUNTED, Ratio, Volume, day_counts
from clerk_app.domain.facts import DocumentIssued, Fact
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.facts_printing import PaperReprinted
from clerk_app.domain.hall import Hall
from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.papers import Clerk, PaperHead
from clerk_app.domain.papers_day import DaySheetPaper, SealCount, SerialUse, Thing, VolumeRow
from clerk_app.domain.registers import HALL_ORGAN

SHEET_KINDS = (*COUNTED, DocumentIssued, PaperReprinted, PaperVoided)
_NUMBER = re.compile(r"^(?P<prefix>.+)〔\d{4}〕第(?P<serial>\d+)号$")
_CHOICES = (Choice.ACCEPT, Choice.DEFER, Choice.RECEIVE, Choice.CORRECT, Choice.REFUSE)


@dataclass(frozen=True, slots=True)
class DayKept:
    """What is not in the facts: seals by number, numbers left by (prefix and word), ratings, things on the desk."""

    seals: Mapping[str, int]
    left: Mapping[str, int]
    rated: tuple[int, int, int]
    things: tuple[Thing, ...]
    unsent: int


def day_sheet(
    surroundings: tuple[PaperHead, Clerk, Hall, Catalogue, WorkCalendar],
    day: date,
    cutoff: datetime,
    facts: Iterable[Fact],
    kept: DayKept,
) -> DaySheetPaper:
    head, clerk, hall, catalogue, calendar = surroundings
    every = tuple(facts)
    counted = day_counts(every, day, calendar, lambda theme, slug: _immediate(catalogue, theme, slug))
    voided = [fact.body for fact in every if isinstance(fact.body, PaperVoided) and fact.body.day == day]
    services, done, skipped = kept.rated
    ratings = (
        Ratio("rated", done, services),
        Ratio("skipped", skipped, services),
        Ratio("unrated", services - done, services),
    )
    return DaySheetPaper(
        head=head,
        day=day,
        cutoff=cutoff,
        cases=counted.cases,
        items=counted.items,
        volumes=tuple(_volume(catalogue, one) for one in counted.volumes),
        ratios=(*counted.ratios, *ratings),
        serials=_serials(every, day, voided, kept.left),
        seals=tuple(SealCount(_seal_words(hall, number), count) for number, count in sorted(kept.seals.items())),
        things=(*kept.things, Thing("due_today", f"{counted.due_today} 项、{counted.overdue} 项")),
        clerk=clerk,
        voids=tuple(f"{one.document_no}，{one.reason}，主管 {one.approver} 核准" for one in voided),
        unsent=kept.unsent,
    )


def _immediate(catalogue: Catalogue, theme: str, slug: str) -> bool:
    found = catalogue.theme(theme)
    item = found.item(slug) if found else None
    return bool(item and item.immediate)


def _volume(catalogue: Catalogue, volume: Volume) -> VolumeRow:
    theme = catalogue.theme(volume.theme) if volume.theme else None
    choices = tuple(volume.by_choice.get(choice, 0) for choice in _CHOICES)
    counts = (volume.consulted, volume.cases, *choices, volume.finished, volume.ended)
    return VolumeRow(theme.zh if theme else volume.theme, counts)


def _serials(
    facts: tuple[Fact, ...], day: date, voided: list[PaperVoided], left: Mapping[str, int]
) -> tuple[SerialUse, ...]:
    """By kind word of each organ; a paper without a number yet has used none (文号待补)."""
    today = [fact for fact in facts if day_of_writing(fact) == day]
    used: dict[tuple[str, str], list[int]] = {}
    for fact in today:
        body = fact.body
        if isinstance(body, DocumentIssued) and (found := _NUMBER.match(body.document_no)):
            used.setdefault((body.form, found["prefix"]), []).append(int(found["serial"]))
    reprints = Counter(form_of(fact.body.paper) for fact in today if isinstance(fact.body, PaperReprinted))
    void = Counter(found["prefix"] for one in voided if (found := _NUMBER.match(one.document_no)))
    rows = []
    for (form, prefix), numbers in sorted(used.items()):
        again = reprints.pop(form, 0)  # told once, beside the first organ of the form
        rows.append(
            SerialUse(form, prefix, min(numbers), max(numbers), len(numbers), void[prefix], again, left.get(prefix))
        )
    return tuple(rows)


def _seal_words(hall: Hall, number: str) -> str:
    seal = next((seal for seal in hall.seals if seal.number == number), None)
    if seal is None:
        return number
    organ = hall.name if seal.organ == HALL_ORGAN else hall.organs[seal.organ].short
    return f"{organ}（{seal.words}）"
