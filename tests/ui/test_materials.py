"""Step 5 by keys and by drops: every wish names its material or its page."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.hands_work import part, put_on_screen, strike
from tests.ui.samples_work import hukou, materials
from ui.pages.materials.page import MaterialsPage
from ui.pages.materials.view import Acts, SheetPage
from ui.widgets.allowed import Allowed
from ui.widgets.material_row import MaterialRow
from ui.widgets.row_list import RowList
from ui.widgets.thumb import Thumb
from ui.widgets.thumb_strip import ThumbStrip

Key = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot) -> MaterialsPage:
    made = MaterialsPage()
    qtbot.addWidget(made)
    made.show_view(materials())
    return put_on_screen(made)


def listed(page: MaterialsPage) -> RowList:
    return part(page, RowList, "intake.mat.list")


def strip(page: MaterialsPage) -> ThumbStrip:
    return part(page, ThumbStrip, "intake.mat.thumbs")


def test_keys_of_the_page_act_on_the_chosen_material(page: MaterialsPage) -> None:
    seen: list[str] = []
    for wish in (page.scan_clicked, page.camera_clicked, page.paste_clicked, page.reuse_clicked):
        wish.connect(seen.append)

    for key, modifier in ((Key.Key_F9, Qt.KeyboardModifier.NoModifier), (Key.Key_V, _CTRL), (Key.Key_U, _CTRL)):
        strike(listed(page), key, modifier)

    assert seen == ["hukou"] * 3


def test_what_is_not_allowed_is_off_and_its_reason_is_read(page: MaterialsPage) -> None:
    seen: list[str] = []
    page.defer_clicked.connect(seen.append)

    strike(listed(page), Key.Key_D, _CTRL)

    made = part(page, QPushButton, "intake.mat.defer")
    assert seen == []
    assert not made.isEnabled()
    assert made.accessibleDescription() == "主要材料，不可容缺"


def test_an_absent_camera_says_so(page: MaterialsPage) -> None:
    acts = Acts(camera=Allowed(False, "高拍仪未连接，可扫描或导入"))
    page.show_view(replace(materials(), detail=replace(hukou(), acts=acts)))

    assert not part(page, QPushButton, "intake.mat.camera").isEnabled()
    assert part(page, QPushButton, "intake.mat.defer").isEnabled()


def test_arrows_choose_a_material(page: MaterialsPage) -> None:
    seen: list[str] = []
    page.material_selected.connect(seen.append)

    strike(listed(page), Key.Key_Down)
    strike(listed(page), Key.Key_Home)

    assert seen == ["discharge", "mother_id"]


def test_ctrl_b_ticks_the_original(page: MaterialsPage) -> None:
    seen: list[tuple[str, bool]] = []

    def note(slug: str, checked: bool) -> None:
        seen.append((slug, checked))

    page.original_changed.connect(note)
    strike(listed(page), Key.Key_B, _CTRL)

    assert seen == [("hukou", True)]


def test_single_keys_work_on_the_page_under_the_hand(page: MaterialsPage) -> None:
    seen: list[str] = []
    for name, wish in (
        ("turn", page.rotate_requested),
        ("again", page.rescan_requested),
        ("bin", page.delete_requested),
    ):

        def note(where: str, name: str = name) -> None:
            seen.append(f"{name} {where}")

        wish.connect(note)
    for key in (Key.Key_R, Key.Key_S, Key.Key_Delete):
        strike(strip(page), key)

    assert seen == ["turn p2", "again p2", "bin p2"]


def test_ctrl_arrows_reorder_and_plain_arrows_choose(page: MaterialsPage) -> None:
    moved: list[tuple[str, int]] = []
    chosen: list[str] = []

    def note(where: str, by: int) -> None:
        moved.append((where, by))

    page.reorder_requested.connect(note)
    page.page_selected.connect(chosen.append)
    strike(strip(page), Key.Key_Left, _CTRL)
    strike(strip(page), Key.Key_Left)

    assert moved == [("p2", -1)]
    assert chosen == ["p1"]


def test_the_chosen_page_of_many_is_in_sight(page: MaterialsPage) -> None:
    view = hukou()
    many = tuple(replace(view.pages[0], page=f"p{number}", caption=f"第 {number} 页") for number in range(1, 21))
    sheet = SheetPage("p18", None)

    for _ in range(2):
        page.show_view(replace(materials(), detail=replace(view, pages=many, page=sheet)))
        QApplication.processEvents()
        thumb = part(page, Thumb, "intake.mat.thumb.p18")
        left = thumb.mapTo(strip(page).viewport(), thumb.rect().topLeft()).x()
        assert 0 <= left <= strip(page).viewport().width() - thumb.width()


def test_m_and_a_digit_move_a_page(page: MaterialsPage) -> None:
    seen: list[tuple[str, str]] = []

    def note(where: str, slug: str) -> None:
        seen.append((where, slug))

    page.move_requested.connect(note)
    strike(strip(page), Key.Key_M)
    strike(QApplication.focusWidget() or page, Key.Key_3)

    assert seen == [("p2", "marriage")]


def test_escape_lets_a_page_be(page: MaterialsPage) -> None:
    seen: list[str] = []

    def note(where: str, slug: str) -> None:
        seen.append(where + slug)

    page.move_requested.connect(note)
    strike(strip(page), Key.Key_M)
    strike(QApplication.focusWidget() or page, Key.Key_Escape)
    strike(strip(page), Key.Key_3)

    assert seen == []


def test_filters_show_one_bucket_and_keep_the_chosen_row(page: MaterialsPage) -> None:
    part(page, QPushButton, "intake.mat.filter.deferred").click()

    assert [row.key for row in listed(page).rows()] == ["hukou", "discharge"]


def test_files_dropped_on_a_row_go_to_that_material(page: MaterialsPage) -> None:
    seen: list[tuple[str, object]] = []

    def note(slug: str, paths: object) -> None:
        seen.append((slug, paths))

    page.files_dropped.connect(note)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/scan.pdf")])
    drop(part(page, MaterialRow, "intake.mat.row.photo"), mime)

    assert seen == [("photo", (Path("/tmp/scan.pdf"),))]


def test_a_page_dragged_onto_a_row_moves_there(page: MaterialsPage) -> None:
    seen: list[tuple[str, str]] = []

    def note(where: str, slug: str) -> None:
        seen.append((where, slug))

    page.move_requested.connect(note)
    mime = part(page, Thumb, "intake.mat.thumb.p1").page_mime()
    drop(part(page, MaterialRow, "intake.mat.row.photo"), mime)

    assert seen == [("p1", "photo")]


def test_a_missing_page_is_a_slot_that_scans(page: MaterialsPage) -> None:
    seen: list[tuple[str, str]] = []

    def note(slug: str, slot: str) -> None:
        seen.append((slug, slot))

    page.slot_scan_requested.connect(note)
    part(page, QPushButton, "intake.mat.slot.member").click()

    assert seen == [("hukou", "member")]


def drop(row: MaterialRow, mime: QMimeData) -> None:
    event = QDropEvent(
        QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    row.dropEvent(event)
