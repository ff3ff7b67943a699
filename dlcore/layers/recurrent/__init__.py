"""Recurrent layers: sequences (N, T, D) in, the hidden state after each time step (N, T, H) out."""

from dlcore.layers.recurrent.gru import GRU
from dlcore.layers.recurrent.lstm import LSTM
from dlcore.layers.recurrent.recurrent import Recurrent, reset_state
from dlcore.layers.recurrent.rnn import RNN

__all__ = ["GRU", "LSTM", "RNN", "Recurrent", "reset_state"]
