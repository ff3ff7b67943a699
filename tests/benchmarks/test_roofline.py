"""The products of the steps: their shapes are those of the layers, and their roofs follow."""

import numpy as np
import pytest

from benchmarks.cases.mlp import mlp_model
from benchmarks.products import Product, mlp, products
from benchmarks.report import roofline as report

ALL = [product for group in products().values() for product in group]


def test_operations_and_bytes():
    product = Product("layer", "dW", 2, 3, 5)
    assert product.operations == 60
    assert product.bytes == 4 * (6 + 15 + 10)
    assert (product.name, product.shape) == ("layer, dW", "(2, 3) (3, 5)")


@pytest.mark.parametrize("product", ALL, ids=lambda product: product.name)
def test_each_product_can_be_called_and_is_drawn_in_a_colour(product):
    assert product.call()().shape == (product.m, product.n)
    assert product.kind in report.COLORS


def test_those_of_the_mlp_are_those_of_its_layers():
    weights = [p.shape for p in mlp_model().parameters() if len(p.shape) == 2]
    forward = [(p.k, p.n) for p in mlp(8) if p.kind == "forward"]
    dW = [(p.m, p.n) for p in mlp(8) if p.kind == "dW"]
    assert forward == dW == weights


def test_a_step_names_each_product_once():
    for group in products().values():
        assert len({product.name for product in group}) == len(group)


def test_table_and_picture():
    point = {
        "step": "MLP",
        "name": "784-128, forward",
        "shape": "(8, 784) (784, 128)",
        "gflops": 50,
        "roof": 80,
    }
    measured = {"peak": 100, "bandwidth": 20, "points": [point, point | {"name": "784-128, dW"}]}
    assert "| MLP: 784-128, forward | (8, 784) (784, 128) | 50 | 50 % | 80 % |" in report.section(measured)
    (axes,) = report.picture(measured).axes
    assert [label.get_text() for label in axes.get_yticklabels()] == [
        "MLP: 784-128, forward",
        "MLP: 784-128, dW",
    ]
    assert np.isclose(axes.patches[0].get_width(), 50)
