"""Drafts: nothing before something is entered, durable when said so, back after any crash."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from clerk_app.domain.draft import DraftEntry
from clerk_app.usecases.keep_draft import FindDraft
from tests.desk_kit import STATION, Desk, open_desk
from tests.journeys.compare import everything


def test_opening_stores_nothing(desk: Desk) -> None:
    before = everything(desk.engine)
    draft = desk.open_draft("newborn-birth", "household_registration")

    assert everything(desk.engine) == before
    assert (draft.theme, draft.item, draft.clerk, draft.step) == ("newborn-birth", "household_registration", "0107", 1)
    assert draft.catalogue == desk.room.catalogue_ref
    assert desk.open_draft("newborn-birth").case_id != draft.case_id


def test_a_saved_draft_says_when_it_became_durable_and_comes_back(desk: Desk) -> None:
    draft = desk.filled()
    desk.clock.move(timedelta(seconds=3))

    saved = desk.save_draft(draft)

    assert saved == replace(draft, saved_at=desk.clock.now())
    assert FindDraft(desk.open_book)(draft.case_id) == saved


def test_I01_a_draft_is_there_when_the_store_is_opened_anew(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        saved = desk.save_draft(desk.filled())
    with open_desk(tmp_path, STATION) as again:
        assert FindDraft(again.open_book)(saved.case_id) == saved


def test_the_list_names_the_applicant_as_soon_as_there_is_one(desk: Desk) -> None:
    draft = desk.save_draft(desk.draft())
    assert [line.person for line in desk.look.drafts()] == [""]

    desk.save_draft(replace(draft, entries={"mother_name": DraftEntry("陆𬱖和")}, step=3))

    (line,) = desk.look.drafts()
    assert (line.person, line.step, line.clerk) == ("陆𬱖和", 3, "0107")


def test_the_newest_draft_stands_first(desk: Desk) -> None:
    first = desk.save_draft(desk.draft())
    desk.clock.move(timedelta(minutes=1))
    second = desk.save_draft(desk.draft())
    assert [line.case_id for line in desk.look.drafts()] == [second.case_id, first.case_id]

    desk.clock.move(timedelta(minutes=1))
    desk.save_draft(first)
    assert [line.case_id for line in desk.look.drafts()] == [first.case_id, second.case_id]


def test_a_draft_that_became_a_case_is_found_no_more(desk: Desk) -> None:
    draft = desk.save_draft(desk.filled())
    desk.decide(draft)

    assert FindDraft(desk.open_book)(draft.case_id) is None
    assert FindDraft(desk.open_book)(desk.ids.new()) is None


def test_what_was_entered_for_another_scenario_is_kept_and_not_sealed(desk: Desk) -> None:
    """A changed answer takes a field out of the plan; the entry stays in the draft, and out of the record."""
    draft = desk.filled()
    stray = replace(draft, entries={**draft.entries, "agent_name": DraftEntry("王小明")})
    saved = desk.save_draft(stray)
    assert FindDraft(desk.open_book)(saved.case_id) == saved

    desk.decide(saved)
    taken = desk.state(draft.case_id).application
    assert taken
    assert "agent_name" not in {entry.field for entry in taken.entries}
