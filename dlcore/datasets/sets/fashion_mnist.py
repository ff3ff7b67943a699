"""Fashion-MNIST: pictures of clothes, in MNIST's format."""

from functools import partial

from dlcore.datasets.formats.idx_set import IMAGES_SIZE, LABELS_SIZE, IdxSet, idx_file
from dlcore.datasets.source import load

_file = partial(
    idx_file,
    folders=("fashion_mnist", "fashion-mnist", "FashionMNIST/raw"),  # ours, Debian's, torch's
    mirrors=(
        "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
        "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/",
    ),
)

FASHION_MNIST = IdxSet(
    name="Fashion-MNIST",
    class_names=(
        "T-shirt",
        "trousers",
        "pullover",
        "dress",
        "coat",
        "sandal",
        "shirt",
        "sneaker",
        "bag",
        "ankle boot",
    ),
    labels_train=_file(
        "train-labels",
        LABELS_SIZE["train"],
        "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
    ),
    labels_test=_file(
        "t10k-labels", LABELS_SIZE["t10k"], "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"
    ),
    images_test=_file(
        "t10k-images", IMAGES_SIZE["t10k"], "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"
    ),
    images_train=_file(
        "train-images",
        IMAGES_SIZE["train"],
        "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
    ),
    shipped_name="fashion_mnist_5000.npz",
    download_bytes=30_878_645,
)


def fashion_mnist(source=None):
    """Dataset of 28 x 28 pictures of clothes, x uint8 (N, 28, 28), y int64 (N,), ten classes in words.

    source and errors as in mnist(); the shipped 4,000 and 1,000 are drawn from the published training
    and test sets, each class equally often. Give the calling cell the tag nbval-ignore-output.
    Source: Xiao, Rasul, Vollgraf 2017, MIT licence. Lesson: 08_cifar_cnn.
    """
    return load(FASHION_MNIST, source)
