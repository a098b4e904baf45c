"""Fouten die iemand te lezen krijgt: waar, wat er is gevonden, en hoe verder. Eén basisklasse, altijd in het Nederlands."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class GebruikersFout(Exception):
    """Invoer die wij niet kunnen gebruiken. De tekst noemt plaats, bevinding en uitweg; nooit een traceback."""

    def __init__(self, waar: str, gevonden: str, doe: str = "") -> None:
        self.waar, self.gevonden, self.doe = waar, gevonden, doe
        super().__init__(f"{waar}: {gevonden}" + (f" {doe}" if doe else ""))


def lijkt_op(naam: str, bekend: Iterable[str]) -> str:
    """'Bedoelt u …?' met de naaste bekende naam, of een lege tekst als niets er op lijkt."""
    naaste = difflib.get_close_matches(str(naam), [str(b) for b in bekend], n=1, cutoff=0.6)
    return f"Bedoelt u '{naaste[0]}'?" if naaste else ""
