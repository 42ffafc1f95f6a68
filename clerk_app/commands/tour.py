"""clerk tour: the newborn visit through the real pages, offscreen; everything it leaves is checked and named."""

import argparse
import os
import shutil
from datetime import datetime
from pathlib import Path

OUT = Path("out")
START = "2026-11-18T09:00+08:00"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "tour", help="walk the newborn visit through the real pages; exit 1 if anything failed"
    )
    parser.add_argument("--only", default="", help="comma-separated pages to take pictures of, such as intake.form")
    parser.add_argument("--theme", default="light", choices=("light", "dark", "high_contrast"))
    parser.add_argument("--scale", type=float, default=1.0, help="text scale: 1.0, 1.15, 1.25 or 1.5")
    parser.add_argument("--size", default="1366x768", help="window size in pixels")
    parser.add_argument("--at", default=START, help="the moment at which the clock starts")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.set_defaults(run=run_tour)


def run_tour(options: argparse.Namespace) -> int:
    """Pictures, papers, the office's copy; each path printed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from clerk_app.touring import tour  # noqa: PLC0415 - the platform is chosen before Qt is loaded

    profile = options.out / "profile" / "demo"
    shutil.rmtree(options.out, ignore_errors=True)
    options.out.mkdir(parents=True)
    report = tour(
        profile.resolve(),
        options.out,
        datetime.fromisoformat(options.at),
        (options.theme, options.scale, *map(int, options.size.split("x"))),
        tuple(filter(None, options.only.split(","))),
    )
    for line in report.lines:
        print(line)  # noqa: T201 - a command line speaks
    for fault in report.faults:
        print(f"FAILED: {fault}")  # noqa: T201
    return 1 if report.faults else 0
