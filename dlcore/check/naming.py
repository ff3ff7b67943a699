"""Which known mistake an answer makes: a name that fits every case, a likely one, or none."""

from dlcore.check.compare import same
from dlcore.check.named import named
from dlcore.language import say


def name_lines(bank, tries, right, failed):
    """Return the line that names the mistake, or none.

    bank: names to the attempts of an answer with that mistake. tries, right: the learner's, the reference's.
    failed: the first case that fails. A name that fits more than half of the cases in which the mistake shows
    could be it, as a learner may make two mistakes at once, but not where the answer is right in one of them;
    where two fit in as many cases neither is told.
    """
    exact = [name for name, wrong in bank.items() if _share(tries, wrong, range(len(wrong))) == 1]
    if exact:
        return [looks_like(exact[0]) if len(exact) == 1 else _could_be(exact)]
    fits = {name: _fits(tries, wrong, right, failed) for name, wrong in bank.items()}
    best = [
        name for name, (number, _) in fits.items() if number == max(number for number, _ in fits.values())
    ]
    return [_could_be(best)] if len(best) == 1 and fits[best[0]][1] > 0.5 else []


def looks_like(name):
    """Return the line that names a mistake without doubt."""
    return named("  " + say("This looks like {name}.", name=say(name)), [name])


def _could_be(names):
    return named("  " + say("It could be {names}.", names=say(" or ").join(map(say, names))), names)


def _fits(tries, mistaken, right, failed):
    """Return in how many cases an answer looks like a mistake, and in which share of those with the mistake.

    None of them where the first case that fails does not look like it, or an answer is right in spite of it.
    """
    shows = [i for i, wrong in enumerate(mistaken) if not _equal(wrong, right[i])]
    if failed not in shows or not _equal(tries[failed], mistaken[failed]) or _share(tries, right, shows):
        return 0, 0
    share = _share(tries, mistaken, shows)
    return round(share * len(shows)), share


def _share(tries, others, where):
    """Return the share of the cases `where` in which both are equal."""
    return sum(_equal(tries[i], others[i]) for i in where) / max(1, len(where))


def _equal(a, b):
    if a.error or b.error:
        return a.error.split("\n")[0] == b.error.split("\n")[0]  # the line below tells where
    return same(a.result, b.result)
