"""clerk printers: the printers of this window as they are now, what is bound to them, and a test page on one."""

import argparse
import sys
from pathlib import Path

from clerk_app.adapters.system_clock import SystemClock
from clerk_app.bootstrap import open_station
from clerk_app.codec.hall_file import HallRejected
from clerk_app.deployment_rules import DeploymentRefused
from clerk_app.domain.copies import COPIES
from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.print_routes import ROLLS, Medium, Routes
from clerk_app.keys import NO_KEYRING_TOLD, vault_of
from clerk_app.outage_words import outage_words
from clerk_app.passphrase import PassphraseRefused, passphrase_words, read_passphrase
from clerk_app.ports import Outage, OutageKind, PrinterState
from clerk_app.printer_words import HITCHES
from clerk_app.profile import Profile, ProfileRefused, find_profile, prepare
from ui.verbs import Verbs
from ui.wording import FORMS

_TITLE = "01"  # the title of a test page: digits, and nobody's number


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    printers = commands.add_parser("printers", help="printers with their states, and what is bound to them")
    printers.add_argument("--test", default="", metavar="NAME", help="print the test page on this one; A4 only")
    printers.add_argument("--profile", default="", help="name or folder of the profile")
    printers.add_argument("--passphrase-file", type=Path, metavar="FILE", help="keys under the pass-phrase in FILE")
    printers.set_defaults(run=_told)


def _told(options: argparse.Namespace) -> int:
    try:
        profile = find_profile(options.profile)
        prepare(profile)
        return _work(profile, options)
    except (ProfileRefused, DeploymentRefused, HallRejected) as refused:
        return _fail(str(refused))
    except PassphraseRefused as refused:
        return _fail(passphrase_words(refused))
    except Outage as outage:
        return _fail(NO_KEYRING_TOLD if outage.kind is OutageKind.NO_KEYRING else outage_words(outage))


def _work(profile: Profile, options: argparse.Namespace) -> int:
    station = open_station(profile, vault_of(profile, read_passphrase(options.passphrase_file)), SystemClock())
    try:
        verbs = station.verbs
        return _test(verbs, options.test) if options.test else _list(verbs.printers.states(), verbs.routes())
    finally:
        station.close()


def _list(states: tuple[PrinterState, ...], routes: Routes) -> int:
    """Exit code 1 where there is nothing to print on, or a paper is bound to a printer that is not there."""
    for state in states:
        _say(f"{state.name}　{_medium(state.medium)}　{_state_words(state)}")
    if not states:
        _say("没有打印机。文书存为文件；接好打印机后再运行一次。")
    here, lost = {state.name for state in states}, False
    for form in (*(form for form in COPIES if form in FORMS), *ROLLS):
        route = routes.route(form)
        if route.printer:
            missing = "" if route.printer in here else "，这台不在"
            lost = lost or bool(missing)
            name = FORMS[form_of(form)] + ("简联" if form in ROLLS else "")
            _say(f"{name} → {route.printer}，{route.copies} 份{missing}")
    return 1 if lost or not states else 0


def _state_words(state: PrinterState) -> str:
    if state.hitch:
        what, do = HITCHES[state.hitch]
        return f"{what}。{do}"
    return "就绪" if state.ready else "没有应答"


def _medium(medium: Medium) -> str:
    return "80 毫米" if medium is Medium.ROLL else "A4"


def _test(verbs: Verbs, name: str) -> int:
    state = next((state for state in verbs.printers.states() if state.name == name), None)
    if state is None:
        return _fail(f"没有叫“{name}”的打印机。不带 --test 运行一次，看有哪些。")
    if state.medium is Medium.ROLL:
        return _fail(f"“{name}”用 80 毫米卷纸，测试页是 A4。请选一台 A4 打印机。")
    job = verbs.printers.printer(name).print_pdf(verbs.render_printer_check(name).pdf, _TITLE)
    _say(f"测试页已送 {name}（{job}）。请看尺子是否 100 毫米，再扫纸上的条码。")
    return 0


def _say(line: str) -> None:
    print(line)  # noqa: T201 - a command line speaks


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return 1
