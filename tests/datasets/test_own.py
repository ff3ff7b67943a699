"""A table and a folder of pictures of one's own; what is wrong with them is told with its place."""

import numpy as np
import pytest
from PIL import Image

from dlcore.datasets.own import picture_folder, table_file

TABLE = "id,age,weight,ill\na,30,70.5,no\nb,41, 80 ,yes\nc,,60,no\nd,25,55,yes\n"


@pytest.fixture
def table(tmp_path):
    def write(text, encoding="utf-8"):
        path = tmp_path / "people.csv"
        path.write_text(text, encoding=encoding, newline="")
        return path

    return write


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table(table, encoding, end):
    data = table_file(table(TABLE.replace("\n", end), encoding), "ill", leave_out=["id"])
    np.testing.assert_array_equal(data.x, [[30, 70.5], [41, 80], [25, 55]])
    assert data.y.tolist() == [0, 1, 1]
    assert (data.class_names, data.feature_names, data.left_out) == (("no", "yes"), ("age", "weight"), 1)
    assert repr(data) == "OwnData(x (3, 2) float64, y 2 classes, 1 rows left out)"


def test_a_target_of_numbers(table):
    data = table_file(table(TABLE), "weight", leave_out=["id", "ill"], has_classes=False)
    assert data.y.tolist() == [70.5, 80, 55] and data.class_names == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TABLE.replace("41", "old"), r"Line 3, column 'age': 'old' is not a number.*leave_out=\['age'\]"),
        (TABLE.replace("41", "nan"), "Line 3, column 'age': 'nan' is not a number"),
        (TABLE.replace(",", ";"), r"columns \['id;age;weight;ill'\], and none named"),
        (TABLE.replace("b,41, 80 ,yes", "b,41"), "Line 3 has 2 fields, the headings are 4"),
        ("id,age,weight,ill\n,,,\n", "no row without an empty field"),
        ("", "and none named"),
    ],
)
def test_what_is_wrong_with_a_table(table, text, words):
    with pytest.raises(ValueError, match=words):
        table_file(table(text), "ill", leave_out=["id"])


@pytest.fixture
def pictures(tmp_path):
    for name, colour in {"cats": (255, 0, 0), "dogs": (0, 0, 255)}.items():
        folder = tmp_path / name
        folder.mkdir()
        for number in range(2):
            Image.new("RGB", (40 + number, 20), colour).save(folder / f"{number}.png")
    (tmp_path / "dogs" / "notes.txt").write_text("no picture", encoding="utf-8")
    return tmp_path


def test_pictures(pictures):
    data = picture_folder(pictures, (8, 6))
    assert data.x.shape == (4, 8, 6, 3) and data.x.dtype == np.uint8
    assert data.class_names == ("cats", "dogs") and data.y.tolist() == [0, 0, 1, 1]
    assert data.x[0, 0, 0].tolist() == [255, 0, 0] and data.x[3, 7, 5].tolist() == [0, 0, 255]


def test_a_broken_picture_is_told(pictures):
    (pictures / "cats" / "9.jpg").write_bytes(b"no picture")
    with pytest.raises(ValueError, match=r"cats/9\.jpg cannot be read as a picture"):
        picture_folder(pictures, (8, 6))


def test_a_folder_without_pictures_is_told(tmp_path):
    with pytest.raises(ValueError, match="for each class a folder with its pictures"):
        picture_folder(tmp_path, (8, 6))
