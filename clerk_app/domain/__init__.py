"""Pure values and functions; the standard library only; shared with the back office."""
