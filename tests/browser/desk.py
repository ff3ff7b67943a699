"""One page of JupyterLab, in which tests open their notebooks one after the other: it starts only once."""

from tests.browser.notebook_page import NotebookPage

VIEWPORT = {"width": 1280, "height": 1400}
OPEN = "async path => { await window.jupyterapp.commands.execute('docmanager:open', {path}); }"
CLOSE = "() => window.jupyterapp.shell.currentWidget.dispose()"
LIGHT = "() => document.body.dataset.jpThemeLight === 'true'"


class Desk:
    """Holds the page; `drop` it after a test that failed or that left it in disorder."""

    def __init__(self, lab, chromium):
        self.lab, self.chromium, self.sheet = lab, chromium, None

    def open(self, name, label):
        """The NotebookPage with the notebook `name`, which the server has."""
        if self.sheet is None:
            self.sheet = NotebookPage(self.chromium.new_context(viewport=VIEWPORT).new_page(), label)
            self.sheet.open(f"{self.lab.url}/doc/tree/{name}?reset&token={self.lab.token}")
        else:
            self.sheet.label = label
            self.sheet.page.evaluate(OPEN, name)
            self.sheet.wait_until_ready()
        return self.sheet

    def clear(self):
        """Close the notebook and undo what tests change of a page."""
        self.sheet.page.evaluate(CLOSE)
        self.sheet.page.set_viewport_size(VIEWPORT)
        self.sheet.page.mouse.move(0, 0)
        if not self.sheet.page.evaluate(LIGHT):
            self.sheet.theme("JupyterLab Light")

    def drop(self):
        """The next notebook gets a new page."""
        if self.sheet is not None:
            self.sheet.page.context.close()
            self.sheet = None
