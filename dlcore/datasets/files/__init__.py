"""Where published files lie, and how they get here."""
