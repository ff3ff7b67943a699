"""Widgets of the course: one line in a notebook each. They need ipywidgets and anywidget."""

from importlib import import_module

MODULES = {"TrainingCockpit": "cockpit", "DigitPad": "pad"}
__all__ = ["DigitPad", "TrainingCockpit"]


def __getattr__(name):
    """Import a widget when it is first asked for, so that one widget does not pay for the other."""
    if name not in MODULES:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    return getattr(import_module(f"{__name__}.{MODULES[name]}"), name)
