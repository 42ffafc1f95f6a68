"""Worked cases: made-up visits taken through the real use cases, for the sample papers in docs/papers."""
