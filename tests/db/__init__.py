"""Tests of the station's store."""
