"""Step 7: print and hand over."""
