"""clerk hall, as typed: the mandates of a profile's hall, and one day's seals against its papers and fees by item."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_app.__main__ import main
from clerk_app.adapters.passphrase_vault import PassphraseVault
from clerk_app.adapters.system_clock import FixedStartClock
from clerk_app.bootstrap import open_station
from clerk_app.demo_seed import seed_demo
from clerk_app.domain.facts import Body, DocumentIssued
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.facts_powers import SealUsed
from clerk_app.domain.registers import SealKind
from clerk_app.profile import Profile
from tests.later_kit import take_house

PHRASE, DAY = "correct horse battery", "2026-11-18"


@dataclass(frozen=True, slots=True)
class Window:
    """A configured profile with a day's cases in it."""

    profile: Profile
    said: pytest.CaptureFixture[str]

    def clerk(self, *typed: str) -> int:
        keys = ("--profile", str(self.profile.folder), "--passphrase-file", str(self.profile.folder.parent / "phrase"))
        return main([*typed, *keys])

    def work(self, *bodies: Body) -> None:
        vault = PassphraseVault.open_with(self.profile.passphrase_keys, PHRASE)
        station = open_station(self.profile, vault, FixedStartClock(datetime(2026, 11, 18, 1, tzinfo=UTC)))
        seed_demo(station)
        if bodies:
            case = station.verbs.look.search("周敏", 1)[0]
            with station.verbs.decide_case.open_book() as book:
                book.append(case.case_id, bodies, "0107")
                book.commit()
        station.close()

    def told(self) -> list[str]:
        return self.said.readouterr().out.splitlines()


@pytest.fixture
def window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Window:
    (tmp_path / "phrase").write_text(f"{PHRASE}\n", encoding="utf-8")
    made = Window(Profile(tmp_path / "window"), capsys)
    assert made.clerk("configure", "--station", "190001", "--window", "03") == 0
    made.work()
    capsys.readouterr()
    return made


def test_M06_the_seal_log_of_a_day_equals_the_papers_issued(window: Window) -> None:
    assert window.clerk("hall", "seals", "--day", DAY) == 0

    *uses, last = window.told()
    assert all(line.split()[1].startswith("印-") for line in uses)
    assert {line.split()[2] for line in uses} >= {"收件专用章", "政务服务业务专用章", "受理专用章"}
    papers = {tuple(line.split()[3:6]) for line in uses}
    assert last == f"{DAY} 用印 {len(uses)} 次，盖章文书 {len(papers)} 份，相符。"

    assert window.clerk("hall", "seals", "--day", "2026-11-19") == 0
    assert window.told() == ["2026-11-19 用印 0 次，盖章文书 0 份，相符。"]


def test_M06_what_does_not_agree_is_named_and_ends_with_one(window: Window) -> None:
    window.work(
        SealUsed("F04:tax", "印-09", "tax", SealKind.ACCEPTANCE),
        SealUsed("F06", "印-02", "hall", SealKind.SERVICE),
        DocumentIssued("F07:tax", "F07", "10" + "1" * 20, "云税不受〔2026〕第000001号", "2026-03", "ab" * 32, 1),
    )
    assert window.clerk("hall", "seals", "--day", DAY) == 1

    unlogged, unprinted, doubled, last = window.told()[-4:]
    assert unlogged.startswith("出了文书没有用印：F07:tax 云税不受〔2026〕第000001号")
    assert unprinted.startswith("用了印没有文书：F04:tax 190001")
    assert doubled.startswith("同一印章盖了两次：F06 ")
    assert last.endswith("，不符。")


def test_M06_the_mandates_are_listed_with_their_state(window: Window) -> None:
    assert window.clerk("hall", "mandates") == 0

    told = window.told()
    assert "云岫县卫生健康局 云卫授〔2025〕1号 受理、补正、不予受理、办结 * 2025.1.1 起 有效" in told
    assert any("云市监授〔2023〕2号" in line and line.endswith(" 已到期") for line in told)
    assert told[-1] == "云岫县烟草专卖局 没有有效授权，只能收件"


def test_a_hall_that_cannot_hold_is_told_in_one_sentence(window: Window) -> None:
    path = window.profile.folder / "hall.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('keeper = "刘思远"', 'keeper = ""', 1), encoding="utf-8")

    assert window.clerk("hall", "mandates") == 1
    assert window.said.readouterr().err == "hall.toml：印章“印-01”没有保管人，请填 keeper。改好后重新启动。\n"


def test_M06_an_organ_that_lets_the_window_accept_has_a_seal_of_its_own_for_commitments(window: Window) -> None:
    path = window.profile.folder / "hall.toml"
    text = path.read_text(encoding="utf-8")
    only = text.replace('acts = ["accept", "correct", "refuse", "decide"]', 'acts = ["accept"]', 1)
    path.write_text(only, encoding="utf-8")
    assert window.clerk("hall", "mandates") == 0

    own = 'organ = "health"\nkind = "acceptance"'
    path.write_text(only.replace(own, own.replace("acceptance", "licence")), encoding="utf-8")
    assert window.clerk("hall", "mandates") == 1
    assert "云卫授〔2025〕1号”要用的受理专用章（health，acceptance）没有登记" in window.said.readouterr().err


def test_M16_R099_the_fees_of_a_day_balance_by_item(window: Window) -> None:
    """A house transfer taken that day; its fee is open until somebody writes the slip down."""
    assert window.clerk("hall", "fees", "--day", DAY) == 0
    assert window.told() == [f"{DAY} 没有收费。"]
    vault = PassphraseVault.open_with(window.profile.passphrase_keys, PHRASE)
    station = open_station(window.profile, vault, FixedStartClock(datetime(2026, 11, 18, 1, tzinfo=UTC)))
    try:
        take_house(station.verbs.room, station.verbs.decide_case.open_book, "h")
    finally:
        station.close()

    assert window.clerk("hall", "fees", "--day", DAY) == 0
    *rows, total = window.told()
    assert rows
    assert all("应缴" in row and "未缴" in row for row in rows)
    assert total.startswith(f"{DAY} 收费事项 {len(rows)} 个，应缴 ")


def test_P22_a_block_of_emergency_receipts_is_printed_listed_and_its_rest_made_void(
    window: Window, tmp_path: Path
) -> None:
    sheets = tmp_path / "block.pdf"
    assert window.clerk("hall", "emergency", "--print", "3", "--out", str(sheets)) == 0
    told = window.told()
    assert sheets.read_bytes().startswith(b"%PDF")
    assert told[-1] == "应急单 3 张，余 3 张。"
    assert all(line.startswith("70190001") and line.endswith("未用") for line in told[:-1])

    assert window.clerk("hall", "emergency", "--void", "系统恢复，余单销毁") == 0
    told = window.told()
    assert told[-1] == "应急单 3 张，余 0 张。"
    assert all(line.endswith("作废 系统恢复，余单销毁") for line in told[:-1])

    assert window.clerk("hall", "emergency", "--print", "51", "--out", str(sheets)) == 1
    assert window.said.readouterr().err == "一次可印 1 到 50 张应急单。请改张数。\n"


def test_R082_the_register_of_voids_names_each_number_its_reason_and_what_replaces_it(window: Window) -> None:
    window.work(PaperVoided(date(2026, 11, 18), "F06", "云政受〔2026〕第000001号", "盖章错位", "9001", True, "F06:v2"))
    window.said.readouterr()

    assert window.clerk("hall", "voids", "--year", "2026") == 0
    first, last = window.told()
    assert "云政受〔2026〕第000001号 受理通知书" in first
    assert "盖章错位，原件已收回，9001 核准，由 文号待补 代替" in first
    assert last == "2026 年作废文书 1 份。"
