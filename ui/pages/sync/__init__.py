"""Sync centre: what has reached the back office and what has not."""
