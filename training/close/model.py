"""The close reading: e5-small-v2's lower layers, what its lower-case vocabulary leaves out (case, spacing), and a head for each task."""
import math

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, INNER, POSITIONS, PIECES = 384, 12, 1536, 512, 30522
SHAPES = 8
SPACINGS = 4
NAME_TYPES = ["person", "organization", "place", "group", "other"]
NAME_LABELS = 1 + 4 * len(NAME_TYPES)
"""O, then B I E S of each type."""
CONTENT_LABELS = 4
"""O B I D; D takes the same content up again behind a cue."""
ROLE_LABELS = 3
"""O B I, of cues and of sources."""
PAIR_WIDTH = 96
PAIR_LABELS = 4
"""What a word is to one cue: nothing, its source, its content, the cue itself."""
DISTANCES = 21
REFERENCE_WIDTH = 96


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.mix_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask, drop: float):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # Half the time of scaled_dot_product_attention on a CPU in bfloat16.
        scores = (q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2)
        mixed = torch.softmax(scores if mask is None else scores + mask, -1) @ v
        mixed = self.mix(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.mix_norm(x + F.dropout(mixed, drop, self.training))
        return self.norm(x + F.dropout(self.down(F.gelu(self.up(x))), drop, self.training))


class Encoder(nn.Module):
    def __init__(self, layers: int, drop: float = 0.0) -> None:
        super().__init__()
        self.words = nn.Embedding(PIECES, WIDTH)
        self.places = nn.Embedding(POSITIONS, WIDTH)
        self.register_buffer("segment", torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.spacings = nn.Embedding(SPACINGS, WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = drop
        self.attended_in = torch.float32
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.spacings.weight)
        self.words.weight.requires_grad_(False)

    def forward(self, ids, shapes=None, spacings=None, mask=None):
        """`mask`: true where a piece is, [batch, length]. Returns [batch, length, WIDTH]."""
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.segment
        if shapes is not None:
            x = x + self.shapes(shapes) + self.spacings(spacings)
        x = F.dropout(self.norm(x), self.drop, self.training)
        attended = None
        if mask is not None:
            attended = torch.zeros(mask.shape, dtype=self.attended_in).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, attended, self.drop)
        return x

    def load_base(self, weights) -> None:
        """Takes over the lower layers of the weights that `base.float_weights` returns."""

        def put(parameter, *names):
            value = torch.cat([torch.tensor(weights[name]) for name in names])
            assert parameter.shape == value.shape, names
            with torch.no_grad():
                parameter.copy_(value)

        put(self.words.weight, "embeddings.word_embeddings.weight")
        put(self.places.weight, "embeddings.position_embeddings.weight")
        self.segment.copy_(torch.from_numpy(weights["embeddings.token_type_embeddings.weight"][0]))
        put(self.norm.weight, "embeddings.LayerNorm.weight")
        put(self.norm.bias, "embeddings.LayerNorm.bias")
        for index, layer in enumerate(self.layers):
            own = f"encoder.layer.{index}."
            for end in ("weight", "bias"):
                put(getattr(layer.qkv, end), *(f"{own}attention.self.{part}.{end}" for part in ("query", "key", "value")))
                put(getattr(layer.mix, end), f"{own}attention.output.dense.{end}")
                put(getattr(layer.mix_norm, end), f"{own}attention.output.LayerNorm.{end}")
                put(getattr(layer.up, end), f"{own}intermediate.dense.{end}")
                put(getattr(layer.down, end), f"{own}output.dense.{end}")
                put(getattr(layer.norm, end), f"{own}output.LayerNorm.{end}")


class CloseReading(nn.Module):
    """Every head reads the first piece of each word. What a word is to a cue, and whom a mention means, is asked of pairs."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.encoder = Encoder(layers)
        self.flat = nn.Linear(WIDTH, NAME_LABELS + CONTENT_LABELS + 2 * ROLE_LABELS)
        self.pair_word = nn.Linear(WIDTH, PAIR_WIDTH)
        self.pair_cue = nn.Linear(WIDTH, PAIR_WIDTH)
        self.pair_distance = nn.Embedding(DISTANCES, PAIR_WIDTH)
        self.pair = nn.Linear(PAIR_WIDTH, PAIR_LABELS)
        self.mention = nn.Linear(WIDTH, REFERENCE_WIDTH)
        self.antecedent = nn.Linear(WIDTH, REFERENCE_WIDTH)
        self.nobody = nn.Linear(WIDTH, 1)
        nn.init.normal_(self.pair_distance.weight, std=0.1)

    def pair_logits(self, words, cues, distances):
        """`words` [.., PAIR_WIDTH] and `cues` as projected; `distances` as `distance_class` has them."""
        return self.pair(F.relu(words + cues + self.pair_distance(distances)))

    def reference_scores(self, mentions, antecedents):
        return mentions @ antecedents.transpose(-1, -2) / math.sqrt(REFERENCE_WIDTH)


def distance_class(offsets):
    """Signed distance in words to one of DISTANCES classes, finer near zero."""
    size = torch.log2(offsets.abs().clamp(min=1).float()).floor().long() + (offsets.abs() >= 1).long()
    return torch.where(offsets < 0, -size, size).clamp(-(DISTANCES // 2), DISTANCES // 2) + DISTANCES // 2
