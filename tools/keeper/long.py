"""The lessons whose core path is longer than an hour, until each becomes two."""

LONG = {"08_cifar_cnn", "09_rnn"}
