"""Letters: what is closed to a key is opened by its private half alone."""

from clerk_app.adapters.standard_crypto import StandardCrypto

CRYPTO = StandardCrypto()
PRIVATE, OTHER = bytes([1]) * 32, bytes([2]) * 32
PUBLIC = CRYPTO.letter_key(PRIVATE)


def test_R070_a_letter_opens_with_its_key_and_for_what_it_was_closed() -> None:
    letter = CRYPTO.close_letter(PUBLIC, b"said", b"case:1")

    assert CRYPTO.open_letter(PRIVATE, letter, b"case:1") == b"said"
    assert CRYPTO.open_letter(PRIVATE, letter, b"case:2") is None
    assert CRYPTO.open_letter(OTHER, letter, b"case:1") is None


def test_R070_a_letter_changed_or_cut_does_not_open() -> None:
    letter = CRYPTO.close_letter(PUBLIC, b"said", b"")

    for at in (0, 40, len(letter) - 1):
        changed = bytearray(letter)
        changed[at] ^= 1
        assert CRYPTO.open_letter(PRIVATE, bytes(changed), b"") is None
    assert [CRYPTO.open_letter(PRIVATE, letter[:size], b"") for size in (0, 31, 32, 60)] == [None] * 4


def test_R070_one_content_closed_twice_looks_different_and_equally_long() -> None:
    one, two = (CRYPTO.close_letter(PUBLIC, bytes(64), b"") for _ in range(2))

    assert one != two
    assert len(one) == len(two)
