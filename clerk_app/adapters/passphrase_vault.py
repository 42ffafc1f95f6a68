"""Secrets in a file under a pass-phrase, for a computer without a keyring; chosen openly, never a fallback.

The pass-phrase is used exactly as typed. An unkeyed checksum tells a damaged file from a wrong pass-phrase.
"""

import base64
import json
import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from clerk_app.durable_file import make_folder, write_durably
from clerk_app.passphrase import SHORTEST, PassphraseFault, PassphraseRefused
from clerk_app.ports import Outage, OutageKind


@dataclass(frozen=True, slots=True)
class Cost:
    """Argon2id's price of one guess: passes, KiB, lanes. The default is about 0.2 s and 64 MiB."""

    passes: int = 3
    memory_kib: int = 65_536
    lanes: int = 4


_USUAL = Cost()


class PassphraseVault:
    """Built by ``create`` or ``open_with``; the derived key stays in memory, so the phrase is asked once."""

    def __init__(self, path: Path, salt: bytes, cost: Cost, key: bytes, sealed: dict[str, bytes]) -> None:
        self._path, self._salt, self._cost = path, salt, cost
        self._cipher = AESGCM(key)
        self._sealed = sealed

    @classmethod
    def create(cls, path: Path, passphrase: str, cost: Cost = _USUAL) -> Self:
        """A new file; raises PassphraseRefused when the phrase is too short or a file is there already."""
        if len(passphrase) < SHORTEST:
            raise PassphraseRefused(PassphraseFault.TOO_SHORT)
        if path.exists():
            raise PassphraseRefused(PassphraseFault.TAKEN)
        salt = os.urandom(16)
        vault = cls(path, salt, cost, _derive(passphrase, salt, cost), {})
        vault.write("", b"")  # under the empty name: the entry by which a pass-phrase is tried
        return vault

    @classmethod
    def open_with(cls, path: Path, passphrase: str) -> Self:
        """Raises PassphraseRefused: WRONG and DAMAGED told apart."""
        salt, cost, sealed = _parse(path)
        try:
            vault = cls(path, salt, cost, _derive(passphrase, salt, cost), sealed)
            tried = vault.read("")
        except InvalidTag as error:
            raise PassphraseRefused(PassphraseFault.WRONG) from error
        except HashingError as error:
            raise PassphraseRefused(PassphraseFault.DAMAGED) from error
        if tried is None:
            raise PassphraseRefused(PassphraseFault.DAMAGED)
        return vault

    def read(self, name: str) -> bytes | None:
        sealed = self._sealed.get(name)
        return None if sealed is None else self._cipher.decrypt(sealed[:12], sealed[12:], name.encode())

    def write(self, name: str, secret: bytes) -> None:
        nonce = os.urandom(12)
        sealed = self._sealed | {name: nonce + self._cipher.encrypt(nonce, secret, name.encode())}
        try:
            make_folder(self._path.parent)
            write_durably(self._path, [_document(self._salt, self._cost, sealed)])
        except OSError as error:
            raise Outage(OutageKind.NO_KEYRING, str(error)) from error
        self._sealed = sealed


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    return hash_secret_raw(passphrase.encode(), salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)


def _document(salt: bytes, cost: Cost, sealed: dict[str, bytes]) -> bytes:
    body = {
        "clerk_vault": 1,
        "argon2id": [cost.passes, cost.memory_kib, cost.lanes],
        "salt": _text(salt),
        "sealed": {name: _text(content) for name, content in sealed.items()},
    }
    return json.dumps(body | {"sha256": _checksum(body)}, indent=1).encode()


def _parse(path: Path) -> tuple[bytes, Cost, dict[str, bytes]]:
    try:
        body: dict[str, Any] = json.loads(path.read_bytes())
        if body.pop("sha256") != _checksum(body) or body["clerk_vault"] != 1:
            raise PassphraseRefused(PassphraseFault.DAMAGED)
        sealed = {str(name): base64.b64decode(content) for name, content in body["sealed"].items()}
        return base64.b64decode(body["salt"]), Cost(*body["argon2id"]), sealed
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PassphraseRefused(PassphraseFault.DAMAGED) from error
    except OSError as error:
        raise Outage(OutageKind.NO_KEYRING, str(error)) from error


def _checksum(body: dict[str, Any]) -> str:
    return sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
