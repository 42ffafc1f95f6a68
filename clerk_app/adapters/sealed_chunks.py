"""AES-256-GCM in chunks: a file can be neither altered, cut short, extended nor reordered without being noticed."""

import os
from collections.abc import Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHUNK = 64 * 1024
_TAG = 16
_MAGIC = b"CLRKBLB\x01"
_PREFIX = 7
_HEADER = len(_MAGIC) + _PREFIX


class Damaged(Exception):
    """Not a file sealed under this key, or not as it was written."""


def derived_key(key: bytes, purpose: str) -> bytes:
    """A key of its own for each purpose, so that one leak opens one thing."""
    return HKDF(SHA256(), 32, salt=None, info=purpose.encode()).derive(key)


def seal(key: bytes, content: bytes) -> Iterator[bytes]:
    """The file's header and chunks: magic and version, random prefix, then chunk after chunk; empty content has one.

    A nonce is prefix(7) + counter(4) + last(1), and the header is authenticated with every chunk.
    """
    header = _MAGIC + os.urandom(_PREFIX)
    cipher = AESGCM(key)
    view = memoryview(content)
    last = max(len(content) - 1, 0) // CHUNK
    yield header
    for counter in range(last + 1):
        chunk = view[counter * CHUNK : (counter + 1) * CHUNK]
        yield cipher.encrypt(_nonce(header, counter, last=counter == last), chunk, header)


def unseal(key: bytes, sealed: bytes) -> bytes:
    """The content; raises Damaged."""
    header = sealed[:_HEADER]
    if len(sealed) < _HEADER + _TAG or not header.startswith(_MAGIC):
        raise Damaged("header")
    cipher = AESGCM(key)
    view = memoryview(sealed)[_HEADER:]
    last = (len(view) - 1) // (CHUNK + _TAG)
    try:
        return b"".join(
            cipher.decrypt(_nonce(header, counter, last=counter == last), _chunk(view, counter), header)
            for counter in range(last + 1)
        )
    except InvalidTag as error:
        raise Damaged("content") from error


def _chunk(view: memoryview, counter: int) -> memoryview:
    return view[counter * (CHUNK + _TAG) : (counter + 1) * (CHUNK + _TAG)]


def _nonce(header: bytes, counter: int, *, last: bool) -> bytes:
    return header[len(_MAGIC) :] + counter.to_bytes(4, "big") + bytes([last])
