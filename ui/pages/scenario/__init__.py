"""The questions that decide the plan."""
