"""Articles in and labelled data out: one module a format, found through `registry`."""
