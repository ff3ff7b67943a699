"""What the owners of the patients wrote, one kind of fault a file, each with its mended form."""
