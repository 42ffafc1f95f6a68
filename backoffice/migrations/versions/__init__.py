"""One change each, in order."""
