"""What the admin of a JupyterHub asks: how much memory, and which link."""
