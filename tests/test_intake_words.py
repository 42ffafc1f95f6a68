"""Every refusal of a file or a pass-phrase has its sentence: what, then what to do."""

import pytest

from clerk_app.domain.imports import ImportFault, ImportRefused
from clerk_app.import_words import import_words
from clerk_app.passphrase import PassphraseFault, PassphraseRefused, passphrase_words


@pytest.mark.parametrize("fault", ImportFault)
def test_every_fault_of_a_file_is_told(fault: ImportFault) -> None:
    words = import_words(ImportRefused(fault, "证明𬱖.pdf"))
    assert words.startswith("“证明𬱖.pdf”")
    assert words.count("。") == 2
    assert "请" in words


@pytest.mark.parametrize("fault", PassphraseFault)
def test_every_fault_of_a_pass_phrase_is_told(fault: PassphraseFault) -> None:
    words = passphrase_words(PassphraseRefused(fault))
    assert words.count("。") == 2
    assert "请" in words
