"""Tests: they mirror the packages; journeys, faults and golden files stand apart."""
