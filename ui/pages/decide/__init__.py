"""Step 6: review and decide."""
