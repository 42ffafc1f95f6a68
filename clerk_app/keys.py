"""Where the keys of a profile are kept: a marked file for the demo, the system's keyring, or a pass-phrase file."""

from clerk_app.adapters.keyring_vault import KeyringVault, system_keyring
from clerk_app.adapters.marked_key_file import MarkedKeyFile
from clerk_app.adapters.passphrase_vault import PassphraseVault
from clerk_app.passphrase import SHORTEST
from clerk_app.ports import Vault
from clerk_app.profile import Profile

NO_KEYRING_TOLD = (
    "这台电脑没有可用的系统密钥环，数据库密钥无处可存。"
    f"可以改用口令保护的密钥文件（较弱）：口令至少 {SHORTEST} 个字，忘记口令即无法打开数据。"
)


def vault_of(profile: Profile, passphrase: str = "") -> Vault:
    """A pass-phrase opens, or for a new profile makes, the file; without one the keyring of the system is used.

    Raises Outage(NO_KEYRING) where there is none, PassphraseRefused for a pass-phrase that is too short or wrong.
    """
    if profile.demo:
        return MarkedKeyFile(profile.demo_keys)
    if passphrase or profile.passphrase_keys.exists():
        exists = profile.passphrase_keys.exists()
        return (PassphraseVault.open_with if exists else PassphraseVault.create)(profile.passphrase_keys, passphrase)
    return KeyringVault(profile.name, system_keyring())
