"""The NumPy code that the lessons of the course earn, piece by piece.

Import from the modules: `from dlcore.layers import Dense, ReLU, Sequential`.
Importing dlcore calls dlcore.fast.quiet: BLAS gets one thread, unless the environment says otherwise, and
the C library keeps freed memory. `dlcore.unquiet()` takes both back, `dlcore.fast.quiet()` asks for them
again.
"""

from dlcore.fast import quiet

__version__ = "0.1.0"

unquiet = quiet()
