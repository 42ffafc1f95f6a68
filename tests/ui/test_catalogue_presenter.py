"""The catalogue's presenter on the shipped catalogue: every entry opens, and typing finds by every name."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clerk_app.domain.catalogue import Regime
from tests.ui.area_kit import Kit, open_kit
from tests.ui.hands_work import put_on_screen
from ui.pages.catalogue.entry import REGIMES, item_entry, theme_entry
from ui.pages.catalogue.flow import item_flow
from ui.pages.catalogue.page import CataloguePage
from ui.pages.catalogue.presenter import CataloguePresenter
from ui.widgets.flow_chart import SideRoad


@dataclass(slots=True)
class Desk:
    kit: Kit
    page: CataloguePage
    presenter: CataloguePresenter

    def words(self) -> list[str]:
        return [shown.text() for shown in self.page.findChildren(QLabel)]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with open_kit(tmp_path) as kit:
        page = CataloguePage()
        qtbot.addWidget(page)
        presenter = CataloguePresenter(page, kit.verbs)
        presenter.show()
        yield Desk(kit, put_on_screen(page), presenter)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("xsecs", "newborn-birth"),
        ("落户", "newborn-birth"),
        ("不动产登记中心", "house-transfer/transfer"),
        ("sydj", "newborn-birth/birth_registration_service"),
        ("生育津贴", "newborn-birth/maternity_allowance"),
    ],
)
def test_typing_finds_by_initials_alias_department_and_name(desk: Desk, typed: str, found: str) -> None:
    desk.page.tree.search.setText(typed)

    shown = desk.page.tree.keys()
    assert found in shown


def test_an_item_tells_its_limits_materials_and_guide(desk: Desk) -> None:
    desk.presenter.open_entry("newborn-birth/maternity_allowance")

    words = desk.words()
    assert {"生育津贴支付", "行政给付", "20 工作日", "10 工作日", "不收费", "清单公布时限"} <= set(words)
    assert any(told.startswith("社会保险法第五十六条") for told in words)
    assert "60 日内可向云岫县人民政府申请复议，6 个月内可向云岫县人民法院起诉" in words


def test_every_entry_of_the_shipped_catalogue_can_be_told(desk: Desk) -> None:
    room = desk.kit.verbs.room
    for theme in room.catalogue.themes:
        assert len(theme_entry(theme, room).materials) == len(theme.materials)
        for item in theme.items:
            entry = item_entry(theme, item, room)
            assert all(value for _, value in (*entry.facts, *entry.guide))


def test_the_chart_tells_what_counts_and_what_does_not(desk: Desk) -> None:
    room = desk.kit.verbs.room
    theme = room.theme("newborn-birth")
    guided = {item.slug: item_flow(item) for item in theme.items}

    police = guided["household_registration"]
    assert [step.title for step in police.steps] == ["申请", "收件", "受理", "审查决定", "送达"]
    assert police.steps[3].side == SideRoad("民警调查核实", "30 日，不计时限", "材料存疑时", returns=True)
    assert police.bracket == "当场办结"
    subsidy = guided["childcare_subsidy"]
    assert [step.title for step in subsidy.steps if step.tone == "in"] == ["受理", "信息比对与复核", "审查决定"]
    assert subsidy.bracket == "承诺 30 个工作日（法定未规定）"


def test_every_regime_has_its_words() -> None:
    assert set(REGIMES) == set(Regime)


def test_a_chosen_row_opens_its_entry(desk: Desk) -> None:
    desk.page.entry_selected.emit("house-transfer")

    assert "二手房转移登记及水电气联动过户一件事" in desk.words()
