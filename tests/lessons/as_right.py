"""Changes of a reference that leave it right: exercise -> change -> the reason."""

_ANY_BIAS = "any bias above 0 and up to strength does it"
_SLIDE = "np.einsum('ijpq,pq->ij', patches(x, W.shape), W)"

AS_RIGHT = {
    "nor_weights": {
        "nor_weights: strength / 2 -> strength #1": _ANY_BIAS,
        "nor_weights: 2 -> 3 #1": _ANY_BIAS,
        "nor_weights: 2 -> 1 #1": _ANY_BIAS,
    },
    "xnor_network": {
        "xnor_network: 1.5 -> 1.875 #1": "any bias above 1 and up to 2 does it",
        "_layer: x @ W + b > 0 -> x @ W + b >= 0 #1": "with these weights no sum is 0",
    },
    "dead_share": {"dead_share: h == 0 -> h <= 0 #1": "h comes from ReLU"},
    "sigmoid_backward": {
        "_sigmoid: 1 + np.tanh(0.5 * z) -> 1 - np.tanh(0.5 * z) #1": "the slope is the same for z and -z"
    },
    "corner_network": {
        "_weights: corner * np.array(biases) -> corner / np.array(biases) #1": "the factors are 1 and -1"
    },
    "LeakyReLU": {
        "LeakyReLU: x.dtype.type(1) -> 1 #1": "float64 is as right",
        "LeakyReLU: x.dtype.type(self.negative_slope) -> self.negative_slope #1": "float64 is as right",
        "LeakyReLU: float(negative_slope) -> negative_slope #1": "it is a float already",
    },
    "Dense": {
        f"Dense: {change}": "a size that the layer's name shows"
        for change in ("0 -> 1 #2", "0 -> -1 #2", "1 -> 0 #1")
    },
    "learning_rate_limit": {"learning_rate_limit: -1 -> 1 #1": "there are two curvatures, the last is [1]"},
    "precision_and_recall": {
        f"_counts: labels == 1 -> labels >= 1 {place}": "labels are 0 and 1" for place in ("#1", "#2")
    },
    "dropout_forward": {
        "_times: rng.random(x.shape) >= drop_probability -> rng.random(x.shape) > drop_probability #1": (
            "no draw equals the probability"
        )
    },
    "early_stop_epoch": {
        "_run: 0 -> 1 #1": "the first epoch is always the best so far",
        "_run: 0 -> -1 #1": "the first epoch is always the best so far",
        "_run: len(losses) -> losses #1": "the second result, which the exercise does not use",
        "_run: epoch - best_epoch >= patience -> epoch - best_epoch == patience #1": "it grows by 1",
    },
    "conv_gradients": {
        f"slide: {_SLIDE} + b -> {_SLIDE}{rest} #1": "b is 0 in the gradients" for rest in ("", " - b")
    },
    "max_pool_backward": {"max_pool_backward: x == _largest(x) -> x >= _largest(x) #1": "nothing is larger"},
    "shift": {
        f"_moved: 0 -> 1 {place}": "a slice that ends one behind the last pixel ends with it"
        for place in ("#2", "#4")
    },
    "attention": {
        f"_softmax: {change} #1": "the same softmax, and no score is large enough to overflow"
        for change in ("s - s.max() -> s + s.max()", "s - s.max() -> s", "s.max -> s.min")
    },
    "lstm_step": {
        f"_parts: {k} -> {k + step} #1": "a default that only the mistakes use"
        for k in range(4)
        for step in (1, -1)
    },
    "residual_backward": {"_through: x @ W > 0 -> x @ W >= 0 #1": "no sum is 0 in these cases"},
    "l2_gradient": {"_l2: factor * strength -> strength #1": "the factor is 1 in the right answer"},
    "pruning_mask": {
        "_count: round(share * W.size) -> share * W.size #1": "shares of whole numbers of weights"
    },
    "batch_norm_backward": {
        f"_dx: True -> False {place}": "one number a channel, and channels stand last"
        for place in ("#1", "#2")
    },
}
