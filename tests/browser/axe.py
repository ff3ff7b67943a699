"""What axe-core finds wrong in a page, or in a part of it.

axe-core is Deque's, under the Mozilla Public License 2.0; the package axe-playwright-python brings it.
"""

from importlib.resources import files

IS_THERE = "typeof axe !== 'undefined'"
FIND = """async ([where, options, excused, ours]) => {
  const { violations } = await axe.run(where, { resultTypes: ["violations"], elementRef: true, ...options });
  const isTheirs = (rule, element) =>
    excused[rule] && element.matches(excused[rule]) && !element.closest(ours);
  return violations.flatMap(({ id, help, nodes }) => nodes.filter(({ element }) => !isTheirs(id, element))
    .map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}"""
# What JupyterLab 4 itself brings on every page: {rule: elements}. Nothing inside OURS is excused by it.
JUPYTERLABS = {
    "aria-input-field-name": ".cm-content",  # the editor of a code cell has no name
    "aria-prohibited-attr": ".jp-Cell",  # a label on a cell without a role
    "aria-required-children": ".jp-WindowedPanel-viewport",  # a feed whose cells are no articles
    "button-name": "button.jp-collapseHeadingButton",  # beside a heading
}
OURS = ".dlcore-widget, .jp-OutputArea-output, .jp-RenderedMarkdown"


def violations(page, where="body", **options):
    """Return what is wrong, a line for each element. where: CSS selector or context; options: of axe.run."""
    if not page.evaluate(IS_THERE):
        page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    return page.evaluate(FIND, [where, options, JUPYTERLABS, OURS])
