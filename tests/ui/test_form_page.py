"""Step 4 by keys: fast entry, autosave, composing, problems, choices, regions, repeated rows."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from tests.ui import samples_form
from tests.ui.hands import CTRL, SHIFT, Heard, Show, compose, press, type_text
from ui.forms.entry import REST_MS
from ui.forms.field import FieldView, Kind
from ui.pages.form.page import FormPage

Fill = Callable[..., FormPage]


@pytest.fixture
def page(show: Show) -> FormPage:
    made = FormPage(samples_form.TODAY)
    show(made)
    made.show_view(samples_form.FORM)
    made.focus_first()
    return made


@pytest.fixture
def fill(page: FormPage) -> Fill:
    def with_fields(*fields: FieldView) -> FormPage:
        page.show_view(replace(samples_form.FORM, fields=fields, problems=()))
        page.grid.focus_field(fields[0].slug)
        return page

    return with_fields


def line(page: FormPage, slug: str) -> QLineEdit:
    found = page.findChild(QLineEdit, f"intake.form.field.{slug}")
    assert isinstance(found, QLineEdit)
    return found


def test_the_focus_begins_where_the_clerk_is_needed(page: FormPage) -> None:
    assert page.grid.current() == "father_id_no"


def test_enter_stops_only_at_empty_wrong_or_unconfirmed_fields(page: FormPage) -> None:
    visited = [page.grid.current()]
    for _ in range(2):
        press(page, Qt.Key.Key_Return)
        visited.append(page.grid.current())

    assert visited == ["father_id_no", "father_phone", "marriage_date"]
    press(page, Qt.Key.Key_Return, SHIFT)
    assert page.grid.current() == "father_phone"


def test_enter_on_an_unconfirmed_field_confirms_it(page: FormPage) -> None:
    heard = Heard()
    page.confirmed.connect(heard)
    page.grid.focus_field("father_phone")

    press(page, Qt.Key.Key_Return)

    assert heard.all == [("father_phone",)]


def test_enter_beyond_the_last_field_opens_the_next_group_and_never_the_next_step(page: FormPage) -> None:
    groups, steps = Heard(), Heard()
    page.group_requested.connect(groups)
    page.primary_clicked.connect(steps)
    page.grid.focus_field("residence_address")

    press(page, Qt.Key.Key_Return)

    assert (groups.all, steps.all) == ([("insurance",)], [])


def test_tab_visits_every_field(page: FormPage) -> None:
    page.grid.focus_field("father_name")
    seen = [page.grid.current()]
    for _ in range(9):
        press(page, Qt.Key.Key_Tab)
        seen.append(page.grid.current())

    assert seen == [field.slug for field in samples_form.FATHER]


def test_a_typed_date_is_reported_on_leaving(page: FormPage) -> None:
    heard = Heard()
    page.edited.connect(heard)
    page.grid.focus_field("marriage_date")

    type_text(page, "200520")
    press(page, Qt.Key.Key_Tab)

    assert heard.all == [("marriage_date", "2020-05-20")]
    assert line(page, "marriage_date").text() == "2020-05-20"


def test_a_resting_hand_saves_after_800_ms(page: FormPage, qtbot: QtBot) -> None:
    heard = Heard()
    page.edited.connect(heard)
    page.grid.focus_field("marriage_cert_no")
    press(page, Qt.Key.Key_End)

    type_text(page, "7")
    assert heard.all == []
    qtbot.waitUntil(lambda: bool(heard.all), timeout=REST_MS * 4)

    assert heard.all == [("marriage_cert_no", "J190102-2020-0012867")]


def test_nothing_is_reported_while_composing(fill: Fill, qtbot: QtBot) -> None:
    page, heard = fill(FieldView("name", "姓名", Kind.NAME)), Heard()
    page.edited.connect(heard)

    compose(page, commit="张")
    compose(page, preedit="san")
    with qtbot.assertNotEmitted(page.edited, wait=REST_MS + 200):
        pass
    compose(page, commit="𬱖")
    press(page, Qt.Key.Key_Tab)

    assert heard.all == [("name", "张𬱖")]


def test_a_view_that_comes_back_does_not_overwrite_half_typed_text(fill: Fill) -> None:
    field = FieldView("name", "姓名", Kind.TEXT)
    page = fill(field)

    type_text(page, "half")
    page.grid.show_fields((replace(field, hint="已自动保存"),))

    assert line(page, "name").text() == "half"


def test_an_id_number_is_grouped_while_it_is_typed_and_kept_clean(fill: Fill) -> None:
    page, heard = fill(FieldView("id_no", "身份证", Kind.RESIDENT_ID)), Heard()
    page.edited.connect(heard)

    type_text(page, "19010219920602117x")
    shown = line(page, "id_no")
    assert shown.text() == "190102 19920602 117X"
    shown.setCursorPosition(7)
    press(page, Qt.Key.Key_Backspace)
    press(page, Qt.Key.Key_Tab)

    assert heard.all == [("id_no", "19010219920602117X")]


def test_digits_in_code_fields_switch_the_input_method_off(fill: Fill) -> None:
    page = fill(FieldView("id_no", "身份证", Kind.RESIDENT_ID), FieldView("name", "姓名", Kind.NAME))

    assert line(page, "id_no").inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert line(page, "name").inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is not False


def test_a_digit_picks_the_radio_and_reports_at_once(page: FormPage) -> None:
    heard = Heard()
    page.edited.connect(heard)
    page.grid.focus_field("householder_relation")

    press(page, Qt.Key.Key_2)

    assert heard.all == [("householder_relation", "2")]
    chosen = page.findChild(QRadioButton, "intake.form.field.householder_relation.2")
    assert isinstance(chosen, QRadioButton)
    assert chosen.isChecked()


def test_a_longer_choice_is_filtered_by_initials(page: FormPage) -> None:
    heard = Heard()
    page.edited.connect(heard)
    page.grid.focus_field("father_ethnicity")
    line(page, "father_ethnicity").selectAll()

    type_text(page, "mz")
    press(page, Qt.Key.Key_Return)

    assert heard.all == [("father_ethnicity", "06")]
    assert line(page, "father_ethnicity").text() == "苗族"


def test_a_region_comes_from_the_callable_and_its_name_is_shown(fill: Fill) -> None:
    field = FieldView("region", "户籍地", Kind.REGION, suggest=samples_form.suggest_region)
    page, heard = fill(field), Heard()
    page.edited.connect(heard)

    type_text(page, "lj")
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return)

    assert heard.all == [("region", "190102002")]
    assert line(page, "region").text() == "云溪市临江区桂花街道"


def test_esc_folds_the_pick_list_and_stays_on_the_field(fill: Fill) -> None:
    page = fill(FieldView("region", "户籍地", Kind.REGION, suggest=samples_form.suggest_region))

    type_text(page, "lj")
    press(page, Qt.Key.Key_Escape)

    assert page.grid.current() == "region"
    assert page.window().findChild(QLineEdit, "intake.form.field.region.picks") is None


def test_rows_are_added_and_removed_by_key(fill: Fill, qtbot: QtBot) -> None:
    group = next(field for field in samples_form.EVERY_KIND if field.kind == Kind.GROUP)
    page, heard = fill(group), Heard()
    page.edited.connect(heard)

    press(page, Qt.Key.Key_Insert, CTRL)
    qtbot.waitUntil(line(page, "children.2.born").isVisible)
    compose(page, commit="李𬱖")
    press(page, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_Delete, CTRL)

    assert heard.all[0] == ("children", (("李安", "2020-05-20"), ("", "")))
    assert ("children", (("李安", "2020-05-20"), ("李𬱖", ""))) in heard.all
    assert heard.all[-1] == ("children", (("李安", "2020-05-20"),))


def test_f4_walks_the_problems_and_asks_for_another_group(page: FormPage) -> None:
    heard = Heard()
    page.problem_requested.connect(heard)

    press(page, Qt.Key.Key_F4)
    assert page.grid.current() == "father_phone"
    press(page, Qt.Key.Key_F4)
    assert heard.all == [("bank_name",)]
    press(page, Qt.Key.Key_F4, SHIFT)
    assert page.grid.current() == "father_id_no"


def test_ctrl_enter_saves_the_field_being_typed_first(page: FormPage) -> None:
    order: list[object] = []
    page.edited.connect(lambda *payload: order.append(payload))
    page.primary_clicked.connect(lambda: order.append("primary"))
    page.grid.focus_field("marriage_cert_no")
    press(page, Qt.Key.Key_End)

    type_text(page, "8")
    press(page, Qt.Key.Key_Return, CTRL)

    assert order == [("marriage_cert_no", "J190102-2020-0012868"), "primary"]


def test_ctrl_arrows_change_the_group(page: FormPage) -> None:
    heard = Heard()
    page.group_requested.connect(heard)

    press(page, Qt.Key.Key_Down, CTRL)
    press(page, Qt.Key.Key_Up, CTRL)

    assert heard.all == [("insurance",), ("mother",)]


def test_a_produced_field_is_shown_and_not_asked(fill: Fill) -> None:
    page = fill(FieldView("no", "证明编号", Kind.TEXT, produced=True), FieldView("name", "姓名", Kind.NAME))

    assert line(page, "no").text() == "办理后带入"
    assert line(page, "no").focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_counter_counts_code_points(fill: Fill) -> None:
    page = fill(FieldView("name", "姓名", Kind.NAME, "𬱖" * 8, max_length=10))
    shown = page.grid.row_of("name")
    assert shown is not None

    assert "8/10" in line(page, "name").accessibleDescription()
