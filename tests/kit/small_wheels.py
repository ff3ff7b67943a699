"""Wheels of a few bytes: a name, and what they ask for."""

import zipfile


def wheel(folder, name, *asks):
    """A file such as left-1.0-py3-none-any.whl in the folder, with a METADATA that asks for `asks`."""
    package, version = name.split("-")[:2]
    lines = ["Metadata-Version: 2.1", f"Name: {package}", f"Version: {version}"]
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / name, "w") as archive:
        text = "\n".join([*lines, *(f"Requires-Dist: {one}" for one in asks)])
        archive.writestr(f"{package}-{version}.dist-info/METADATA", text)
    return folder / name
