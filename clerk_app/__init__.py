"""The application without its face."""
