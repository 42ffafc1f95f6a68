"""clerk hall: the registers of the hall's organs as this window sees them, and one day's seals and fees."""

import argparse
import sys
from datetime import date
from pathlib import Path

from clerk_app.adapters.system_clock import OFFICE_ZONE, SystemClock
from clerk_app.bootstrap import open_station
from clerk_app.codec.hall_file import HallRejected, read_hall
from clerk_app.deployment_rules import DeploymentRefused
from clerk_app.domain.case_charges import charges_now
from clerk_app.domain.emergency import free_of
from clerk_app.domain.fees import FeeRow, day_table
from clerk_app.domain.refusal import Refused
from clerk_app.keys import NO_KEYRING_TOLD, vault_of
from clerk_app.outage_words import outage_words
from clerk_app.passphrase import PassphraseRefused, passphrase_words, read_passphrase
from clerk_app.ports import Outage, OutageKind
from clerk_app.profile import Profile, ProfileRefused, find_profile, prepare
from clerk_app.queries import DayFilter, SealDay
from clerk_app.refusal_words import refusal_words
from ui.emergency_words import RECEIPTS
from ui.mandate_words import STATES, acts_words, span_words
from ui.wording import FORMS, yuan_words


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    hall = commands.add_parser("hall", help="mandates and seals of the organs behind the windows")
    verbs = hall.add_subparsers(dest="verb", required=True)
    mandates = verbs.add_parser("mandates", help="what each organ lets this hall do, until when")
    mandates.set_defaults(work=_mandates)
    seals = verbs.add_parser(
        "seals", help="the log of one day's seals against the papers issued; exit code 1 if uneven"
    )
    seals.add_argument("--day", type=date.fromisoformat, help="such as 2026-11-18; default: today")
    seals.set_defaults(work=_seals)
    fees = verbs.add_parser("fees", help="by item, what the cases of one day cost and what became of it")
    fees.add_argument("--day", type=date.fromisoformat, help="such as 2026-11-18; default: today")
    fees.set_defaults(work=_fees)
    emergency = verbs.add_parser("emergency", help="the register of emergency receipts; print a block, void the unused")
    emergency.add_argument(
        "--print", type=int, default=0, metavar="N", dest="count", help="a block of N, saved in --out"
    )
    emergency.add_argument("--out", type=Path, default=Path("emergency.pdf"), metavar="FILE")
    emergency.add_argument("--void", default="", metavar="WHY", help="make every unused one void, with the reason")
    emergency.set_defaults(work=_emergency)
    voids = verbs.add_parser("voids", help="the document numbers made void in one year, with what replaces them")
    voids.add_argument("--year", type=int, help="such as 2026; default: this year")
    voids.set_defaults(work=_voids)
    for each in (mandates, seals, fees, emergency, voids):
        each.add_argument("--profile", default="", help="name or folder of the profile")
        each.add_argument("--passphrase-file", type=Path, metavar="FILE", help="keys under the pass-phrase in FILE")
        each.set_defaults(run=_told)


def _told(options: argparse.Namespace) -> int:
    try:
        profile = find_profile(options.profile)
        prepare(profile)
        return int(options.work(profile, options))
    except (ProfileRefused, DeploymentRefused, HallRejected) as refused:
        return _fail(str(refused))
    except Refused as refused:
        return _fail(refusal_words(refused))
    except PassphraseRefused as refused:
        return _fail(passphrase_words(refused))
    except Outage as outage:
        return _fail(NO_KEYRING_TOLD if outage.kind is OutageKind.NO_KEYRING else outage_words(outage))


def _mandates(profile: Profile, _: argparse.Namespace) -> int:
    hall, today = read_hall(profile.folder / "hall.toml"), SystemClock().today()
    for one in hall.mandates:
        state, _tone = STATES[one.state(today)]
        windows = ",".join(one.windows)
        _say(f"{hall.organs[one.organ].name} {one.document_no} {acts_words(one)} {windows} {span_words(one)} {state}")
    given = {one.organ for one in hall.mandates if one.in_force(today)}
    for slug, organ in hall.organs.items():
        if slug not in given:
            _say(f"{organ.name} 没有有效授权，只能收件")
    return 0


def _seals(profile: Profile, options: argparse.Namespace) -> int:
    clock = SystemClock()
    station = open_station(profile, vault_of(profile, read_passphrase(options.passphrase_file)), clock)
    try:
        found = station.verbs.look.seal_day(options.day or clock.today())
        names = {seal.number: seal.words for seal in station.verbs.room.hall.seals}
    finally:
        station.close()
    papers = {use.paper: f"{use.paper.partition('/')[2]} {use.case_no}" for use in found.uses}
    papers |= {paper.key: f"{paper.paper} {paper.document_no or '文号待补'} {paper.case_no}" for paper in found.papers}
    for use in found.uses:
        at = use.at.astimezone(OFFICE_ZONE).strftime("%H:%M")
        paper = papers[use.paper]
        _say(f"{at} {use.seal} {names.get(use.seal, '未登记的印章')} {paper} {use.by}")
    return _conclude(found, papers)


def _fees(profile: Profile, options: argparse.Namespace) -> int:
    """R099: what was due is what was paid, exempted, refunded or is open."""
    clock = SystemClock()
    station = open_station(profile, vault_of(profile, read_passphrase(options.passphrase_file)), clock)
    day = options.day or clock.today()
    try:
        look, catalogue = station.verbs.look, station.verbs.room.catalogue
        facts = [look.facts(line.case_id) for line in look.cases_of_day(day, DayFilter())]
        rows = day_table(charge for case in facts for charge in charges_now(catalogue, case))
        names = {item.slug: item.zh for theme in catalogue.themes for item in theme.items}
    finally:
        station.close()
    for row in rows:
        told = "，".join(f"{word} {yuan_words(fen)}" for word, fen in _sums(row))
        _say(f"{names.get(row.item, row.item)}：{told}")
    total = yuan_words(sum(row.due for row in rows))
    _say(f"{day} 收费事项 {len(rows)} 个，应缴 {total}。" if rows else f"{day} 没有收费。")
    return 0


def _emergency(profile: Profile, options: argparse.Namespace) -> int:
    """P22: one line a receipt; what is printed or made void is on record first."""
    station = open_station(profile, vault_of(profile, read_passphrase(options.passphrase_file)), SystemClock())
    verbs = station.verbs
    try:
        if options.count:
            block, paper = verbs.print_emergency_block(options.count)
            row = next(one for one in verbs.look.papers(block) if one.paper == paper)
            options.out.write_bytes(verbs.shelf.get(row.sha256))
        if options.void:
            verbs.void_emergency(options.void)
        known = verbs.look.emergency()
    finally:
        station.close()
    for one in known.values():
        _say(f"{one.number} {one.printed_on} {RECEIPTS[one.state]} {one.why}".rstrip())
    _say(f"应急单 {len(known)} 张，余 {len(free_of(known))} 张。")
    return 0


def _voids(profile: Profile, options: argparse.Namespace) -> int:
    """R082: every number that was given and holds no more, with its reason and who let it pass."""
    clock = SystemClock()
    station = open_station(profile, vault_of(profile, read_passphrase(options.passphrase_file)), clock)
    year = options.year or clock.today().year
    try:
        lines = station.verbs.look.voids(year)
    finally:
        station.close()
    for one in lines:
        instead = f"，由 {one.replacement_no or '文号待补'} 代替" if one.replaced else "，不另出具"
        where = "原件已收回" if one.retrieved else "未交付"
        _say(
            f"{one.day} {one.document_no or '文号待补'} {FORMS[one.form]} {one.case_no}："
            f"{one.reason}，{where}，{one.approver} 核准{instead}"
        )
    _say(f"{year} 年作废文书 {len(lines)} 份。")
    return 0


def _sums(row: FeeRow) -> tuple[tuple[str, int], ...]:
    every = (("应缴", row.due), ("已缴", row.paid), ("免收", row.exempt), ("已退", row.refunded), ("未缴", row.open))
    return tuple((word, fen) for word, fen in every if fen or word == "应缴")


def _conclude(found: SealDay, papers: dict[str, str]) -> int:
    """The log and the papers agree, or every paper that stands in the way is named."""
    balance = found.balance
    for word, keys in (
        ("出了文书没有用印", balance.unlogged),
        ("用了印没有文书", balance.unprinted),
        ("同一印章盖了两次", balance.doubled),
    ):
        for key in keys:
            _say(f"{word}：{papers[key]}")
    told = "相符" if balance.even else "不符"
    _say(f"{found.day} 用印 {len(found.uses)} 次，盖章文书 {len(found.papers)} 份，{told}。")
    return 0 if balance.even else 1


def _say(line: str) -> None:
    print(line)  # noqa: T201 - a command line speaks


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return 1
