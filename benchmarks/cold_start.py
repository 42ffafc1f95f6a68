"""From starting the process to the first paint of the window, beside a bare PySide6 window with one label.

Each start is a process of its own, with compiled modules and files in the disk cache (a warm cold start). Without a
display only Qt's offscreen platform is measured; where Xvfb is installed, xcb too.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.first_paint import AT
from benchmarks.measuring import Figure, report
from clerk_app.bootstrap import window_clock
from clerk_app.demo_office import open_demo
from clerk_app.profile import Profile

REPEATS = 7
BUDGET_MS = 3_000
CHILD = (sys.executable, "-m", "benchmarks.first_paint")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "demo"
        station, office = open_demo(Profile(profile), window_clock(AT))
        station.close()
        office.close()
        figures = list(platform_figures("offscreen", {**os.environ, "QT_QPA_PLATFORM": "offscreen"}, profile))
        with virtual_display() as display:
            if display:
                environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
                figures += platform_figures("xcb", environment, profile)
    report("cold_start", figures, repeats=REPEATS)


def platform_figures(platform: str, environment: Mapping[str, str], profile: Path) -> Iterator[Figure]:
    """All three in turns, so that a busy moment hits them alike; the first turn only warms."""
    kinds = {"bare": (), "program": (str(profile),), "demo": (str(profile),)}
    turns = [{kind: start_ms((kind, *words), environment) for kind, words in kinds.items()} for _ in range(REPEATS + 1)]
    medians = {kind: statistics.median(turn[kind] for turn in turns[1:]) for kind in kinds}
    yield Figure(
        f"first_paint_{platform}", medians["program"], medians["bare"], BUDGET_MS, "an installed station, office down"
    )
    yield Figure(
        f"first_paint_{platform}_demo", medians["demo"], medians["bare"], BUDGET_MS, "with the embedded office"
    )


def start_ms(words: tuple[str, ...], environment: Mapping[str, str]) -> float:
    """What the child would do after its first paint does not count: it is ended there."""
    began = time.perf_counter()
    with subprocess.Popen(
        (*CHILD, *words), env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        assert child.stdout is not None
        assert "painted" in child.stdout.readline()
        taken = (time.perf_counter() - began) * 1000
        child.kill()
    return taken


@contextmanager
def virtual_display() -> Iterator[str]:
    """A display of our own on a free number; empty where Xvfb is not installed."""
    server = shutil.which("Xvfb")
    if server is None:
        yield ""
        return
    ask = (server, "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp")
    with subprocess.Popen(ask, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as xvfb:
        assert xvfb.stdout is not None
        yield f":{xvfb.stdout.readline().strip()}"
        xvfb.terminate()


if __name__ == "__main__":
    main()
