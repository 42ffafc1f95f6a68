"""The visit at this desk: one draft, what follows from it, and its saving; every intake presenter works on it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject

from clerk_app.domain.assembly import Assembly
from clerk_app.domain.assistance import ticks_carried
from clerk_app.domain.case import Choice
from clerk_app.domain.credit import CreditRecord
from clerk_app.domain.decisions import Desk, Standing, allowed, standings, suggested
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.editions import Told as Notice
from clerk_app.domain.entries import Problem
from clerk_app.domain.facts import CommitmentSigned, Provenance
from clerk_app.domain.gathering import Gathering
from clerk_app.domain.materials import EMPTY_SLOT, Page, Slot
from clerk_app.domain.plan import Plan
from clerk_app.domain.prefill import prefilled
from clerk_app.domain.scenario import prune
from clerk_app.domain.service import Service
from clerk_app.domain.waiting import Told, assemble
from ui.signals import Emits, emits
from ui.tasks import Job, Runner
from ui.verbs import Verbs

UNSORTED = "unsorted"
NOTHING_SEEN: Mapping[str, tuple[str, ...]] = {}


class Saving(Enum):
    """How the last change stands with the disk."""

    NOTHING = "nothing"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


class Visit(QObject):
    """Lives on the GUI thread. ``changed`` follows every change of the draft, ``saved_changed`` every save."""

    changed: Emits[()] = emits()
    saved_changed: Emits[()] = emits()
    step_requested: Emits[int] = emits(int)
    save_failed: Emits[Exception] = emits(object)
    page_left_over: Emits[()] = emits()

    def __init__(self, verbs: Verbs, desk: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.verbs = verbs
        self._desk = desk
        self._draft: Draft | None = None
        self._before: Plan | None = None
        self._planned: tuple[object, Plan] | None = None
        self._checked: tuple[Draft, tuple[Problem, ...], tuple[Standing, ...]] | None = None
        self._signed: tuple[CommitmentSigned, ...] = ()
        self._unsaved: dict[str, Draft] = {}
        self._busy = False
        self.saving = Saving.NOTHING
        self.left: set[str] = set()
        self.summary_shown = False
        self.case_id = ""
        self.case_no = ""

    @property
    def open(self) -> bool:
        return self._draft is not None

    @property
    def draft(self) -> Draft:
        assert self._draft is not None
        return self._draft

    @property
    def plan(self) -> Plan:
        """Resolved anew only when the theme or an answer changed; a page asks dozens of times."""
        draft = self.draft
        if self._planned is None or self._planned[0] is not draft.answers or self._planned[1].theme.slug != draft.theme:
            self._planned = (draft.answers, self.verbs.room.plan_of(draft))
        return self._planned[1]

    @property
    def plan_before(self) -> Plan | None:
        """The plan before the last answer: what it changed can be told."""
        return self._before

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self._check()[1]

    @property
    def standings(self) -> tuple[Standing, ...]:
        return self._check()[2]

    @property
    def assembly(self) -> Assembly:
        """Who the case needs, and what of it is done."""
        told = Told(self.draft.values, self.draft.slots, self._signed)
        return assemble(self.plan, self.draft.attendance, told, self.verbs.room.clock.today())

    def know_signed(self, commitments: tuple[CommitmentSigned, ...]) -> None:
        """What was signed already, as the facts of the case say."""
        self._signed, self._checked = commitments, None

    def gather(self, gathering: Gathering) -> None:
        """Step 3: who came, what was signed, and who may act for whom."""
        self._change(replace(self.draft, attendance=gathering))

    def serve(self, service: Service) -> None:
        """Step 3: help, a track of its own, another place that handles."""
        self._change(replace(self.draft, service=service))

    def know_credit(self, record: CreditRecord | None) -> None:
        """Step 5: what the credit platform answered, or that it was not asked."""
        self._change(replace(self.draft, credit=record))

    @property
    def desk(self) -> Desk:
        """What may be decided here and now on this visit's items."""
        return self.verbs.room.desk_for(self.draft.service.crossing)

    def choice_of(self, standing: Standing) -> Choice:
        """What the clerk chose, as long as the record still allows it; else what is suggested."""
        desk = self.desk
        chosen = self.draft.choices.get(standing.item.slug)
        return chosen if chosen in allowed(standing, desk) else suggested(standing, desk)

    def begin(self, theme: str, item: str = "") -> None:
        """A new visit; nothing is stored until something is entered."""
        self._take(self.verbs.open_draft(theme, item))

    def reopen(self, theme: str, told: Notice, looked_at: Mapping[str, tuple[str, ...]] = NOTHING_SEEN) -> None:
        """What a notice says, as a new visit: the person has come back with the papers.

        Of a visit of this store it is also known which check points were looked at then (M10).
        """
        self.begin(theme, told.item)
        draft = replace(self.draft, answers=dict(told.answers), declined=told.declined, brought=dict(told.ticks))
        looked = ticks_carried(looked_at, self.verbs.room.plan_of(draft))
        self._change(replace(draft, slots={slug: Slot(points_checked=points) for slug, points in looked.items()}))

    def resume(self, draft: Draft) -> None:
        self._take(draft)
        self.saving = Saving.SAVED

    def close(self) -> None:
        """Leave the desk empty; what is not saved yet is saved all the same."""
        self._draft, self.case_id, self.case_no = None, "", ""
        self.saving = Saving.NOTHING

    def finish(self) -> None:
        """A consultation is over: nothing of it is saved any more."""
        self._unsaved.pop(self.draft.case_id, None)
        self.close()

    def become_case(self, case_id: str, case_no: str) -> None:
        """The first legal act was taken: the draft is a case now and is not saved again."""
        self.case_id, self.case_no = case_id, case_no
        self._unsaved.pop(case_id, None)
        self.changed.emit()

    def answer(self, question: str, given: str | tuple[str, ...]) -> None:
        """Answers that are no longer asked fall away; typed values and scanned pages stay aside, never deleted."""
        self._before = self.plan
        answers = prune(self._before.theme, {**self.draft.answers, question: given})
        ordered = {entry.id: answers[entry.id] for entry in self._before.theme.questions if entry.id in answers}
        self._change(replace(self.draft, answers=ordered))

    def withdraw_answer(self, question: str) -> None:
        kept = {name: given for name, given in self.draft.answers.items() if name != question}
        self._before = self.plan
        self._change(replace(self.draft, answers=prune(self._before.theme, kept)))

    def tick(self, material: str, have: str) -> None:
        self._change(replace(self.draft, brought={**self.draft.brought, material: have}))

    def enter(self, slug: str, value: str, rows: tuple[tuple[str, ...], ...] = ()) -> None:
        """A value typed by the clerk; changing a prefilled one marks it as edited."""
        known = self.draft.entries.get(slug)
        if known and (known.value, known.rows) == (value, rows):
            return
        foreign = known is not None and known.value and known.provenance not in {Provenance.TYPED, Provenance.EDITED}
        provenance = Provenance.EDITED if foreign else Provenance.TYPED
        entry = DraftEntry(value, rows, provenance)
        self._change(replace(self.draft, entries={**self.draft.entries, slug: entry}))

    def leave_field(self, slug: str) -> None:
        """From now on the field's problem is shown (never while somebody types)."""
        if self.open and slug not in self.left:
            self.left.add(slug)
            self.changed.emit()

    def show_summary(self) -> None:
        self.summary_shown = True
        self.changed.emit()

    def focus_on(self, slug: str) -> None:
        self._change(replace(self.draft, focus=slug))

    def confirm(self, *, confirmed: bool) -> None:
        self._change(replace(self.draft, confirmed=confirmed))

    def slot(self, slug: str) -> Slot:
        return self.draft.slots.get(slug, EMPTY_SLOT)

    def set_pages(self, slug: str, pages: tuple[Page, ...]) -> None:
        self.set_slot(slug, replace(self.slot(slug), pages=pages))

    def add_pages(self, slug: str, pages: tuple[Page, ...]) -> None:
        self._change(with_pages(self.draft, slug, pages))

    def receive(self, case_id: str, slug: str, pages: tuple[Page, ...]) -> None:
        """Pages asked for by one visit go into that visit, though another person may sit at the desk by now."""
        if self._draft is not None and self._draft.case_id == case_id and not self.case_id:
            self.add_pages(slug, pages)
        elif case_id in self._unsaved:
            self._unsaved[case_id] = with_pages(self._unsaved[case_id], slug, pages)
        else:
            self._desk.run(
                Job(self, partial(self._receive_stored, case_id, slug, pages), self._on_received, self.save_failed.emit)
            )

    def set_slot(self, slug: str, slot: Slot) -> None:
        self._change(replace(self.draft, slots={**self.draft.slots, slug: slot}))

    def move_page(self, sha256: str, target: str) -> None:
        """From whichever material holds it to the end of another; one saved change."""
        source = next(
            (slug for slug, slot in self.draft.slots.items() if any(p.sha256 == sha256 for p in slot.pages)), ""
        )
        if not source or source == target:
            return
        page = next(page for page in self.slot(source).pages if page.sha256 == sha256)
        left = replace(self.slot(source), pages=tuple(p for p in self.slot(source).pages if p.sha256 != sha256))
        into = replace(self.slot(target), pages=(*self.slot(target).pages, page))
        self._change(replace(self.draft, slots={**self.draft.slots, source: left, target: into}))

    def choose(self, draft: Draft) -> None:
        """Step 6: the draft with other decisions, or with other words for one."""
        self._change(draft)

    def go(self, step: int) -> None:
        """Ask for another step; remembering it is a saved change."""
        if self._draft is not None and not self.case_id and self._draft.step != step:
            self._change(replace(self._draft, step=step, reached=max(step, self._draft.reached)))
        self.step_requested.emit(step)

    def memory(self) -> Callable[[], None]:
        """What puts the visit back as it is now: a barcode gun's digits may answer questions before they are known."""
        draft, before = self._draft, self._before

        def restore() -> None:
            if self.case_id or self._draft is None or self._draft is draft:
                return
            known = draft is not None and draft.case_id == self._draft.case_id
            self._change(draft if draft is not None and known else replace(self._draft, answers={}))
            self._before = before
            if not known:
                self.close()
            self.step_requested.emit(draft.step if draft is not None and known else 0)

        return restore

    def _check(self) -> tuple[Draft, tuple[Problem, ...], tuple[Standing, ...]]:
        draft = self.draft
        if self._checked is None or self._checked[0] is not draft:
            problems = self.verbs.room.problems(self.plan, draft.values)
            assembly = self.assembly
            waits = {item.slug: assembly.lacking(item) for item in self.plan.items}
            self._checked = (draft, problems, standings(self.plan, draft.slots, problems, waits))
        return self._checked

    def _take(self, draft: Draft) -> None:
        self._draft = draft
        self._before, self._signed = None, ()
        self.left, self.summary_shown = set(), False
        self.case_id = self.case_no = ""
        self.saving = Saving.NOTHING
        self.changed.emit()

    def _change(self, draft: Draft) -> None:
        entries = prefilled(self.verbs.room.plan_of(draft), draft, self.verbs.room.clock.today())
        self._draft = replace(draft, entries=entries)
        if not self.case_id:
            self._unsaved[draft.case_id] = self._draft
        self._save()
        self.changed.emit()

    def _save(self) -> None:
        """One save at a time; changes made meanwhile go with the next, so the newest state always lands last."""
        if self._busy or not self._unsaved:
            return
        draft = self._unsaved.pop(next(iter(self._unsaved)))
        self._busy, self.saving = True, Saving.SAVING

        def failed(error: Exception) -> None:
            self._on_save_failed(draft, error)

        self._desk.run(Job(self, lambda: self.verbs.save_draft(draft), self._on_saved, failed))
        self.saved_changed.emit()

    def _on_saved(self, saved: Draft) -> None:
        self._busy, self.saving = False, Saving.SAVED
        if self._draft is not None and self._draft.case_id == saved.case_id:
            self._draft = replace(self._draft, saved_at=saved.saved_at)
        self.saved_changed.emit()
        self._save()

    def _on_save_failed(self, draft: Draft, error: Exception) -> None:
        """The typed values stay in memory and the next change, or the retry timer of the window, saves them."""
        self._busy, self.saving = False, Saving.FAILED
        if draft.case_id != self.case_id:
            self._unsaved.setdefault(draft.case_id, draft)
        self.saved_changed.emit()
        self.save_failed.emit(error)

    def _receive_stored(self, case_id: str, slug: str, pages: tuple[Page, ...]) -> Draft | None:
        """On the desk lane."""
        draft = self.verbs.find_draft(case_id)
        return self.verbs.save_draft(with_pages(draft, slug, pages)) if draft else None

    def _on_received(self, draft: Draft | None) -> None:
        """Taken up again meanwhile, the visit at the desk gets the pages too; decided meanwhile, it cannot."""
        if draft is None:
            self.page_left_over.emit()
        elif self._draft is not None and self._draft.case_id == draft.case_id and not self.case_id:
            for slug, slot in draft.slots.items():
                self.add_pages(slug, slot.pages)

    def retry_save(self) -> None:
        self._save()

    def save_all(self) -> None:
        """The window closes: hand the desk whatever is not saved yet, in order."""
        for draft in self._unsaved.values():
            self._desk.run(Job(self, partial(self.verbs.save_draft, draft), lambda _: None, self.save_failed.emit))
        self._unsaved.clear()


def with_pages(draft: Draft, slug: str, pages: tuple[Page, ...]) -> Draft:
    """The draft with pages at the end of a material; a page that is there already is not there twice."""
    slot = draft.slots.get(slug, EMPTY_SLOT)
    known = {page.sha256 for page in slot.pages}
    grown = replace(slot, pages=(*slot.pages, *(page for page in pages if page.sha256 not in known)))
    return replace(draft, slots={**draft.slots, slug: grown})
