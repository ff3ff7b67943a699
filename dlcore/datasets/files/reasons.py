"""Why a server did not give a file, in words."""

import os
from urllib.parse import urlsplit

from dlcore.language import say


def reason_at(url, error):
    """One server's name and a short sentence for what requests says in many; a proxy on the way is named."""
    return f"{urlsplit(url).hostname}: {_in_words(error)}{_way(url)}"


def _in_words(error):
    import requests

    if isinstance(error, requests.HTTPError):
        code, reason = error.response.status_code, error.response.reason
        return say("it answers {code} {reason}", code=code, reason=reason)
    kinds = {
        requests.Timeout: say("it does not answer in time"),
        requests.TooManyRedirects: say("it sends from one address to the next without end"),
        requests.exceptions.ChunkedEncodingError: say("the connection broke off"),
        requests.exceptions.SSLError: say("its certificate is not accepted (a filter on the way?)"),
        requests.ConnectionError: say("no connection"),
    }
    return next((words for kind, words in kinds.items() if isinstance(error, kind)), str(error))


def _way(url):
    """The proxy between here and the server, without the password that may stand in it; empty if none."""
    from requests.utils import get_environ_proxies, select_proxy

    proxy = select_proxy(url, get_environ_proxies(url))
    if not proxy:
        return ""
    place = proxy.rpartition("@")[2].rpartition("//")[2].rstrip("/")
    scheme = urlsplit(url).scheme
    names = [name for kind in (scheme, "all") for name in (f"{kind}_proxy", f"{kind}_proxy".upper())]
    variable = next((name for name in names if os.environ.get(name)), None)
    if variable is None:
        return say(" (through the proxy {proxy} of this computer's settings)", proxy=place)
    return say(" (through the proxy {proxy}, which {variable} names)", proxy=place, variable=variable)
