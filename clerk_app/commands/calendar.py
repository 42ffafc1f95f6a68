"""clerk calendar: take in a published year of working days, by a signed file; says what it moves."""

import argparse
import sys
from pathlib import Path

from clerk_app.calendar_import import CalendarImport, take_calendar
from clerk_app.codec.calendar_file import CalendarRejected, load_calendar
from clerk_app.deployment import read_deployment
from clerk_app.deployment_rules import DeploymentRefused
from clerk_app.profile import ProfileRefused, find_profile, prepare
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
        each.set_defaults(run=_told)


def _told(options: argparse.Namespace) -> int:
    """What cannot be taken in is told in one sentence and leaves everything as it was; exit code 1."""
    try:
        profile = find_profile(options.profile)
        prepare(profile)
        return int(options.work(profile.folder, options))
    except (ProfileRefused, DeploymentRefused, CalendarRejected) as refused:
        print(refused, file=sys.stderr)  # noqa: T201 - a command line speaks
        return 1


def _import(folder: Path, options: argparse.Namespace) -> int:
    publisher = read_deployment(folder / "deployment.toml").keys.publisher
    signature = options.signature or options.file.with_name(options.file.name + ".sig")
    year = take_calendar(CalendarImport(folder / "calendar", publisher), options.file, signature)
    print(f"{year.year} 年日历已收入：{year.source}。下次启动生效。")  # noqa: T201
    return 0


def _list(folder: Path, _: argparse.Namespace) -> int:
    for year in load_calendar(RESOURCES / "calendar", folder / "calendar").years.values():
        print(year.year, year.source)  # noqa: T201
    return 0
