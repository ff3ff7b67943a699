"""What an exercise says of itself: names of mistakes and of results, which dlcore.check says for it."""

import ast


def exercise_words(path):
    """Pairs (line, words) of the arguments mistakes, requirements, returns and form of exercises."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.keyword):
            for text in TEXTS.get(node.arg, nothing)(node.value):
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.lineno, text.value


def nothing(_value):
    return ()


def keys(value):
    return value.keys if isinstance(value, ast.Dict) else ()


def names(value):
    """One word is a name of the code, and stays."""
    parts = value.elts if isinstance(value, ast.Tuple) else ()
    return [part for part in parts if isinstance(part, ast.Constant) and " " in str(part.value)]


TEXTS = {"mistakes": keys, "requirements": keys, "returns": names, "form": lambda value: (value,)}
