"""Secrets in the operating system's keyring: Windows Credential Manager, Secret Service, KWallet, macOS Keychain."""

import base64
import binascii

from keyring.backend import KeyringBackend, by_priority, get_all_keyring
from keyring.errors import KeyringError

from clerk_app.ports import Outage, OutageKind

SERVICE = "Clerk"
_TRUSTED = {f"keyring.backends.{name}" for name in ("Windows", "SecretService", "libsecret", "kwallet", "macOS")}


def _secret_service_errors() -> tuple[type[Exception], ...]:
    """Secret Service lets errors of its own two libraries through."""
    try:
        from jeepney import DBusErrorResponse  # type: ignore[import-untyped]  # noqa: PLC0415 - on Linux only
        from secretstorage.exceptions import SecretStorageException  # noqa: PLC0415 - on Linux only
    except ImportError:
        return ()
    return (SecretStorageException, DBusErrorResponse)


_FAILURES: tuple[type[Exception], ...] = (
    KeyringError,
    OSError,
    RuntimeError,
    binascii.Error,
    *_secret_service_errors(),
)


class KeyringVault:
    """``profile`` keeps the keys of several profiles of one user apart."""

    def __init__(self, profile: str, backend: KeyringBackend) -> None:
        self._profile = profile
        self._backend = backend

    def read(self, name: str) -> bytes | None:
        try:
            kept = self._backend.get_password(SERVICE, self._account(name))
            return None if kept is None else base64.b64decode(kept, validate=True)
        except _FAILURES as error:
            raise Outage(OutageKind.NO_KEYRING, repr(error)) from error

    def write(self, name: str, secret: bytes) -> None:
        """Read back at once: a keyring that keeps nothing must not be found out after the store was sealed."""
        try:
            self._backend.set_password(SERVICE, self._account(name), base64.b64encode(secret).decode())
        except _FAILURES as error:
            raise Outage(OutageKind.NO_KEYRING, repr(error)) from error
        if self.read(name) != secret:
            raise Outage(OutageKind.NO_KEYRING, "the keyring does not keep what it is given")

    def _account(self, name: str) -> str:
        return f"{self._profile}/{name}"


def system_keyring() -> KeyringBackend:
    """The keyring the operating system offers; one that keeps in the clear or asks on a terminal is none.

    Chosen here and not by keyring's own configuration, so that neither an environment variable nor an installed
    keyrings.alt can talk the program into another. Raises Outage(NO_KEYRING).
    """
    trusted = [offered for offered in get_all_keyring() if type(offered).__module__ in _TRUSTED]
    if not trusted:
        raise Outage(OutageKind.NO_KEYRING, "the system offers no keyring")
    return max(trusted, key=by_priority)
