"""Recurrent layers: sequences (N, T, D) in, the hidden state after each time step (N, T, H) out."""

from dlcore.layers.recurrent.gru import GRU
from dlcore.layers.recurrent.lstm import LSTM
from dlcore.layers.recurrent.recurrent import Recurrent
from dlcore.layers.recurrent.rnn import RNN
from dlcore.layers.recurrent.states import recurrent_layers, require_fresh_states, reset_state

__all__ = ["GRU", "LSTM", "RNN", "Recurrent", "recurrent_layers", "require_fresh_states", "reset_state"]
