"""Daily figures with drill-down to cases."""
