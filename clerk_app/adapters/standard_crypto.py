"""The international suite: Ed25519 signatures, AES-256-GCM sealing, X25519 letters, HKDF-SHA-256 derivation."""

import os

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12
_PUBLIC = 32
_LETTER = b"clerk-letter/1"


class StandardCrypto:
    """See ``clerk_app.ports.Crypto``."""

    def new_key(self) -> bytes:
        return os.urandom(32)

    def public_key(self, private: bytes) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()

    def sign(self, private: bytes, message: bytes) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(private).sign(message)

    def verify(self, public: bytes, message: bytes, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True

    def derive(self, key: bytes, purpose: str) -> bytes:
        return HKDF(SHA256(), 32, salt=None, info=purpose.encode()).derive(key)

    def seal(self, key: bytes, content: bytes, bound: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + AESGCM(key).encrypt(nonce, content, bound)

    def unseal(self, key: bytes, sealed: bytes, bound: bytes) -> bytes | None:
        try:
            return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], bound)
        except (InvalidTag, ValueError):
            return None

    def letter_key(self, private: bytes) -> bytes:
        return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()

    def close_letter(self, public: bytes, content: bytes, bound: bytes) -> bytes:
        """A key of its own for each letter: its public half goes in front, its private half is forgotten."""
        once = X25519PrivateKey.generate()
        mine = once.public_key().public_bytes_raw()
        shared = once.exchange(X25519PublicKey.from_public_bytes(public))
        return mine + self.seal(_letter_secret(shared, mine, public), content, bound)

    def open_letter(self, private: bytes, letter: bytes, bound: bytes) -> bytes | None:
        theirs, sealed = letter[:_PUBLIC], letter[_PUBLIC:]
        try:
            shared = X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(theirs))
        except ValueError:
            return None
        return self.unseal(_letter_secret(shared, theirs, self.letter_key(private)), sealed, bound)


def _letter_secret(shared: bytes, once: bytes, public: bytes) -> bytes:
    """Bound to both public halves, so that no letter is taken for one to another key."""
    return HKDF(SHA256(), 32, salt=None, info=_LETTER + once + public).derive(shared)
