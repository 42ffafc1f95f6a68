"""Catalogue fields to input widgets."""
