"""The one list of optional notebooks, in notebooks/more: each stands beside a lesson."""

from dataclasses import dataclass


@dataclass(frozen=True)
class More:
    """One notebook beside a lesson.

    file: the name of the notebook, without .ipynb. title: its heading. lesson: the two digits of the lesson
    that comes before it, in whose room the checks of its exercises are. outcome: what ends "afterwards you
    can". exercises: the names of these checks. Lesson: 00_index.
    """

    file: str
    title: str
    lesson: str
    outcome: str
    exercises: tuple[str, ...] = ()


MORE = (
    More(
        file="project",
        title="A project of your own",
        lesson="07",
        outcome="take a table or pictures from a question to a page that says how far to trust the answer",
    ),
    More(
        file="from_numpy_to_pytorch",
        title="From NumPy to PyTorch",
        lesson="07",
        outcome="write a network in both, and carry its weights over and back",
    ),
    More(
        file="convolution_speed",
        title="How fast can a convolution be?",
        lesson="08",
        outcome="write a convolution that copies less and less, and measure what copies cost",
    ),
    More(
        file="more_from_less",
        title="More from less",
        lesson="08",
        outcome="make few pictures go further by augmentation, and say when it does harm",
    ),
    More(
        file="sunspots",
        title="Sunspots: a real series",
        lesson="09",
        outcome="forecast a series, and judge the forecast by simple baselines and by later years",
    ),
    More(
        file="poems",
        title="Poems: the same network on Chinese",
        lesson="09",
        outcome="tell learning by heart from learning, on a text with many rare symbols",
    ),
    More(
        file="word_vectors",
        title="Words as vectors",
        lesson="09",
        outcome="learn a vector for each word from what stands near it, and test it against chance",
    ),
    More(
        file="trees",
        title="Trees: recursive, not recurrent",
        lesson="09",
        outcome="combine states up a tree, and send gradients back down",
        exercises=("tree_state",),
    ),
)
