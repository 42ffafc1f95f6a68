"""The tour: the real pages driven by keys, as a clerk's hands would."""
