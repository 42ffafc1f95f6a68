"""Step 3 with an agent, heirs and a guardian, by keys: what is ticked and typed becomes who may do what."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from clerk_app.domain.agents import Power
from clerk_app.domain.conditions import Answer
from clerk_app.domain.draft import DraftEntry
from clerk_app.domain.gathering import Gathering
from clerk_app.domain.identity import resident_check
from tests.desk_kit import scenario_answers
from tests.ui.counter import CTRL, Counter, open_counter

Key = Qt.Key
CHILD = "1901212020031200" + "1"


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        yield made


def begin(counter: Counter, theme: str, scenario: str, entries: dict[str, str], **answers: Answer) -> None:
    verbs = counter.kit.verbs
    told = {**scenario_answers(verbs.room.theme(theme), scenario), **answers}
    typed = {slug: DraftEntry(value) for slug, value in entries.items()}
    desk = counter.face.desk
    desk.visit.resume(replace(verbs.open_draft(theme, ""), answers=told, entries=typed))
    desk.visit.go(3)
    QApplication.processEvents()


def gathering(counter: Counter) -> Gathering:
    return counter.face.desk.visit.draft.attendance


def labels(counter: Counter) -> list[str]:
    page = counter.face.window.current_page()
    assert page
    return [found.text() for found in page.findChildren(QLabel)]


def down(counter: Counter, times: int) -> None:
    for _ in range(times):
        counter.press(Key.Key_Down, CTRL)


def test_R084_the_ticks_of_the_mandate_are_the_agents_powers_and_its_days_are_typed(counter: Counter) -> None:
    begin(counter, "restaurant-opening", "noodle", {"agent_name": "何静"}, handler="agent")
    assert "待授权" in labels(counter)
    down(counter, 2)
    for tick in ("apply", "collect"):
        counter.tab_to(f"intake.applicant.mandate.{tick}")
        counter.press(Key.Key_Space)

    (held,) = gathering(counter).authorities
    assert (held.principal, held.agent) == ("legal_representative", "agent")
    assert held.powers == {Power.SUBMIT, Power.CORRECT, Power.RECEIVE}

    counter.tab_to("intake.applicant.field.mandate.until")
    counter.compose("20270509")
    counter.press(Key.Key_Tab)
    assert gathering(counter).authorities[0].until == date(2027, 5, 9)
    counter.tab_to("intake.applicant.mandate.apply")
    counter.press(Key.Key_Space)
    assert gathering(counter).authorities[0].powers == {Power.RECEIVE}


def test_R084_the_power_is_printed_from_the_card_and_says_what_it_lacks(counter: Counter) -> None:
    begin(counter, "restaurant-opening", "noodle", {"agent_name": "何静"}, handler="agent")
    down(counter, 2)
    counter.tab_to("intake.applicant.mandate.apply")
    counter.press(Key.Key_Space)
    counter.tab_to("intake.applicant.mandate.print")
    counter.press(Key.Key_Space)
    assert any(told.startswith("委托书还缺内容。") for told in said(counter))
    case_id = counter.face.desk.visit.draft.case_id
    assert counter.kit.verbs.look.papers(case_id) == ()

    visit = counter.face.desk.visit
    named = visit.plan.theme.applicant_fields
    known = {named["org_name"]: "鼎沸", named["name"]: "周顺", "agent_id_no": "190121199612242680"}
    for field, value in known.items():
        visit.enter(field, value)
    QApplication.processEvents()
    counter.tab_to("intake.applicant.mandate.print")
    counter.press(Key.Key_Space)
    assert [row.paper for row in counter.kit.verbs.look.papers(case_id)] == ["F15"]


def said(counter: Counter) -> list[str]:
    return [found.text() for found in counter.face.window.findChildren(QLabel)]


def test_P23_a_firm_its_head_its_agent_and_the_landlord_each_have_their_card(counter: Counter) -> None:
    begin(counter, "restaurant-opening", "noodle", {"org_name": "鼎沸"}, handler="agent", premises="lease")

    told = labels(counter)
    assert {"申请人 · 单位", "法定代表人(经营者)", "代理人", "房屋出租人"} <= set(told)
    counter.tab_to("intake.applicant.cell.landlord.identity")
    counter.press(Key.Key_Space)
    assert gathering(counter).appearances[0].compared == ("lease_contract",)


def test_P23_another_heir_is_added_by_a_key_and_nobody_is_a_said_answer(counter: Counter) -> None:
    begin(counter, "house-transfer", "inherit", {"buyer_name": "李建国"})
    down(counter, 1)
    counter.tab_to("intake.applicant.mandate.nobody")
    counter.press(Key.Key_Space)
    assert gathering(counter).none_of == ("heirs",)

    begin(counter, "house-transfer", "inherit", {"buyer_name": "李建国"})
    down(counter, 1)
    for name in ("王秀兰", "孙伯年"):
        counter.tab_to("intake.applicant.field.person.name")
        counter.compose(name)
        counter.press(Key.Key_Tab)
        if name == "王秀兰":
            counter.press(Key.Key_Insert, CTRL)
    assert [person.name for person in gathering(counter).people["heirs"]] == ["王秀兰", "孙伯年"]


def test_P11_L19_R095_a_childs_number_brings_the_guardian_with_proof_and_consent(counter: Counter) -> None:
    number = CHILD + resident_check(CHILD)
    begin(counter, "house-transfer", "typical", {"buyer_name": "李小满", "buyer_id_no": number})
    assert "买方(权利人)的监护人" in labels(counter)
    down(counter, 9)
    for tick in ("relation_proof", "data_consent"):
        counter.tab_to(f"intake.applicant.mandate.{tick}")
        counter.press(Key.Key_Space)

    (seen,) = gathering(counter).appearances
    assert (seen.party, seen.shown) == ("buyer_guardian", ("relation_proof", "data_consent"))
    counter.press(Key.Key_Space)
    assert gathering(counter).appearances[0].shown == ("relation_proof",)


def test_tab_from_the_last_field_reaches_the_matrix_though_it_is_drawn_anew(counter: Counter) -> None:
    begin(counter, "house-transfer", "typical", {"buyer_name": "李建国"})
    counter.tab_to("intake.applicant.field.buyer_name")
    counter.compose("李建")
    counter.tab_to("intake.applicant.field.buyer_phone")
    counter.compose("13800001224")
    counter.press(Key.Key_Tab)

    assert counter.focus.objectName() == "intake.applicant.cell.buyer.identity"
    counter.press(Key.Key_Space)
    assert counter.focus.objectName() == "intake.applicant.cell.buyer.identity"
