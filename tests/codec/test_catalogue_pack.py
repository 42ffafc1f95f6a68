"""The compiled catalogue: small themes and shipped ones come back as values; a damaged package is told."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import zstandard

from clerk_app.codec.catalogue_build import theme_of
from clerk_app.codec.catalogue_pack import Codes, PackDamaged, compile_catalogue, load_catalogue, load_codes
from clerk_app.codec.catalogue_source import CatalogueRejected, Common, read_theme
from clerk_app.codec.pinyin import initials
from clerk_app.domain.catalogue import Copies, Fee, Needs, Region
from resources import RESOURCES
from tests.catalogue_files import no_initials, package, shipped

HERE = Path(__file__).parent
CODES = Codes({"民族": ("汉族", "壮族")}, (("190121", "云溪市云岫县"),))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An author's own catalogue: one theme, its shared file, a version."""
    shutil.copyfile(HERE / "small_theme.yaml", tmp_path / "small_theme.yaml")
    shutil.copyfile(HERE / "small_common.yaml", tmp_path / "common.yaml")
    (tmp_path / "VERSION").write_text("2026.11.18-3\n", encoding="ascii")
    return tmp_path


def test_a_small_catalogue_comes_back_as_it_was_authored(folder: Path) -> None:
    catalogue = load_catalogue(compile_catalogue(folder, CODES, no_initials))
    theme = catalogue.theme("library-card")

    assert catalogue.version == "2026.11.18-3"
    assert theme == theme_of(read_theme(folder / "small_theme.yaml", Common.read(folder / "common.yaml")))
    assert catalogue.department_name("library") == "图书馆"
    assert catalogue.tables == {"民族": ("汉族", "壮族")}
    assert catalogue.regions == (Region("190121", "云溪市云岫县"),)
    assert catalogue.theme("moon-landing") is None


def test_authored_parts_become_values(folder: Path) -> None:
    theme = load_catalogue(compile_catalogue(folder, CODES, no_initials)).themes[0]
    posting, card = theme.item("card_posting"), theme.material("reader_id_card")

    assert posting
    assert card
    assert posting.fee == Fee(1250, "", "邮资")
    assert (posting.after[0].item, posting.after[0].needs) == ("reader_registration", Needs.RESULT)
    assert card.copies_by_item == {"reader_registration": Copies(0, 1, 2)}
    assert theme.joint_limit.excludes == {"card_posting"}
    assert theme.questions[1].multi
    assert theme.questions[1].ask_when.holds({"reader": "child"})
    seat = theme.item("reading_room_seat")
    assert seat
    assert (seat.immediate, seat.committed_days, seat.optional) == (True, 0, True)


def test_the_digest_names_the_content_and_nothing_else(folder: Path) -> None:
    first = compile_catalogue(folder, CODES, no_initials)
    json = zstandard.ZstdDecompressor().decompress(first)

    assert load_catalogue(first).digest == hashlib.sha256(json).hexdigest()
    assert compile_catalogue(folder, CODES, no_initials) == first
    (folder / "VERSION").write_text("2026.11.18-4", encoding="ascii")
    assert load_catalogue(compile_catalogue(folder, CODES, no_initials)).digest != load_catalogue(first).digest


def test_initials_are_computed_when_compiling(folder: Path) -> None:
    theme = load_catalogue(compile_catalogue(folder, CODES, initials)).themes[0]

    assert theme.initials == "bldzzyjs"
    assert theme.items[0].initials == "dzdj"


def test_a_fault_in_any_theme_stops_the_package_and_all_are_told(folder: Path) -> None:
    text = (folder / "small_theme.yaml").read_text(encoding="utf-8")
    (folder / "again.yaml").write_text(text.replace("lead: culture", "lead: moon"), encoding="utf-8")

    with pytest.raises(CatalogueRejected) as rejected:
        compile_catalogue(folder, CODES, no_initials)

    told = str(rejected.value)
    assert "again.yaml: lead: 部门“moon”没有定义" in told
    assert "small_theme.yaml: code: " in told
    assert "small_theme.yaml: slug: " in told


@pytest.mark.parametrize(
    "spoil", [b"", b"not a package", package()[:-20], package()[:40]], ids=("", "no", "end", "head")
)
def test_a_package_cut_short_is_damaged(spoil: bytes) -> None:
    with pytest.raises(PackDamaged):
        load_catalogue(spoil)


@pytest.mark.parametrize("json", [b"{}", b"[]", b"\xff", b'{"version":1}'])
def test_a_package_of_another_shape_is_damaged(json: bytes) -> None:
    with pytest.raises(PackDamaged):
        load_catalogue(zstandard.compress(json))


def test_R031_R086_the_shipped_catalogue_has_ten_themes_with_their_leads() -> None:
    catalogue = shipped()

    assert len(catalogue.themes) == 10
    assert all(theme.lead in catalogue.departments for theme in catalogue.themes)
    assert all(item.legal_basis for theme in catalogue.themes for item in theme.items)
    assert all(len(theme.demo_scenarios) == 3 for theme in catalogue.themes)


def test_R028_no_shipped_promise_is_longer_than_the_statute() -> None:
    items = [item for theme in shipped().themes for item in theme.items if item.statutory_days is not None]

    assert items
    assert [item.slug for item in items if item.committed_days > (item.statutory_days or 0)] == []


def test_R064_code_tables_carry_their_words_and_regions_their_codes() -> None:
    codes = load_codes((RESOURCES / "codes", RESOURCES / "codes" / "local"))

    assert all(words and all(words) for words in codes.tables.values())
    assert all(len(code) == 6 and code.isdigit() and name for code, name in codes.regions)
    assert len(codes.regions) > 2_800


def test_the_same_files_give_the_same_package_in_every_process() -> None:
    """Sets have another order in each process; the reference that facts carry is a digest of the package."""
    work = "import hashlib;from tests.catalogue_files import package;print(hashlib.sha256(package()).hexdigest())"
    told = {
        subprocess.run((sys.executable, "-c", work), check=True, capture_output=True, env={**os.environ, **seed}).stdout
        for seed in ({"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2"})
    }
    assert len(told) == 1
