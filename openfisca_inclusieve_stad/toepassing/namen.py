"""Hoe een variabele voor een lezer heet."""

from __future__ import annotations

from openfisca_inclusieve_stad.stelsel import grondstelsel


def label_van(variabele: str) -> str:
    """Het label van een variabele; haar naam als het stelsel haar niet kent (of zij geen label heeft)."""
    gevonden = grondstelsel().variables.get(variabele)
    return (gevonden.label if gevonden is not None else None) or variabele
