"""The room a use case works in: who sits where, with which catalogue, calendar, hall and clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from clerk_app.domain.calendar import WorkCalendar
from clerk_app.domain.catalogue import Catalogue, Theme
from clerk_app.domain.compose.composing import CasePaper
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.crossing import Crossing
from clerk_app.domain.decisions import Desk
from clerk_app.domain.draft import Draft
from clerk_app.domain.entries import Problem, form_problems
from clerk_app.domain.hall import HALL_PAPERS, WORDS, Hall, document_no
from clerk_app.domain.papers import Clerk, Letterhead, Marks, PaperHead, Rendered
from clerk_app.domain.papers_commitment import CommitmentPaper
from clerk_app.domain.papers_delivery import CollectionPaper, DeliveryPaper
from clerk_app.domain.papers_form import FormSheet
from clerk_app.domain.papers_hall import HallSheet
from clerk_app.domain.papers_notice import NoticePaper
from clerk_app.domain.papers_transfer import TransferPaper
from clerk_app.domain.plan import Plan, resolve
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import HALL_ORGAN
from clerk_app.ports import Book, Clock, Station

Paper = (
    CasePaper | NoticePaper | CommitmentPaper | DeliveryPaper | CollectionPaper | TransferPaper | HallSheet | FormSheet
)
Render = Callable[[Paper], Rendered]


@dataclass(frozen=True, slots=True)
class Room:
    """Read-only surroundings of every act at this window."""

    station: Station
    clerk: Clerk
    hall: Hall
    catalogue: Catalogue
    calendar: WorkCalendar
    clock: Clock

    @property
    def desk(self) -> Desk:
        return Desk(self.calendar, self.clock.today(), self.hall.powers(self.station.window))

    def desk_for(self, crossing: Crossing | None) -> Desk:
        """For a case that another place handles: this window receives and hands over (R087)."""
        desk = self.desk
        return replace(desk, powers=replace(desk.powers, crossing=crossing, place=self.station.code))

    @property
    def catalogue_ref(self) -> str:
        """How facts name the catalogue: version and 16 hex of its digest."""
        return f"{self.catalogue.version}/{self.catalogue.digest[:16]}"

    def theme(self, slug: str) -> Theme:
        found = self.catalogue.theme(slug)
        if found is None:
            raise Refused(Reason.UNKNOWN_ITEM, item=slug)
        return found

    def plan_of(self, draft: Draft) -> Plan:
        return resolve(self.theme(draft.theme), draft.answers, draft.declined, draft.item)

    def problems(self, plan: Plan, values: Mapping[str, str]) -> tuple[Problem, ...]:
        return form_problems(plan, values, self.clock.today(), self.catalogue.tables)

    def setting(self, plan: Plan, moment: datetime, reprint: int = 0) -> Setting:
        return Setting(
            self.hall,
            f"{self.station.code}-{self.station.window}",
            self.station.label,
            self.clerk,
            self.catalogue,
            plan,
            moment,
            self.station.demo,
            reprint,
        )

    def hall_head(self, payload: str, document_no: str = "") -> PaperHead:
        """The head of a sheet of the hall itself, which belongs to no plan."""
        hall, station, now = self.hall, self.station, self.clock.now()
        told = Letterhead(hall.name, hall.name, station.label, hall.address, hall.phone, hall.complaint_phones)
        marks = Marks(station.demo, now)
        place = f"{station.code}-{station.window}"
        return PaperHead(told, payload, document_no or None, now, place, self.catalogue.version, marks)

    def take_document_no(self, book: Book, form: str, department: str) -> str:
        """The next 文号 of the organ that speaks, else the hall; empty when its block is used up (文号待补)."""
        organ = HALL_ORGAN if form in HALL_PAPERS or not department else department
        found = None if organ == HALL_ORGAN else self.hall.organs.get(organ)
        prefix = found.prefix if found else self.hall.prefix
        year = self.clock.today().year
        word = WORDS[form]
        return document_no(prefix, word, year, book.next_document_no(organ, word, year))
