"""The real thing: a secret kept by gnome-keyring through the Secret Service, in a D-Bus session of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROBE = Path(__file__).with_name("keyring_probe.py")
SESSION = """
printf 'login\\n' | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1
"$1" "$2" write && "$1" "$2" read
code=$?
"$1" "$2" stop
exit $code
"""


@pytest.fixture
def session(tmp_path: Path) -> dict[str, str]:
    missing = [name for name in ("dbus-run-session", "gnome-keyring-daemon") if shutil.which(name) is None]
    if missing and "keyring" in os.environ.get("CLERK_REQUIRE", ""):
        pytest.fail(f"missing: {missing}")
    if missing or "keyring" not in os.environ.get("CLERK_REQUIRE", ""):
        pytest.skip("CLERK_REQUIRE does not name keyring")
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if name not in {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY"}}
    return kept | {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "XDG_DATA_HOME": str(home / "data")}


def test_gnome_keyring_keeps_the_store_key(session: dict[str, str]) -> None:
    command = ["dbus-run-session", "--", "bash", "-c", SESSION, "bash", sys.executable, str(PROBE)]
    done = subprocess.run(command, env=session, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
