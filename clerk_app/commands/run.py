"""clerk run: the window; with --demo also its own office and made-up people."""

import argparse
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from clerk_app.adapters.log_file import start_log
from clerk_app.bootstrap import Station, open_station, window_clock
from clerk_app.codec.catalogue_pack import PackDamaged
from clerk_app.codec.hall_file import HallRejected
from clerk_app.codec.rating_file import RatingFileRejected
from clerk_app.commands.tour import START
from clerk_app.demo_seed import seed_demo
from clerk_app.deployment import read_deployment
from clerk_app.deployment_rules import DeploymentRefused
from clerk_app.keys import NO_KEYRING_TOLD, vault_of
from clerk_app.outage_words import PACK_TOLD, outage_words
from clerk_app.passphrase import PassphraseRefused, passphrase_words
from clerk_app.ports import Outage, OutageKind, Vault
from clerk_app.profile import DEMO, Profile, ProfileRefused, find_profile, prepare
from ui.app import Look, make_application, open_face, run_face
from ui.start_window import ask_passphrase, show_trouble

if TYPE_CHECKING:
    from clerk_app.demo_office import DemoOffice

_NOT_CONFIGURED = "本窗口还没有配置。请先运行 clerk configure，或用 clerk run --demo 看演示。"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("run", help="open the window")
    parser.add_argument("--demo", action="store_true", help="the demo profile: its own office, made-up people")
    parser.add_argument("--profile", default="", help="name or folder of the profile")
    parser.add_argument("--theme", default="light", choices=("light", "dark", "high_contrast"))
    parser.add_argument("--scale", type=float, default=1.0, help="text scale: 1.0, 1.15, 1.25 or 1.5")
    parser.add_argument("--size", default="", help="window size in pixels, such as 1366x768; default: maximised")
    parser.add_argument("--at", default="", help="start the clock at this moment (demo: 2026-11-18 09:00)")
    parser.set_defaults(run=run_window)


def run_window(options: argparse.Namespace) -> int:
    """Until the window is closed. What keeps it from opening is told in a small window and on standard error."""
    width, height = map(int, options.size.split("x")) if options.size else (0, 0)
    look = Look(options.theme, options.scale, width, height)
    app = make_application(look)
    try:
        profile = find_profile(options.profile or (DEMO if options.demo else ""))
        station, office = _open(profile, options)
        if station is None:
            return 1
        station.repair()
    except (ProfileRefused, DeploymentRefused, HallRejected, RatingFileRejected) as refused:
        return _trouble(str(refused))
    except (PackDamaged, FileNotFoundError):
        return _trouble(PACK_TOLD)
    except Outage as outage:
        return _trouble(outage_words(outage))
    recovered = len(station.verbs.look.drafts()) if station.unclean else 0
    face = open_face(app, look, station.verbs, station.sync, recovered)

    def at_end() -> None:
        station.close()
        if office:
            office.close()

    return run_face(face, at_end)


def _open(profile: Profile, options: argparse.Namespace) -> "tuple[Station | None, DemoOffice | None]":
    at = datetime.fromisoformat(options.at or START) if options.at or profile.demo else None
    clock = window_clock(at)
    if profile.demo:
        # Only the demo brings an office along; an installed window starts without loading one.
        from clerk_app.demo_office import open_demo  # noqa: PLC0415

        start_log(profile.logs)
        station, office = open_demo(profile, clock)
        seed_demo(station)
        return station, office
    prepare(profile)
    if not read_deployment(profile.deployment).configured:
        raise ProfileRefused(_NOT_CONFIGURED)
    start_log(profile.logs)
    vault = _vault(profile)
    return (open_station(profile, vault, clock), None) if vault else (None, None)


def _vault(profile: Profile) -> Vault | None:
    """The keyring; where there is none, or a pass-phrase was chosen before, the pass-phrase is asked for."""
    if not profile.passphrase_keys.exists():
        try:
            return vault_of(profile)
        except Outage as outage:
            if outage.kind is not OutageKind.NO_KEYRING:
                raise
    opened: list[Vault] = []

    def attempt(passphrase: str) -> str:
        try:
            opened.append(vault_of(profile, passphrase))
        except PassphraseRefused as refused:
            return passphrase_words(refused)
        return ""

    new = not profile.passphrase_keys.exists()
    ask_passphrase(NO_KEYRING_TOLD if new else "请输入本窗口密钥文件的口令。", attempt)
    return opened[0] if opened else None


def _trouble(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201 - a command line speaks
    show_trouble(sentence)
    return 1
