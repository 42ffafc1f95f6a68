"""Runnable measurements, each with its baseline beside it."""
