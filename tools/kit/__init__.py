"""A folder, as for a USB stick, from which the course is installed where there is no network."""
