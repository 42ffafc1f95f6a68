"""clerk office: run the back office, make out enrolment codes, show what it holds of a case."""

import argparse
import json
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from backoffice.app import create_app
from backoffice.enrolling import issue_code
from backoffice.office import Office, begin_epoch
from backoffice.rejected import Rejected
from backoffice.server import OfficeServer
from backoffice.showing import HeldCase, cases_of_number
from clerk_app.adapters.keyring_vault import KeyringVault, system_keyring
from clerk_app.adapters.marked_key_file import MarkedKeyFile
from clerk_app.adapters.passphrase_vault import PassphraseVault
from clerk_app.adapters.system_clock import SystemClock
from clerk_app.codec.rating_file import RatingFileRejected
from clerk_app.commands.office_decide import add_decide, decide
from clerk_app.commands.office_ratings import add_ratings, follow, ratings
from clerk_app.domain.refusal import Refused
from clerk_app.keys import NO_KEYRING_TOLD
from clerk_app.office_parts import assemble_office
from clerk_app.outage_words import outage_words
from clerk_app.passphrase import PassphraseRefused, passphrase_words, read_passphrase
from clerk_app.ports import Outage, OutageKind, Vault
from clerk_app.profile import ProfileRefused, find_profile, held, prepare
from clerk_app.refusal_words import refusal_words
from ui.handling_words import handled_words

_REFUSED = {
    "window": "站点是 6 位数字，窗口是 01 到 99 的两位数字。请核对后重试。",
    "window_used": "这个窗口号登记过。重装的窗口请换一个窗口号，以免编号重复；确需沿用请加 --again。",
    "no_case": "后台没有办件 {detail}。请核对号码，或等待窗口上传。",
    "two_cases": "有两件同号的办件 {detail}。请改用 clerk office show 列出的办件标识。",
    "no_plan": "事项库里没有主题 {detail}。请更新事项库后重试。",
    "not_follower": "工号或 PIN 不对，或不是回访人员。评价只有回访人员能看，请本人重试。",
    "no_follow_up": "没有回访 {detail}。请用 clerk office ratings 列出后重试。",
    "finding": "答复要写明核实结果。请加 --finding rectify、explain、mistaken 或 malicious。",
    "satisfied": "复核要写明是否满意。请加 --satisfied yes 或 no。",
    "pin_file": "PIN 文件读不出，或者不是 4 到 12 位数字。请改好文件后重试。",
    "demo": "演练站点 900001 只能登记到演练后台，正式站点只能登记到正式后台。请核对站点号和 --demo。",
}

Work = Callable[[Office, argparse.Namespace], int]


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("office", help="the reference back office")
    verbs = parser.add_subparsers(dest="verb", required=True)
    serve = verbs.add_parser("run", help="serve until interrupted")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8620, help="0 takes any free one")
    enrol = verbs.add_parser("enrol", help="print a one-use code for a window")
    enrol.add_argument("station", metavar="STATION", help="6 digits")
    enrol.add_argument("window", metavar="WINDOW", help="2 digits, 01 to 99")
    enrol.add_argument("--again", action="store_true", help="allow a window code that was used before")
    show = verbs.add_parser("show", help="what the office holds of a case")
    show.add_argument("case_no", metavar="CASE_NO", help="20 digits, spaces allowed")
    show.add_argument("--json", action="store_true", help="print JSON instead of lines")
    acts = add_decide(verbs)
    rated, follower = add_ratings(verbs)
    restored = verbs.add_parser("restored", help="say that the store was set back to a copy; windows send again")
    own = ((serve, _run), (enrol, _enrol), (show, _show), (restored, _restored), (rated, _ratings), (follower, _follow))
    for each, work in (*own, *((act, _decide) for act in acts)):
        each.add_argument("--profile", default="office", metavar="DIR", help="folder or name of the office's profile")
        each.add_argument("--demo", action="store_true", help="an office for practice, with its keys in a marked file")
        each.add_argument("--passphrase-file", type=Path, metavar="FILE", help="keys under the pass-phrase in FILE")
        each.set_defaults(run=_command, work=work)


def _command(options: argparse.Namespace) -> int:
    """Open the office, do one thing with it, close it; what cannot be done is told in one sentence."""
    try:
        profile = find_profile(options.profile)
        prepare(profile)
        vault = _vault(options, profile.folder)
        office = assemble_office(profile.folder, vault, SystemClock(), demo=options.demo)
    except (ProfileRefused, RatingFileRejected) as error:
        return _fail(f"后台没有打开：{error}")
    except PassphraseRefused as refused:
        return _fail(f"后台没有打开：{passphrase_words(refused)}")
    except Outage as outage:
        return _fail(f"后台没有打开：{_outage_told(outage)}")
    work: Work = options.work
    try:
        return work(office, options)
    except Refused as refused:
        return _fail(refusal_words(refused))
    except Rejected as rejected:
        words = _REFUSED.get(rejected.code, f"{rejected.code} {rejected.detail}")
        return _fail(words.format(detail=rejected.detail))
    except Outage as outage:
        return _fail(_outage_told(outage))
    except (ProfileRefused, OSError) as error:
        return _fail(str(error))
    finally:
        office.close()


def _run(office: Office, options: argparse.Namespace) -> int:
    with held(find_profile(options.profile)):
        server = OfficeServer(create_app(office), options.host, options.port)
        server.start()
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        _say(f"后台已启动：{server.url}（按 Ctrl+C 停止）")
        try:
            server.wait()
        except KeyboardInterrupt:
            server.stop()
    return 0


def _enrol(office: Office, options: argparse.Namespace) -> int:
    _say(issue_code(office, options.station, options.window, again=options.again))
    return 0


def _show(office: Office, options: argparse.Namespace) -> int:
    found = cases_of_number(office, options.case_no.replace(" ", ""))
    if options.json:
        _say(json.dumps([asdict(case) for case in found], ensure_ascii=False, indent=1))
    elif found:
        _say("\n".join(line for case in found for line in _lines(case)))
    return 0 if found else _fail(f"后台没有办件 {options.case_no}。请核对号码，或等待窗口上传。")


def _decide(office: Office, options: argparse.Namespace) -> int:
    _say(handled_words(decide(office, options), None))
    return 0


def _ratings(office: Office, options: argparse.Namespace) -> int:
    _say(ratings(office, options))
    return 0


def _follow(office: Office, options: argparse.Namespace) -> int:
    _say(follow(office, options))
    return 0


def _restored(office: Office, options: argparse.Namespace) -> int:
    # A running office learnt its epoch at start and would go on answering with the old one.
    with held(find_profile(options.profile)):
        _say(f"后台纪元现为 {begin_epoch(office.parts.engine)}，各窗口下次连线时会补传。")
    return 0


def _lines(case: HeldCase) -> list[str]:
    stored = sum(blob.stored for blob in case.blobs)
    facts = [f"  {fact.origin} {fact.seq} {fact.kind} {fact.digest[:16]} {fact.parked}" for fact in case.facts]
    head = f"{case.case_no} {case.case_id} {case.home}  事实 {len(facts)}  文件 {stored}/{len(case.blobs)}"
    return [head, *(line.rstrip() for line in facts)]


def _vault(options: argparse.Namespace, folder: Path) -> Vault:
    """Keyring; or a pass-phrase, chosen openly; the marked file is for practice alone."""
    if options.demo:
        # The demo's own office, beside its window, keeps them under another name.
        beside = folder / "keys"
        return MarkedKeyFile(beside if beside.exists() else folder / "demo.key")
    if options.passphrase_file is None:
        return KeyringVault(folder.name, system_keyring())
    phrase = read_passphrase(options.passphrase_file)
    path = folder / "keys.vault"
    return PassphraseVault.open_with(path, phrase) if path.exists() else PassphraseVault.create(path, phrase)


def _outage_told(outage: Outage) -> str:
    return NO_KEYRING_TOLD if outage.kind is OutageKind.NO_KEYRING else outage_words(outage)


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - a command line speaks


def _fail(text: str) -> int:
    print(text, file=sys.stderr)  # noqa: T201 - a command line speaks
    return 1
