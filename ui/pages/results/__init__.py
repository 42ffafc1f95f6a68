"""Results desk: what is ready to be handed over."""
