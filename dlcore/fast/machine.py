"""What a training asks of the whole process: one thread for BLAS, and memory that is kept."""

from dlcore.fast.memory import hand_back_freed_memory, keep_freed_memory
from dlcore.fast.threads import limit_blas


def quiet():
    """One BLAS thread (see dlcore.fast.threads) and kept memory (see dlcore.fast.memory), from now on.

    Returns undo: undo() gives BLAS the threads back that it had, and has the C library hand large freed
    blocks back to the system again. `import dlcore` calls this, and keeps undo as `dlcore.unquiet`.
    Lesson: 08_cifar_cnn.
    """
    limits = limit_blas()
    keep_freed_memory()

    def undo():
        if limits is not None:
            limits.restore_original_limits()
        hand_back_freed_memory()

    return undo
