"""Work that several processes do together, step by step, on memory that they share."""

from dlcore.parallel.closing import Closing
from dlcore.parallel.cores import usable_cores
from dlcore.parallel.team import ParallelError, Team

__all__ = ["Closing", "ParallelError", "Team", "usable_cores"]
