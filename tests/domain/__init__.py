"""Tests of the domain: given, when, then."""
