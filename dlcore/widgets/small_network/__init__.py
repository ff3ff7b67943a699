"""The network with two inputs and two hidden units that both steppers show."""
