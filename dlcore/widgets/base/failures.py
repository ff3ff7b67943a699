"""What may come out of a learner's model."""

import asyncio

# The last three are no Exceptions: uncaught, they would end a task without a word, or the kernel.
FAILURES = (Exception, KeyboardInterrupt, SystemExit, asyncio.CancelledError)
