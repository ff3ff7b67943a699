"""What a learner has done: a line of JSON in the learner's folder for each check, prediction and question.

record(kind, name, **facts): what the lessons call; never raises
history(): all of it, as it happened
overview(folder): plain rows, for a teacher
bring(other): another machine's record joined with this one
map(LESSONS): the lessons, what is done, where to go on

Lines are only ever added to the file, my-course/progress.jsonl. It is the learner's: no names of persons
are kept, nothing is sent anywhere, and who deletes it begins anew. In the originals of the lessons, and
wherever no folder of a learner is near, nothing is written.
"""

from dlcore.progress.bringing import bring
from dlcore.progress.history import history
from dlcore.progress.lesson_map import map
from dlcore.progress.overview import overview
from dlcore.progress.record import record

__all__ = ["bring", "history", "map", "overview", "record"]
