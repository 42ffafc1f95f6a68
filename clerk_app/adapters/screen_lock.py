"""The system's screen lock: what is on the screen names people, and the clerk walks away from it."""

import shutil
import subprocess
import sys

_PATIENCE_S = 3


def lock_screen() -> bool:
    """Ask the system to lock this session; False where it has no lock that answers."""
    if sys.platform == "win32":
        from ctypes import windll  # noqa: PLC0415 - exists on Windows alone

        return bool(windll.user32.LockWorkStation())
    loginctl = shutil.which("loginctl")
    if loginctl is None:
        return False
    try:
        told = subprocess.run(  # noqa: S603 - a fixed command without input
            (loginctl, "lock-session"), capture_output=True, timeout=_PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0
