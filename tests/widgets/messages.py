"""What the browser sends to a widget."""


def send(widget, content, buffers=()):
    """A message of a view, on the way that it really comes: through the widget's comm."""
    data = {"method": "custom", "content": content}
    widget.comm.handle_msg({"content": {"data": data}, "buffers": list(buffers)})
