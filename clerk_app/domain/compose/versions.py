"""Newer versions: papers printed anew after an amendment (P09), and those that stand in the place of a void one."""

from collections.abc import Iterator
from dataclasses import replace

from clerk_app.domain.compose.calling import DuePaper
from clerk_app.domain.facts import ApplicationTaken, Body, Entry, EntryCorrected
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.facts_service import EntryAmended
from clerk_app.domain.paper_ids import next_version
from clerk_app.domain.plan import Plan

# What the applicant goes on holding. A correction notice is frozen when it is delivered, a decision is the organ's.
_HELD = frozenset({"F03", "F05", "F06", "F09"})
_AGENT = frozenset({"agent_name", "agent_id_no", "agent_phone"})


def newer_versions(plan: Plan, due: tuple[DuePaper, ...], bodies: tuple[Body, ...]) -> Iterator[DuePaper]:
    at = {id(body): place for place, body in enumerate(bodies)}
    newest = {paper.paper: paper for paper in due}
    for place, body in enumerate(bodies):
        if not isinstance(body, EntryAmended | PaperVoided):
            continue
        for first, paper in tuple(newest.items()):
            if at.get(id(paper.cause), -1) < place and _anew(plan, paper, body):
                newest[first] = replace(paper, paper=next_version(paper.paper), again=body)
                yield newest[first]


def taken_as_of(taken: ApplicationTaken, bodies: tuple[Body, ...], due: DuePaper) -> ApplicationTaken:
    """The form as it stood when the paper fell due: what was corrected and amended by then is in its place."""
    last = due.again or due.cause
    ends = next((place for place, body in enumerate(bodies) if body is last), len(bodies))
    changed = {body.field: body.new for body in bodies[: ends + 1] if isinstance(body, EntryCorrected | EntryAmended)}
    known = {entry.field for entry in taken.entries}
    entries = (replace(entry, value=changed.get(entry.field, entry.value)) for entry in taken.entries)
    fresh = (Entry(field, value) for field, value in changed.items() if field not in known)
    return replace(taken, entries=(*entries, *fresh))


def _anew(plan: Plan, paper: DuePaper, body: EntryAmended | PaperVoided) -> bool:
    if isinstance(body, PaperVoided):
        return body.paper == paper.paper and bool(body.replacement)
    return paper.form in _HELD and body.field in {*plan.theme.applicant_fields.values(), *_AGENT}
