"""How long a morning's backlog takes over loopback, beside plain PUTs of the same bytes, forgotten and fsynced."""

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx
from litestar import Litestar, Request, put
from litestar.datastructures import State
from litestar.params import FromPath

from backoffice.bell import Bell
from backoffice.server import OfficeServer
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.domain.numbers import Kind, Number
from tests.builders import DAY, newborn_bodies, pages_of
from tests.journeys.compare import forget_acknowledgements, held_by_office, held_by_window
from tests.window_kit import Window, running_hall


@put("/{name:str}", status_code=200, request_max_body_size=None)
async def bare_put(request: Request[Any, Any, Any]) -> None:
    """The baseline: bytes taken and forgotten, unsigned, unencrypted, undurable."""
    await request.body()


@put("/durable/{name:str}", status_code=200, request_max_body_size=None)
async def durable_put(request: Request[Any, Any, State], name: FromPath[str]) -> None:
    """The fairer one: each page fsynced to a file of its own."""
    body = await request.body()
    path: Path = request.app.state["folder"] / name
    await asyncio.get_running_loop().run_in_executor(None, keep, path, body)


def keep(path: Path, body: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(body)
        stream.flush()
        os.fsync(stream.fileno())


def take(window: Window, cases: int, pages: int, size: int) -> None:
    ids = Uuid7Ids(window.clock)
    for serial in range(1, cases + 1):
        case_id = ids.new()
        taken = pages_of(window.shelf, pages, case_id, size)
        number = Number.mint(Kind.CASE, window.origin[:6], DAY, window.origin[7:9], serial)
        with window.open_book() as book:
            book.append(case_id, newborn_bodies(number.digits, taken), "clerk-01", taken)
            book.commit()


def timed(work: Any) -> float:  # noqa: ANN401 - any callable
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def baseline(window: Window, prefix: str, folder: Path) -> float:
    """One PUT for each page over one kept connection."""
    app = Litestar([bare_put, durable_put], openapi_config=None, logging_config=None)
    app.state.update({"bell": Bell(), "folder": folder})
    server = OfficeServer(app)
    server.start()
    names = sorted(held_by_window(window.engine, window.origin).blobs)
    with httpx.Client(base_url=server.url, trust_env=False) as client:

        def send() -> None:
            for name in names:
                client.put(f"/{prefix}{name}", content=window.shelf.get(name)).raise_for_status()

        seconds = timed(send)
    server.stop()
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=50)
    parser.add_argument("--pages", type=int, default=10)
    parser.add_argument("--size", type=int, default=120_000, help="bytes a page")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, running_hall(Path(folder)) as hall:
        window = hall.window()
        take(window, options.cases, options.pages, options.size)
        whole = timed(window.sync_once)
        mine, parts = held_by_window(window.engine, window.origin), hall.office.parts
        assert held_by_office(parts.engine, parts.shelf, window.origin, mine.blobs) == mine
        bare, durable = (baseline(window, prefix, Path(folder)) for prefix in ("", "durable/"))
        forget_acknowledgements(window.engine)
        again = timed(window.sync_once)
        window.close()
    megabytes = options.cases * options.pages * options.size / 1e6
    figures = {
        "cases": options.cases,
        "pages": options.cases * options.pages,
        "megabytes": round(megabytes, 1),
        "round_s": round(whole, 2),
        "round_mb_per_s": round(megabytes / whole, 1),
        "bare_puts_s": round(bare, 2),
        "durable_puts_s": round(durable, 2),
        "ratio_to_durable": round(whole / durable, 2),
        "everything_again_s": round(again, 2),
    }
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
