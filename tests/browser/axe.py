"""What axe-core finds wrong in a page, or in a part of it.

axe-core is Deque's, under the Mozilla Public License 2.0; the package axe-playwright-python brings it.
"""

from importlib.resources import files

IS_THERE = "typeof axe !== 'undefined'"
FIND = """async ([where, options]) => {
  const { violations } = await axe.run(where, { resultTypes: ["violations"], ...options });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => {
    const element = document.querySelector(target.at(-1));
    const isOurs = !!element.closest(":is(OURS)");
    return { rule: id, help, at: target.join(" "), html: html.slice(0, 200), isOurs };
  }));
}"""
OURS = ".dlcore-widget, .jp-RenderedMarkdown, .jp-OutputArea-output"


def violations(page, where="body", **options):
    """Return what is wrong, a line for each element; where: a CSS selector. options: of axe.run."""
    return [f"{one['rule']}: {one['help']}: {one['html']}" for one in found(page, where, **options)]


def found(page, where="body", **options):
    """Return the same as dicts: rule, help, at, html, isOurs."""
    if not page.evaluate(IS_THERE):
        page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    return page.evaluate(FIND.replace("OURS", OURS), [where, options])
