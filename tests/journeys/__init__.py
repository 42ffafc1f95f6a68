"""Journeys: a window and an office with everything that can happen between them."""
