"""A training that can be played: trainer, player, runs and readings."""
