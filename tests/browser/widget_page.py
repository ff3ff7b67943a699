"""A widget in a page, as a test handles it."""

ASK = """async expression => {
  const kernel = window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
  const reply = await kernel.requestExecute({ code: '', user_expressions: { value: expression } }).done;
  return reply.content.user_expressions.value.data['text/plain'];
}"""


class WidgetPage:
    """The first element that the CSS selector finds, after every cell has run."""

    def __init__(self, notebook, selector):
        self.notebook, self.page = notebook, notebook.page
        notebook.run_all()
        self.root = self.page.locator(selector).first

    def ask(self, expression):
        """The value of an expression in the kernel, as its repr."""
        return self.page.evaluate(ASK, expression)

    def settled(self, expression):
        """The value of an expression in the kernel, once it no longer changes: a drag takes a while."""
        before, value = None, self.ask(expression)
        while value != before:
            self.page.wait_for_timeout(300)
            before, value = value, self.ask(expression)
        return value
