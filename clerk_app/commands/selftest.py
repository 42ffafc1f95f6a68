"""clerk selftest: does this installation work? A line for each check; exit 1 at the first that fails."""

import argparse
import os
import tempfile
from pathlib import Path


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("selftest", help="try every part of this installation in a throw-away demo profile")
    parser.set_defaults(run=run_selftest)


def run_selftest(_: argparse.Namespace) -> int:
    """The name of a check is printed before it runs: what crashes is known by its name too."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from clerk_app.selftesting import SelftestFailed, checks  # noqa: PLC0415 - the platform is chosen before Qt is loaded

    with tempfile.TemporaryDirectory(prefix="clerk-selftest-", ignore_cleanup_errors=True) as folder:
        for name, check in checks(Path(folder)):
            print(f"{name} … ", end="", flush=True)  # noqa: T201 - a command line speaks
            try:
                print(check())  # noqa: T201
            except SelftestFailed as failed:
                print(f"失败：{failed}")  # noqa: T201
                return 1
    print("自检通过。")  # noqa: T201
    return 0
