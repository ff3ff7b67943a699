"""The decks: stacks in the order of the lesson, answers that come at a key press, notes for the speaker."""

import re

from tools.pages.lesson import Part
from tools.slides.notes import Notes

HEADING = re.compile(r"\A# (.+)|^## (.+)", re.MULTILINE)


def words(text):
    return re.sub(r"[\s$\\`*]+", "", text)


def test_each_part_is_a_stack_in_the_order_of_the_lesson(lesson, soup):
    texts = [cell.source for cell in lesson.cells if lesson.parts[cell.id] is Part.TEXT]
    found = [one[1] or one[2] for text in texts for one in HEADING.finditer(text)]
    wanted = [heading for heading in found if heading != "Sources"]
    stacks = soup.select(".slides > section")
    found = [stack.select_one("h1, h2").get_text() for stack in stacks]
    assert len(found) == len(wanted)
    assert [one for one in wanted if "$" not in one and one not in found] == []
    assert all(idea.name == "section" for stack in stacks for idea in stack.find_all(recursive=False))


def test_every_answer_waits_for_a_key(lesson, soup):
    answers = soup.select(".answer")
    asked = [one for one in lesson.questions.values() if one.kind != "sketch"]
    assert len(answers) == len(asked)
    assert all(one.find_parent(class_="fragment") for one in answers)
    assert all(one.find_parent(class_="fragment") is None for one in soup.select(".card"))
    assert len(soup.select(".card")) == len(lesson.questions)


def test_what_is_folded_in_the_lesson_waits_too(soup):
    assert soup.find("details") is None
    assert all(one.select_one(".fragment") for one in soup.select(".folded"))


def test_the_speaker_knows_every_answer_and_what_to_cut(lesson, soup):
    notes = words("".join(one.get_text() for one in soup.select("aside.notes")))
    for question in lesson.questions.values():
        assert words(f"Answer: {question.told.answer}") in notes
    page = Notes(lesson)
    assert notes.count("Maybecut.") == len(page.cuts)
    assert page.cuts or "Nothing need be cut" in page.page
    assert len(page.questions) in (3, 4) and page.mistakes
    assert set(page.questions) <= {one.told.name for one in lesson.questions.values()}
    assert set(page.cuts) <= set(page.minutes)


def test_widgets_are_pictures_that_say_where_they_live(lesson, soup):
    told = "".join(one.get_text() for one in soup.select(".live"))
    assert [name for names in lesson.widgets.values() for name in names if name not in told] == []


def test_code_is_short(soup):
    for code in soup.select("pre.code"):
        text = code.get_text()
        assert len(text.splitlines()) <= 20
        assert not re.search(r"^(import|from|show\(|assert\b)", text, re.MULTILINE)
        assert ".reveal(" not in text
