"""What a worked course is told in: one visit at the window, and what follows it, each act through its use case."""

from dataclasses import dataclass, field, replace

from backoffice.deciding import Make
from clerk_app.demo_seed import SUPERVISOR_BADGE, SUPERVISOR_PIN
from clerk_app.domain.case import Choice, Intake, fold_intake
from clerk_app.domain.decisions import Decide, standings, suggested
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import CorrectionPoint, Ground, Signing
from clerk_app.domain.facts_delivery import Arrived, ResultsPosted, ServiceRecorded
from clerk_app.domain.facts_handling import ItemDecided
from clerk_app.domain.handing_out import Collector
from clerk_app.domain.plan import Plan
from clerk_app.domain.promises import wanted_commitments
from clerk_app.domain.taking import Taker
from clerk_app.domain.waiting import Told, waiting
from clerk_app.ports import Approval, PaperRow
from clerk_app.usecases.hand_over import Signed
from clerk_app.usecases.results_in import Arrival
from clerk_app.worked.drafting import drafted, everybody, taken_in
from clerk_app.worked.place import Place
from ui.verbs import Verbs

SUPERVISOR = Approval(SUPERVISOR_BADGE, SUPERVISOR_PIN)


@dataclass(slots=True)
class Course:
    """One case as it goes on; the draft until the decision, its facts afterwards."""

    place: Place
    draft: Draft
    sheets: list[str] = field(default_factory=list)

    @property
    def verbs(self) -> Verbs:
        return self.place.station.verbs

    @property
    def plan(self) -> Plan:
        return self.verbs.room.plan_of(self.draft)

    @property
    def state(self) -> Intake:
        return fold_intake(self.verbs.look.facts(self.draft.case_id))

    @property
    def case_id(self) -> str:
        return self.draft.case_id

    def papers(self) -> tuple[PaperRow, ...]:
        """Those of the case, and the day's sheets beside it."""
        look = self.verbs.look
        return tuple(row for one in (self.case_id, *self.sheets) for row in look.papers(one))

    def day_ended(self) -> None:
        """日报 of this window."""
        sheet, _ = self.verbs.print_day_sheet(self.place.today)
        self.sheets.append(sheet)

    def give_notice(self) -> None:
        self.verbs.give_notice(self.draft)

    def change(self, draft: Draft) -> None:
        """Whoever is here signs what the change calls for."""
        today = self.verbs.room.clock.today()
        self.draft = replace(draft, attendance=everybody(self.plan, draft, today))

    def empower(self, agent: str) -> None:
        """授权委托书, printed for the principal's signature."""
        self.verbs.prepare_authority(self.draft, agent)

    def forms_made(self) -> None:
        """What was filled in once, as each organ's own form, and the blocks for compared copies."""
        self.verbs.case_forms.item_forms(self.case_id)
        self.verbs.case_forms.copies(self.case_id)

    def commit(self) -> None:
        """Every commitment that the draft calls for: printed, then signed by the applicant."""
        room = self.verbs.room
        for wanted in wanted_commitments(self.plan, self.draft.slots, room.calendar, room.clock.today()):
            self.verbs.prepare_commitment(self.draft, wanted.key)
            self.verbs.sign_commitment(self.draft, wanted.key, Signing.FILE_COPY)

    def decide(self, command: Decide | None = None, **choices: Choice) -> None:
        """As the record suggests, but for the items named; papers follow and are signed for."""
        told = command or Decide({})
        self.verbs.decide_case(self.draft, replace(told, choices={**self._suggested(), **choices}))
        self.papers_given()

    def papers_given(self, taker: Taker | None = None) -> None:
        """What fell due is issued, handed over and signed for on the file copy."""
        issued = self.verbs.issue_papers(self.case_id)
        self.verbs.hand_over(self.case_id, issued, Signed(Signing.FILE_COPY, taker=taker))

    def refuse(self, ground: Ground, authority: str = "") -> None:
        """Every item, on one ground."""
        refused = {item.slug: Choice.REFUSE for item in self.plan.items}
        self.decide(Decide({}, ground=ground, authority=authority), **refused)

    def supply(self, slug: str) -> None:
        """The applicant has come back with that paper; its receipt is given."""
        planned = self.plan.planned_material(slug)
        assert planned is not None, "a worked case supplies papers of its plan"
        self.verbs.supply(self.case_id, slug, taken_in(self.place, planned))
        self.papers_given()

    def accept(self, *items: str) -> None:
        """What was told is there."""
        self.verbs.accept_supplied(self.case_id, items)
        self.papers_given()

    def office_says(self, *made: Make) -> None:
        """What departments record; the papers it calls for are handed over here."""
        for make in made:
            self.place.office_says(self.state.case_no, make)
        self.papers_given()

    def transferred(self) -> None:
        """To the departments, with a slip each (F16)."""
        self.verbs.transfer_case(self.case_id)

    def granted(self, **numbers: str) -> None:
        """Departments decide: item to the number of its licence or certificate."""
        today = self.place.today
        for slug, number in numbers.items():
            self.place.office_says(
                self.state.case_no,
                lambda origin, seq, slug=slug, number=number: ItemDecided(  # type: ignore[misc]
                    origin, seq, today, slug, granted=True, result_no=number
                ),
            )
        self.papers_given()

    def arrived(self, shelf: str, *slugs: str) -> None:
        """到件登记, all on one place."""
        self.verbs.results.register([Arrival(self.case_id, Arrived(slug, "", shelf)) for slug in slugs])

    def given(self, who: Collector, *slugs: str) -> None:
        """领取, with its stub."""
        self.verbs.results.give(self.case_id, slugs, who)
        self.verbs.results.issue(self.case_id)

    def posted(self, tracking: str, *slugs: str) -> None:
        """邮寄 to the address of the form."""
        told = {entry.field: entry.value for entry in self.state.application.entries} if self.state.application else {}
        self.verbs.results.post(
            self.case_id,
            ResultsPosted(
                self.place.today, "", slugs, told["mail_recipient"], told["mail_phone"], told["mail_address"],
                "邮政速递", tracking, address_checked=True,
            ),
        )  # fmt: skip

    def served(self, record: ServiceRecorded) -> None:
        """送达, with its proof."""
        self.verbs.results.serve(self.case_id, record)
        self.verbs.results.issue(self.case_id)

    def amended(self, field: str, value: str, reason: str) -> None:
        """更正, signed by the applicant; what was given already is printed anew."""
        self.verbs.amend_entry(self.case_id, field, value, reason)
        self.papers_given()

    def originals_returned(self) -> None:
        shown = [slug for slug, slot in self.draft.slots.items() if slot.original_checked]
        self.verbs.return_originals(self.case_id, shown)

    def _suggested(self) -> dict[str, Choice]:
        room = self.verbs.room
        today = room.clock.today()
        found = standings(self.plan, self.draft.slots, room.problems(self.plan, self.draft.values))
        told = Told(self.draft.values, self.draft.slots, self.state.commitments)
        waits = waiting(self.plan, self.draft.attendance, told, today)
        return {
            one.item.slug: Choice.RECEIVE if one.complete and waits[one.item.slug] else suggested(one, room.desk)
            for one in found
        }


def begun(place: Place, name: str) -> Course:
    return Course(place, drafted(place, name))


def missing(what: str, how: str, *slugs: str) -> tuple[CorrectionPoint, ...]:
    return tuple(CorrectionPoint(slug, what, "清单所列的材料", how) for slug in slugs)
