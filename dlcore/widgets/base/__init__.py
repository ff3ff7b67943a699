"""What every widget has: the class, the loader of its scripts, bytes and numbers."""
