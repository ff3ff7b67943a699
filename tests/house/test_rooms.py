"""The plan of the house: a floor for every room of dlcore, and imports that only go down."""

from graphlib import TopologicalSorter

from tests.house.source_files import ROOT, name, offenders, python_files
from tests.house.test_imports import imports

DLCORE = ROOT / "dlcore"
LOOSE_FILES = 7  # beside __init__
FLOORS = (  # from the ground up; no room knows another one of its own floor
    ("guards", "language"),
    ("progress",),
    ("initializers", "formulas", "datasets"),
    ("fast",),
    ("parameter", "parallel"),
    ("layers", "losses", "optimizers", "landscapes", "metrics"),
    ("gradcheck", "training", "plots"),
    ("vision", "text", "check", "interop"),
    ("models", "sweep"),
    ("lessons", "doctor"),
    ("widgets/base",),
    ("widgets/live", "widgets/small_network"),
    (
        *("widgets/activation", "widgets/backprop", "widgets/clinic", "widgets/cockpit"),
        *("widgets/descent", "widgets/forward"),
        *(
            "widgets/lens",
            "widgets/microscope",
            "widgets/neuron",
            "widgets/pad",
            "widgets/prediction",
            "widgets/probe",
            "widgets/race",
        ),
        *("widgets/sampler", "widgets/unroller"),
    ),
    ("predict", "widgets", "__init__"),  # faces
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}


def room(parts):
    """The room of a module, such as "layers" or "widgets/race"; parts: its name without dlcore."""
    return "/".join(parts[:2]) if parts[0] == "widgets" else parts[0]


def room_of(path):
    *folders, file = path.relative_to(DLCORE).with_suffix("").parts
    return room([*folders, file] if not folders or file != "__init__" else folders)


def neighbours(path):
    """The other rooms that a file imports from."""
    ours = [module.split(".")[1:] for module in imports(path) if module.startswith("dlcore.")]
    return {room(parts) for parts in ours} - {room_of(path)}


def upward(path):
    return sorted(other for other in neighbours(path) if FLOOR[other] >= FLOOR[room_of(path)])


def test_every_room_has_its_floor():
    assert {room_of(path) for path in python_files("dlcore")} - FLOOR.keys() == set()


def test_the_door_shows_few_loose_files():
    loose = [path.name for path in DLCORE.glob("*.py") if path.name != "__init__.py"]
    assert len(loose) <= LOOSE_FILES, loose


def test_no_import_runs_back_up():
    assert offenders(upward, python_files("dlcore")) == {}


def test_no_circle_between_rooms():
    """Told from the imports alone, whatever the floors say."""
    ties = {}
    for path in python_files("dlcore"):
        ties.setdefault(room_of(path), set()).update(neighbours(path))
    TopologicalSorter(ties).prepare()  # CycleError names the circle


def test_no_circle_between_modules():
    """But for the faces: a module below may import its neighbour through none."""
    modules = {".".join(("dlcore", *path.relative_to(DLCORE).with_suffix("").parts)): path
               for path in python_files("dlcore") if path.name != "__init__.py"}  # fmt: skip
    ties = {module: modules.keys() & set(imports(path)) for module, path in modules.items()}
    TopologicalSorter(ties).prepare()
    assert len(ties) > 100, name(DLCORE)
