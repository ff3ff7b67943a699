"""One notebook, open in the browser, as a test sees it."""

import os
from pathlib import Path

PROJECT = Path(__file__).parents[2]
PATIENCE = 60_000  # ms for what must appear: a slow machine is no fault
# What Notebook 7.6 itself throws on start, with any notebook: it names plugins that only Lab has.
NOISE = (
    "Cannot read properties of undefined (reading 'schema')",
    "Command 'filebrowser:open-path' not registered.",
)
# What JupyterLab had asked a kernel by itself, for its debugger or its subshells, when the kernel went.
UNANSWERED = "Canceled future for debug_request", "Canceled future for create_subshell_request"
# jupyter_server finds a file once for Lab and Notebook, and then refuses Notebook the fonts of icons (403).
SHARED_FONT = "/static/notebook/", ".woff2"
READY = """async () => {
  const app = window.jupyterapp;
  await app.restored;
  const session = app.shell.currentWidget.context.sessionContext;
  await session.ready;
  await session.session.kernel.info;
}"""
RUN_ALL = """async seconds => {
  const app = window.jupyterapp;
  const late = new Promise(resolve => setTimeout(resolve, 1000 * seconds, 'late'));
  return await Promise.race([app.commands.execute('notebook:run-all-cells'), late]);
}"""
RUN_THROUGH = """async ([number, seconds]) => {
  const app = window.jupyterapp, notebook = app.shell.currentWidget.content;
  const late = new Promise(resolve => setTimeout(resolve, 1000 * seconds, 'late'));
  notebook.activeCellIndex = number;
  const above = app.commands.execute('notebook:run-all-above');
  const run = above.then(() => app.commands.execute('notebook:run-cell'));
  return await Promise.race([run.then(() => 'done'), late]);
}"""
START_CELL = """number => {
  const app = window.jupyterapp;
  app.shell.currentWidget.content.activeCellIndex = number;
  app.commands.execute('notebook:run-cell');
}"""
# A busy kernel, until it is interrupted: nobody has to know how long a page takes.
OCCUPY = """() => {
  const kernel = window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
  const code = 'import time\\ntry:\\n    time.sleep(600)\\nexcept KeyboardInterrupt:\\n    pass';
  const run = kernel.requestExecute({ code });
  return new Promise(started => {
    run.onIOPub = message => message.header.msg_type === 'execute_input' && started();
  });
}"""
RELEASE = "() => window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.interrupt()"
RESTART = "() => window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.restart()"
CELLS = "() => window.jupyterapp.shell.currentWidget.content.model.sharedModel.toJSON().cells"
SET_THEME = "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
THEME_IS = """theme =>
  document.body.dataset.jpThemeName === theme && !document.getElementById('jupyterlab-splash')"""
# Scrolls to `top`; answers the height of the window when there is more below it, else 0.
SCROLL = """top => {
  const cell = document.querySelector('.jp-Notebook .jp-Cell');
  let box = cell.parentElement;
  while (box.scrollHeight <= box.clientHeight + 1 || getComputedStyle(box).overflowY === 'visible') {
    if (!(box = box.parentElement)) return 0;
  }
  box.scrollTop = top;
  return top + box.clientHeight < box.scrollHeight ? box.clientHeight : 0;
}"""


def screenshot_folder():
    folder = Path(os.environ.get("DLCORE_SCREENSHOTS", PROJECT / "test-artifacts"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def is_unanswered(words):
    return any(part in words for part in UNANSWERED)


class NotebookPage:
    """`page` is Playwright's page; `errors` collects what the page and its console complain about."""

    def __init__(self, page, label):
        self.page, self.label, self.errors = page, label, []
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", self.note_page_error)
        page.on("console", self.note_console)

    def note_page_error(self, error):
        if str(error) not in NOISE and not is_unanswered(str(error)):
            self.errors.append(f"page error: {error}")

    def note_console(self, message):
        address = message.location.get("url", "")
        # A picture in a Markdown cell has the address attachment: until JupyterLab puts its bytes in.
        is_known = address.startswith("attachment:") or all(part in address for part in SHARED_FONT)
        is_known = is_known or is_unanswered(message.text)
        if message.type == "error" and not is_known:
            self.errors.append(f"console: {message.text} ({address})")

    def open(self, url):
        self.page.goto(url, wait_until="domcontentloaded")
        self.wait_until_ready()

    def wait_until_ready(self):
        """Until the first cell is drawn and the kernel answers."""
        self.page.wait_for_selector(".jp-Notebook .jp-Cell:visible")
        self.page.evaluate(READY)

    def run_all(self, timeout=120):
        """Runs every cell; AssertionError with the text of the error cells, or after `timeout` seconds."""
        result = self.page.evaluate(RUN_ALL, timeout)
        assert not self.error_outputs(), "\n".join(self.error_outputs())
        assert result != "late", f"the notebook was still running after {timeout} s"

    def run_through(self, number, timeout=300):
        """Runs the cells down to this one, counted from 0; AssertionError as run_all."""
        result = self.page.evaluate(RUN_THROUGH, [number, timeout])
        assert not self.error_outputs(), "\n".join(self.error_outputs())
        assert result == "done", f"the notebook was still running after {timeout} s"

    def start_cell(self, number):
        """Starts one cell, counted from 0, and does not wait for its end."""
        self.page.evaluate(START_CELL, number)

    def occupy_kernel(self):
        """The kernel is busy from now on, until it is released."""
        self.page.evaluate(OCCUPY)

    def release_kernel(self):
        self.page.evaluate(RELEASE)

    def restart_kernel(self):
        self.page.evaluate(RESTART)

    def cells(self):
        """The notebook's cells with their present outputs, as in the .ipynb file."""
        return self.page.evaluate(CELLS)

    def error_outputs(self):
        return [
            f"cell {number}: {output['ename']}: {output['evalue']}"
            for number, cell in enumerate(self.cells())
            for output in cell.get("outputs", ())
            if output["output_type"] == "error"
        ]

    def check(self):
        """Fails on anything that the page or the browser's console complained about."""
        assert not self.errors, "\n".join(self.errors)

    def theme(self, name):
        """Switches to "JupyterLab Light" or "JupyterLab Dark"."""
        self.page.evaluate(SET_THEME, name)
        self.page.wait_for_function(THEME_IS, arg=name)

    def screenshot(self, name):
        self.page.screenshot(path=screenshot_folder() / f"{self.label}-{name}.png")

    def screenshot_strip(self, name):
        """The notebook from top to bottom as numbered pages; returns their number."""
        top = number = 0
        while height := self.page.evaluate(SCROLL, top):
            self.settle_and_shoot(f"{name}-{number:02}")
            top, number = top + height, number + 1
        self.settle_and_shoot(f"{name}-{number:02}")
        return number + 1

    def settle_and_shoot(self, name):
        self.page.wait_for_timeout(150)
        self.screenshot(name)
