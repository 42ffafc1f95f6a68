"""The visit against a slow desk: what was asked for one person never lands with the next, and nothing typed is lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from clerk_app.domain.case import Choice
from clerk_app.domain.facts import Ground
from clerk_app.domain.materials import Page
from clerk_app.ports import Outage, OutageKind
from clerk_app.usecases.keep_draft import SaveDraft
from tests.ui.area_cases import MOTHER, NEWBORN, accept
from tests.ui.area_kit import Kit, open_kit
from ui.tasks import InlineRunner, Job, Runner, T
from ui.visit import Visit

MATERIAL = "marriage_certificate"
PAGE = Page("ab" * 32, 10, "image/jpeg", "1")


class SlowDesk:
    """Work waits until the test lands it, first in first out."""

    def __init__(self) -> None:
        self._held: list[object] = []

    def run(self, job: Job[T]) -> None:
        self._held.append(job)

    def land_all(self) -> None:
        while self._held:
            job = self._held.pop(0)
            assert isinstance(job, Job)
            InlineRunner().run(job)


@pytest.fixture
def kit(qapp: QApplication, tmp_path: Path) -> Iterator[Kit]:
    assert qapp is QApplication.instance()
    with open_kit(tmp_path) as opened:
        yield opened


def begun(kit: Kit, desk: Runner, name: str) -> tuple[Visit, str]:
    visit = Visit(kit.verbs, desk)
    visit.begin(NEWBORN)
    visit.enter("mother_name", name)
    return visit, visit.draft.case_id


def pages_of(kit: Kit, case_id: str) -> tuple[Page, ...]:
    draft = kit.verbs.find_draft(case_id)
    assert draft
    return draft.slots[MATERIAL].pages if MATERIAL in draft.slots else ()


def test_pages_that_come_late_join_the_visit_that_asked_for_them(kit: Kit) -> None:
    desk = SlowDesk()
    visit, first = begun(kit, desk, "陈雨晴")
    desk.land_all()
    visit.close()
    visit.begin(NEWBORN)
    visit.enter("mother_name", "周敏")
    second = visit.draft.case_id

    visit.receive(first, MATERIAL, (PAGE,))
    desk.land_all()

    assert (pages_of(kit, first), pages_of(kit, second)) == ((PAGE,), ())
    assert MATERIAL not in visit.draft.slots


def test_pages_join_a_visit_whose_last_change_is_not_saved_yet(kit: Kit) -> None:
    desk = SlowDesk()
    visit, first = begun(kit, desk, "陈雨晴")
    visit.enter("mother_id_no", MOTHER)
    visit.close()

    visit.receive(first, MATERIAL, (PAGE,))
    desk.land_all()

    kept = kit.verbs.find_draft(first)
    assert kept
    assert (kept.values["mother_id_no"], pages_of(kit, first)) == (MOTHER, (PAGE,))


def test_pages_for_a_case_that_is_decided_are_told(kit: Kit) -> None:
    visit, first = begun(kit, InlineRunner(), "陈雨晴")
    accept(kit, first)
    with kit.open_book() as book:
        book.drop_draft(first)
        book.commit()
    told: list[int] = []
    visit.page_left_over.connect(lambda: told.append(1))
    visit.close()

    visit.receive(first, MATERIAL, (PAGE,))

    assert told == [1]
    assert kit.verbs.find_draft(first) is None


def test_parking_saves_what_the_desk_has_not_taken_yet(kit: Kit) -> None:
    desk = SlowDesk()
    visit, first = begun(kit, desk, "陈")
    visit.enter("mother_name", "陈雨晴")
    visit.close()

    desk.land_all()

    kept = kit.verbs.find_draft(first)
    assert kept
    assert kept.values["mother_name"] == "陈雨晴"


def test_a_save_that_waited_behind_the_decision_brings_no_draft_back(kit: Kit) -> None:
    desk = SlowDesk()
    visit, first = begun(kit, desk, "陈雨晴")
    accept(kit, first)

    desk.land_all()

    assert visit.saving.value == "saved"
    assert kit.verbs.find_draft(first) is None


def test_a_failed_save_is_told_and_tried_again(kit: Kit) -> None:
    save = kit.verbs.save_draft
    full = SaveDraft(save.room, lambda: (_ for _ in ()).throw(Outage(OutageKind.DISK_FULL)))
    visit = Visit(replace(kit.verbs, save_draft=full), InlineRunner())
    told: list[Exception] = []
    visit.save_failed.connect(told.append)
    visit.begin(NEWBORN)
    visit.enter("mother_name", "陈雨晴")
    assert visit.saving.value == "failed"
    assert [outage.kind for outage in told if isinstance(outage, Outage)] == [OutageKind.DISK_FULL]

    visit.verbs = kit.verbs
    visit.retry_save()

    kept = kit.verbs.find_draft(visit.draft.case_id)
    assert visit.saving.value == "saved"
    assert kept
    assert kept.values["mother_name"] == "陈雨晴"


def test_what_a_barcode_gun_answered_is_undone_and_leaves_no_draft(kit: Kit) -> None:
    visit = Visit(kit.verbs, InlineRunner())
    restore = visit.memory()
    visit.begin(NEWBORN)
    case_id = visit.draft.case_id
    visit.answer(kit.verbs.room.theme(NEWBORN).questions[0].id, "yes")
    assert kit.verbs.find_draft(case_id)

    restore()

    assert not visit.open
    assert kit.verbs.find_draft(case_id) is None


def test_memory_puts_an_open_visit_back_as_it_was(kit: Kit) -> None:
    visit, case_id = begun(kit, InlineRunner(), "陈雨晴")
    restore = visit.memory()
    visit.answer(kit.verbs.room.theme(NEWBORN).questions[0].id, "yes")

    restore()

    kept = kit.verbs.find_draft(case_id)
    assert kept
    assert (visit.draft.answers, kept.answers, kept.values["mother_name"]) == ({}, {}, "陈雨晴")


def test_step_6_comes_back_with_the_draft_as_far_as_it_was(kit: Kit) -> None:
    visit, case_id = begun(kit, InlineRunner(), "陈雨晴")
    first, second, third = (item.slug for item in visit.plan.items[:3])
    so_far = replace(
        visit.draft,
        choices={first: Choice.CORRECT, second: Choice.REFUSE, third: Choice.RECEIVE},
        points={first: ("请三人同来",)},
        grounds={second: Ground.NOT_COMPETENT},
        authorities={second: "云岫县公安局"},
        reasons={third: "由该机关审查"},
    )
    visit.choose(so_far)

    kept = kit.verbs.find_draft(case_id)
    assert kept
    again = Visit(kit.verbs, InlineRunner())
    again.resume(kept)

    back = again.draft
    assert (back.choices, back.points, back.grounds) == (so_far.choices, so_far.points, so_far.grounds)
    assert (back.authorities, back.reasons) == (so_far.authorities, so_far.reasons)
    assert [again.choice_of(standing) for standing in again.standings[:2]] == [Choice.CORRECT, Choice.REFUSE]


def test_a_choice_the_record_no_longer_allows_gives_way_to_the_suggestion(kit: Kit) -> None:
    visit, _ = begun(kit, InlineRunner(), "陈雨晴")
    standing = visit.standings[0]
    assert not standing.complete
    visit.choose(replace(visit.draft, choices={standing.item.slug: Choice.ACCEPT}))

    assert visit.choice_of(standing) is Choice.CORRECT
