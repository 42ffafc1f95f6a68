"""Vaults: one contract for all four, then what each refuses."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked

from clerk_app.adapters import keyring_vault
from clerk_app.adapters.keyring_vault import KeyringVault
from clerk_app.adapters.marked_key_file import MARK, MarkedKeyFile
from clerk_app.adapters.passphrase_vault import Cost, PassphraseVault
from clerk_app.passphrase import PassphraseFault, PassphraseRefused, passphrase_words
from clerk_app.ports import Outage, OutageKind, Vault
from tests.contracts.vault import Reopen, VaultContract
from tests.fakes import MemoryVault

PHRASE = "窗口的口令要十个字𬱖"
CHEAP = Cost(passes=1, memory_kib=64, lanes=1)


class MemoryKeyring(KeyringBackend):
    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class LockedKeyring(MemoryKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(service, username, password)


class TestMemoryVault(VaultContract):
    @pytest.fixture
    def reopen(self) -> Reopen:
        kept: dict[str, bytes] = {}
        return lambda: MemoryVault(kept)


class TestKeyringVault(VaultContract):
    @pytest.fixture
    def reopen(self) -> Reopen:
        backend = MemoryKeyring()
        return lambda: KeyringVault("station", backend)


class TestPassphraseVault(VaultContract):
    @pytest.fixture
    def reopen(self, tmp_path: Path) -> Reopen:
        path = tmp_path / "keys" / "keys.vault"
        PassphraseVault.create(path, PHRASE, CHEAP)
        return lambda: PassphraseVault.open_with(path, PHRASE)


class TestMarkedKeyFile(VaultContract):
    @pytest.fixture
    def reopen(self, tmp_path: Path) -> Reopen:
        return lambda: MarkedKeyFile(tmp_path / "demo" / "demo.key")


def test_profiles_of_one_user_do_not_share_a_key() -> None:
    backend = MemoryKeyring()
    KeyringVault("one", backend).write("store", b"one")
    assert KeyringVault("two", backend).read("store") is None


@pytest.mark.parametrize("backend", [null.Keyring, LockedKeyring])
def test_a_keyring_that_keeps_nothing_is_an_outage(backend: type[KeyringBackend]) -> None:
    with pytest.raises(Outage) as raised:
        KeyringVault("station", backend()).write("store", b"secret")
    assert raised.value.kind is OutageKind.NO_KEYRING


PROBE = """
from clerk_app.adapters.keyring_vault import system_keyring
from clerk_app.ports import Outage
try:
    print(type(system_keyring()).__module__)
except Outage as outage:
    print(outage.kind)
"""


@pytest.mark.parametrize("asked", ["keyring.backends.null.Keyring", "keyrings.alt.file.PlaintextKeyring", "nonsense"])
def test_no_environment_variable_chooses_another_keyring(asked: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DBUS")}
    environment |= {"PYTHON_KEYRING_BACKEND": asked, "XDG_RUNTIME_DIR": "/nonexistent"}
    done = subprocess.run([sys.executable, "-c", PROBE], env=environment, check=True, capture_output=True, text=True)
    assert done.stdout.strip() in {"no_keyring", "keyring.backends.SecretService", "keyring.backends.libsecret"}


@pytest.mark.parametrize("offered", [fail.Keyring, null.Keyring, MemoryKeyring])
def test_only_the_systems_own_keyrings_are_trusted(
    monkeypatch: pytest.MonkeyPatch, offered: type[KeyringBackend]
) -> None:
    monkeypatch.setattr(keyring_vault, "get_all_keyring", lambda: [offered()])
    with pytest.raises(Outage) as raised:
        keyring_vault.system_keyring()
    assert raised.value.kind is OutageKind.NO_KEYRING


def refusal(path: Path, phrase: str = PHRASE) -> PassphraseFault:
    with pytest.raises(PassphraseRefused) as raised:
        PassphraseVault.open_with(path, phrase)
    assert passphrase_words(raised.value).count("。") == 2
    return raised.value.fault


def test_a_phrase_is_counted_in_characters_and_used_as_typed(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    with pytest.raises(PassphraseRefused) as raised:
        PassphraseVault.create(path, PHRASE[:9], CHEAP)
    assert raised.value.fault is PassphraseFault.TOO_SHORT
    assert not path.exists()
    PassphraseVault.create(path, PHRASE, CHEAP)
    assert refusal(path, PHRASE + " ") is PassphraseFault.WRONG


def test_the_usual_cost_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    PassphraseVault.create(path, PHRASE).write("store", b"key")
    assert PassphraseVault.open_with(path, PHRASE).read("store") == b"key"


def test_a_file_in_place_is_never_replaced_by_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    PassphraseVault.create(path, PHRASE, CHEAP)
    with pytest.raises(PassphraseRefused) as raised:
        PassphraseVault.create(path, PHRASE, CHEAP)
    assert raised.value.fault is PassphraseFault.TAKEN


def test_every_flipped_byte_reads_as_damage_not_as_a_wrong_phrase(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    PassphraseVault.create(path, PHRASE, CHEAP).write("store", b"key")
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x40]) + whole[place + 1 :])
        assert refusal(path) is PassphraseFault.DAMAGED, place


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b'{"clerk_vault": 1}'])
def test_what_is_no_vault_is_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "keys.vault"
    path.write_bytes(content)
    assert refusal(path) is PassphraseFault.DAMAGED


def test_an_absent_file_is_an_outage(tmp_path: Path) -> None:
    with pytest.raises(Outage):
        PassphraseVault.open_with(tmp_path / "keys.vault", PHRASE)


def test_the_file_holds_no_secret_and_is_its_owners(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    PassphraseVault.create(path, PHRASE, CHEAP).write("store", b"canary-secret")
    assert b"canary" not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_demo_key_file_says_that_it_protects_nothing(tmp_path: Path) -> None:
    path = tmp_path / "demo.key"
    MarkedKeyFile(path).write("store", b"key")
    assert path.read_text(encoding="utf-8").splitlines()[0] == MARK
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", ["", "store a2V5\n", f"{MARK}\nstore !!!\n", f"{MARK}\nstore\n"])
def test_a_file_without_its_mark_is_not_read(tmp_path: Path, content: str) -> None:
    path = tmp_path / "demo.key"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Outage):
        MarkedKeyFile(path).read("store")


def test_a_folder_that_cannot_be_written_is_an_outage(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    vaults: list[Vault] = [MarkedKeyFile(blocked / "demo.key")]
    for vault in vaults:
        with pytest.raises(Outage) as raised:
            vault.write("store", os.urandom(32))
        assert raised.value.kind is OutageKind.NO_KEYRING
