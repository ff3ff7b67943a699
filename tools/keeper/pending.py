"""The lessons that do not keep the newer rules yet: minutes, solutions, predictions. At last none."""

PENDING = {
    "01_neuron",
    "02_activations",
    "03_forward_pass",
    "04_backpropagation",
    "05_optimizers",
    "06_linear_regression",
}
LONG = {"08_cifar_cnn", "09_rnn"}  # core paths beyond an hour, until each becomes two lessons
