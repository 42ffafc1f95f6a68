"""What the settings tell about the store: where it lies, how its key is kept, how much room is left."""

import shutil
from dataclasses import dataclass
from enum import StrEnum

from clerk_app.profile import Profile


class KeyKind(StrEnum):
    """Where the store's key is kept."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"
    DEMO_FILE = "demo_file"


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """Sizes in bytes; ``second_copy`` is its folder, empty where there is none."""

    folder: str
    key: KeyKind
    store_size: int
    free: int
    second_copy: str = ""


def key_kind(profile: Profile) -> KeyKind:
    """What the profile's files say."""
    if profile.demo:
        return KeyKind.DEMO_FILE
    return KeyKind.PASSPHRASE if profile.passphrase_keys.exists() else KeyKind.KEYRING


def measure_store(profile: Profile, second_copy: str = "") -> StoreFacts:
    """Reads the disk: never on the GUI thread. A store not written yet has size nought."""
    names = (profile.store, profile.store.with_name(profile.store.name + "-wal"))
    size = sum(path.stat().st_size for path in names if path.exists())
    return StoreFacts(str(profile.folder), key_kind(profile), size, shutil.disk_usage(profile.folder).free, second_copy)
