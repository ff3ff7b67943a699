"""The files of a front end stand one behind the other, the common one first."""

import pytest

from dlcore.widgets.base.front import load_css, load_esm, read


def test_shared_files_come_first():
    assert load_css("race/race.css", "pad/pad.css") == "\n".join(
        map(read, ("base/shared.css", "race/race.css", "pad/pad.css"))
    )
    assert load_esm("pad/pad.js") == "\n".join(map(read, ("base/shared.js", "pad/pad.js")))


def test_a_missing_file_is_an_error():
    with pytest.raises(FileNotFoundError):
        load_css("no_such_widget.css")
