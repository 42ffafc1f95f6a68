"""A morning of made-up visits for the demo, taken through the real use cases: every list has something in it."""

from dataclasses import dataclass, replace

from clerk_app.bootstrap import Station
from clerk_app.codec.people_file import DemoVisit, read_visit
from clerk_app.domain.case import Choice
from clerk_app.domain.decisions import Decide, standings, suggested
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.facts import CorrectionPoint, Signing
from clerk_app.domain.identity import resident_check
from clerk_app.domain.materials import Page, Slot
from clerk_app.domain.prefill import prefilled
from clerk_app.usecases.hand_over import Signed
from db.clerks import SUPERVISOR, add_clerk
from resources import RESOURCES

_DEMO = RESOURCES / "demo"


@dataclass(frozen=True, slots=True)
class Person:
    """A mother and her child; ``born`` and ``serial`` make her number (province code 19)."""

    mother: str
    child: str
    born: str
    serial: str
    lacks: str = ""
    step: int = 0


_MORNING = (
    Person("周敏", "吴知秋", "19950607", "046"),
    Person("何静", "何一诺", "19961224", "268"),
    Person("欧阳晓岚", "欧阳予安", "19930218", "082"),
    Person("阿依努尔·买买提", "艾力江·努尔", "19970730", "124"),
    Person("孙悦", "孙景行", "19940909", "306", lacks="discharge_record"),
    Person("唐可心", "唐𠀐", "19981101", "022", step=4),
)


# Whose word a second notice, an exemption or a voided paper needs; made up, like everybody here.
SUPERVISOR_BADGE, SUPERVISOR_PIN = "0101", "271828"


def seed_demo(station: Station) -> None:
    """Only into an empty demo: what a person did there is never added to."""
    look = station.verbs.look
    if look.drafts() or look.outbox().head:
        return
    add_clerk(station.writer, SUPERVISOR_BADGE, "方敏", SUPERVISOR, SUPERVISOR_PIN)
    visit = read_visit(_DEMO / "newborn-typical.toml")
    for person in _MORNING:
        draft = _draft(station, visit, person)
        if person.step:
            station.verbs.save_draft(replace(draft, step=person.step))
        else:
            _take(station, draft, person)


def _draft(station: Station, visit: DemoVisit, person: Person) -> Draft:
    verbs, room = station.verbs, station.verbs.room
    body = f"190121{person.born}{person.serial}"
    told = dict(visit.entries) | {
        "mother_name": person.mother,
        "mother_id_no": body + resident_check(body),
        "child_name": person.child,
        "bank_account_name": person.mother,
        "mail_recipient": person.mother,
    }
    draft = verbs.open_draft(visit.theme)
    demo = next(entry for entry in room.theme(visit.theme).demo_scenarios if entry.id == visit.scenario)
    draft = replace(
        draft, answers=dict(demo.answers), entries={name: DraftEntry(value) for name, value in told.items()}
    )
    slots = {
        slug: Slot(
            tuple(page for name in names for page in verbs.take_path(str(_DEMO / "scans" / name))),
            original_checked=slug in visit.originals,
        )
        for slug, names in visit.scans.items()
        if slug != person.lacks
    }
    draft = replace(draft, slots=slots, brought=dict.fromkeys(slots, "yes"))
    return replace(draft, entries=prefilled(room.plan_of(draft), draft, room.clock.today()))


def _pages(station: Station, names: tuple[str, ...]) -> tuple[Page, ...]:
    return tuple(page for name in names for page in station.verbs.take_path(str(_DEMO / "scans" / name)))


def _take(station: Station, draft: Draft, person: Person) -> None:
    verbs, room = station.verbs, station.verbs.room
    plan = room.plan_of(draft)
    found = standings(plan, draft.slots, room.problems(plan, draft.values))
    choices = {standing.item.slug: suggested(standing, room.desk) for standing in found}
    points = (CorrectionPoint(person.lacks, "未提交", "医院盖章的出院记录", "交到窗口"),) if person.lacks else ()
    verbs.save_draft(draft)
    verbs.give_notice(draft)
    verbs.decide_case(draft, Decide(choices, points=points))
    papers = verbs.issue_papers(draft.case_id)
    if Choice.CORRECT not in choices.values():
        verbs.hand_over(draft.case_id, papers, Signed(Signing.FILE_COPY))
        verbs.return_originals(draft.case_id, [slug for slug, slot in draft.slots.items() if slot.original_checked])
