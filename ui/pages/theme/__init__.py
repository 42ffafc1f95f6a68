"""Choosing the theme."""
