"""What every vault must do."""

import secrets
from collections.abc import Callable

import pytest

from clerk_app.ports import Vault

Reopen = Callable[[], Vault]


class VaultContract:
    """Subclasses give the fixture ``reopen``: each call opens the same place anew, as after a restart."""

    def test_an_unknown_name_is_none(self, reopen: Reopen) -> None:
        assert reopen().read("store") is None

    def test_a_secret_is_there_after_a_restart(self, reopen: Reopen) -> None:
        secret = secrets.token_bytes(32)
        reopen().write("store", secret)
        assert reopen().read("store") == secret

    @pytest.mark.parametrize("secret", [bytes(32), bytes(range(256)), b"\n \xff"], ids=["zeros", "all", "odd"])
    def test_any_bytes_come_back(self, reopen: Reopen, secret: bytes) -> None:
        reopen().write("store", secret)
        assert reopen().read("store") == secret

    def test_names_are_kept_apart_and_the_last_secret_wins(self, reopen: Reopen) -> None:
        vault = reopen()
        vault.write("store", b"old")
        vault.write("device", b"device")
        vault.write("store", b"new")
        assert (reopen().read("store"), reopen().read("device")) == (b"new", b"device")
