"""The reference back office."""
