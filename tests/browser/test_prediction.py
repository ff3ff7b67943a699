"""Predictions in a real browser: guessed by mouse, keys and finger, then revealed."""

import ast

import pytest

from tests.browser.static_page import show
from tests.browser.widget_page import WidgetPage
from tests.widgets.prediction.small_cards import small_card

pytestmark = pytest.mark.browser

IMPORT = "from dlcore import predict"
CELLS = [
    IMPORT,
    'slope = predict.number("02.slope", "The slope of the sigmoid at z = 5?", low=0, high=1)',
    'first = predict.choice("02.which", "Which one zigzags?", ["SGD", "Momentum", "both"])',
    'order = predict.order("02.order", "Fewest steps first", ["SGD", "Adam", "Momentum"])',
    'curve = predict.sketch("02.loss", "The loss", x=("step", 0, 200), y=("loss", 0, 2.5))',
    'predict.recall("02.questions", 2)',
]


class Cards(WidgetPage):
    """The cards of a page, one of each kind."""

    def __init__(self, notebook):
        super().__init__(notebook, ".dlcore-prediction.number")
        self.root.wait_for()

    def card(self, kind):
        return self.page.locator(f".dlcore-prediction.{kind}").first

    def told(self, kind, words):
        self.card(kind).locator(".status", has_text=words).wait_for()

    def guess(self, variable):
        return ast.literal_eval(self.settled(f"{variable}.guess"))


def test_every_kind_is_guessed_and_revealed(notebook):
    page = notebook(CELLS)
    cards = Cards(page)
    cards.told("number", "Give your guess")
    guess_number(cards)
    guess_choice(cards)
    guess_order(cards)
    guess_sketch(cards)
    recall = cards.card("recall").get_by_role("radiogroup", name="Question 2")
    recall.get_by_label("not yet").check()
    cards.told("recall", "Worth another look: 2")
    page.screenshot("guessed")
    for variable, answer in (("slope", "0.0066"), ("first", "'both'"), ("order", "order.options")):
        cards.ask(f"{variable}.reveal({answer})")
    for kind in ("number", "choice", "order"):
        cards.told(kind, "The answer is shown below, with your guess")
        assert cards.card(kind).locator("fieldset:disabled").count() == 1
    page.theme("JupyterLab Dark")
    page.screenshot("dark")
    cards.page.set_viewport_size({"width": 640, "height": 1400})
    page.screenshot("narrow")


def guess_number(cards):
    """Text is refused in words; Enter gives the guess."""
    field, trouble = cards.card("number").locator("input"), cards.card("number").locator("[role=alert]")
    for words, complaint in (("steep", "Type one number"), ("7", "from 0 to 1"), ("", "Type one number")):
        field.fill(words)
        field.press("Enter")
        assert complaint in trouble.inner_text() and field.get_attribute("aria-invalid") == "true"
    field.fill("1/4")
    field.press("Enter")
    cards.told("number", "Your guess is kept")
    assert cards.guess("slope") == 0.25 and trouble.inner_text() == ""


def guess_choice(cards):
    """By mouse, then by an arrow key."""
    cards.card("choice").get_by_text("SGD").click()
    assert cards.guess("first") == "SGD"
    cards.page.keyboard.press("ArrowDown")
    assert cards.guess("first") == "Momentum"


def guess_order(cards):
    """A button and an arrow key move an entry; the focus stays with it."""
    card = cards.card("order")
    card.get_by_role("button", name="Move Adam up").click()
    assert cards.guess("order") == ["Adam", "SGD", "Momentum"]
    assert "Move Adam down" in cards.page.evaluate("document.activeElement.ariaLabel")
    cards.page.keyboard.press("ArrowDown")
    cards.page.keyboard.press("ArrowDown")
    assert cards.guess("order") == ["SGD", "Momentum", "Adam"]
    card.locator(".spoken", has_text="Adam is now 3 of 3").wait_for(state="attached")


def guess_sketch(cards):
    """A stroke of the mouse, taken back, and points by keys."""
    canvas = cards.card("sketch").locator("canvas")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    at = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in ((0.2, 0.3), (0.8, 0.7))]
    cards.page.mouse.move(*at[0])
    cards.page.mouse.down()
    cards.page.mouse.move(*at[1], steps=10)
    cards.page.mouse.up()
    drawn = cards.guess("curve")
    assert len(drawn) > 50 and drawn[0][1] > drawn[-1][1] and 0 < drawn[0][0] < drawn[-1][0] < 200
    cards.card("sketch").get_by_role("button", name="Undo").click()
    assert cards.guess("curve") is None
    canvas.focus()
    for key in ("Home", "ArrowUp", "ArrowUp", "End", "ArrowDown"):
        cards.page.keyboard.press(key)
    assert cards.guess("curve") == [[0, 1.5], [200, 1.375]]
    cards.card("sketch").locator(".spoken", has_text="step 200, loss 1.38, point").wait_for(state="attached")


def test_run_all_does_not_wait_and_a_second_run_offers_the_guess(notebook):
    page = notebook([IMPORT, CELLS[1], "slope.reveal(0.0066)", "import time\ntime.sleep(1.5)"])
    cards = Cards(page)
    cards.told("number", "The answer is shown below. To guess")
    assert page.cells()[2]["outputs"][0]["text"].strip() == "Answer: 0.0066"
    page.start_cell(1)
    cards.told("number", "Give your guess")
    page.start_cell(3)  # the newest guess comes before the answer, also while Python is busy
    cards.card("number").locator("input").fill("0.7")
    cards.card("number").locator("input").press("Enter")
    cards.card("number").locator("input").fill("0,2")
    cards.card("number").get_by_role("button", name="This is my guess").click()
    cards.told("number", "Your guess is kept")
    page.start_cell(2)
    cards.told("number", "with your guess")
    assert "Your guess: 0.2 (30 times the answer)" in page.cells()[2]["outputs"][0]["text"]
    page.start_cell(1)
    cards.told("number", "Your guess is kept")
    assert cards.card("number").locator("input").input_value() == "0.2"


def test_a_finger_draws_on_a_narrow_screen(chromium, address):
    context = chromium.new_context(viewport={"width": 320, "height": 600}, has_touch=True)
    page = context.new_page()
    errors = show(page, address, small_card())
    canvas = page.locator("canvas")
    width = canvas.bounding_box()["width"]
    for share in (0.3, 0.6):
        canvas.tap(position={"x": share * width, "y": share * 200})
    tap_with_a_wobble(page, canvas.bounding_box(), 0.9)
    guesses = page.evaluate("shown.sent.map((message) => message.guess)")
    assert [len(guess) for guess in guesses] == [2, 3] and errors == []
    xs, ys = zip(*guesses[-1])
    assert list(xs) == sorted(xs) and list(ys) == sorted(ys, reverse=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert canvas.evaluate("part => getComputedStyle(part).touchAction") == "none"
    context.close()


def tap_with_a_wobble(page, box, share):
    """A finger that moves by a few pixels while it is down."""
    fingers, x, y = (
        page.context.new_cdp_session(page),
        box["x"] + share * box["width"],
        box["y"] + share * 200,
    )
    for kind, shift in (("touchStart", 0), ("touchMove", -4), ("touchMove", 3)):
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x + shift, "y": y}]})
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
