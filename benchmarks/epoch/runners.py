"""One epoch by each library, which only the process that runs it imports.

Each function takes x, y, order, weights, and returns epoch(), which trains and returns the mean loss.
"""

import numpy as np

BATCH = 128


def dlcore(x, y, order, weights):
    from benchmarks.cases.mlp import mlp_model
    from dlcore.losses import SoftmaxCrossEntropy
    from dlcore.optimizers import Adam
    from dlcore.training import training_steps

    model = mlp_model()
    adam, rng = Adam(model.parameters()), np.random.default_rng(0)  # rng gives the same order

    def epoch():
        steps = training_steps(model, SoftmaxCrossEntropy(), adam, x, y, epochs=1, batch_size=BATCH, rng=rng)
        return np.mean([step.loss for step in steps])

    return epoch


def pytorch_best(x, y, order, weights):
    """Tensors indexed with the order of rows, and fused Adam."""
    import torch

    torch.set_num_threads(1)
    x, y, order = (torch.from_numpy(a) for a in (x, y, order))
    batches = ((x[rows], y[rows]) for rows in order.split(BATCH))
    return _pytorch_epoch(weights, batches, fused=True)


def pytorch(x, y, order, weights):
    """As the tutorials do it: a DataLoader, which shuffles by itself."""
    import torch
    from torch.utils.data import DataLoader, TensorDataset

    torch.set_num_threads(1)
    data = TensorDataset(torch.from_numpy(x), torch.from_numpy(y))
    return _pytorch_epoch(weights, DataLoader(data, batch_size=BATCH, shuffle=True))


def _pytorch_epoch(weights, batches, **options):
    import torch

    from benchmarks.peers.pytorch_models import make_model

    model, loss = make_model("mlp", weights), torch.nn.CrossEntropyLoss()
    adam = torch.optim.Adam(model.parameters(), **options)

    def epoch():
        losses = []
        for x, y in batches:
            adam.zero_grad()
            value = loss(model(x), y)
            value.backward()
            adam.step()
            losses.append(value.item())
        return np.mean(losses)

    return epoch


def jax(x, y, order, weights):
    """The compiled step of the table; its time holds the compilation, as in a user's program."""
    import jax as library
    import jax.numpy as jnp

    from benchmarks.peers.jax_jit import first_state, step_function

    step = library.jit(step_function("mlp"), donate_argnums=0)
    state = first_state([jnp.asarray(weight) for weight in weights])

    def epoch(state=state):
        losses = []
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            loss, state = step(state, x[rows], y[rows])
            losses.append(loss)
        return np.mean(losses)

    return epoch


def scikit_learn(x, y, order, weights):
    """MLPClassifier with weights of its own; partial_fit is one epoch, which it shuffles by itself."""
    from sklearn.neural_network import MLPClassifier

    widths = [len(b) for b in weights[1:-2:2]]
    model = MLPClassifier(widths, alpha=0, batch_size=BATCH, learning_rate_init=0.001, random_state=0)

    def epoch():
        return model.partial_fit(x, y, classes=np.arange(10)).loss_

    return epoch


RUNNERS = {
    "dlcore": dlcore,
    "PyTorch, best": pytorch_best,
    "PyTorch": pytorch,
    "JAX, jit": jax,
    "scikit-learn": scikit_learn,
}
