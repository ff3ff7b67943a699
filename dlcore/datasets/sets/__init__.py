"""A data set a file; `dlcore.datasets` offers them all."""
