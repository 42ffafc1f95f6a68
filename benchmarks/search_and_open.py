"""Search and open among 100,000 cases, beside a bare indexed SELECT on the same encrypted file."""

import argparse
import secrets
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from sqlcipher3 import dbapi2

from benchmarks.measuring import Figure, report, side_by_side
from benchmarks.synthetic_store import GIVEN, ORIGIN, SURNAMES, Applicant, check_some, fill
from clerk_app.domain.case import combine, fold_handling, fold_intake
from db.engine import open_engine
from db.look import SqlLook
from db.upgrade import upgrade
from tests.fakes import SetClock

REPEATS = 60
ROWS = 20
SEARCH_BUDGET, OPEN_BUDGET = 120, 500


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    cases: int = parser.parse_args().cases
    with tempfile.TemporaryDirectory() as folder:
        path, key = Path(folder) / "station.db", secrets.token_bytes(32)
        writer = open_engine(path, key)
        upgrade(writer)
        began = time.perf_counter()
        applicants = fill(writer, cases)
        built = time.perf_counter() - began
        check_some(writer, applicants)
        reader = open_engine(path, key, read_only=True)
        figures = measured(SqlLook(reader, ORIGIN, SetClock()), applicants, indexed_select(path, key, applicants))
        size = path.stat().st_size
        reader.dispose()
        writer.dispose()
    report("search_and_open", figures, cases=cases, store_mb=round(size / 1e6), built_s=round(built, 1))


def measured(look: SqlLook, applicants: list[Applicant], bare: Callable[[], object]) -> list[Figure]:
    some = applicants[:: max(1, len(applicants) // 97)]
    searches = {
        "search_whole_number": [each.case_no for each in some],
        "search_number_part": [each.case_no[6:16] for each in some],
        "search_id_tail": [each.id_no[-4:] for each in some],
        "search_name_two_characters": [surname + given for surname, given in zip(SURNAMES, GIVEN, strict=False)],
        "search_name_of_nobody": [f"{surname}龘" for surname in SURNAMES],
    }
    figures = []
    for name, texts in searches.items():
        value, baseline = side_by_side(searching(look, texts), bare, REPEATS)
        figures.append(Figure(name, value, baseline, SEARCH_BUDGET))
    for name, opening in (("open_by_number", opening_number(look, some)), ("facts_and_fold", opening_case(look, some))):
        value, baseline = side_by_side(opening, bare, REPEATS)
        figures.append(Figure(name, value, baseline, OPEN_BUDGET))
    return figures


def searching(look: SqlLook, texts: list[str]) -> Callable[[], object]:
    turns = cycle(texts)
    return lambda: look.search(next(turns), ROWS)


def opening_number(look: SqlLook, some: list[Applicant]) -> Callable[[], object]:
    """From a scanned barcode to the case on screen: its row, its facts folded, its papers."""
    turns = cycle(some)

    def opening() -> object:
        line = look.case_by_payload(f"10{next(turns).case_no}")
        assert line is not None
        facts = look.facts(line.case_id)
        return combine(fold_intake(facts), fold_handling(facts)), look.papers(line.case_id)

    return opening


def opening_case(look: SqlLook, some: list[Applicant]) -> Callable[[], object]:
    turns = cycle(some)

    def opening() -> object:
        facts = look.facts(next(turns).case_id)
        return combine(fold_intake(facts), fold_handling(facts))

    return opening


def indexed_select(path: Path, key: bytes, applicants: list[Applicant]) -> Callable[[], object]:
    """One row by its indexed number through the bare driver."""
    connection = dbapi2.connect(f"file:{path}?mode=ro", uri=True)
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    turns = cycle(applicants[::101])
    return lambda: connection.execute("SELECT * FROM case_row WHERE case_no = ?", (next(turns).case_no,)).fetchall()


if __name__ == "__main__":
    main()
