"""The one list of lessons. The tables of README and index, the map and the tests come from it."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from dlcore.language import mark
from dlcore.lessons.more import MORE

THUMBNAILS = Path(__file__).parent / "thumbnails"


@dataclass(frozen=True)
class Lesson:
    """One lesson: its notebook, what it is about, and what one can do afterwards.

    file: the name of the notebook, without .ipynb. title: its heading, without the number.
    name, subject: one word and a few, for the map. picture: what its thumbnail there shows.
    outcome: what ends "afterwards you can".
    widgets: the names of those that it shows. Lesson: 00_index.
    """

    file: str
    title: str
    name: str
    subject: str
    outcome: str
    picture: str = ""
    widgets: tuple[str, ...] = ()

    @property
    def number(self):
        """Its two digits, as a text."""
        return self.file[:2]

    @property
    def heading(self):
        """The heading of its notebook."""
        return f"{self.number} {self.title}"

    @property
    def thumbnail(self):
        """Where its small picture lies, made by python -m tools.thumbnails."""
        return THUMBNAILS / f"{self.file}.png"

    @property
    def exercises(self):
        """The names of its checks, without those of optional notebooks."""
        optional = {name for more in MORE if more.lesson == self.number for name in more.exercises}
        offered = import_module(f"dlcore.lessons.lesson{self.number}").__all__
        return tuple(name for name in offered if name not in optional)


LESSONS = (
    Lesson(
        file="01_neuron",
        title="One neuron, and why one is not enough",
        name=mark("neuron"),
        subject=mark("weights, a line, XOR"),
        picture=mark("A straight line between two clouds of points"),
        outcome="compute what a neuron does, draw its line, let it learn, and prove what it cannot do",
        widgets=("NeuronPlayground",),
    ),
    Lesson(
        file="02_activations",
        title="Activations, and how to begin",
        name=mark("activations"),
        subject=mark("bends, first weights"),
        picture=mark("The outputs of several layers as histograms"),
        outcome="derive the common activations, and choose first weights that keep fifty layers alive",
        widgets=("ActivationExplorer",),
    ),
    Lesson(
        file="03_forward_pass",
        title="The forward pass",
        name=mark("forward pass"),
        subject=mark("shapes, losses"),
        picture=mark("Two crescents of points and the regions of a small network"),
        outcome="compute what a network answers and how wrong it is, and say the shape of every array",
        widgets=("ForwardStepper",),
    ),
    Lesson(
        file="04_backpropagation",
        title="Backpropagation",
        name=mark("backpropagation"),
        subject=mark("gradients, proved"),
        picture=mark("A network with numbers and derivatives in its boxes"),
        outcome="find the gradient of any network of layers, and prove it right",
        widgets=("BackpropStepper",),
    ),
    Lesson(
        file="05_optimizers",
        title="Optimizers",
        name=mark("optimizers"),
        subject=mark("rates, momentum, Adam"),
        picture=mark("Paths of three optimizers in a long valley"),
        outcome="write each common optimizer from its formula, and find a good learning rate",
        widgets=("OptimizerRace",),
    ),
    Lesson(
        file="06_linear_regression",
        title="Fitting a line, and what fitting means",
        name=mark("lines"),
        subject=mark("fitting, validation"),
        picture=mark("Two classes of points and the border between them"),
        outcome="fit lines and yes-or-no classifiers, and choose between models without fooling yourself",
        widgets=("DescentExplorer",),
    ),
    Lesson(
        file="07_mnist_mlp",
        title="A network that reads digits",
        name=mark("digits"),
        subject=mark("a network on pictures"),
        picture=mark("Eight handwritten digits"),
        outcome="train a network on real pictures, and say how far its accuracy can be trusted",
        widgets=("TrainingCockpit", "DigitPad"),
    ),
    Lesson(
        file="08_cifar_cnn",
        title="A network that sees pictures",
        name=mark("pictures"),
        subject=mark("convolution, CNN"),
        picture=mark("Small photographs of animals and vehicles"),
        outcome="write a convolution forward and backward, train a network on photographs, and say what its "
        "units see",
        widgets=("ConvolutionMicroscope", "TrainingCockpit"),
    ),
    Lesson(
        file="09_rnn",
        title="Networks that read in order",
        name=mark("sequences"),
        subject=mark("memory, gates, text"),
        picture=mark("The states of eight units over time, as coloured squares"),
        outcome="build networks that read sequences, say why gates let them remember, and train one "
        "that writes",
        widgets=("RecurrentUnroller", "TextSampler"),
    ),
    Lesson(
        file="10_depth",
        title="Fifty layers that learn",
        name=mark("depth"),
        subject=mark("norms, ways around"),
        picture=mark("Outputs of a deep network as shades of grey, a row for each digit"),
        outcome="train fifty layers, and say what BatchNorm, LayerNorm and residual connections mend",
        widgets=("DepthProbe",),
    ),
    Lesson(
        file="11_attention",
        title="Attention, and a small GPT",
        name=mark("attention"),
        subject=mark("who looks at whom"),
        picture=mark("A table of squares: which place of a sequence looks at which"),
        outcome="write attention and its gradients, train it, and build a small GPT that is measured fairly",
        widgets=("AttentionLens",),
    ),
    Lesson(
        file="12_looking_inside",
        title="Looking inside",
        name=mark("looking inside"),
        subject=mark("maps and their controls"),
        picture=mark("Photographs, and below each a map of where the network looked"),
        outcome="ask a network where it looked, what it needs, what fools it and for whom it fails, and test "
        "each answer",
    ),
    Lesson(
        file="13_clinic",
        title="The clinic: networks that do not learn",
        name=mark("the clinic"),
        subject=mark("twelve broken networks"),
        picture=mark("Loss curves of a sick network and of the mended one"),
        outcome="find out why a network does not learn, mend it, and search its settings on a budget",
        widgets=("ClinicBoard",),
    ),
    Lesson(
        file="14_fast_and_large",
        title="Fast and large",
        name=mark("fast and large"),
        subject=mark("cores, memory, GPUs"),
        picture=mark("A falling curve: the time of one picture in larger and larger batches"),
        outcome="say where the time of a step goes, train with several processes on one shared vector, and "
        "say beforehand when cores, batches or a GPU will help",
    ),
)
