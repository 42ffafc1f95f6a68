"""Papers laid out, read back and compared with what they were made from."""
