"""The lessons on one page: a picture of each, what is done, and where to go on."""

import base64
import html

from dlcore.language import say
from dlcore.progress import words
from dlcore.progress.history import history
from dlcore.progress.place import place
from dlcore.progress.standing import next_standing, standings

GRID = "display: grid; grid-template-columns: repeat(auto-fill, minmax(min(190px, 46%), 1fr)); gap: 12px"
LIST = f"{GRID}; list-style: none; margin: 12px 0; padding: 0"
CARD = "border: 1px solid var(--jp-border-color1, #bdbdbd); border-radius: 8px; overflow: hidden; margin: 0"
HERE = CARD.replace("1px solid var(--jp-border-color1, #bdbdbd)", "2px solid var(--jp-brand-color1, #1976d2)")
PICTURE = "display: block; width: 100%; margin: 0; aspect-ratio: 8 / 5; object-fit: cover; background: #fff"
TEXT = "padding: 8px 10px; line-height: 1.45"


class Map:
    """What `map` returns: cards where HTML is shown, lines of words elsewhere."""

    def __init__(self, found, is_kept):
        self.found, self.is_kept = found, is_kept
        self.next = next_standing(found)

    def __repr__(self):
        rows = [self._words(standing) for standing in self.found]
        return "\n".join([say("The lessons:"), *rows, words.advice(self.next, self.is_kept)])

    def _repr_html_(self):
        cards = "\n".join(self._card(standing) for standing in self.found)
        advice = html.escape(words.advice(self.next, self.is_kept))
        return f'<ol style="{LIST}">\n{cards}\n</ol>\n<p>{advice}</p>'

    def _words(self, standing):
        here = f" <- {words.here(standing)}" if standing is self.next else ""
        lesson = standing.lesson
        return f"  {words.title(lesson)} ({say(lesson.subject)}): {words.state(standing)}{here}"

    def _card(self, standing):
        lesson, is_next = standing.lesson, standing is self.next
        link = html.escape(f"{lesson.file}.ipynb")
        here = f"<br><b>{html.escape(words.here(standing))}</b>" if is_next else ""
        return (
            f'<li style="{HERE if is_next else CARD}">{_picture(lesson, link)}<div style="{TEXT}">'
            f'<a href="{link}"><b>{html.escape(words.title(lesson))}</b></a>'
            f"<br>{html.escape(say(lesson.subject))}"
            f"<br>{words.SIGNS[standing.state]} {html.escape(words.state(standing))}{here}</div></li>"
        )


def map(lessons):
    """Return the map of the lessons, to be shown at the end of a cell.

    lessons: dlcore.lessons.course.LESSONS, or objects with number, file, name, subject, picture, thumbnail
    and exercises. A lesson is done when the checks of all its exercises have passed, and tried when anything
    of it is recorded. Lesson: 00_index.
    """
    return Map(standings(history(), lessons), is_kept=place() is not None)


def _picture(lesson, link):
    """Return the thumbnail as a link; the words beside it are a link too, so keys need not stop here."""
    try:
        data = base64.b64encode(lesson.thumbnail.read_bytes()).decode("ascii")
    except OSError:
        return ""
    return (
        f'<a href="{link}" tabindex="-1"><img alt="{html.escape(say(lesson.picture))}" width="256" '
        f'style="{PICTURE}" src="data:image/png;base64,{data}"></a>'
    )
