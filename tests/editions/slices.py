"""Runs one cell of a notebook with as little of the cells above it as it needs."""

import ast
import contextlib
import io
import symtable


def said(cells, number, *others):
    """What the cell `number` prints, and those at `others` before it; of all above only what they use."""
    wanted = [statement for place in (*others, number) for statement in parsed(cells[place])]
    above = [statement for cell in cells[: min([number, *others])] for statement in parsed(cell)]
    space = {}
    run([*needed(above, wanted), *wanted[:-1]], space)
    return run(wanted[-1:], space)


def parsed(cell):
    return ast.parse(cell["source"]).body if cell["cell_type"] == "code" else []


def run(statements, space):
    """What the statements print."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(ast.Module(statements, []), "<cell>", "exec"), space)
    return out.getvalue()


def needed(above, wanted):
    """The statements of `above`, in their order, that make what is used below them."""
    open_names, found = set(), []
    for statement in reversed([*above, *wanted]):
        if statement in wanted or bound(statement) & open_names:
            found.append(statement)
            open_names = open_names - bound(statement) | used(statement)
    return [statement for statement in reversed(found) if statement not in wanted]


def bound(statement):
    """The names that a statement at the top of a cell makes."""
    names = table(statement).get_symbols()
    return {name.get_name() for name in names if name.is_assigned() or name.is_imported()}


def used(statement):
    """The names that it needs from above, also inside functions."""
    top = table(statement)
    loose = {name.get_name() for name in top.get_symbols() if name.is_referenced()}
    return loose.union(*(of_the_cell(inner) for inner in top.get_children()))


def of_the_cell(inner):
    """The names in a function or class that are not its own."""
    names = {name.get_name() for name in inner.get_symbols() if name.is_global() and name.is_referenced()}
    return names.union(*map(of_the_cell, inner.get_children()))


def table(statement):
    return symtable.symtable(ast.unparse(statement), "<cell>", "exec")
