"""Small pictures for the map of lessons, from the lessons' own figures: `python -m tools.thumbnails`."""
