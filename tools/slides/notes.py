"""What stands in the speaker's window: the page about teaching a lesson, each word where it is needed."""

import re
from functools import cached_property

from tools.keeper.minutes import ROW
from tools.learner.places import PROJECT
from tools.pages import text

LESSONS = PROJECT / "docs" / "teaching" / "lessons"
ITEM = re.compile(r"^- (.+?)(?=^- |\Z)", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
QUESTION = re.compile(r"`(\d\d\.\w+)`, part \d+: (.*)", re.DOTALL)
CUT = re.compile(r"\*\*(.+?) \(\d+\)\*\*(?:: )?(.*)", re.DOTALL)
MISTAKE = re.compile(r"Exercise (\d+), (.*)", re.DOTALL)


class Notes:
    """The words of the page about a lesson, and the minutes of the lesson's first cell."""

    def __init__(self, lesson):
        page = LESSONS.joinpath(f"{lesson.entry.number}.md").read_text(encoding="utf-8")
        self.page = LINK.sub(r"\1", page)
        self.minutes = dict(ROW.findall(lesson.cells[0].source))

    @cached_property
    def questions(self):
        return dict(self.items("Questions to put", QUESTION))

    @cached_property
    def cuts(self):
        return dict(self.items("If you have 45 minutes", CUT))

    @cached_property
    def mistakes(self):
        return self.items("Wrong answers, and what to say", MISTAKE)

    def items(self, heading, form):
        """The items of a list, as the groups of a form."""
        found = (form.match(item.strip()) for item in ITEM.findall(self.below(heading)))
        return [one.groups() for one in found if one]

    def below(self, heading):
        return self.page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0].strip()

    def of_part(self, heading):
        """Its minutes, and whether it may be cut."""
        said = [f"{self.minutes[heading]} minutes."] if heading in self.minutes else []
        said += [f"May be cut. {self.cuts[heading]}"] if heading in self.cuts else []
        return text.html("\n\n".join(said))

    def of_exercise(self, heading):
        """The wrong answers that classes give."""
        number = heading.partition(" ")[0]
        return text.html("\n".join(f"- {words}" for one, words in self.mistakes if one == number))

    def of_question(self, told):
        """The answer, and what to ask the class."""
        return text.html(f"**Answer:** {told.answer}\n\n{self.questions.get(told.name, '')}")

    def of_widgets(self, names):
        """What to do on the projector."""
        words = self.below("On the projector")
        return text.html(words if any(f"`{name}`" in words for name in names) else "")
