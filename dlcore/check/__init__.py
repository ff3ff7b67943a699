"""Exercise checks that name the mistake. In a lesson: `from dlcore.lessons import lesson07`.

`lesson07.one_hot(one_hot)` prints "passed", "not attempted yet", or the first case that fails, with what
was expected, what came, and the known mistake that gives exactly these answers. It never raises.
What the answer prints in that case is shown too, and a computation without an end is stopped.
For programs: `lesson07.one_hot.result(one_hot)` gives this as data, with passed, attempted, cases, case,
mistake, hint and text; `lesson07.one_hot.require(one_hot)` raises NotPassed, an AssertionError, unless it
passes, for nbgrader and other tools that ask whether a cell raises.
One module per lesson; each exercise in it is of one of four kinds: Exercise (a function, compared with a
reference), RandomExercise (a function whose answer is not unique: requirements), ValueExercise (a number),
LayerExercise (a class with forward and backward).
"""
