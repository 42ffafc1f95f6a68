"""Settings: appearance, devices, keys, store, about."""
