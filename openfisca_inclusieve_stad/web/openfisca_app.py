"""De web-API van OpenFisca, met `null` waar een bedrag ontbreekt.

`openfisca serve` antwoordt daar met `NaN`, en dat is geen JSON: een strenge lezer (een browser) weigert het hele
antwoord. En een aanspraak die van zo'n bedrag afhangt, noemt het zwijgend 'recht' of 'geen recht'; hier is ook die
`null` (docs/besluiten/0009). Zie docs/web_api.md. Vraagt het extra pakket `[web]`.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Callable
from typing import Any

from flask import Flask, Response, jsonify, request
from flask.json.provider import DefaultJSONProvider
from openfisca_web_api.app import create_app

from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.toepassing.onbekend import onbekende_antwoorden
from openfisca_inclusieve_stad.toepassing.stelsels import stelsel_van


class ZonderNaN(DefaultJSONProvider):
    """JSON waarin een getal dat er niet is `null` is, hoe diep het ook staat; al het andere blijft gelijk."""

    def dumps(self, obj: Any, **opties: Any) -> str:
        return super().dumps(zonder_nan(obj), **{**opties, "allow_nan": False})


def zonder_nan(waarde: Any) -> Any:
    """Dezelfde gegevens, met None voor NaN en oneindig."""
    if isinstance(waarde, float):
        return waarde if math.isfinite(waarde) else None
    if isinstance(waarde, dict):
        return {sleutel: zonder_nan(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [zonder_nan(deel) for deel in waarde]
    return waarde


def maak_app() -> Flask:
    """De WSGI-app met /calculate, /trace, /variables, /parameters, /entities en /spec van OpenFisca."""
    stelsel = stelsel_van(())
    app: Flask = create_app(stelsel)
    app.view_functions["calculate"] = _met_onbekend(app.view_functions["calculate"], stelsel)
    app.json = ZonderNaN(app)
    app.register_error_handler(GebruikersFout, _weiger)
    return app


def _met_onbekend(bereken: Callable[[], Any], stelsel: Any) -> Callable[[], Any]:
    """`/calculate` van OpenFisca, en daarna null op elke plek waarvan het antwoord van een ontbrekend bedrag afhangt."""

    def calculate() -> Any:
        vraag: Any = copy.deepcopy(request.get_json(silent=True))  # OpenFisca vult de vraag zelf in
        antwoord = bereken()
        gegevens = antwoord.get_json()
        for meervoud, wie, naam, periode in onbekende_antwoorden(stelsel, vraag):
            gegevens[meervoud][wie][naam][periode] = None
        return jsonify(gegevens)

    return calculate


def _weiger(fout: GebruikersFout) -> tuple[Response, int]:
    """Een weigering die OpenFisca niet kent (te veel bewoners) is een fout van de vraag, niet van de server."""
    return jsonify({fout.waar: f"{fout.gevonden} {fout.doe}".strip()}), 400
