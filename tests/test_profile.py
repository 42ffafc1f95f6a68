"""Profiles: where they lie, where they may not lie, and one program at a time."""

import subprocess
import sys
from pathlib import Path

import pytest

from clerk_app.profile import DEMO, Profile, ProfileRefused, find_profile, held, prepare
from clerk_app.profile_place import Place, place_of

MOUNTS = """/dev/sda1 / ext4 rw 0 0
//nas/hall /mnt/hall cifs rw 0 0
nas:/data /srv/has\\040blank nfs4 rw 0 0
tmpfs /mnt/hall/local tmpfs rw 0 0
"""


def test_a_name_lies_under_the_users_data(tmp_path: Path) -> None:
    assert find_profile("", tmp_path) == Profile(tmp_path / "station")
    assert find_profile(DEMO, tmp_path).demo
    assert find_profile("三号窗口", tmp_path).store == tmp_path / "三号窗口" / "station.db"


def test_a_path_is_taken_as_it_is(tmp_path: Path) -> None:
    assert find_profile(str(tmp_path / "here"), tmp_path / "root").folder == tmp_path / "here"


@pytest.mark.parametrize("name", ["a b", "x" * 41, "a:b"])
def test_an_odd_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProfileRefused, match="请只用"):
        find_profile(name, tmp_path)


def test_a_prepared_profile_is_its_owners_alone(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "station")
    prepare(profile)
    for folder in (profile.folder, profile.blobs, profile.journal, profile.backup, profile.spool, profile.logs):
        assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("name", ["OneDrive - 某某局", "Dropbox", "坚果云", "我的同步盘", "Google Drive", "Nutstore"])
def test_a_sync_folder_is_refused_before_anything_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProfileRefused, match=r"同步盘.*请改用"):
        prepare(Profile(tmp_path / name / "station"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_marked_by_a_sync_program_is_one(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert place_of(tmp_path / "station") is Place.SYNCED


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("/home/clerk/station", Place.LOCAL),
        ("/mnt/hall/station", Place.NETWORK),
        ("/mnt/hallway/station", Place.LOCAL),
        ("/srv/has blank/station", Place.NETWORK),
        ("/mnt/hall/local/station", Place.LOCAL),
        ("//nas/hall/station", Place.NETWORK),
    ],
)
def test_a_network_drive_is_told_from_a_disk(folder: str, place: Place) -> None:
    assert place_of(Path(folder), MOUNTS) is place


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ProfileRefused, match="请检查权限"):
        prepare(Profile(tmp_path / "file" / "station"))
    with pytest.raises(ProfileRefused, match="请检查文件夹的权限"), held(Profile(tmp_path / "file" / "station")):
        pass


def test_a_second_program_is_refused_while_the_first_runs(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    with held(profile):
        with pytest.raises(ProfileRefused, match=r"已在运行.*请切换"), held(profile):
            pass
        assert _other_process(tmp_path) == "refused"
    assert _other_process(tmp_path) == "held"


OTHER = """
import sys
from pathlib import Path
from clerk_app.profile import Profile, ProfileRefused, held
try:
    with held(Profile(Path(sys.argv[1]))):
        print("held")
except ProfileRefused:
    print("refused")
"""


def _other_process(folder: Path) -> str:
    done = subprocess.run([sys.executable, "-c", OTHER, str(folder)], check=True, capture_output=True, text=True)
    return done.stdout.strip()
