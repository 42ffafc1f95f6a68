"""Enrolling a window: its key is made and kept before the office is asked, so that a lost answer is asked for again."""

from collections.abc import Callable
from dataclasses import dataclass

from clerk_app.ports import Crypto, Enroller, Enrolment, LeaseWish, Vault

DEVICE_KEY = "device-key"


@dataclass(frozen=True, slots=True)
class EnrolWindow:
    """``enroller`` is built on the device key; ``wishes`` are the first document numbers."""

    vault: Vault
    crypto: Crypto
    enroller: Callable[[bytes], Enroller]
    wishes: tuple[LeaseWish, ...] = ()

    def __call__(self, code: str) -> Enrolment:
        """The caller writes origin and server key into the deployment and the leases into the store."""
        private = device_key(self.vault, self.crypto)
        return self.enroller(private).enrol(code, self.crypto.public_key(private), self.wishes)


def device_key(vault: Vault, crypto: Crypto) -> bytes:
    """The private key of this installation, made once."""
    kept = vault.read(DEVICE_KEY)
    if kept is None:
        kept = crypto.new_key()
        vault.write(DEVICE_KEY, kept)
    return kept
