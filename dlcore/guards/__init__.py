"""What a function asks of its arguments: who expected what, what came, and the likely cause."""

from dlcore.guards.amounts import (
    require_not_negative,
    require_number,
    require_positive,
    require_positive_integer,
    require_probability,
    require_rng,
    require_share,
)
from dlcore.guards.arrays import (
    FLOATS,
    as_array,
    as_floats,
    of_arrays,
    require_array,
    require_dtype,
    require_examples,
    require_finite,
    require_float_type,
    require_floats,
    require_same_shape,
    require_sound,
)
from dlcore.guards.batches import (
    require_dy,
    require_dy_shape,
    require_features,
    require_fit,
    require_pictures,
    require_sequences,
)
from dlcore.guards.labels import (
    require_labels,
    require_symbols,
)

__all__ = [
    "FLOATS",
    "as_array",
    "as_floats",
    "of_arrays",
    "require_array",
    "require_dtype",
    "require_dy",
    "require_dy_shape",
    "require_examples",
    "require_features",
    "require_finite",
    "require_fit",
    "require_float_type",
    "require_floats",
    "require_labels",
    "require_not_negative",
    "require_number",
    "require_pictures",
    "require_positive",
    "require_positive_integer",
    "require_probability",
    "require_rng",
    "require_same_shape",
    "require_sequences",
    "require_share",
    "require_sound",
    "require_symbols",
]
