"""clerk configure, user, rebuild: setting up a window and its people, refolding its lists."""

import argparse
import shutil
import sys
from pathlib import Path

from sqlalchemy.orm import Session

from clerk_app.adapters.system_clock import SystemClock
from clerk_app.bootstrap import applicant_fields, enrol_at, open_station
from clerk_app.codec.hall_file import HallRejected, read_hall
from clerk_app.deployment import Deployment, OfficeTable, StationTable, read_deployment, write_deployment
from clerk_app.deployment_rules import DeploymentRefused
from clerk_app.keys import NO_KEYRING_TOLD, vault_of
from clerk_app.outage_words import outage_words
from clerk_app.passphrase import PassphraseRefused, passphrase_words
from clerk_app.ports import Outage, OutageKind
from clerk_app.profile import Profile, ProfileRefused, find_profile, prepare
from db.clerks import add_clerk, clerks
from db.projections import rebuild
from resources import RESOURCES

ROLES = ("clerk", "supervisor", "department", "administrator", "auditor")


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    configure = commands.add_parser("configure", help="write down who this window is, and enrol it at an office")
    configure.add_argument("--hall", type=Path, help="the hall's data (hall.toml); default: the made-up county's")
    configure.add_argument("--label", default="综合窗口", help="the window's name as printed")
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
    return code


def _configure(profile: Profile, options: argparse.Namespace) -> int:
    vault = vault_of(profile, _passphrase(options))
    hall = profile.folder / "hall.toml"
    if options.hall or not hall.exists():
        source = options.hall or RESOURCES / "demo" / "hall.toml"
        read_hall(source)
        shutil.copyfile(source, hall)
    if options.code:
        deployment, leases = enrol_at(
            options.office, options.code, vault, read_hall(hall), options.label, SystemClock()
        )
    else:
        station = StationTable(options.station, options.window, "001", options.label, read_hall(hall).name)
        deployment, leases = Deployment(station, OfficeTable()), ()
    known = read_deployment(profile.deployment)
    if known.configured and known.station.code != deployment.station.code:
        return _say("这个配置已登记为别的站点。请另用一个 --profile。")
    write_deployment(profile.deployment, deployment)
    station_open = open_station(profile, vault, SystemClock())
    if station_open.sync:
        station_open.sync.book.add_leases(leases)
    station_open.close()
    who = deployment.station
    print(f"{who.code}-{who.window}-{who.epoch} 已写入 {profile.deployment}")  # noqa: T201 - a command line speaks
    return 0


def _add_user(profile: Profile, options: argparse.Namespace) -> int:
    station = open_station(profile, vault_of(profile, _passphrase(options)), SystemClock())
    add_clerk(station.writer, options.badge, options.name, options.role)
    station.close()
    return 0


def _list_users(profile: Profile, options: argparse.Namespace) -> int:
    station = open_station(profile, vault_of(profile, _passphrase(options)), SystemClock())
    for badge, name, role in clerks(station.writer):
        print(badge, name, role)  # noqa: T201
    station.close()
    return 0


def _rebuild(profile: Profile, options: argparse.Namespace) -> int:
    station = open_station(profile, vault_of(profile, _passphrase(options)), SystemClock())
    with Session(station.writer) as session:
        count = rebuild(session, applicant_fields(station.verbs.room.catalogue))
        session.commit()
    station.close()
    print(f"{count} 件已重新汇总。")  # noqa: T201
    return 0


def _passphrase(options: argparse.Namespace) -> str:
    return options.passphrase_file.read_text(encoding="utf-8").strip() if options.passphrase_file else ""


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return 1
