"""Where a folder really lies: a store on a network drive or in a sync folder is sooner or later torn."""

import ctypes
import re
import sys
from enum import StrEnum
from pathlib import Path, PurePath

_NETWORK = re.compile(
    r"nfs4?|cifs|smb3?|smbfs|ncpfs|afs|ceph|glusterfs|lustre|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?)|davfs"
)
_SYNCED = re.compile(
    r"^(onedrive|dropbox|googledrive|icloud|nutstore|nextcloud|owncloud|seafile|synologydrive|baidunetdisk|baidusync"
    r"|wpsdrive|weiyun|megasync|pcloud|yandexdisk)|同步盘|坚果云|百度网盘|百度云|wps云|云盘|微云|网盘"
)
_SYNC_MARKS = (".stfolder", ".dropbox", ".nutstore")
_DRIVE_REMOTE = 4


class Place(StrEnum):
    """What kind of disk."""

    LOCAL = "local"
    SYNCED = "synced"
    NETWORK = "network"


def place_of(folder: Path, mounts: str | None = None) -> Place:
    """``mounts`` is the text of /proc/self/mounts; read from there when None."""
    if any(_is_synced_name(part) for part in folder.parts) or _has_sync_mark(folder):
        return Place.SYNCED
    if _is_remote_drive(folder) or _NETWORK.fullmatch(_filesystem(folder, _mounts() if mounts is None else mounts)):
        return Place.NETWORK
    return Place.LOCAL


def _is_synced_name(part: str) -> bool:
    return bool(_SYNCED.search(re.sub(r"[\s_-]", "", part).casefold()))


def _has_sync_mark(folder: Path) -> bool:
    return any((each / mark).exists() for each in (folder, *folder.parents) for mark in _SYNC_MARKS)


def _mounts() -> str:
    listing = Path("/proc/self/mounts")
    return listing.read_text(encoding="utf-8", errors="replace") if listing.exists() else ""


def _filesystem(folder: Path, mounts: str) -> str:
    """Type of the file system of the longest mount point above the folder; empty where nothing is listed."""
    found = [line.split(" ")[1:3] for line in mounts.splitlines() if line.count(" ") >= len("on of")]
    above = [(point, kind) for point, kind in found if PurePath(_unescaped(point)) in (folder, *folder.parents)]
    return max(above, key=_length_of_point)[1] if above else ""


def _length_of_point(mount: tuple[str, str]) -> int:
    return len(mount[0])


def _unescaped(point: str) -> str:
    """A mount point as it is: the listing writes a blank in octal."""
    return re.sub(r"\\([0-7]{3})", _octal, point)


def _octal(found: re.Match[str]) -> str:
    return chr(int(found[1], 8))


def _is_remote_drive(folder: Path) -> bool:
    if str(folder).startswith(("\\\\", "//")):
        return True
    if sys.platform != "win32":
        return False
    kind: int = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")
    return kind == _DRIVE_REMOTE
