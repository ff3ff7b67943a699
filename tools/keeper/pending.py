"""The lessons that do not keep a newer rule yet. Who adapts a lesson takes its line out; at last none."""

PENDING = {  # minutes, solutions
    "01_neuron",
    "02_activations",
    "03_forward_pass",
    "04_backpropagation",
    "05_optimizers",
    "06_linear_regression",
    "08_cifar_cnn",
}
PREDICTIONS = {
    "01",
    "02",
    "03",
    "04",
    "05",
    "06",
    "08",
}
LONG = {"08_cifar_cnn", "09_rnn"}  # core paths beyond an hour, until each becomes two lessons
