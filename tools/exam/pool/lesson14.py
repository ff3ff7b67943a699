"""Questions on fast and large networks."""

import numpy as np

from dlcore.lessons import lesson14
from tools.exam.numbers import listed, number, reals
from tools.exam.parts import Code
from tools.exam.question import CHOOSE, COMPUTE, FAULT, SHORT, Task, question


@question(COMPUTE, points=3, minutes=4)
def amdahl(rng):
    """How much several processes can help"""
    serial, processes = rng.choice([(0.2, 4), (0.1, 9), (0.5, 5), (0.25, 3), (0.2, 16), (0.1, 3)])
    speed, most = lesson14.speed_up.reference(serial, processes), 1 / serial
    return Task(
        text=(
            f"Of a training step {number(100 * serial)} % cannot be shared among processes. How many times"
            f" as fast is it with {processes} processes, at best? And with as many as you like? Name"
            " something that makes it slower still.",
        ),
        answer=(
            f"`1 / ({number(serial)} + {number(1 - serial)} / {processes})`, about"
            f" {number(round(speed, 2))}. At most `1 / {number(serial)} = {number(most)}`. Also: gradients"
            " must be exchanged, processes wait for the slowest one, and all share the way to memory.",
        ),
        given={"serial": serial, "processes": processes},
        values={"speed": round(speed, 2), "most": most},
    )


@question(COMPUTE, points=3, minutes=4)
def flops(rng):
    """What a training step costs"""
    sizes, n = [rng.choice([10, 20, 100]), rng.choice([10, 50]), rng.choice([5, 10])], rng.choice([10, 100])
    value = lesson14.step_flops.reference(sizes, n)
    wires = [a * b for a, b in zip(sizes, sizes[1:])]
    return Task(
        text=(
            f"Dense layers of the sizes {', '.join(map(str, sizes))} are trained with batches of {n}. How"
            " many floating-point operations do the matrix products of one step take? (A multiplication"
            " and an addition are two. The gradient of the data is not needed.)",
        ),
        answer=(
            f"Each wire costs 2 · {n} operations forward, as many for its own gradient, and as many to"
            f" send the gradient back, which the first layer saves: `2 · {n} · (3 · {sum(wires)} −"
            f" {wires[0]}) = {value}`.",
        ),
        given={"sizes": sizes, "n": n},
        values={"flops": value},
    )


@question(FAULT, points=3, minutes=4)
def joined(rng):
    """Gradients of unequal parts that are averaged evenly"""
    counts, gradients = rng.choice([[30, 10], [10, 40], [60, 20], [80, 20]]), rng.sample(range(-8, 9), 2)
    right = lesson14.joined_gradient.reference(reals([[g] for g in gradients]), reals(counts))[0]
    wrong = float(np.mean(gradients))
    return Task(
        text=(
            f"Two processes share a batch of {sum(counts)} examples: {counts[0]} and {counts[1]}. Each"
            f" computes the mean gradient of its part, for one parameter: {listed(gradients)}. They are"
            " joined so:",
            Code("gradient = np.mean(gradients)"),
            "What does it give, what is the gradient of the whole batch, and what is the fault? When is"
            " the code right?",
        ),
        answer=(
            f"It gives {number(wrong)}; right is {number(right)}: each part counts with its number of"
            " examples. The code is right where all parts are equally large.",
        ),
        given={"counts": counts, "gradients": gradients},
        values={"wrong": wrong, "right": right},
    )


@question(SHORT, points=2, minutes=3)
def updates(rng):
    """How many updates an epoch has"""
    micro, rounds, processes = rng.choice([8, 16, 32]), rng.choice([2, 3, 4]), rng.choice([2, 4])
    n = micro * rounds * processes * rng.randint(10, 40) + rng.choice([0, 5])
    count = lesson14.updates.reference(n, micro, rounds, processes)
    batch = micro * rounds * processes
    return Task(
        text=(
            f"{n} examples are trained on by {processes} processes. Each takes {micro} examples at a time,"
            f" and {rounds} such rounds are added up before an update. How large is the batch of one"
            " update, and how many updates has an epoch, the last small one included?",
        ),
        answer=(
            f"`{micro} · {rounds} · {processes} = {batch}` examples; {n} / {batch}, rounded up, are"
            f" {count} updates.",
        ),
        given={"n": n, "micro": micro, "rounds": rounds, "processes": processes},
        values={"batch": batch, "updates": count},
    )


@question(CHOOSE, points=3, minutes=4)
def roof(rng):
    """Whether a product waits for memory"""
    size, speed, way = rng.choice([60, 120, 240, 600]), rng.choice([100, 200]), rng.choice([10, 20])
    square = lesson14.intensity.reference(size, size, size, 4)
    single = lesson14.intensity.reference(1, size, size, 4)
    needed = speed / way
    waits = "both" if square < needed else "the single row"
    return Task(
        text=(
            f"A processor computes at most {speed} Gflop/s and reads at most {way} GB/s; numbers have 4"
            f" bytes. A batch (n, {size}) is multiplied by weights ({size}, {size}). How many flops for"
            f" each byte has the product for n = {size}? And for a single row (about)? Which of the two"
            " waits for memory: neither, the single row, or both? Say why.",
        ),
        answer=(
            f"`2n³ / (4 · 3n²) = n/6 = {number(square)}`; a single row about {single:.1f}, for each weight"
            f" is read and used once. The processor needs `{speed} / {way} = {number(needed)}` flops for"
            f" each byte: it waits for **{waits}**.",
        ),
        given={"size": size, "speed": speed, "way": way},
        values={"square": square, "single": round(single, 1), "waits": waits},
    )


QUESTIONS = (amdahl, flops, joined, updates, roof)
