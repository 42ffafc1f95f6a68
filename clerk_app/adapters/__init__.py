"""The world outside: one port, one file, no Qt."""
