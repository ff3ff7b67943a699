"""What the picture in a widget's output must be."""

import base64
import re


def holds_a_picture(markup):
    """Is there a whole PNG inside this HTML?"""
    data = re.search(r'src="data:image/png;base64,([^"]+)"', markup)
    return data is not None and base64.b64decode(data[1]).startswith(b"\x89PNG")
