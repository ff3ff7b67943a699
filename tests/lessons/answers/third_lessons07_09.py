"""Wrong answers to lessons 07 to 09, a third set, written before their verdicts were looked at."""

import numpy as np

from dlcore.lessons import lesson07, lesson08, lesson09


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def _one_hot_loop(labels, classes):
    rows = np.zeros((len(labels), classes))
    for i in range(len(labels) - 1):
        rows[i, labels[i]] = 1
    return rows


def _picked(p, y):
    return p[np.arange(len(y)), y]


def _dropout(x, p, training, rng, keep=None, scale=None):
    if not training:
        return x
    mask = rng.random(x.shape) < (keep if keep is not None else 1 - p)
    return x * mask * (scale if scale is not None else 1 / (1 - p))


def _stop_first_rise(losses, patience):
    for i in range(1, len(losses)):
        if losses[i] > losses[i - 1]:
            return i
    return len(losses)


def _stop_from_zero(losses, patience):
    best, wait, at = float("inf"), 0, 0
    for i, loss in enumerate(losses):
        if loss < best:
            best, wait, at = loss, 0, i
        else:
            wait += 1
            if wait == patience:
                break
    return at


def _stop_never_reset(losses, patience):
    best, wait, at = float("inf"), 0, 0
    for i, loss in enumerate(losses, 1):
        if loss < best:
            best, at = loss, i
        else:
            wait += 1
        if wait >= patience:
            break
    return at


def _split_whole(n, validation_share, rng):
    order = rng.permutation(n)
    return order, order[: int(n * validation_share)]


def _split_no_shuffle(n, validation_share, rng):
    cut = round(n * (1 - validation_share))
    return np.arange(cut), np.arange(cut, n)


def _split_swapped(n, validation_share, rng):
    order, size = rng.permutation(n), round(n * validation_share)
    return order[:size], order[size:]


def _convolve(x, W, b, flip=False, short=0, relu=False):
    W = W[::-1, ::-1] if flip else W
    r, c = W.shape
    rows, columns = x.shape[0] - r + 1 - short, x.shape[1] - c + 1 - short
    y = np.array([[np.sum(x[i : i + r, j : j + c] * W) + b for j in range(columns)] for i in range(rows)])
    return np.maximum(y, 0) if relu else y


def _conv_gradients(x, W, dy, flip=True):
    dW = _convolve(x, dy, 0)
    r, c = W.shape
    padded = np.pad(dy, ((r - 1, r - 1), (c - 1, c - 1)))
    return _convolve(padded, W, 0, flip=flip), dW, dy.sum()


def _pool(dy, x, all_equal=True):
    dx = np.zeros_like(x)
    for i in range(dy.shape[0]):
        for j in range(dy.shape[1]):
            square = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            dx[2 * i : 2 * i + 2, 2 * j : 2 * j + 2] = dy[i, j] * (square if all_equal else 0.25)
    return dx


def _field(layers, strides=True, before=False):
    size, step = 1, 1
    for kernel, stride in layers:
        if before:
            step *= stride
        size += (kernel - 1) * (step if strides else 1)
        if not before:
            step *= stride
    return size


def _states(x, Wx, Wh, b, f=np.tanh, keep=True):
    h, all_h = np.zeros(len(b)), []
    for x_t in x:
        new = f(x_t @ Wx + h @ Wh + b)
        h = new if keep else h
        all_h.append(new)
    return np.array(all_h)


def _rnn_backward(dy, h, Wh, transpose=True, order=-1):
    future, dz = np.zeros(h.shape[1]), []
    for dy_t, h_t in list(zip(dy, h))[::order]:
        dz.append((dy_t + future) * (1 - h_t**2))
        future = dz[-1] @ (Wh.T if transpose else Wh)
    return np.array(dz[::order])


def _lstm(z, c, order=(0, 1, 2, 3), tanh=True, squash=np.tanh):
    parts = np.split(z, 4)
    o, i, f, g = (parts[k] for k in order)
    c = _sigmoid(f) * c + _sigmoid(i) * squash(g)
    return _sigmoid(o) * (np.tanh(c) if tanh else c), c


def _memory(dh, o, f, c, late=True, slope=True):
    dc, future = np.zeros_like(dh), 0
    for t in reversed(range(len(dh))):
        dc[t] = dh[t] * o[t] * (1 - np.tanh(c[t]) ** 2 if slope else 1) + future
        future = dc[t] * (f[t] if late else f[t - 1])
    return dc


def _lstm_back(dh, dc, o, i, f, g, c_before, c, through_h=True, slopes=True, before="f"):
    if through_h:
        dc = dc + dh * o * (1 - np.tanh(c) ** 2)
    parts = [dh * np.tanh(c), dc * g, dc * c_before, dc * i]
    if slopes:
        parts = [
            parts[0] * o * (1 - o),
            parts[1] * i * (1 - i),
            parts[2] * f * (1 - f),
            parts[3] * (1 - g**2),
        ]
    return np.concatenate(parts), dc * {"f": f, "i": i}[before]


WRONG = [
    (lesson07.one_hot, _one_hot_loop),
    (lesson07.one_hot, lambda labels, classes: np.eye(classes)[labels].T),
    (lesson07.one_hot, lambda labels, classes: np.eye(len(labels))[labels]),
    (lesson07.cross_entropy, lambda p, y: -np.sum(np.log(_picked(p, y)))),
    (lesson07.cross_entropy, lambda p, y: -np.log(_picked(p, y))),
    (lesson07.cross_entropy, lambda p, y: -np.mean(np.log(p[:, y]))),
    (lesson07.cross_entropy, lambda p, y: -np.mean(np.log(p.max(axis=1)))),
    (lesson07.dropout_forward, lambda x, p, training, rng: _dropout(x, p, training, rng, scale=1)),
    (lesson07.dropout_forward, lambda x, p, training, rng: _dropout(x, p, training, rng, keep=p)),
    (lesson07.dropout_forward, lambda x, p, training, rng: _dropout(x, p, True, rng)),
    (lesson07.dropout_forward, lambda x, p, training, rng: _dropout(x, p, training, rng, scale=1 / p)),
    (lesson07.early_stop_epoch, _stop_first_rise),
    (lesson07.early_stop_epoch, _stop_from_zero),
    (lesson07.early_stop_epoch, _stop_never_reset),
    (lesson07.early_stop_epoch, lambda losses, patience: int(np.argmin(losses)) + 1),
    (lesson07.l2_gradient, lambda W, b, strength: (strength * W, strength * b)),
    (lesson07.l2_gradient, lambda W, b, strength: (strength / 2 * W**2, np.zeros_like(b))),
    (lesson07.l2_gradient, lambda W, b, strength: (strength * np.sign(W), np.zeros_like(b))),
    (lesson07.split, _split_whole),
    (lesson07.split, _split_no_shuffle),
    (lesson07.split, _split_swapped),
    (lesson08.output_size, lambda size, k, stride, padding: (size + padding - k) // stride + 1),
    (lesson08.output_size, lambda size, k, stride, padding: (size + 2 * padding - k) / stride + 1),
    (lesson08.output_size, lambda size, k, stride, padding: (size + 2 * padding - k + 1) // stride),
    (lesson08.convolve, lambda x, W, b: _convolve(x, W, b, flip=True)),
    (lesson08.convolve, lambda x, W, b: _convolve(x, W, b, short=1)),
    (lesson08.convolve, lambda x, W, b: _convolve(x, W, b, relu=True)),
    (lesson08.parameter_count, 896 + 18496),
    (lesson08.parameter_count, 544970 - 128),
    (lesson08.conv_gradients, lambda x, W, dy: _conv_gradients(x, W, dy, flip=False)),
    (lesson08.conv_gradients, lambda x, W, dy: (*_conv_gradients(x, W, dy)[:2], dy.mean())),
    (lesson08.conv_gradients, lambda x, W, dy: (*_conv_gradients(x, W, dy)[:2], dy)),
    (lesson08.max_pool_backward, _pool),
    (lesson08.max_pool_backward, lambda dy, x: _pool(dy, x, all_equal=False)),
    (lesson08.max_pool_backward, lambda dy, x: np.kron(dy, np.ones((2, 2)))),
    (lesson08.receptive_field, lambda layers: _field(layers, strides=False)),
    (lesson08.receptive_field, lambda layers: _field(layers, before=True)),
    (lesson08.receptive_field, lambda layers: sum(k for k, _ in layers)),
    (lesson08.shift, lambda image, down, right: np.roll(image, (down, right), axis=(0, 1))),
    (lesson08.shift, lambda image, down, right: np.roll(image, (right, down), axis=(0, 1))),
    (lesson09.rnn_states, lambda *a: _states(*a, f=_sigmoid)),
    (lesson09.rnn_states, lambda *a: _states(*a, keep=False)),
    (lesson09.rnn_states, lambda *a: _states(*a)[-1]),
    (lesson09.rnn_backward, lambda *a: _rnn_backward(*a, transpose=False)),
    (lesson09.rnn_backward, lambda *a: _rnn_backward(*a, order=1)),
    (lesson09.rnn_backward, lambda dy, h, Wh: dy * (1 - h**2)),
    (lesson09.lstm_step, lambda *a: _lstm(*a, order=(1, 2, 0, 3))),
    (lesson09.lstm_step, lambda *a: _lstm(*a, tanh=False)),
    (lesson09.lstm_step, lambda *a: _lstm(*a, squash=_sigmoid)),
    (lesson09.memory_gradient, lambda *a: _memory(*a, late=False)),
    (lesson09.memory_gradient, lambda *a: _memory(*a, slope=False)),
    (lesson09.memory_gradient, lambda dh, o, f, c: dh * o * (1 - np.tanh(c) ** 2) * f),
    (lesson09.lstm_backward, lambda *a: _lstm_back(*a, through_h=False)),
    (lesson09.lstm_backward, lambda *a: _lstm_back(*a, slopes=False)),
    (lesson09.lstm_backward, lambda *a: _lstm_back(*a, before="i")),
    (lesson09.perplexity, lambda p: -np.mean(np.log(p))),
    (lesson09.perplexity, lambda p: 2 ** -np.mean(np.log(p))),
    (lesson09.perplexity, lambda p: 1 / np.mean(p)),
    (lesson09.temperature, lambda z, tau: _softmax(z * tau)),
    (lesson09.temperature, lambda z, tau: _softmax(z) / tau),
    (lesson09.temperature, lambda z, tau: np.exp(z / tau)),
    (lesson09.attention, lambda q, K, V: _softmax(K @ q) @ V),
    (lesson09.attention, lambda q, K, V: _softmax(K @ q / np.sqrt(len(K))) @ V),
    (lesson09.attention, lambda q, K, V: V[np.argmax(K @ q)]),
    (lesson09.attention, lambda q, K, V: _softmax(K @ q / np.sqrt(len(q)))),
]
