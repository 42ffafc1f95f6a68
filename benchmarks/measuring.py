"""Repeats, medians, and the JSON that a measurement leaves beside its baseline."""

import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing; ``budget_ms`` is what the design allows, 0 where it says nothing."""

    name: str
    value_ms: float
    baseline_ms: float
    budget_ms: float = 0
    note: str = ""

    def told(self) -> dict[str, Any]:
        ratio = self.value_ms / self.baseline_ms if self.baseline_ms else 0
        shown: dict[str, Any] = {
            "name": self.name,
            "value_ms": round(self.value_ms, 3),
            "baseline_ms": round(self.baseline_ms, 3),
            "ratio": round(ratio, 2),
        }
        if self.budget_ms:
            shown |= {"budget_ms": self.budget_ms, "within_budget": self.value_ms <= self.budget_ms}
        return shown | ({"note": self.note} if self.note else {})


def took_ms(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def at_rest() -> None:
    """Most work leaves nothing behind to wait for."""


def side_by_side(
    work: Callable[[], object], bare: Callable[[], object], repeats: int, rest: Callable[[], object] = at_rest
) -> tuple[float, float]:
    """Medians of both, taken in turns so that a busy moment hits them alike; the first turn only warms.

    ``rest`` lets what the work set off come to its end, outside the measured time.
    """
    turns = []
    for _ in range(repeats + 1):
        taken = took_ms(work)
        rest()
        turns.append((taken, took_ms(bare)))
    return statistics.median(turn[0] for turn in turns[1:]), statistics.median(turn[1] for turn in turns[1:])


def median_ms(work: Callable[[], object], repeats: int) -> float:
    """The first repeat only warms."""
    return statistics.median([took_ms(work) for _ in range(repeats + 1)][1:])


def report(benchmark: str, figures: list[Figure], **more: Any) -> None:  # noqa: ANN401 - any JSON value
    """Print and keep: the figures, and what machine they come from (never which one)."""
    told = {"benchmark": benchmark, **more, "figures": [each.told() for each in figures], "machine": machine()}
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    sys.stdout.write(text)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{benchmark}.json").write_text(text, encoding="utf-8")


def machine() -> dict[str, Any]:
    return {
        "processor": _first_line("/proc/cpuinfo", "model name") or platform.machine(),
        "cores": os.cpu_count(),
        "memory_gb": round(int((_first_line("/proc/meminfo", "MemTotal") or "0").split(" ")[0]) / 1024 / 1024, 1),
        "system": platform.system(),
        "python": platform.python_version(),
    }


def _first_line(path: str, name: str) -> str:
    """The value of the first line of that name; empty where the system has no such file."""
    listing = Path(path)
    lines = listing.read_text(encoding="utf-8").splitlines() if listing.exists() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
