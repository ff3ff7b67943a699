"""What is inside the published files."""
