"""The small GPT in PyTorch, with the course's weights, by its fused attention."""

from torch import nn
from torch.nn.functional import scaled_dot_product_attention

from benchmarks.cases.gpt import HEADS


class GPT(nn.Module):
    """Integers (N, T) to logits, those of all places below each other."""

    def __init__(self, weights, fill):
        super().__init__()
        self.embedding, self.places = (nn.Embedding(*W.shape) for W in weights[:2])
        width, count = weights[0].shape[1], (len(weights) - 4) // 12  # arrays of a block
        self.blocks = nn.Sequential(*(Block(width) for _ in range(count)))
        self.norm = nn.LayerNorm(width)
        turned = [*weights[:2], *(W.T for W in weights[2:])]  # W of nn.Linear is (out, in)
        for parameter, array in zip(self.parameters(), turned, strict=True):
            fill(parameter, array)

    def forward(self, x):
        x = self.embedding(x) + self.places.weight[: x.shape[1]]
        return nn.functional.linear(self.norm(self.blocks(x)), self.embedding.weight).flatten(0, 1)


class Block(nn.Module):
    """Attention and a dense network, each after a LayerNorm and inside a residual connection."""

    def __init__(self, width):
        super().__init__()
        self.before, self.project, self.output = (
            nn.LayerNorm(width),
            nn.Linear(width, 3 * width),
            nn.Linear(width, width),
        )
        self.dense = nn.Sequential(
            nn.LayerNorm(width),
            nn.Linear(width, 4 * width),
            nn.GELU(approximate="tanh"),
            nn.Linear(4 * width, width),
        )

    def forward(self, x):
        n, length, width = x.shape
        heads = self.project(self.before(x)).view(n, length, 3, HEADS, width // HEADS)
        y = scaled_dot_product_attention(*heads.permute(2, 0, 3, 1, 4), is_causal=True)
        x = x + self.output(y.transpose(1, 2).reshape(n, length, width))
        return x + self.dense(x)
