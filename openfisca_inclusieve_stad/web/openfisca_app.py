"""De web-API van OpenFisca, met `null` waar een bedrag ontbreekt.

`openfisca serve` antwoordt daar met `NaN`, en dat is geen JSON: een strenge lezer (een browser) weigert het hele
antwoord. Zie docs/web_api.md. Vraagt het extra pakket `[web]`.
"""

from __future__ import annotations

import math
from typing import Any

from flask import Flask, Response, jsonify
from flask.json.provider import DefaultJSONProvider
from openfisca_web_api.app import create_app

from openfisca_inclusieve_stad.fouten import GebruikersFout
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
    app: Flask = create_app(stelsel_van(()))
    app.json = ZonderNaN(app)
    app.register_error_handler(GebruikersFout, _weiger)
    return app


def _weiger(fout: GebruikersFout) -> tuple[Response, int]:
    """Een weigering die OpenFisca niet kent (te veel bewoners) is een fout van de vraag, niet van de server."""
    return jsonify({fout.waar: f"{fout.gevonden} {fout.doe}".strip()}), 400
