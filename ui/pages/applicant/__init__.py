"""Who applies, who is here, who signs."""
