"""Weights to and from PyTorch: as a state_dict, and as a file of the kind .safetensors."""

from dlcore.interop.safetensors import load_safetensors, save_safetensors
from dlcore.interop.state_dict import load_state_dict, to_state_dict

__all__ = ["load_safetensors", "load_state_dict", "save_safetensors", "to_state_dict"]
