"""deployment.toml: read once, checked key by key, refused with a sentence that names file and key."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerk_app.deployment import (
    Deployment,
    DevicesTable,
    OfficeTable,
    PolicyTable,
    StationTable,
    read_deployment,
    write_deployment,
)
from clerk_app.deployment_rules import DeploymentRefused
from clerk_app.ports import Station

STATION = '[station]\ncode = "190001"\nwindow = "03"\nepoch = "001"\nlabel = "三号窗口"\n'


def read(folder: Path, text: str, machine: str | None = None) -> Deployment:
    (folder / "deployment.toml").write_text(text, encoding="utf-8")
    if machine is not None:
        (folder / "machine.toml").write_text(machine, encoding="utf-8")
    return read_deployment(folder / "deployment.toml", folder / "machine.toml")


def refusal(folder: Path, text: str, machine: str | None = None) -> str:
    with pytest.raises(DeploymentRefused) as raised:
        read(folder, text, machine)
    sentence = str(raised.value)
    assert sentence.count("。") == 2, sentence
    return sentence


def test_no_file_is_an_installation_not_set_up(tmp_path: Path) -> None:
    found = read_deployment(tmp_path / "deployment.toml", tmp_path / "machine.toml")
    assert found == Deployment()
    assert not found.configured


def test_a_station_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, STATION)
    assert found.configured
    assert found.identity() == Station("190001", "03", "001", "三号窗口", "", demo=False)


def test_an_epoch_from_900_on_is_a_demo(tmp_path: Path) -> None:
    assert read(tmp_path, STATION.replace('"001"', '"900"')).identity().demo


def test_a_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "deployment.toml"
    path.write_bytes(b"\xef\xbb\xbf" + STATION.replace("\n", "\r\n").encode())
    assert read_deployment(path).station.label == "三号窗口"


def test_the_machine_wide_file_wins_and_locks_its_keys(tmp_path: Path) -> None:
    machine = '[office]\nurl = "https://office.example"\n[printers]\nF01 = "hall"\n'
    found = read(tmp_path, STATION + '[office]\nurl = "https://other.example"\nca = "/ca.pem"\n', machine)
    assert found.office == OfficeTable("https://office.example", "/ca.pem")
    assert found.printers == {"F01": "hall"}
    assert found.locked == {"office.url", "printers.F01"}


def test_a_fault_of_the_machine_wide_file_names_that_file(tmp_path: Path) -> None:
    assert "machine.toml 的 office.url" in refusal(tmp_path, STATION, '[office]\nurl = "http://office.example"\n')


@pytest.mark.parametrize(
    ("text", "key", "says"),
    [
        ('[ofice]\nurl = "https://a.example"\n', "[ofice]", "请改为 office"),
        ("[zzz]\n", "[zzz]", "可用的有"),
        ('station = "190001"\n', "station", "请写成 [station]"),
        ('[office]\nurll = "https://a.example"\n', "office.urll", "请改为 url"),
        ("[station]\ncode = 190001\n", "station.code", "加引号的文字"),
        ('[policy]\nidle_minutes = "5"\n', "policy.idle_minutes", "整数"),
        ("[policy]\nidle_minutes = true\n", "policy.idle_minutes", "整数"),
        ("[policy]\nidle_minutes = 11\n", "policy.idle_minutes", "1 到 10"),
        ("[policy]\noffline_days = -1\n", "policy.offline_days", "0 到 365"),
        ("[printers]\nF01 = 3\n", "printers.F01", "加引号的文字"),
        (STATION.replace("190001", "19001"), "station.code", "6 位数字"),
        (STATION.replace("190001", "１９０００１"), "station.code", "6 位数字"),
        (STATION.replace('"03"', '"3"'), "station.window", "2 位数字"),
        (STATION.replace('"03"', '"00"'), "station.window", "00 是后台"),
        (STATION.replace('"001"', '"1"'), "station.epoch", "3 位数字"),
        ('[station]\ncode = "190001"\n', "station.window", "补上"),
        ('[office]\nurl = "http://office.example"\n', "office.url", "https://"),
        ('[office]\nurl = "http://127.0.0.1.example"\n', "office.url", "https://"),
        ('[office]\nurl = "ftp://office.example"\n', "office.url", "https://"),
        ('[office]\nurl = "office.example"\n', "office.url", "https://"),
        ('[office]\nurl = "https://"\n', "office.url", "https://"),
        ('[office]\nurl = "https://[::1"\n', "office.url", "https://"),
        ('[office]\nurl = "https://host:99999"\n', "office.url", "https://"),
        ('[office]\nurl = "https://user@office.example"\n', "office.url", "不带用户名"),
        ('[office]\npublic_url = "http://office.example"\n', "office.public_url", "https://"),
        ("[station\n", "", "读不出"),
        ('[station]\ncode = "1"\ncode = "2"\n', "", "读不出"),
    ],
)
def test_what_is_unclear_is_refused_with_file_key_and_remedy(tmp_path: Path, text: str, key: str, says: str) -> None:
    sentence = refusal(tmp_path, text)
    assert sentence.startswith(str(tmp_path / "deployment.toml"))
    assert key in sentence
    assert says in sentence


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "deployment.toml"
    path.write_bytes(STATION.encode("gb18030"))
    with pytest.raises(DeploymentRefused):
        read_deployment(path)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8765", "http://localhost:1", "http://[::1]:80", "https://office.example/x"]
)
def test_an_office_on_this_computer_may_be_plain(tmp_path: Path, url: str) -> None:
    assert read(tmp_path, f'{STATION}[office]\nurl = "{url}"\n').office.url == url


def test_locked_keys_are_not_written(tmp_path: Path) -> None:
    found = read(tmp_path, STATION, '[office]\nurl = "https://office.example"\n')
    write_deployment(tmp_path / "written.toml", found)
    assert "office" not in (tmp_path / "written.toml").read_text(encoding="utf-8")


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    label=words,
    scanner=words,
    printers=st.dictionaries(words, words, max_size=3),
    idle=st.integers(1, 10),
)
def test_what_was_written_reads_back(
    tmp_path: Path, label: str, scanner: str, printers: dict[str, str], idle: int
) -> None:
    meant = Deployment(
        StationTable("190001", "03", "001", label),
        printers=printers,
        devices=DevicesTable(scanner),
        policy=PolicyTable(idle),
    )
    write_deployment(tmp_path / "deployment.toml", meant)
    assert read_deployment(tmp_path / "deployment.toml") == meant


def test_a_key_for_ratings_that_is_none_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "deployment.toml"
    path.write_text('[office]\nrating_key = "abc"\n')

    with pytest.raises(DeploymentRefused) as refused:
        read_deployment(path)

    assert refused.value.key == "office.rating_key"
