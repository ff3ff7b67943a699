"""The NumPy code that the lessons of the course earn, piece by piece.

Import from the modules: `from dlcore.layers import Dense, ReLU, Sequential`.
Importing dlcore sets BLAS to one thread, unless the environment says otherwise (see dlcore.fast.threads), and
has the C library keep freed memory (see dlcore.fast.memory).
"""

from dlcore.fast.memory import keep_freed_memory
from dlcore.fast.threads import limit_blas

__version__ = "0.1.0"

limit_blas()
keep_freed_memory()
