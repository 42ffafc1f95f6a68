"""Run inside a D-Bus session of its own with gnome-keyring: keep, read, read anew, then stop that daemon.

usage: keyring_probe.py write|read|stop
"""

import os
import signal
import sys

from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

from clerk_app.adapters.keyring_vault import KeyringVault, system_keyring

SECRET = bytes(range(32))
BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")


def daemon_pid() -> int:
    """The daemon outlives its session, so it is asked for its id to be ended with the test."""
    connection = open_dbus_connection(bus="SESSION")
    ask = new_method_call(BUS, "GetConnectionUnixProcessID", "s", ("org.freedesktop.secrets",))
    pid: int = connection.send_and_get_reply(ask, timeout=10).body[0]
    connection.close()
    return pid


def main(act: str) -> None:
    if act == "stop":
        os.kill(daemon_pid(), signal.SIGTERM)
        return
    vault = KeyringVault("station", system_keyring())
    assert vault.read("store") == (None if act == "write" else SECRET)
    vault.write("store", SECRET)


if __name__ == "__main__":
    main(sys.argv[1])
