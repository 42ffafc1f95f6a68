"""A frozen program is its own worker; the hidden command speaks the same frames."""

import json
import subprocess
import sys

import pytest

from clerk_app.adapters.child import worker_command
from clerk_app.adapters.file_import import FileImport
from resources import RESOURCES

WORKER = (sys.executable, "-P", "-m", "clerk_app", "worker")
SCAN = RESOURCES / "demo" / "scans" / "child-photo.jpg"


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command("image") == (sys.executable, "worker", "image")


def test_the_hidden_command_opens_images() -> None:
    importer = FileImport((*WORKER, "image"))
    taken = importer.take_file(SCAN)
    importer.close()
    assert taken.record.content == SCAN.read_bytes()


def test_the_hidden_command_answers_about_scanners() -> None:
    asked = (*WORKER, "scan", json.dumps({"do": "devices"}))
    answered = subprocess.run(asked, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    assert b'"end"' in answered.stdout or b'"no_scanner"' in answered.stdout
