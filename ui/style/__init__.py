"""Colours, sizes, icons: the look of the window from one set of tokens."""
