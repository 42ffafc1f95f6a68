"""A worked visit becomes a draft: every field filled, every paper taken in, everybody here who has to sign."""

from dataclasses import replace
from datetime import date
from functools import cache, reduce
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from clerk_app.codec.people_file import WorkedVisit, read_worked
from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.gathering import Gathering, empowered, named, noted
from clerk_app.domain.materials import Deferral, Slot
from clerk_app.domain.parties import Appearance, Point, Row
from clerk_app.domain.people import Assurance, Person, Role
from clerk_app.domain.plan import Plan, PlannedMaterial
from clerk_app.domain.prefill import prefilled
from clerk_app.domain.signatures import Signature
from clerk_app.domain.waiting import Told, assemble
from clerk_app.worked.place import Place
from resources import RESOURCES

_FACE = RESOURCES / "fonts" / "NotoSansSC-Regular.ttf"
_SHEET = (620, 877)  # A4 at 75 dpi


def drafted(place: Place, name: str) -> Draft:
    """The visit of that name, all of it there but what it lacks."""
    verbs = place.station.verbs
    visit = read_worked(RESOURCES / "demo" / "worked" / f"{name}.toml")
    draft = verbs.open_draft(visit.theme, visit.item)
    draft = replace(draft, answers=_answers(place, visit), entries=_entries(visit))
    plan = verbs.room.plan_of(draft)
    slots = {one.slug: taken_in(place, one) for one in plan.to_bring if one.slug not in visit.lacks}
    draft = replace(draft, slots=slots, brought=dict.fromkeys(slots, "yes"))
    draft = replace(draft, entries=prefilled(plan, draft, verbs.room.clock.today()))
    known = reduce(_named, visit.people.items(), draft.attendance)
    draft = replace(draft, attendance=known)
    return replace(draft, attendance=everybody(plan, draft, verbs.room.clock.today()))


def everybody(plan: Plan, draft: Draft, today: date) -> Gathering:
    """All who have to come are here today, known by a document, and sign what is theirs; an agent has every power."""
    gathering, told = draft.attendance, Told(draft.values, draft.slots)
    if draft.values.get("agent_name"):
        principal = next(row.party.slug for row in assemble(plan, gathering, told, today).matrix.rows)
        gathering = empowered(gathering, Authority(principal, "agent", frozenset(Power), today))
    for row in assemble(plan, gathering, told, today).matrix.rows:
        gathering = noted(gathering, _came(row, today))
    return gathering


def with_deferral(draft: Draft, slug: str, due: date, phone: str, reason: str) -> Draft:
    return replace(draft, slots={**draft.slots, slug: Slot(deferral=Deferral(due, phone, reason))})


def with_promise(draft: Draft, *slugs: str) -> Draft:
    """The applicant commits to what these papers would prove."""
    return replace(draft, slots={**draft.slots, **dict.fromkeys(slugs, Slot(promised=True))})


def taken_in(place: Place, planned: PlannedMaterial) -> Slot:
    """As many sheets as the list expects, each its own picture; the original seen where it is shown."""
    names = planned.material.pages or ("第1页",)
    take = place.station.verbs.take_file
    pages = (take(_sheet(planned.material.zh, name), f"{planned.slug}.png") for name in names)
    checked, points = bool(planned.copies.original_shown), planned.material.check_points
    return Slot(tuple(page for taken in pages for page in taken), checked, points)


def _named(gathering: Gathering, told: tuple[str, tuple[str, str]]) -> Gathering:
    slug, (name, number) = told
    return named(gathering, slug, 0, Person(Role.PARTY, name, number))


def _came(row: Row, today: date) -> Appearance:
    signed = tuple(Signature(need.paper) for need in row.needs if need.point is Point.SIGNATURE)
    found = tuple(need.paper for need in row.needs if need.point is Point.IDENTITY and need.paper)
    return Appearance(row.party.slug, today, row.nth, assurance=Assurance.DOCUMENT, compared=found, signed=signed)


def _answers(place: Place, visit: WorkedVisit) -> dict[str, str | tuple[str, ...]]:
    theme = place.station.verbs.room.theme(visit.theme)
    demo = next(one for one in theme.demo_scenarios if one.id == visit.scenario)
    return {**demo.answers, **visit.answers}


def _entries(visit: WorkedVisit) -> dict[str, DraftEntry]:
    told = {name: DraftEntry(value) for name, value in visit.entries.items()}
    return told | {name: DraftEntry(rows=rows) for name, rows in visit.rows.items()}


@cache
def _sheet(title: str, page: str) -> bytes:
    """A picture that says what it stands for."""
    image = Image.new("L", _SHEET, 255)
    pen = ImageDraw.Draw(image)
    pen.rectangle((40, 40, _SHEET[0] - 40, _SHEET[1] - 40), outline=0, width=2)
    for height, size, text in ((120, 26, title[:20]), (170, 20, page[:24]), (230, 18, "示例材料，内容虚构")):
        pen.text((80, height), text, fill=0, font=ImageFont.truetype(str(_FACE), size))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
