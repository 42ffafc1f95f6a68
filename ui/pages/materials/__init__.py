"""Step 5: one set of materials."""
