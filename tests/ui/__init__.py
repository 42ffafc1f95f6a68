"""Tests of the face: one page per test, offscreen, driven by keys."""
