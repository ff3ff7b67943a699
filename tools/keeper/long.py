"""The lessons whose core path is longer than an hour, until it is shorter."""

LONG = {"08_cifar_cnn"}
