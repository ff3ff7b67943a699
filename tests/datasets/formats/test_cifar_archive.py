"""The archive: the right one is read, and whatever else it may hold does no harm."""

import gzip
import tarfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcore.datasets.formats import cifar_archive
from dlcore.datasets.formats.cifar_archive import read_members
from dlcore.datasets.formats.cifar_batches import BATCH_FILES, FOLDER, MOST_BYTES
from tests.datasets.formats.cifar_files import (
    archive_of,
    content,
    member,
    members,
    packed,
    pictures,
    small_files,
)

FILES = small_files()
GOOD = packed(members(FILES))


def test_the_files_in_their_order():
    x_train, y_train, x_test, y_test = archive_of(GOOD).content(GOOD)
    expected = [pictures(i + 1, seed=i) for i in range(6)]
    np.testing.assert_array_equal(x_train, np.concatenate([x for _, x in expected[:5]]), strict=True)
    np.testing.assert_array_equal(y_train, np.concatenate([y for y, _ in expected[:5]]))
    np.testing.assert_array_equal(x_test, expected[5][1], strict=True)
    np.testing.assert_array_equal(y_test, expected[5][0])


def test_the_order_in_the_archive_does_not_matter():
    a, b = (archive_of(raw).content(raw) for raw in (GOOD, packed(members(FILES)[::-1])))
    np.testing.assert_array_equal(a.x_train, b.x_train)


@pytest.mark.parametrize(
    "raw, reason",
    [
        (GOOD[:-1], "bytes instead of"),
        (GOOD + b"\0", "bytes instead of"),
        (bytes(len(GOOD)), "not the published archive"),
    ],
)
def test_another_archive_is_not_opened(raw, reason, monkeypatch):
    monkeypatch.setattr(tarfile, "open", lambda *arguments, **options: pytest.fail("opened"))
    with pytest.raises(ValueError, match=reason):
        archive_of(GOOD).content(raw)


ODD = {
    "absolute path": member(f"/{FOLDER}/data_batch_1.bin", content(1)),
    "up and away": member(f"../{FOLDER}/data_batch_1.bin", content(1)),
    "in another folder": member("data_batch_1.bin", content(1)),
    "deeper": member(f"x/{FOLDER}/data_batch_1.bin", content(1)),
    "symbolic link": member(f"{FOLDER}/data_batch_1.bin", type=tarfile.SYMTYPE, linkname="/etc/passwd"),
    "hard link": member(f"{FOLDER}/data_batch_1.bin", type=tarfile.LNKTYPE, linkname="/etc/passwd"),
    "device": member(f"{FOLDER}/data_batch_1.bin", type=tarfile.CHRTYPE),
    "pipe": member(f"{FOLDER}/data_batch_1.bin", type=tarfile.FIFOTYPE),
    "folder": member(f"{FOLDER}/data_batch_1.bin", type=tarfile.DIRTYPE),
    "long name": member(f"{FOLDER}/" + 300 * "x", b"x"),
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_odd_member_is_passed_over(odd, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = read_members(packed([odd, *members(FILES)]))
    np.testing.assert_array_equal(found["data_batch_1.bin"][1], pictures(1, seed=0)[0])
    assert list(tmp_path.iterdir()) == [], "nothing is unpacked"


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_odd_member_is_no_substitute(odd):
    rest = [entry for entry in members(FILES) if not entry[0].name.endswith("data_batch_1.bin")]
    with pytest.raises(ValueError, match="data_batch_1.bin is not in it"):
        read_members(packed([odd, *rest]))


def test_a_file_that_is_too_long_is_not_read():
    raw = packed([member(f"{FOLDER}/test_batch.bin", bytes(MOST_BYTES + 1)), *members(FILES)])
    with pytest.raises(
        ValueError, match=r"test_batch.bin in it has 30,730,001 bytes, and at most 30,730,000 belong"
    ):
        read_members(raw)


@pytest.mark.parametrize("name", ["bomb", f"{FOLDER}/readme.html"])
def test_an_archive_that_unpacks_to_too_much(name, monkeypatch):
    monkeypatch.setattr(cifar_archive, "MOST_UNPACKED", 10**6)
    with pytest.raises(ValueError, match="unpacks to more than the published files"):
        read_members(packed([member(name, bytes(10**7)), *members(FILES)]))


def test_a_damaged_file_in_it_is_named():
    with pytest.raises(ValueError, match=r"data_batch_3.bin: 10 bytes are not a whole number"):
        read_members(packed(members({**FILES, "data_batch_3.bin": bytes(10)})))


@pytest.mark.parametrize("missing", BATCH_FILES)
def test_a_missing_file_is_named(missing):
    with pytest.raises(ValueError, match=f"{missing} is not in it"):
        read_members(packed(members({name: raw for name, raw in FILES.items() if name != missing})))


@pytest.mark.parametrize("length", [0, 1, 10, 600, len(GOOD) // 2, len(GOOD) - 60_000])
def test_cut_short(length):
    with pytest.raises(ValueError, match="cut short or damaged|is not in it"):
        read_members(GOOD[:length])


@settings(max_examples=60, deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), value=st.integers(0, 255), inside=st.booleans())
def test_any_damaged_byte_is_survived(place, value, inside):
    raw = bytearray(gzip.decompress(GOOD) if inside else GOOD)
    raw[int(place * len(raw))] = value
    try:
        found = read_members(gzip.compress(raw, 1) if inside else bytes(raw))
    except ValueError:
        return
    assert set(found) == set(BATCH_FILES)
