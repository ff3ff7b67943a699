"""tinygrad: lazy tensors, and steps compiled by TinyJit with clang or LLVM."""

from tinygrad import Device, Tensor, TinyJit, nn

from benchmarks.peers.side import Side

NAME = "tinygrad"
try:
    Device[Device.DEFAULT]
except RuntimeError as error:
    raise RuntimeError(f"{error}: it compiles its kernels, and finds neither clang nor LLVM") from error


def sides(case):
    """One side, for the MLP."""
    return [_side(case)] if case.family == "mlp" else []


def _side(case):
    x, fixed = Tensor(case.x), _tensors(case)
    infer = TinyJit(lambda: _network(fixed, x).realize())
    return Side(NAME, _step(case, x), infer, lambda outputs: outputs.numpy())


def _tensors(case):
    return [Tensor(weight, requires_grad=True) for weight in case.weights()]


def _network(weights, x):
    for i in (0, 2):
        x = (x @ weights[i] + weights[i + 1]).relu()
    return x @ weights[4] + weights[5]


def _step(case, x):
    y, weights = Tensor(case.y), _tensors(case)
    adam = nn.optim.Adam(weights, lr=0.001)

    @TinyJit
    @Tensor.train()
    def step():
        adam.zero_grad()
        loss = _network(weights, x).sparse_categorical_crossentropy(y).backward()
        return loss.realize(*adam.schedule_step())

    return lambda: step().item()
