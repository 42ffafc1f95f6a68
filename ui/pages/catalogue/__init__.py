"""Catalogue: themes, items and materials to read."""
