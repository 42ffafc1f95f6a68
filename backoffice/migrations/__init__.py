"""Migrations of the office's store, apart from the station's."""
