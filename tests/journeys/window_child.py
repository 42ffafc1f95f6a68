"""A window that syncs in a process of its own, to be killed; arguments: FOLDER URL LABEL NTH."""

import json
import sys
from pathlib import Path

from clerk_app.adapters.folder_shelf import FolderShelf
from clerk_app.adapters.marked_key_file import MarkedKeyFile
from clerk_app.ports import Enrolment
from tests.journeys.dying import DieAt
from tests.window_kit import KEY, Window, open_window


def window_at(folder: Path, url: str, label: str = "", nth: int = 1) -> Window:
    """Open the store that lies in ``folder`` with the enrolment kept beside it."""
    kept = json.loads((folder / "enrolment.json").read_text(encoding="utf-8"))
    enrolled = Enrolment(kept["origin"], kept["server_id"], bytes.fromhex(kept["server_key"]))
    vault = MarkedKeyFile(folder / "keys")
    passing = DieAt(label, nth)
    return open_window(folder, enrolled, vault, url, shelf=FolderShelf(folder / "blobs", KEY), passing=passing)


def keep_enrolment(folder: Path, enrolled: Enrolment) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    kept = {"origin": enrolled.origin, "server_id": enrolled.server_id, "server_key": enrolled.server_key.hex()}
    (folder / "enrolment.json").write_text(json.dumps(kept), encoding="utf-8")


def main(folder: str, url: str, label: str, nth: str) -> None:
    window = window_at(Path(folder), url, label, int(nth))
    window.sync_once()
    window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
