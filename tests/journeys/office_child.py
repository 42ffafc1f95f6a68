"""An office in a process of its own, to be killed; arguments: FOLDER PORT LABEL NTH [WINDOW]."""

import sys
from pathlib import Path

from backoffice.app import create_app
from backoffice.enrolling import issue_code
from backoffice.server import OfficeServer
from clerk_app.adapters.marked_key_file import MarkedKeyFile
from clerk_app.office_parts import assemble_office
from tests.fakes import SetClock
from tests.journeys.dying import DieAt
from tests.window_kit import STATION


def main(folder: str, port: str, label: str, nth: str, window: str = "") -> None:
    """Say the address, and a code where one is wanted; then serve until the other end of the pipe is closed."""
    home = Path(folder)
    dying = DieAt(label, int(nth), armed=False)
    office = assemble_office(home, MarkedKeyFile(home / "keys"), SetClock(), demo=False, passing=dying)
    code = issue_code(office, STATION, window) if window else ""
    server = OfficeServer(create_app(office), port=int(port))
    server.start()
    dying.armed = True
    sys.stdout.write(f"{server.port} {code}\n")
    sys.stdout.flush()
    sys.stdin.read()
    server.stop()
    office.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
