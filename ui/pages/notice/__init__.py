"""The one-time notice."""
