"""One document is one function: a value in, PDF bytes out."""
