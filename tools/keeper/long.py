"""The lessons whose core path is longer than an hour, until each becomes two."""

LONG = {"09_rnn"}
