"""Facts and catalogues to bytes and back."""
