"""Pages for people: one for each student, and one about the class for the next lecture."""

from collections import Counter, defaultdict
from html import escape

from tools.grading.marks import LOOK, PART, RIGHT, UNTOUCHED, WRONG
from tools.grading.tables import number

_LOOKS = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8886; }
td.n, th.n { text-align: right; white-space: nowrap; }
pre { overflow-x: auto; padding: .6rem; border: 1px solid #8886; border-radius: .3rem; }
.bar { display: flex; height: .8rem; min-width: 8rem; border: 1px solid #8888; }
.right { background: #2a7d4f; } .part { background: #d9a520; } .wrong { background: #b5483a; }
@media (forced-colors: active) { .bar span { forced-color-adjust: none; } }
"""
_STATES = (RIGHT, PART, WRONG, LOOK, UNTOUCHED)


def student_page(title, line, record, total):
    """What one student gets: points, and for each exercise what its check says."""
    points = f"<strong>{number(line.points)} of {number(total)}</strong> points"
    head = f"<h1>{escape(title)}</h1><p>{escape(line.who)}: {points}"
    late = f", {line.late:.1f} hours after the deadline" if line.late else ""
    notes = "".join(f"<p>{escape(note)}</p>" for note in line.notes)
    parts = "".join(_part(check, mark, record["results"].get(check)) for check, mark in line.marks.items())
    return _page(title, f"{head}{late}.</p>{notes}{parts}")


def _part(check, mark, result):
    head = f"<h2>{escape(check)}: {mark.state}, {number(mark.points)} of {number(mark.of)}</h2>"
    text = "" if result is None or mark.state in (RIGHT, LOOK) else escape(result["text"])
    said = f'<pre tabindex="0">{text}</pre>' if text else ""  # long lines are scrolled by keys too
    note = f"<p>{escape(mark.note)}</p>" if mark.note and (mark.state != WRONG or not said) else ""
    return head + note + said


def class_page(title, lines, records, total):
    """What the teacher takes to the next lecture: which exercises went well, and the most common mistakes."""
    seen = [line.points for line in lines if not _is_empty(records[line.student])]
    mean = f": {sum(seen) / len(seen):.1f} of {number(total)} points on average" if seen else ""
    count = f"{len(lines)} students, {len(seen)} with a notebook of this lesson{mean}."
    head = f"<h1>{escape(title)}</h1><p>{count}</p>"
    return _page(title, head + _exercises(lines) + _mistakes(lines, records) + _to_do(lines, records))


def _is_empty(record):
    return bool(record["unusable"])


def _exercises(lines):
    checks = list(lines[0].marks) if lines else []
    rows = []
    for check in checks:
        counts = Counter(line.marks[check].state for line in lines)
        cells = "".join(f'<td class="n">{counts[state]}</td>' for state in _STATES)
        rows.append(
            f'<tr><th scope="row">{escape(check)}</th>{cells}<td>{_bar(counts, len(lines))}</td></tr>'
        )
    heads = "".join(f'<th class="n" scope="col">{state}</th>' for state in _STATES)
    head = f'<tr><th scope="col">exercise</th>{heads}<th scope="col">shares</th></tr>'
    return f"<h2>Exercises</h2><table>{head}{''.join(rows)}</table>"


def _bar(counts, number_of_students):
    """The shares as a bar; the numbers stand beside it, so to a screen reader it says that alone."""
    kinds = {"right": counts[RIGHT], "part": counts[PART], "wrong": counts[WRONG] + counts[LOOK]}
    width = 100 / max(1, number_of_students)
    spans = (f'<span class="{kind}" style="width:{width * n:.1f}%"></span>' for kind, n in kinds.items())
    return f'<div class="bar" role="img" aria-label="the numbers as a bar">{"".join(spans)}</div>'


def _mistakes(lines, records):
    """The named mistakes of the class, the most frequent first, with a hint of each."""
    who, hints = defaultdict(list), {}
    for line in lines:
        for check, result in records[line.student]["results"].items():
            if check in line.marks and result["mistake"] and line.marks[check].state in (WRONG, PART):
                who[check, result["mistake"]].append(line.who)
                hints[check, result["mistake"]] = result["hint"]
    ranked = sorted(who, key=lambda key: (-len(who[key]), key))
    rows = "".join(
        f'<tr><td class="n">{len(who[key])}</td><td>{escape(key[0])}</td><td>{escape(hints[key])}</td></tr>'
        for key in ranked
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("exercise", "what their check said"))
    head = f'<tr><th class="n" scope="col">students</th>{head}</tr>'
    table = f"<table>{head}{rows}</table>" if rows else "<p>None that has a name.</p>"
    return f"<h2>Most frequent mistakes</h2>{table}"


def _to_do(lines, records):
    """What a person must look at: flags, submissions without a notebook, the late ones."""
    flagged = [f"{line.who}: {c}: {line.marks[c].note}" for line in lines for c in line.flagged]
    why = {line.who: records[line.student]["unusable"] for line in lines}
    unread = [f"{who}: {sentence}" for who, sentence in why.items() if sentence]
    late = [f"{line.who}: {line.late:.1f} hours" for line in lines if line.late]
    return _list("To be looked at", flagged) + _list("Not marked", unread) + _list("Late", late)


def _list(title, items):
    body = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f"<h2>{title}</h2><ul>{body}</ul>" if items else ""


def _page(title, body):
    screen = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    head = f"<head>{screen}<title>{escape(title)}</title><style>{_LOOKS}</style></head>"
    return f'<!doctype html>\n<html lang="en">{head}<body><main>{body}</main></body></html>\n'
