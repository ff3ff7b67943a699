"""PyTorch, as its tutorials write it, and at its best: channels_last, time first, fused optimizers."""

import torch
from torch.nn import BCEWithLogitsLoss, CrossEntropyLoss, MSELoss

from benchmarks.cases.linear import LEARNING_RATE
from benchmarks.peers.pytorch_models import make_model
from benchmarks.peers.pytorch_norm import norm_sides
from benchmarks.peers.side import Side

NAME = "PyTorch"
BEST = "PyTorch, best"
RECURRENT = ("lstm", "gru", "rnn")
CHARACTERS = (*RECURRENT, "gpt")
LOSSES = {"linear": MSELoss, "formula": MSELoss, "logistic": BCEWithLogitsLoss}


def sides(case):
    """Two sides: by default, and at its best."""
    if case.family == "norm":
        return norm_sides(case, (NAME, BEST))
    return [_default(case), _best(case)]


def _default(case):
    x, y = _batch(case)
    model = make_model(case.family, case.weights())
    infer = make_model(case.family, case.weights()).eval()
    as_outputs = _as_outputs(case, time_first=False)
    return Side(NAME, _step(case, model, x, y), lambda: _without_gradients(infer, x), as_outputs)


def _best(case):
    x, y = _batch(case)
    if case.family in RECURRENT:
        x, y = x.T.contiguous(), y.T.contiguous()
    model, infer = (make_model(case.family, case.weights(), batch_first=False) for _ in range(2))
    if case.family == "cnn":
        x, model, infer = (a.to(memory_format=torch.channels_last) for a in (x, model, infer))
    infer.eval()
    as_outputs = _as_outputs(case, time_first=True)
    return Side(BEST, _step(case, model, x, y, fused=True), lambda: _inference_mode(infer, x), as_outputs)


def _batch(case):
    x, y = torch.from_numpy(case.x), torch.from_numpy(case.y)
    return (x.permute(0, 3, 1, 2).contiguous() if case.family == "cnn" else x), y


def _step(case, model, x, y, **options):
    optimizer = _optimizer(case.family, model, **options)
    loss, y = LOSSES.get(case.family, CrossEntropyLoss)(), y.reshape(-1) if case.family in CHARACTERS else y

    def step():
        optimizer.zero_grad()
        value = loss(model(x), y)
        value.backward()
        optimizer.step()
        return value.item()

    return step


def _optimizer(family, model, **options):
    if family in LOSSES:
        return torch.optim.SGD(model.parameters(), lr=LEARNING_RATE, **options)
    return torch.optim.Adam(model.parameters(), **options)


def _without_gradients(model, x):
    with torch.no_grad():
        return model(x)


def _inference_mode(model, x):
    with torch.inference_mode():
        return model(x)


def _as_outputs(case, time_first):
    """The character model gives (N T, V), or (T N, V) where time is first; the course gives (N, T, V)."""
    if case.family not in CHARACTERS:
        return lambda outputs: outputs.numpy()
    n, t = case.x.shape
    if time_first and case.family in RECURRENT:
        return lambda outputs: outputs.numpy().reshape(t, n, -1).transpose(1, 0, 2)
    return lambda outputs: outputs.numpy().reshape(n, t, -1)
