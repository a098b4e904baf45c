"""Gedeeld door alle tests: het stelsel wordt één keer per proces geladen, en Hypothesis loopt in CI vast herhaalbaar."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("gewoon", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci" if os.environ.get("CI") else "gewoon")


@pytest.fixture(scope="session")
def stelsel():
    """Het stelsel zonder hervormingen."""
    from openfisca_inclusieve_stad.stelsel import grondstelsel

    return grondstelsel()
