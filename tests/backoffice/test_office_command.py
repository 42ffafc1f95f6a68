"""clerk office, as typed: codes, what is held, refusals in one sentence."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from clerk_app.adapters.marked_key_file import MarkedKeyFile
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.commands import office as command
from tests.builders import take_case
from tests.fakes import MemoryVault, SetClock
from tests.window_kit import STATION, running_hall

ROOT = Path(__file__).parents[2]


def run(*typed: str) -> int:
    parser = argparse.ArgumentParser()
    command.add_parser(parser.add_subparsers())
    options = parser.parse_args(["office", *typed])
    code: int = options.run(options)
    return code


def demo(folder: Path, *typed: str) -> int:
    return run(*typed, "--demo", "--profile", str(folder / "office"))


def test_a_code_is_printed_in_groups_of_four(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo(tmp_path, "enrol", "900001", "01") == 0
    assert [len(group) for group in capsys.readouterr().out.split()] == [4] * 6


@pytest.mark.parametrize(("station", "word"), [("190001", "演练"), ("19", "6 位数字")])
def test_a_window_of_the_wrong_sort_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], station: str, word: str
) -> None:
    assert demo(tmp_path, "enrol", station, "01") == 1
    assert word in capsys.readouterr().err


def test_a_case_is_shown_by_its_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keys = MarkedKeyFile(tmp_path / "office" / "demo.key")
    with running_hall(tmp_path, demo=True, vault=keys) as hall:
        window = hall.window("01", station="900001")
        case_no = take_case(window.open_book, window.shelf, Uuid7Ids(SetClock()).new(), window.origin)
        window.sync_once()
        window.close()

    assert demo(tmp_path, "show", f"{case_no[:4]} {case_no[4:]}", "--json") == 0
    (case,) = json.loads(capsys.readouterr().out)
    assert [fact["kind"] for fact in case["facts"]] == [
        "case-registered/1",
        "tasks-released/1",
        "notice-given/1",
        "application-taken/1",
        "items-accepted/1",
    ]
    assert [blob["stored"] for blob in case["blobs"]] == [True, True]

    assert demo(tmp_path, "show", case_no) == 0
    assert "文件 2/2" in capsys.readouterr().out
    assert demo(tmp_path, "show", "9" * 20) == 1


def test_a_restored_office_says_its_new_epoch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo(tmp_path, "restored") == 0
    assert "2" in capsys.readouterr().out


def test_keys_may_lie_under_a_pass_phrase(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    phrase = tmp_path / "phrase"
    phrase.write_text("correct horse battery\n", encoding="utf-8")
    typed = ("enrol", STATION, "03", "--profile", str(tmp_path / "office"), "--passphrase-file", str(phrase))
    assert run(*typed) == 0
    phrase.write_text("another horse battery\n", encoding="utf-8")
    assert run(*typed) == 1
    assert "口令不对" in capsys.readouterr().err
    phrase.unlink()
    assert run(*typed) == 1
    assert "读不出口令文件" in capsys.readouterr().err


def test_a_store_under_another_key_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with running_hall(tmp_path, demo=True, vault=MemoryVault()):
        pass
    assert demo(tmp_path, "restored") == 1
    assert "数据库密钥不对" in capsys.readouterr().err


def test_an_outage_in_the_middle_of_the_work_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keys = MarkedKeyFile(tmp_path / "office" / "demo.key")
    with running_hall(tmp_path, demo=True, vault=keys) as hall, hall.office.parts.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE enrolment_code")

    assert demo(tmp_path, "enrol", "900001", "01") == 1
    assert "损坏" in capsys.readouterr().err


def test_the_office_runs_until_it_is_told_to_stop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = "import sys; from tests.backoffice.test_office_command import run; sys.exit(run(*sys.argv[1:]))"
    typed = ["run", "--port", "0", "--demo", "--profile", str(tmp_path / "office")]
    process = subprocess.Popen([sys.executable, "-c", script, *typed], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = process.stdout.readline()
    url = told[told.index("http://") :].partition("（")[0]

    answer = httpx.get(f"{url}/v1/hello", params={"nonce": "1"}, trust_env=False)
    assert (answer.status_code, answer.json()["code"]) == (401, "not_enrolled")
    assert demo(tmp_path, "enrol", "900001", "01") == 0

    assert demo(tmp_path, "restored") == 1
    assert "已在运行" in capsys.readouterr().err

    process.terminate()
    assert process.wait(20) == 0
    process.stdout.close()
