"""Cases of all public functions of arrays: a call, and its arrays. A new function needs a line here."""

from dataclasses import dataclass

import numpy as np

from dlcore import (
    formulas,
    gradcheck,
    landscapes,
    losses,
    metrics,
    optimizers,
    text,
    training,
    vision,
)  # fmt: skip
from dlcore.layers import Conv2D, Dense, Flatten, Sequential
from dlcore.parameter import Parameter

RNG = np.random.default_rng(0)


def reals(*shape, dtype=np.float64):
    return RNG.standard_normal(shape).astype(dtype)


def dense():
    return Dense(3, 2, rng=np.random.default_rng(0)).astype(np.float64)


def cnn():
    rng = np.random.default_rng(0)
    return Sequential(Conv2D(1, 2, 3, padding=1, rng=rng), Flatten(), Dense(32, 3, rng=rng)).astype(
        np.float64
    )


def trained(train, *options, **more):
    """A call of a training loop with x and y alone."""

    def call(x, y):
        model = dense()
        optimizer = optimizers.SGD(model.parameters(), learning_rate=0.1)
        result = train(model, losses.MeanSquaredError(), optimizer, x, y, *options, **more)
        return [p.value for p in model.parameters()] if np.isscalar(result) else list(result)

    return call


def loop(train, **more):
    return lambda x, y: trained(train, epochs=1, batch_size=2, rng=np.random.default_rng(0), **more)(x, y)


@dataclass
class Case:
    name: str
    call: object
    arrays: tuple

    def __str__(self):
        return self.name


X, DY, W, B, S = reals(5, 3), reals(5, 2), reals(3, 2), reals(2), reals(2, 4, 3)
PICTURES, KERNEL, MAPS = reals(2, 4, 4, 1), reals(3, 3, 1, 2), reals(2, 4, 4, 2)
LABELS, LOGITS, BYTES = np.array([0, 2, 1]), reals(3, 3), np.arange(96, dtype=np.uint8).reshape(2, 4, 4, 3)
ONE, MANY = np.array([0, 2]), np.arange(40) % 3


def pair(name, *arrays, dy, extra=()):
    """Cases of a formula, and of its back and gradients."""
    forward = getattr(formulas, name)
    yield Case(name, lambda *a: forward(*a, *extra)[:-1], arrays)
    memory = forward(*arrays, *extra)[-1]
    for end in ("back", "gradients"):
        if back := getattr(formulas, f"{name}_{end}", None):
            yield Case(f"{name}_{end}", lambda dy, back=back: back(dy, memory), (dy,))


def recurrent(name, gates, states, *more):
    weights = reals(3, gates * 2), reals(2, gates * 2), reals(gates * 2)
    first = tuple(reals(2, 2) for _ in range(states))
    forward = getattr(formulas, name)
    yield Case(name, lambda x, *w: forward(x, first, *w)[:2], (S, *weights, *more))
    memory = forward(S, first, *weights, *more)[-1]
    for end in ("back", "gradients"):
        back = getattr(formulas, f"{name}_{end}")
        yield Case(f"{name}_{end}", lambda dy, back=back: back(dy, memory), (reals(2, 4, 2),))


def rule(name):
    def call(theta, g):
        return getattr(formulas, name)(theta, g, formulas.zero_state(X), 1, 0.1)

    return Case(name, call, (X, X + 1))


def loss(kind, prediction, target):
    def call(prediction, target):
        made = kind()
        return [made.forward(prediction, target), made.backward()]

    return Case(kind.__name__, call, (prediction, target))


def sliced(inputs, targets, first, second):
    plane = landscapes.NetworkSlice(dense(), losses.MeanSquaredError(), inputs, targets, first, second)
    return [plane.loss_at(0.1, 0.2), *plane.coordinates(reals(8) * 0)]


def fitted(*arguments, **options):
    return training.fit(*arguments, **options).step_losses


def augmented(x):
    return vision.augment(x, np.random.default_rng(0))


CASES = [
    *pair("dense", X, W, B, dy=DY),
    *pair("embedding", LABELS, reals(4, 2), dy=reals(3, 2)),
    *pair("convolution", PICTURES, KERNEL, B, dy=reals(2, 2, 2, 2)),
    *pair("max_pool", PICTURES, dy=reals(2, 2, 2, 1), extra=(2, 2)),
    *pair("average_pool", PICTURES, dy=reals(2, 2, 2, 1), extra=(2, 2)),
    *pair("global_average", PICTURES, dy=reals(2, 1)),
    *pair("batch_norm", X, reals(3), reals(3), dy=X, extra=(0.1,)),
    *pair("normalisation", X, reals(3), reals(3) ** 2, reals(3), reals(3), dy=X, extra=(0.1,)),
    *pair("layer_norm", S, reals(3), reals(3), dy=S, extra=(0.1,)),
    *pair("gelu", X, dy=X),
    *pair("attention", S, S + 1, S - 1, np.tri(4, dtype=bool), dy=S),
    *recurrent("rnn", 1, 1),
    *recurrent("lstm", 4, 2),
    *recurrent("gru", 3, 1, reals(2)),
    *map(rule, ("sgd", "momentum", "averaged_momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw")),
    Case("zero_state", lambda a: list(formulas.zero_state(a).values()), (X,)),
    Case("windows", lambda x: formulas.windows(x, (2, 2), 1), (PICTURES,)),
    Case("cross_entropy", lambda z, t: formulas.cross_entropy(z, t)[0], (LOGITS, LABELS)),
    Case("sigmoid", formulas.sigmoid, (X,)),
    Case("softmax", formulas.softmax, (X,)),
    Case("log_sum_exp", formulas.log_sum_exp, (X,)),
    Case("one_hot", lambda labels: formulas.one_hot(labels, 3), (LABELS,)),
    loss(losses.MeanSquaredError, X, X + 1),
    loss(losses.BinaryCrossEntropy, X, (X > 0) * 1.0),
    loss(losses.SoftmaxCrossEntropy, LOGITS, LABELS),
    loss(losses.SoftmaxCrossEntropy, LOGITS, np.eye(3)[LABELS]),
    Case("accuracy", metrics.accuracy, (LOGITS, LABELS)),
    Case("top_k_accuracy", lambda z, t: metrics.top_k_accuracy(z, t, 2), (LOGITS, LABELS)),
    Case("confusion_matrix", lambda z, t: metrics.confusion_matrix(z, t, 3), (LOGITS, LABELS)),
    Case("numerical_gradient", lambda x: gradcheck.numerical_gradient(np.sum, x), (X.copy(),)),
    Case("relative_error", gradcheck.relative_error, (X, X + 1)),
    Case(
        "check_layer",
        lambda x: list(gradcheck.check_layer(dense(), x, np.random.default_rng(0)).values()),
        (X,),
    ),
    Case("check_loss", lambda p, t: gradcheck.check_loss(losses.MeanSquaredError(), p, t), (X, X + 1)),
    Case("Parameter", lambda value: Parameter(value).value, (X,)),
    Case("update", trained(training.update), (X, DY)),
    Case("training_steps", loop(training.training_steps), (X[:4], DY[:4])),
    Case("fit", loop(fitted), (X[:4], DY[:4])),
    Case("prepared_steps", loop(training.prepared_steps, prepare=lambda x, rng: x), (X[:4], DY[:4])),
    Case("predict", lambda x: training.predict(dense(), x), (X,)),
    Case("evaluate", lambda x, y: training.evaluate(dense(), losses.MeanSquaredError(), x, y), (X, DY)),
    Case("augment", augmented, (PICTURES,)),
    Case("PixelScale", lambda mean, std, x: vision.PixelScale(mean, std)(x), (reals(3), np.ones(3), BYTES)),
    Case("enlarge", lambda maps: vision.enlarge(maps, (8, 8)), (reals(2, 4, 4),)),
    Case("saliency", lambda x, labels: vision.saliency(cnn(), x, labels), (PICTURES, ONE)),
    Case(
        "grad_cam",
        lambda x, labels: (lambda m: vision.grad_cam(m, m[0], x, labels))(cnn()),
        (PICTURES, ONE),
    ),
    Case("occlusion", lambda image: vision.occlusion(cnn(), image, 1, size=2, stride=2), (PICTURES[0],)),
    Case("unlike_maps", lambda maps: vision.unlike_maps(maps, 2), (reals(5, 4, 4, 3),)),
    Case(
        "best_patches",
        lambda images, maps: vision.best_patches(images, maps, 0, cnn().layers[:1], count=1),
        (reals(2, 4, 4, 1), reals(2, 4, 4, 2)),
    ),
    Case("tempered", lambda z: text.tempered(z, 0.5), (reals(4),)),
    Case("ngram_perplexities", lambda a, b: list(text.ngram_perplexities(a, b, 3).values()), (MANY, MANY)),
    Case("Vocabulary", lambda numbers: [ord(c) for c in text.Vocabulary("abc").decode(numbers)], (LABELS,)),
    Case("NetworkSlice", sliced, (X, DY, reals(8), reals(8))),
]  # fmt: skip
WITHOUT_ARRAYS = {
    "cross_entropy_back", "Loss", "L1", "L2", "Optimizer", "clip_gradient_norm", "CosineDecay",
    "ExponentialDecay", "StepDecay", "WarmUp", "RULES", "Divergence", "EarlyStopping", "History",
    "ParallelUpdate", "Step", "epochs_done", "in_use", "load_checkpoint", "load_weights", "minibatches",
    "prefetch", "save_checkpoint", "save_weights", "sample", "best_cnn", "deep_cnn", "small_cnn",
    "pretrained_cnn", "pretrained_gpt", "pretrained_gru", "gru_writer", "gpt", "sight",
    "Surface", "BEALE", "BOWL", "RAVINE", "ROSENBROCK", "SADDLE",
    "zeros", "he", "glorot", "normal", "each_once", "move_into", "pack", "parameter_list",
    *(kind.__name__ for kind in (*optimizers.RULES, optimizers.AveragedMomentum)),
}  # fmt: skip
