"""Data the program ships: catalogue, calendar, codes, fonts, icons, templates, demo."""

from pathlib import Path

RESOURCES = Path(__file__).parent
