"""The front end of a widget: the JavaScript and CSS files that its entry needs, as one text of each kind.

The files say what they need in their own language: `import { make } from "../base/elements.js";` and
`@import "../base/shared.css";`, so that a browser can load them as they are. For a notebook they are put one
behind the other without these lines: no bundler.
"""

import json
import posixpath
import re
from pathlib import Path

from dlcore.widgets.base.handed import handed

FOLDER = Path(__file__).parents[1]
HANDED = "base/handed.js"
SCRIPT = re.compile(r'^import \{(?P<names>[^}]*)\} from "(?P<address>[^"]+)";\n+', re.MULTILINE)
SHEET = re.compile(r'^@import "(?P<address>[^"]+)";\n+', re.MULTILINE)
NAME = re.compile(r"^(?P<export>export )?(?=(?:function|const|let|class) (?P<name>\w+))", re.MULTILINE)
SAID = re.compile(r'\bsay\((?P<sentence>"(?:[^"\\\n]|\\.)*")')
STRANGE = re.compile(r"^@?(?:import|export)\b(?! default \{ render \};).*", re.MULTILINE)


def load_esm(entry):
    """Return the script `entry` and all that it imports as the text of one ES module.

    entry: such as "pad/pad.js", in dlcore/widgets; it ends with `export default { render };`. Each file
    stands there once, before those that need it; base/handed.js holds what Python hands in.
    FileNotFoundError for a file that is not there; ImportError for a circle, for a name that is imported and
    not exported, for a name that two files declare (all share one module), for another form of import.
    Lesson: 07_mnist_mlp.
    """
    scripts = gather(entry, SCRIPT)
    declared = {}
    for file, text in scripts.items():
        require_exports(file, text, scripts)
        for name in names_of(text):
            if name in declared:
                raise ImportError(f"{declared[name]} and {file} both declare {name}: all share one module.")
            declared[name] = file
    return "\n".join(without_imports(file, text, scripts) for file, text in scripts.items())


def load_css(entry):
    """Return the style sheet `entry` and all that it imports as the text of one style sheet.

    entry: such as "race/race.css". base/shared.css styles what stands in an element of the class
    dlcore-widget. Errors as in load_esm. Lesson: 07_mnist_mlp.
    """
    return "\n".join(stripped(file, SHEET.sub("", text)) for file, text in gather(entry, SHEET).items())


def sentences(scripts):
    """Return what the scripts say, in English; scripts: a dict from file to text, as gather returns it."""
    found = (said["sentence"] for text in scripts.values() for said in SAID.finditer(text))
    return list(dict.fromkeys(json.loads(sentence) for sentence in found))


def gather(file, link, above=()):
    """Return a dict from file to text: `file` last, each file once and after all that it needs."""
    if file in above:
        raise ImportError(f"A circle of imports: {' needs '.join([*above[above.index(file) :], file])}.")
    text, found = read(file, above), {}
    for needed in link.finditer(text):
        found |= gather(beside(file, needed["address"]), link, (*above, file))
    return found | {file: text}


def read(file, above=()):
    """Return the text of a file of dlcore/widgets; the last file of `above` is the one that needs it."""
    try:
        return (FOLDER / file).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        who = above[-1] if above else "A widget"
        raise FileNotFoundError(f"{who} needs {file}: no such file.") from error


def beside(file, address):
    """Return the place of the address "../base/axes.js" when it stands in `file`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), address))


def names_of(text, only_exported=False):
    """Return the names that a script declares at top level, one a line."""
    return [found["name"] for found in NAME.finditer(text) if found["export"] or not only_exported]


def require_exports(file, text, scripts):
    """ImportError if the script `file` imports a name that its source does not export."""
    for found in SCRIPT.finditer(text):
        source = beside(file, found["address"])
        wanted = {name.strip() for name in found["names"].split(",") if name.strip()}
        if missing := wanted - set(names_of(scripts[source], only_exported=True)):
            raise ImportError(f"{file} imports {', '.join(sorted(missing))}: {source} exports no such name.")


def without_imports(file, text, scripts):
    """Return a script as a part of a larger one; base/handed.js is what Python hands in."""
    if file == HANDED:
        return f"const HANDED = {json.dumps(handed(sentences(scripts)), ensure_ascii=False)};\n"
    return stripped(file, NAME.sub("", SCRIPT.sub("", text)))


def stripped(file, text):
    """Return the text; ImportError if an import or export is left in it."""
    if strange := STRANGE.search(text):
        raise ImportError(f"{file}: the loader does not know the form {strange[0]!r}.")
    return text
