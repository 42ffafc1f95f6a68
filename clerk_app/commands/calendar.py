"""clerk calendar: take in a published year of working days, by a signed file; says what it moves."""

import argparse
import sys
from pathlib import Path

from clerk_app.adapters.system_clock import SystemClock
from clerk_app.bootstrap import open_station
from clerk_app.calendar_import import CalendarImport, take_calendar
from clerk_app.codec.calendar_file import CalendarRejected, load_calendar
from clerk_app.deployment import read_deployment
from clerk_app.deployment_rules import DeploymentRefused
from clerk_app.keys import NO_KEYRING_TOLD, vault_of
from clerk_app.outage_words import outage_words
from clerk_app.passphrase import PassphraseRefused, passphrase_words, read_passphrase
from clerk_app.ports import Outage, OutageKind
from clerk_app.profile import Profile, ProfileRefused, find_profile, prepare
from clerk_app.usecases.settle_limits import SettleLimits
from resources import RESOURCES


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    calendar = commands.add_parser("calendar", help="years of working days")
    verbs = calendar.add_subparsers(dest="verb", required=True)
    take = verbs.add_parser("import", help="take in cn-<year>.json with its signature beside it")
    take.add_argument("file", type=Path, metavar="FILE")
    take.add_argument("--signature", type=Path, metavar="FILE.sig", help="default: FILE with .sig after it")
    take.set_defaults(work=_import)
    listing = verbs.add_parser("list", help="the years this window knows, with their source")
    listing.set_defaults(work=_list)
    for each in (take, listing):
        each.add_argument("--profile", default="", help="name or folder of the profile")
        each.add_argument("--passphrase-file", type=Path, metavar="FILE", help="keys under the pass-phrase in FILE")
        each.set_defaults(run=_told)


def _told(options: argparse.Namespace) -> int:
    """What cannot be taken in is told in one sentence and leaves everything as it was; exit code 1."""
    try:
        profile = find_profile(options.profile)
        prepare(profile)
        return int(options.work(profile, options))
    except (ProfileRefused, DeploymentRefused, CalendarRejected) as refused:
        return _fail(str(refused))
    except PassphraseRefused as refused:
        return _fail(passphrase_words(refused))
    except Outage as outage:
        return _fail(NO_KEYRING_TOLD if outage.kind is OutageKind.NO_KEYRING else outage_words(outage))


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201 - a command line speaks
    return 1


def _import(profile: Profile, options: argparse.Namespace) -> int:
    folder = profile.folder
    publisher = read_deployment(folder / "deployment.toml").keys.publisher
    signature = options.signature or options.file.with_name(options.file.name + ".sig")
    year = take_calendar(CalendarImport(folder / "calendar", publisher), options.file, signature)
    final = _settle(profile, options, year.year) if profile.store.exists() else 0
    told = f"{final} 个事项的暂估期限已转正。" if final else ""
    print(f"{year.year} 年日历已收入：{year.source}。{told}下次启动生效。")  # noqa: T201
    return 0


def _settle(profile: Profile, options: argparse.Namespace, year: int) -> int:
    """What was only estimated of this year becomes final, old and new on record."""
    station = open_station(profile, vault_of(profile, read_passphrase(options.passphrase_file)), SystemClock())
    try:
        verbs = station.verbs
        return SettleLimits(verbs.room, verbs.decide_case.open_book, verbs.look)(year)
    finally:
        station.close()


def _list(profile: Profile, _: argparse.Namespace) -> int:
    for year in load_calendar(RESOURCES / "calendar", profile.folder / "calendar").years.values():
        print(year.year, year.source)  # noqa: T201
    return 0
