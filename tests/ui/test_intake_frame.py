"""The step list and the strip of a visit: what is told of a single item, and of a visit that began days ago."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from clerk_app.domain.scenario import questions_put
from tests.desk_kit import scenario_answers
from tests.ui.area_kit import open_kit
from ui.intake_frame import steps, strip
from ui.tasks import InlineRunner
from ui.visit import Visit
from ui.widgets.steps import StepState


def test_M01_a_single_item_has_answered_everything_once_its_own_questions_are(tmp_path: Path) -> None:
    with open_kit(tmp_path) as kit:
        visit = Visit(kit.verbs, InlineRunner())
        visit.begin("social-security-card", "e_card")
        every = scenario_answers(kit.verbs.room.theme("social-security-card"), "first")
        own = {question.id for question in questions_put(visit.plan)}
        for question, given in every.items():
            if question in own:
                visit.answer(question, given)
        assert len(visit.draft.answers) < len(every)
        assert steps(visit, 2)[0].state is StepState.READY


def test_the_strip_counts_minutes_of_today_and_days_of_longer_ago(tmp_path: Path) -> None:
    with open_kit(tmp_path) as kit:
        visit = Visit(kit.verbs, InlineRunner())
        visit.begin("newborn-birth")
        began = kit.verbs.room.clock.now()
        visit.resume(replace(visit.draft, opened_at=began - timedelta(minutes=7, seconds=5)))
        assert strip(visit).used == "本件用时 07:05"
        visit.resume(replace(visit.draft, opened_at=began - timedelta(hours=49)))
        assert strip(visit).used == "2 天前起草"
