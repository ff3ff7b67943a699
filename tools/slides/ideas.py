"""A lesson as slides: stacks of ideas. An idea belongs together, and is cut where it is too long."""

from tools.keeper.slideshow import Kind
from tools.pages.lesson import Part
from tools.slides.block import Block, aside, fragment
from tools.slides.notes import Notes
from tools.slides.results import code_blocks
from tools.slides.rule import kind
from tools.slides.words import text_blocks


def stacks(lesson):
    """For each part of a lesson its ideas, each a list of Blocks."""
    made, notes = [], Notes(lesson)
    for cell in lesson.cells:
        for block in blocks(lesson, cell, notes):
            if block.begins is Kind.SLIDE or not made:
                made.append([])
            if block.begins is not Kind.GO_ON or not made[-1]:
                made[-1].append([])
            made[-1][-1].append(block)
    return made


def blocks(lesson, cell, notes):
    """The pieces of a cell, by its Kind, with the notes of the speaker; none where it is left out."""
    wanted = kind(cell, lesson.parts[cell.id])
    if wanted is Kind.SKIP:
        return []
    made = text_blocks(cell.source) if cell.cell_type == "markdown" else code_blocks(lesson, cell)
    if wanted is Kind.NOTES:
        return [Block(aside("".join(one.html for one in made)))]
    if wanted is Kind.FRAGMENT:
        return [Block(fragment(one.html), one.begins, one.heading) for one in made]
    return noted(lesson, cell, begun(made, wanted), notes)


def begun(made, wanted):
    """The first piece that is not folded begins the slide; what is folded goes on with the one before."""
    first = next((number for number, one in enumerate(made) if not one.is_folded), None)
    return [one.begun(wanted) if number == first else one for number, one in enumerate(made)]


def noted(lesson, cell, made, notes):
    """The pieces, with what the speaker reads after each heading, question and widget."""
    parts = [part for one in made for part in (one, *as_block(about_heading(one, notes)))]
    if lesson.parts[cell.id] is Part.QUESTION:
        return [*parts, *as_block(notes.of_question(lesson.questions[cell.id].told))]
    if lesson.parts[cell.id] is Part.WIDGET:
        return [*parts, *as_block(notes.of_widgets(lesson.widgets[cell.id]))]
    return parts


def about_heading(block, notes):
    if not block.heading:
        return ""
    return notes.of_part(block.heading) if block.begins is Kind.SLIDE else notes.of_exercise(block.heading)


def as_block(words):
    """Notes as a piece of their own, if there are any."""
    return [Block(aside(words), is_folded=True)] if words.strip() else []
