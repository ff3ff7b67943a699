"""Questions for a written examination: numbers from a seed, answers computed by dlcore."""
