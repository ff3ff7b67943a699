"""Work that several processes do together, step by step, on memory that they share."""

from dlcore.parallel.cores import usable_cores
from dlcore.parallel.team import ParallelError, Team

__all__ = ["ParallelError", "Team", "usable_cores"]
