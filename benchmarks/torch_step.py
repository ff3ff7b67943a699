"""Training steps in PyTorch, as its own tutorials write them."""

import torch


def torch_step(model, optimizer, x, y, loss):
    """A function that makes one update and returns the loss before it."""

    def step():
        optimizer.zero_grad()
        value = loss(model(x), y)
        value.backward()
        optimizer.step()
        return value.item()

    return step


def classifier_steps(make_model, x, y, **best):
    """Two steps with Adam: as PyTorch does it by default, and at its best, with fused Adam.

    make_model: called twice. best: arguments of model.to() and x.to(), such as memory_format.
    """
    x, y, loss = torch.from_numpy(x), torch.from_numpy(y), torch.nn.CrossEntropyLoss()
    default, tuned = make_model(), make_model().to(**best)
    return (
        torch_step(default, torch.optim.Adam(default.parameters()), x, y, loss),
        torch_step(tuned, torch.optim.Adam(tuned.parameters(), fused=True), x.to(**best), y, loss),
    )


def copy_dense(dense, linear):
    """Give a torch.nn.Linear the weights of a Dense."""
    with torch.no_grad():
        linear.weight.copy_(torch.from_numpy(dense.W.value.T))
        linear.bias.copy_(torch.from_numpy(dense.b.value))
