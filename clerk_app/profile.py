"""A profile: the folder with everything one installation keeps, used by one running program at a time."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from platformdirs import user_data_path

from clerk_app.durable_file import make_folder
from clerk_app.profile_place import Place, place_of

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

DEMO = "demo"
USUAL = "station"
_NAME = re.compile(r"[\w-]{1,40}")
_LOCK_BYTE = 4096  # away from the text, which stays readable while it is locked


class ProfileRefused(Exception):
    """One sentence of what, one of what to do."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Where things lie; nothing is made before ``prepare``."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def demo(self) -> bool:
        return self.name == DEMO

    @property
    def store(self) -> Path:
        return self.folder / "station.db"

    @property
    def blobs(self) -> Path:
        return self.folder / "blobs"

    @property
    def journal(self) -> Path:
        return self.folder / "journal"

    @property
    def backup(self) -> Path:
        return self.folder / "backup"

    @property
    def spool(self) -> Path:
        return self.folder / "spool"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def deployment(self) -> Path:
        return self.folder / "deployment.toml"

    @property
    def passphrase_keys(self) -> Path:
        """There only where a pass-phrase was chosen instead of the keyring."""
        return self.folder / "keys.vault"

    @property
    def demo_keys(self) -> Path:
        return self.folder / "demo.key"


def find_profile(wanted: str = "", root: Path | None = None) -> Profile:
    """``wanted`` is a name under the user's data folder, or a path if it looks like one."""
    if re.search(r"[/\\]|^[.~]", wanted):
        return Profile(Path(wanted).expanduser().resolve())
    name = wanted or USUAL
    if not _NAME.fullmatch(name):
        raise ProfileRefused(f"“{wanted}”不能作配置名。请只用文字、数字和连字符，至多 40 个字。")
    return Profile((root or user_data_path("Clerk", appauthor=False)).resolve() / name)


def prepare(profile: Profile) -> None:
    """Make the folders, for their owner alone; a network or sync folder is refused before anything is written."""
    match place_of(profile.folder):
        case Place.SYNCED:
            raise ProfileRefused(f"{profile.folder} 在同步盘里，同步会损坏数据库。请改用本机硬盘上的文件夹。")
        case Place.NETWORK:
            raise ProfileRefused(f"{profile.folder} 在网络盘上，断网会损坏数据库。请改用本机硬盘上的文件夹。")
        case Place.LOCAL:
            pass
    try:
        for folder in (profile.folder, profile.blobs, profile.journal, profile.backup, profile.spool, profile.logs):
            make_folder(folder)
    except OSError as error:
        raise ProfileRefused(
            f"不能在 {profile.folder} 建立文件夹（{error.strerror}）。请检查权限和剩余空间。"
        ) from error


@contextmanager
def held(profile: Profile) -> Iterator[None]:
    """Hold the profile for this process; raises ProfileRefused when another one has it. A kill lets go by itself."""
    try:
        stream = (profile.folder / "clerk.lock").open("a+", encoding="ascii")
    except OSError as error:
        raise ProfileRefused(f"不能写入 {profile.folder}（{error.strerror}）。请检查文件夹的权限。") from error
    with stream:
        try:
            _lock(stream)
        except OSError as error:
            raise ProfileRefused(
                f"本程序已在运行，正在使用 {profile.folder}。请切换到已打开的窗口，或先退出它。"
            ) from error
        yield


def _lock(stream: IO[str]) -> None:
    if sys.platform == "win32":
        stream.seek(_LOCK_BYTE)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
