"""Tests of the adapters to the world outside."""
