"""Contract tests: what every adapter of a port, real or in memory, must do."""
