"""clerk printers, as typed: what there is to print on, how it is, what is bound to it, and a test page."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from clerk_app.__main__ import main
from clerk_app.adapters.passphrase_vault import PassphraseVault
from clerk_app.bootstrap import open_station
from clerk_app.deployment import read_deployment, write_deployment
from clerk_app.domain.print_routes import ROLL, Route, Routes
from clerk_app.profile import Profile
from tests.adapters.test_cups_printer import TWO
from tests.adapters.thermal_sink import Manners, thermal_sink
from tests.fakes import SetClock

PHRASE = "correct horse battery"
LPSTAT = f"#!/bin/sh\ncat <<'END'\n{TWO}END\n"
LP = "#!/bin/sh\ncat > {folder}/came.pdf\necho 'request id is FRONT-7 (0 file(s))'\n"


@dataclass(frozen=True, slots=True)
class Window:
    """A configured profile on a computer with two queues, FRONT that runs and BACK that is jammed."""

    profile: Profile
    tools: Path
    said: pytest.CaptureFixture[str]

    def clerk(self, *typed: str) -> int:
        keys = ("--profile", str(self.profile.folder), "--passphrase-file", str(self.tools.parent / "phrase"))
        return main([*typed, *keys])

    def name(self, **printers: str) -> None:
        known = read_deployment(self.profile.deployment)
        write_deployment(self.profile.deployment, replace(known, printers=printers))

    def bind(self, routes: Routes) -> None:
        vault = PassphraseVault.open_with(self.profile.passphrase_keys, PHRASE)
        station = open_station(self.profile, vault, SetClock())
        station.verbs.bind_printers(routes)
        station.close()

    def told(self) -> list[str]:
        return self.said.readouterr().out.splitlines()


@pytest.fixture
def window(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Window:
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, text in (("lpstat", LPSTAT), ("lp", LP.format(folder=tools))):
        (tools / name).write_text(text, encoding="utf-8")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    (tmp_path / "phrase").write_text(f"{PHRASE}\n", encoding="utf-8")
    made = Window(Profile(tmp_path / "window"), tools, capsys)
    assert made.clerk("configure", "--station", "190001", "--window", "03") == 0
    capsys.readouterr()
    return made


def test_every_printer_stands_under_its_name_with_what_hinders_it(window: Window) -> None:
    with thermal_sink(Manners(status=(0x12, 0x12, 0x72))) as sink:
        window.name(小票机=f"tcp://127.0.0.1:{sink.port}", 后厅="BACK", 楼上="UPSTAIRS")
        window.bind(Routes({"F06": Route("FRONT", 3), ROLL: Route("小票机", 1)}))
        assert window.clerk("printers") == 0

    assert window.told() == [
        "FRONT　A4　就绪",
        "后厅　A4　卡纸。请取出卡纸，纸上不全的作废后补打。",
        "小票机　80 毫米　缺纸。请装纸，装好会接着打。",
        "楼上　A4　没有这台。请在设置里改打印机，或换一台打印。",
        "受理通知书 → FRONT，3 份",
        "申请材料接收凭证简联 → 小票机，1 份",
    ]


def test_the_deployment_binds_documents_and_the_window_may_choose_otherwise(window: Window) -> None:
    window.name(F06="FRONT", F04="BACK", **{ROLL: "小票机", "小票机": "tcp://127.0.0.1:9"})
    window.bind(Routes({"F04": Route("FRONT", 3)}))
    assert window.clerk("printers") == 0

    assert window.told()[-3:] == [
        "补正告知书 → FRONT，3 份",
        "受理通知书 → FRONT，3 份",
        "申请材料接收凭证简联 → 小票机，1 份",
    ]


def test_a_paper_bound_to_a_printer_that_is_gone_ends_with_1(window: Window) -> None:
    window.bind(Routes({"F04": Route("GONE", 3)}))
    assert window.clerk("printers") == 1
    assert window.told()[-1] == "补正告知书 → GONE，3 份，这台不在"


def test_a_test_page_goes_to_the_printer_that_is_named(window: Window) -> None:
    assert window.clerk("printers", "--test", "FRONT") == 0
    assert "测试页已送 FRONT（FRONT-7）" in window.told()[0]
    assert (window.tools / "came.pdf").read_bytes().startswith(b"%PDF")


def test_a_test_page_for_nobody_is_refused_in_words(window: Window) -> None:
    assert window.clerk("printers", "--test", "周某") == 1
    assert "没有叫“周某”的打印机" in window.said.readouterr().err
