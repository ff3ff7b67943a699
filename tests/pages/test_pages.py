"""Decks and handouts of all lessons: whole in one file, without a solution, with words for each picture."""

import re

from tools.pages.lesson import Part

REQUEST = re.compile(r"""<link\b|@import|\bsrc=(?!["']?data:)|url\((?!data:)|<(?:iframe|object|embed)\b""")
SCRIPT = re.compile(r"<script>.*?</script>|<style>.*?</style>", re.DOTALL)
PICTURE = re.compile(r"<img\b[^>]*>")
MOST_BYTES = 1_500_000


def body(text):
    return SCRIPT.sub("", text.partition("<body>")[2])


def test_nothing_is_asked_for_outside(slides, handout):
    for text in (slides, handout):
        assert REQUEST.findall(body(text)) == []
        looks = text.partition("</style>")[0]
        assert set(re.findall(r"url\((.{5})", looks)) == {"data:"}
        assert REQUEST.findall(looks) == []
        assert len(text.encode()) < MOST_BYTES


def test_no_formula_is_left_as_latex(slides, handout):
    for text in (slides, handout):
        without_code = re.sub(r"<pre.*?</pre>|<code>.*?</code>|<img[^>]*>", "", body(text), flags=re.DOTALL)
        assert not re.search(r"\$|\\[a-z]{2,}|[\ue000\ue001]", without_code)


def test_no_solution_stands_in_them(lesson, slides, handout):
    solutions = [cell.source for cell in lesson.cells if lesson.parts[cell.id] is Part.SOLUTION]
    assert len(solutions) > 3
    for text in (slides, handout):
        assert "# Solution" not in text and ".solution" not in text and "_solution" not in body(text)


def test_every_picture_has_words(slides, handout):
    for text in (slides, handout):
        pictures = PICTURE.findall(body(text))
        assert len(pictures) >= 7
        assert [one[-200:] for one in pictures if not re.search(r'alt="[^"]{9}', one)] == []


def test_the_handout_holds_every_text_and_every_other_code(lesson, handout):
    for heading in re.findall(
        r"^##+ (\w[\w ,]+)", "\n".join(cell.source for cell in lesson.cells), re.MULTILINE
    ):
        assert heading.strip() in handout
    code = [
        one for one in lesson.cells if lesson.parts[one.id] in (Part.SETUP, Part.CODE, Part.STUB, Part.ANSWER)
    ]
    assert handout.count('<pre class="code">') >= len(code) > 30


def test_a_handout_folds_what_answers_a_prediction(lesson, handout):
    assert handout.count('<section class="question">') == len(lesson.questions)
    assert handout.count('<details class="result">') == len(lesson.answers)
