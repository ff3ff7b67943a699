"""The clinic board."""

from dlcore.widgets.clinic.clinic import ClinicBoard

__all__ = [
    "ClinicBoard",
]
