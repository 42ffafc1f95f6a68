"""One newborn visit through the use cases, carried on from wherever a kill left it; every promise is written down."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from clerk_app.bootstrap import Station
from clerk_app.demo_office import DemoOffice, open_demo
from clerk_app.domain.case import Choice, Intake, fold_intake
from clerk_app.domain.decisions import Decide
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.facts import Signing
from clerk_app.domain.prefill import prefilled
from clerk_app.ports import Passing
from clerk_app.profile import Profile
from clerk_app.usecases.hand_over import Signed
from clerk_app.usecases.sync_once import sync_once
from tests.desk_kit import Tray, demo_visit, scenario_answers, slot_of
from tests.fakes import SetClock
from tests.journeys.dying import DieAt

# A page that the repository does not hold: it is put on the shelf and then never named by anything.
LOST_PAGE = b"\xff\xd8\xff a page that the clerk took away again"
Tell = Callable[[str], object]


def open_killable(folder: Path, passing: Passing) -> tuple[Station, DemoOffice]:
    """The demo station on a tray instead of a printer."""
    station, office = open_demo(Profile(folder), SetClock(), passing)
    printing = replace(station.verbs.print_paper, printers=Tray())
    again = replace(station.verbs.reprint_paper, printers=Tray())
    station.verbs = replace(station.verbs, print_paper=printing, reprint_paper=again)
    return station, office


@dataclass(slots=True)
class Visit:
    """``tell`` is called with each promise as soon as the program has made it, never before."""

    station: Station
    case_id: str
    tell: Tell

    def finish(self) -> Intake:
        """Every step that is not done yet, in the clerk's order."""
        verbs = self.station.verbs
        if self._state().application is None:
            draft = self._filled()
            if self._state().notice is None:
                verbs.give_notice(draft)
                self.tell(f"told {self._noticed()}")
            choices = {item.slug: Choice.ACCEPT for item in verbs.room.plan_of(draft).items}
            number = verbs.decide_case(draft, Decide(choices, confirmed=True))
            self.tell(f"decided {number.digits}")
        for paper in verbs.issue_papers(self.case_id):
            self.tell(f"issued {paper}")
        self._hand_over()
        self._sync()
        return self._state()

    def _filled(self) -> Draft:
        """The draft as it was last saved, filled up; saved after the answers, every tenth entry and every paper."""
        verbs, people = self.station.verbs, demo_visit()
        draft = verbs.find_draft(self.case_id) or replace(verbs.open_draft(people.theme), case_id=self.case_id)
        answers = scenario_answers(verbs.room.theme(people.theme), people.scenario)
        draft = self._saved(replace(draft, answers=answers))
        for at, (field, value) in enumerate(people.entries.items(), 1):
            draft = replace(draft, entries={**draft.entries, field: DraftEntry(value)})
            if at % 10 == 0 or at == len(people.entries):
                draft = self._saved(draft)
        draft = replace(draft, entries=prefilled(verbs.room.plan_of(draft), draft, verbs.room.clock.today()))
        verbs.shelf.put(LOST_PAGE, "image/jpeg")
        for slug in dict.fromkeys((*people.scans, *people.originals)):
            slot = slot_of(people, slug, verbs.shelf)
            draft = self._saved(replace(draft, slots={**draft.slots, slug: slot}))
        return draft

    def _saved(self, draft: Draft) -> Draft:
        saved = self.station.verbs.save_draft(draft)
        self.tell(f"saved {len(saved.entries)} {len(saved.slots)}")
        return saved

    def _hand_over(self) -> None:
        """What may be out already is printed again with its mark only (R083)."""
        verbs = self.station.verbs
        unsure = {job.paper for job in verbs.look.jobs(self.case_id) if job.maybe_out}
        for row in verbs.look.papers(self.case_id):
            if row.state != "sent":
                if row.paper in unsure:
                    verbs.reprint_paper(self.case_id, row.paper, "jam")
                else:
                    verbs.print_paper(self.case_id, row.paper, 1)
                self.tell(f"printed {row.paper}")
        papers = [document.paper for document in self._state().documents]
        verbs.hand_over(self.case_id, papers, Signed(Signing.FILE_COPY))
        self.tell("handed over")

    def _sync(self) -> None:
        assert self.station.sync is not None
        sync_once(self.station.sync)
        self.tell(f"synced {self.station.sync.book.acknowledged().through}")

    def _state(self) -> Intake:
        return fold_intake(self.station.verbs.look.facts(self.case_id))

    def _noticed(self) -> str:
        notice = self._state().notice
        assert notice is not None
        return notice.number


def visit_until_killed(folder: str, case_id: str, label: str, nth: int) -> None:
    """Mend, then carry on, in a process of its own; ``promises`` beside the profile holds what was promised so far."""
    dying = DieAt(label, nth, armed=False)
    station, _ = open_killable(Path(folder), dying)
    with (Path(folder).parent / "promises").open("a", encoding="utf-8", buffering=1) as promises:
        dying.armed = True
        station.repair()
        Visit(station, case_id, lambda promise: promises.write(f"{promise}\n")).finish()
