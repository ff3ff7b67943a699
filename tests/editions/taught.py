"""Where a lesson itself shows the function that an exercise asks for: then anybody can copy it from there."""

import ast

from tools.editions.exercises import is_solution
from tools.keeper.claims import parsed


def showing(cells, solution):
    """The ids of the cells that define a function with the body of one in the solution."""
    wanted = functions(solution)
    others = [cell for cell in cells if cell["cell_type"] == "code" and not is_solution(cell)]
    return [cell["id"] for cell in others if functions(cell) & wanted]


def functions(cell):
    """What each function in a cell does; without its name, its comments and its docstring."""
    nodes = [node for node in ast.walk(parsed(cell["source"])) if isinstance(node, ast.FunctionDef)]
    return {tuple(map(ast.dump, told(node))) for node in nodes}


def told(function):
    """The statements of its body; one alone tells little without the arguments."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body if len(body) > 1 else [function.args, *body]
