"""Elke naam in een formule bestaat: OpenFisca merkt een tikfout pas als die regel draait, en `of_onbekend` nooit."""

from __future__ import annotations

import ast
import re

import pytest
from openfisca_core.parameters import Parameter

from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen
from tests.broncode import boom, formulebestanden, functies, naam_van
from tests.namen import zoek_fouten

NAAMVORM = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)+(\.[a-z0-9_]+)*")  # een tekst met deze vorm is een naam, geen zin


@pytest.fixture(scope="module")
def bekend(stelsel):
    """(entiteit van elke variabele, alle parameterpaden, de paden van de bladen)."""
    afstammelingen = list(stelsel.parameters.get_descendants())
    bladen = {p.name for p in afstammelingen if isinstance(p, Parameter)}
    return {naam: v.entity.key for naam, v in stelsel.variables.items()}, {p.name for p in afstammelingen}, bladen


@pytest.mark.parametrize("pad", formulebestanden(), ids=naam_van)
def test_elke_variabele_en_parameter_die_een_formule_noemt_bestaat(pad, bekend):
    fout = zoek_fouten(boom(pad), *bekend)
    assert not fout, "\n".join(f"{naam_van(pad)} {zin}" for zin in fout)


@pytest.mark.parametrize("pad", formulebestanden(), ids=naam_van)
def test_elke_tekst_met_de_vorm_van_een_naam_bestaat(pad, bekend, stelsel):
    """Ruimer dan de vorige: ook namen in een lijst, of die langs een omweg worden doorgegeven."""
    entiteit_van, knopen, bladen = bekend
    delen = {deel for knoop in knopen for deel in knoop.split(".")}
    rollen = {rol.key for e in stelsel.group_entities for rol in e.flattened_roles}
    paden = {p.removeprefix("gemeenten.overige_gemeenten.") for p in bladen}
    documentatie = {id(f.body[0].value) for f in functies(boom(pad)) if isinstance(f.body[0], ast.Expr)}
    experimenten = set(hervormingen())  # `na = (...)` noemt een andere hervorming
    teksten = {
        k.value
        for k in ast.walk(boom(pad))
        if isinstance(k, ast.Constant) and isinstance(k.value, str) and id(k) not in documentatie
    }
    bestaat = entiteit_van.keys() | delen | rollen | paden | knopen | experimenten
    fout = [t for t in teksten if NAAMVORM.fullmatch(t) and t not in bestaat]
    # Een deel van een f-tekst (f"mantelzorg_aan_{i}") is het begin van een naam.
    fout = [t for t in fout if not any(naam.startswith(t) for naam in entiteit_van)]
    assert not fout, f"{naam_van(pad)}: {fout}"


KOP = "def formula_2015_01_01(persoon, period, parameters):\n    "
HULP = "def _hulp(persoon, period, naam, knoop):\n    return persoon(naam, period) * of_onbekend(knoop, naam)\n"


VIA = "def _via(knoop, hoe):\n    return hoe(knoop)\ndef _lees(deel):\n    return of_onbekend(deel, 'gehuwd')\n"


@pytest.mark.parametrize(
    ("code", "melding"),
    [
        ("return persoon('leeftyd', period)", "leeftyd op persoon: die variabele is er niet"),
        ("return persoon('gemeente', period)", "gemeente op persoon: die staat op huishouden"),
        ("return persoon.gezin('leeftijd', period)", "leeftijd op gezin: die staat op persoon"),
        ("return persoon.gezin.members('leeftyd', period)", "leeftyd op persoon"),
        ("return van_partner(persoon, 'leeftijd', period, 'pw_heeft_partnr')", "pw_heeft_partnr op persoon"),
        ("return [persoon(f'mantelzorg_an_{i}', period) for i in (1, 2)]", r"mantelzorg_an_w+ op persoon"),
        ("return [persoon(n, period) for n in ('leeftijd', 'leeftyd')]", "leeftyd op persoon"),
        ("return persoon(naam_van(persoon), period)", "niet te volgen"),
        ("return parameters(period).participatiewt.norm", "parameter participatiewt is er niet"),
        ("norm = parameters(period).participatiewet.norm\n    return norm.gehuwd", "participatiewet.norm.gehuwd is er niet"),
        ("return of_onbekend(parameters(period).participatiewet.norm, 'gehuwd')", "participatiewet.norm.gehuwd is er niet"),
        ("return of_onbekend(iets, 'gehuwden')", "niet te volgen"),
        ("return per_gemeente(parameters(period).gemeenten, g, 'studietoeslag.bedrg')", "studietoeslag.bedrg is er niet"),
        ("return per_gemeente(parameters(period), g, 'studietoeslag.bedrag')", "studietoeslag.bedrag is er niet"),
        ("pw = parameters(period).participatiewet\n    return _hulp(persoon, period, 'leeftyd', pw.norm)", "leeftyd op persoon"),
        ("def samen(naam):\n        return persoon(naam, period)\n    return samen('leeftyd')", "leeftyd op persoon"),
        ("pw = parameters(period).participatiewet\n    return _via(pw.norm, _lees)", "participatiewet.norm.gehuwd is er niet"),
    ],
)
def test_een_tikfout_wordt_gezien(code, melding, bekend):
    fout = zoek_fouten(ast.parse(f"{HULP if '_hulp' in code else ''}{VIA if '_via' in code else ''}{KOP}{code}\n"), *bekend)
    assert fout
    assert any(melding in zin for zin in fout), fout


@pytest.mark.parametrize(
    "code",
    [
        "return persoon('leeftijd', period) + persoon.huishouden('gemeente', period)",
        "return [persoon(f'mantelzorg_aan_{i}', period) for i in (1, 2)]",
        "gemeenten, g = parameters(period).gemeenten, 1\n    return per_gemeente(gemeenten, g, 'studietoeslag.bedrag')",
        "def samen(naam):\n        return persoon(naam, period)\n    return samen('leeftijd')",
        "a = parameters(period).participatiewet\n    return of_onbekend(a.norm, 'gehuwden_21_tot_aow')",
    ],
)
def test_een_goede_naam_wordt_niet_gemeld(code, bekend):
    assert not zoek_fouten(ast.parse(f"{KOP}{code}\n"), *bekend)
