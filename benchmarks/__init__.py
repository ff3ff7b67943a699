"""The course's training steps against PyTorch's, in one process: `python -m benchmarks`."""
