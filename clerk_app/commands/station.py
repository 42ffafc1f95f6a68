"""clerk configure, user, rebuild: setting up a window and its people, refolding its lists."""

import argparse
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from clerk_app.adapters.system_clock import SystemClock
from clerk_app.bootstrap import applicant_fields, open_station
from clerk_app.codec.catalogue_pack import PackDamaged
from clerk_app.codec.hall_file import HallRejected, read_hall
from clerk_app.deployment import Deployment, StationTable, check_deployment, read_deployment, write_deployment
from clerk_app.deployment_rules import DeploymentRefused
from clerk_app.enrolling import enrol_at
from clerk_app.keys import NO_KEYRING_TOLD, vault_of
from clerk_app.outage_words import PACK_TOLD, outage_words
from clerk_app.passphrase import PassphraseRefused, passphrase_words, read_passphrase
from clerk_app.pins import read_pin
from clerk_app.ports import Lease, Outage, OutageKind, Vault
from clerk_app.profile import Profile, ProfileRefused, find_profile, prepare
from db.clerks import add_clerk, clerks
from db.projections import rebuild
from resources import RESOURCES

ROLES = ("clerk", "supervisor", "department", "administrator", "auditor")
_LABEL = "综合窗口"
_OTHER_STATION = "这个配置已登记为别的站点。请另用一个 --profile。"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    configure = commands.add_parser("configure", help="write down who this window is, and enrol it at an office")
    configure.add_argument("--hall", type=Path, help="the hall's data (hall.toml); default: the made-up county's")
    configure.add_argument("--label", default="", help="the window's name as printed")
    configure.add_argument("--office", default="", metavar="URL", help="https, or http on loopback")
    configure.add_argument("--code", default="", help="one-use code from `clerk office enrol STATION WINDOW`")
    configure.add_argument("--station", default="", help="6 digits, for a window that works without an office")
    configure.add_argument("--window", default="", help="2 digits")
    configure.set_defaults(work=_configure)
    user = commands.add_parser("user", help="people at this window")
    verbs = user.add_subparsers(dest="verb", required=True)
    add = verbs.add_parser("add", help="add a person or change one")
    add.add_argument("badge", help="number on the badge")
    add.add_argument("name")
    add.add_argument("--role", choices=ROLES, default="clerk")
    add.add_argument("--pin-file", type=Path, metavar="FILE", help="a PIN of 4 to 12 digits, the only line of FILE")
    add.set_defaults(work=_add_user)
    listing = verbs.add_parser("list", help="everybody known here")
    listing.set_defaults(work=_list_users)
    again = commands.add_parser("rebuild", help="drop every derived list and fold the ledger again")
    again.set_defaults(work=_rebuild)
    for each in (configure, add, listing, again):
        each.add_argument("--profile", default="", help="name or folder of the profile")
        each.add_argument("--passphrase-file", type=Path, metavar="FILE", help="keys under the pass-phrase in FILE")
        each.set_defaults(run=_told)


def _told(options: argparse.Namespace) -> int:
    """What cannot be done is told in one sentence on standard error; exit code 1."""
    try:
        profile = find_profile(options.profile)
        prepare(profile)
        code: int = options.work(profile, options)
    except (ProfileRefused, DeploymentRefused, HallRejected) as refused:
        return _say(str(refused))
    except PassphraseRefused as refused:
        return _say(passphrase_words(refused))
    except Outage as outage:
        return _say(NO_KEYRING_TOLD if outage.kind is OutageKind.NO_KEYRING else outage_words(outage))
    except PackDamaged:
        return _say(PACK_TOLD)
    except FileNotFoundError as missing:
        if Path(missing.filename).name != "catalogue.pack":
            raise
        return _say(PACK_TOLD)
    return code


def _configure(profile: Profile, options: argparse.Namespace) -> int:
    """Everything is checked before anything is written or the office is asked: its code works once."""
    vault = vault_of(profile, read_passphrase(options.passphrase_file))
    known = read_deployment(profile.deployment)
    source = _hall_file(profile, options)
    hall = read_hall(source)
    label = options.label or known.station.label or _LABEL
    wanted = _wanted(known, options, replace(known.station, label=label, hall=hall.name))
    if refusal := _refusal(profile, vault, known, wanted, enrolling=bool(options.code)):
        return _say(refusal)
    leases: tuple[Lease, ...] = ()
    if options.code:
        given, leases = enrol_at(options.office, options.code, vault, hall, label, SystemClock())
        wanted = replace(
            wanted,
            station=given.station,
            office=replace(wanted.office, server_key=given.office.server_key, rating_key=given.office.rating_key),
        )
        if known.configured and known.station.code != wanted.station.code:
            return _say(_OTHER_STATION)
    if source != profile.folder / "hall.toml":
        shutil.copyfile(source, profile.folder / "hall.toml")
    write_deployment(profile.deployment, wanted)
    station_open = open_station(profile, vault, SystemClock())
    if station_open.sync:
        station_open.sync.book.add_leases(leases)
    station_open.close()
    who = wanted.station
    print(f"{who.code}-{who.window}-{who.epoch} 已写入 {profile.deployment}")  # noqa: T201 - a command line speaks
    return 0


def _hall_file(profile: Profile, options: argparse.Namespace) -> Path:
    mine = profile.folder / "hall.toml"
    chosen: Path = options.hall or (mine if mine.exists() else RESOURCES / "demo" / "hall.toml")
    return chosen.resolve()


def _wanted(known: Deployment, options: argparse.Namespace, who: StationTable) -> Deployment:
    """What is asked for over what is known: the other tables stay as they are."""
    if options.code:
        return replace(known, office=replace(known.office, url=options.office))
    code, window = options.station or who.code, options.window or who.window
    same = (code, window) == (who.code, who.window)
    return replace(known, station=replace(who, code=code, window=window, epoch=who.epoch if same else "001"))


def _refusal(profile: Profile, vault: Vault, known: Deployment, wanted: Deployment, *, enrolling: bool) -> str:
    """Raises DeploymentRefused for what could not be read back."""
    check_deployment(profile.deployment, wanted)
    if enrolling and not wanted.office.url:
        return "登记要连后台。请用 --office 写明后台网址。"
    if not enrolling and not wanted.configured:
        return "还不知道本窗口是谁。请用 --office 和 --code 登记，或写明 --station 和 --window。"
    if known.configured and not enrolling and known.station.code != wanted.station.code:
        return _OTHER_STATION
    moves = enrolling or _origin(known) != _origin(wanted)
    if known.configured and moves and profile.store.exists() and _owes(profile, vault):
        return "本窗口还有办件或影像没有送到后台，改登记后就送不出去了。请先联网送完，或另用一个 --profile。"
    return ""


def _origin(deployment: Deployment) -> str:
    return deployment.identity().origin


def _owes(profile: Profile, vault: Vault) -> bool:
    station = open_station(profile, vault, SystemClock())
    try:
        outbox = station.verbs.look.outbox()
        return outbox.head > outbox.acked or outbox.blobs_left > 0
    finally:
        station.close()


def _add_user(profile: Profile, options: argparse.Namespace) -> int:
    pin = read_pin(options.pin_file)
    if pin is None:
        return _say("PIN 文件读不出，或者不是 4 到 12 位数字。请改好文件后重试。")
    station = open_station(profile, vault_of(profile, read_passphrase(options.passphrase_file)), SystemClock())
    add_clerk(station.writer, options.badge, options.name, options.role, pin)
    station.close()
    return 0


def _list_users(profile: Profile, options: argparse.Namespace) -> int:
    station = open_station(profile, vault_of(profile, read_passphrase(options.passphrase_file)), SystemClock())
    for badge, name, role in clerks(station.writer):
        print(badge, name, role)  # noqa: T201
    station.close()
    return 0


def _rebuild(profile: Profile, options: argparse.Namespace) -> int:
    station = open_station(profile, vault_of(profile, read_passphrase(options.passphrase_file)), SystemClock())
    with Session(station.writer) as session:
        count = rebuild(session, applicant_fields(station.verbs.room.catalogue))
        session.commit()
    station.close()
    print(f"{count} 件已重新汇总。")  # noqa: T201
    return 0


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return 1
