"""To-do: drafts and everything that waits for this clerk."""
