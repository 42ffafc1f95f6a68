"""Subcommands of ``clerk`` that need no window."""
