"""What every paper of a case shares: who speaks, who applies, when, under which numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from clerk_app.domain.catalogue import Catalogue, Item, Procedure
from clerk_app.domain.facts import Coverage, Entry, MaterialTaken
from clerk_app.domain.facts_visit import HelpGiven
from clerk_app.domain.hall import Hall, Organ
from clerk_app.domain.papers import (
    Applicant,
    Clerk,
    Contact,
    Identity,
    ItemTitle,
    Letterhead,
    Limit,
    Marks,
    MaterialForm,
    PaperHead,
    Remedy,
)
from clerk_app.domain.plan import Plan, PlannedMaterial
from clerk_app.domain.powers import Powers
from clerk_app.domain.registers import HALL_ORGAN

_ZONE = ZoneInfo("Asia/Shanghai")
CREDIT = "统一社会信用代码"
_RESIDENT = "居民身份证"
_DELIVERY = {"pickup": "窗口领取", "mail": "邮寄送达", "electronic": "电子送达"}


@dataclass(frozen=True, slots=True)
class Setting:
    """The window, the hall, the moment and the plan that a paper is made in.

    ``helps`` are those who help on the case, ``handled_at`` the other hall that handles it (R087), if one does.
    A newer ``version`` is ``issued`` later than the act, and ``replaces`` the number of the one before it (P09).
    ``received_at`` is the time written on an emergency receipt (P22), ``days_since`` the working days from then on.
    """

    hall: Hall
    station_window: str
    window_label: str
    clerk: Clerk
    catalogue: Catalogue
    plan: Plan
    moment: datetime
    drill: bool
    reprint: int = 0
    helps: tuple[HelpGiven, ...] = ()
    handled_at: str = ""
    issued: datetime | None = None
    version: int = 1
    replaces: str = ""
    received_at: datetime | None = None
    days_since: int = 0

    @property
    def day(self) -> date:
        """The day at the hall."""
        return self.moment.astimezone(_ZONE).date()

    def came_on(self, day: date) -> date:
        """The day on which the papers came, where it is not that of the act."""
        return self.received_at.astimezone(_ZONE).date() if self.received_at else day

    @property
    def powers(self) -> Powers:
        return self.hall.powers(self.station_window.rpartition("-")[2])

    def organ(self, department: str) -> Organ:
        """The organ behind a department; the hall itself under HALL_ORGAN."""
        if department == HALL_ORGAN and self.hall.remedy:
            return self.hall.remedy
        return self.hall.organ(department, self.catalogue.department_name(department))

    def head(self, body: str, payload: str, document_no: str) -> PaperHead:
        letterhead = Letterhead(
            body, self.hall.name, self.window_label, self.hall.address, self.hall.phone, self.hall.complaint_phones
        )
        marks = Marks(self.drill, self.issued or self.moment, self.reprint)
        at, edition = self.issued or self.moment, self.catalogue.version
        number = document_no or None
        again = (self.version, self.replaces)
        return PaperHead(letterhead, payload, number, at, self.station_window, edition, marks, *again)

    def remedy(self, department: str) -> Remedy:
        organ = self.organ(department)
        return Remedy(organ.review_body, organ.review_place, organ.court, organ.court_address, organ.review_phone)

    @property
    def theme_title(self) -> ItemTitle:
        if self.plan.single_item:
            return item_title(self.plan.items[0])
        return ItemTitle(self.plan.theme.zh, self.plan.theme.code)

    @property
    def delivery(self) -> str:
        given = self.plan.answers.get("delivery")
        return _DELIVERY.get(given, "窗口领取") if isinstance(given, str) else "窗口领取"

    def used_by(self, planned: PlannedMaterial) -> tuple[int, ...]:
        """Row numbers, from one, of the items that ask for a material."""
        return tuple(at for at, item in enumerate(self.plan.items, 1) if item.slug in planned.items)


def item_title(item: Item) -> ItemTitle:
    return ItemTitle(item.zh, item.basic_code)


def limit_of(days: int) -> Limit:
    return Limit(days)


def counted(procedure: Procedure) -> bool:
    """A step whose time runs inside the published limit."""
    return procedure.clock == "counts"


def applicant_of(plan: Plan, entries: Mapping[str, str]) -> Applicant:
    """The person or firm of the case header, with head and agent where there are any."""
    named = plan.theme.applicant_fields

    def of(role: str) -> str:
        return entries.get(named.get(role, ""), "")

    agent = None
    if entries.get("agent_name"):
        known = Identity(entries["agent_name"], _RESIDENT, entries.get("agent_id_no", ""))
        agent = Contact(known, entries.get("agent_phone", ""))
    if of("org_name"):
        head = Contact(Identity(of("name"), _RESIDENT, of("id_no")), of("phone")) if of("name") else None
        firm = Identity(of("org_name"), CREDIT if of("uscc") else "", of("uscc"))
        return Applicant(firm, of("phone"), "法定代表人" if head else "", head, agent)
    return Applicant(Identity(of("name"), _RESIDENT if of("id_no") else "", of("id_no")), of("phone"), agent=agent)


def values_of(entries: tuple[Entry, ...]) -> dict[str, str]:
    return {entry.field: entry.value for entry in entries}


def material_form(planned: PlannedMaterial, taken: MaterialTaken | None = None) -> MaterialForm:
    """How a paper is taken: the original stays, a copy checked against it, or no paper at all."""
    if taken and taken.coverage is Coverage.LICENCE:
        return MaterialForm.LICENCE
    if planned.copies.original_kept:
        return MaterialForm.ORIGINAL
    if planned.copies.original_shown:
        return MaterialForm.CHECKED_COPY if planned.copies.photocopy else MaterialForm.ORIGINAL
    electronic = planned.material.forms and set(planned.material.forms) <= {"电子"}
    return MaterialForm.ELECTRONIC if electronic else MaterialForm.COPY
