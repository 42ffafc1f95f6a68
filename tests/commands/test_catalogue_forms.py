"""clerk catalogue forms: samples and blanks as files."""

from pathlib import Path

import pytest

from clerk_app.__main__ import main
from tests.printing.reading import page_texts, pdfium_text, symbols


def test_M14_blanks_and_samples_of_one_item_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = ["catalogue", "forms", "restaurant-opening", "--item", "food_licence", "--out", str(tmp_path)]
    assert main(line) == 0
    assert main([*line, "--sample"]) == 0
    written = capsys.readouterr().out.split()
    assert len(written) == len(list(tmp_path.iterdir())) == 4
    for path in sorted(tmp_path.iterdir()):
        pdf = path.read_bytes()
        word = "示范" if path.stem.endswith("sample") else "空白"
        assert all(word in text for text in page_texts(pdf))
        assert symbols(pdf) == []
        assert ("示例姓名" in pdfium_text(pdf)) == path.stem.endswith("sample")


@pytest.mark.parametrize("words", [["no-theme"], ["newborn-birth", "--scenario", "none"]])
def test_what_is_not_in_the_catalogue_is_said(tmp_path: Path, words: list[str]) -> None:
    assert main(["catalogue", "forms", *words, "--out", str(tmp_path)]) == 1
    assert list(tmp_path.iterdir()) == []
