"""The one form."""
