"""A page without JupyterLab: the scripts as they lie in dlcore, and a model without a kernel."""

import base64
import functools
import json
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from dlcore.widgets.base.front import FOLDER, SCRIPT, gather, sentences
from dlcore.widgets.base.handed import handed

# The dark page has colours of its own, as JupyterLab's dark theme.
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/{sheet}">
<style>[data-jp-theme-light="false"] {{
  --jp-ui-font-color1: #e0e0e0; --jp-ui-font-color2: #b0b0b0;
  --jp-border-color1: #616161; --jp-border-color2: #424242;
  --jp-layout-color0: #111; --jp-layout-color1: #212121; background: #111;
}}</style>
<body data-jp-theme-light="{is_light}"><script>globalThis.DLCORE_HANDED = {handed};</script></body>"""
SHOW = """async ({ script, state }) => {
  const bytes = (text) => new DataView(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer);
  const traits = JSON.parse(state, (_, value) => (value?.bytes === undefined ? value : bytes(value.bytes)));
  const listeners = {}, sent = [];
  const model = {
    get: (name) => traits[name],
    set: (name, value) => {
      traits[name] = value;
      for (const tell of listeners[`change:${name}`] || []) tell();
    },
    on: (event, tell) => { (listeners[event] ||= []).push(tell); },
    off: (event, tell) => { listeners[event] = (listeners[event] || []).filter((other) => other !== tell); },
    save_changes: () => {}, send: (message) => { sent.push(message); },
  };
  const el = document.body.appendChild(document.createElement("div"));
  const end = (await import(script)).default.render({ model, el });
  window.shown = { model, sent, end, count: () => Object.values(listeners).flat().length };
}"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and tells nobody."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def log_message(self, *_words):
        pass


@contextmanager
def served():
    """The address of a server of dlcore/widgets, as long as it is needed."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=FOLDER))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def show(page, address, widget, is_light=True, is_new=True):
    """Show a widget in a page, from its own files, alone if is_new; returns the errors of the page."""
    errors, entry = [], "/".join(type(widget).__module__.split(".")[2:])
    said = sentences(gather(f"{entry}.js", SCRIPT))
    if is_new:
        page.on("pageerror", lambda error: errors.append(str(error)))
        open_page(page, address, entry, is_light, said)
    state = {name: value for name, value in widget.get_state().items() if not name.startswith("_")}
    page.evaluate(SHOW, {"script": f"/{entry}.js", "state": json.dumps(state, default=packed)})
    return errors


def open_page(page, address, entry, is_light, said):
    """An empty page with the looks and the words of a widget."""
    words = PAGE.format(sheet=f"{entry}.css", is_light=str(is_light).lower(), handed=json.dumps(handed(said)))
    page.route(f"{address}/", lambda route: route.fulfill(body=words, content_type="text/html"))
    page.goto(f"{address}/")


def packed(value):
    """Bytes as JSON can hold them."""
    return {"bytes": base64.b64encode(value).decode()}
