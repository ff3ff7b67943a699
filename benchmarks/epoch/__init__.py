"""One epoch of MNIST, each library in a fresh process: seconds and peak memory."""
