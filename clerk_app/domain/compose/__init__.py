"""From a case to the values its papers are printed from; pure, one paper a file."""
