"""How many cores there are to use."""


def usable_cores():
    """The physical cores that this process may use: in a container fewer than the machine has.

    Two hardware threads of one core share its arithmetic, so they count once. Lesson: 14_fast_and_large.
    """
    from loky import cpu_count  # here: it is rarely asked for

    return cpu_count(only_physical_cores=True)
