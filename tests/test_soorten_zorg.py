"""De soorten overlap en wederzijds_verwijzen, op bedachte uitkomsten: zonder wet, zodat alleen de definitie telt."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openfisca_inclusieve_stad.begrippen import STERKTE, Aanspraak
from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.grensconflicten.definitie import lees
from openfisca_inclusieve_stad.grensconflicten.soorten import Vondst, soorten
from openfisca_inclusieve_stad.grensconflicten.soorten.wederzijds_verwijzen import in_een_kring
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, Groep, Kolommen

WETTEN = ("jeugdwet", "wmo_2015", "wlz", "zvw")
ARTIKEL = {"jeugdwet": "1.2", "wmo_2015": "2.3.5", "wlz": "3.2.1", "zvw": "11"}


def kolommen(aantal: int) -> Kolommen:
    nummer, nul = np.arange(aantal), np.zeros(aantal, dtype=np.int64)
    return Kolommen({GEZIN: Groep(nummer, nul), HUISHOUDEN: Groep(nummer, nul)}, {}, {}, {}, {})


class Bedacht:
    """Uitkomsten die de test zelf geeft."""

    def __init__(self, uitkomsten: Mapping[str, Sequence[Any]], aantal: int) -> None:
        self.kolommen, self.uitkomsten = kolommen(aantal), {n: np.asarray(w) for n, w in uitkomsten.items()}

    def __call__(self, variabele: str) -> np.ndarray:
        return self.uitkomsten[variabele]


def vind(definitie: Mapping[str, Any], uitkomsten: Mapping[str, Sequence[Any]]) -> Vondst:
    aantal = len(next(iter(uitkomsten.values())))
    conflict = lees("bedacht.yaml", {"titel": "t", "gevolg": "g", **definitie})
    ronde = soorten()[conflict.soort](conflict, kolommen(aantal), "2026-01")
    next(ronde)
    with pytest.raises(StopIteration) as klaar:
        ronde.send((Bedacht(uitkomsten, aantal),))
    vondst = klaar.value.value
    assert isinstance(vondst, Vondst)
    return vondst


def loket(wet: str, **meer: str) -> dict:
    return {"wet": wet, "artikel": ARTIKEL[wet], "bron": "wet", "variabele": f"{wet}_zegt", **meer}


OVERLAP = {"soort": "overlap", "behoefte": "nodig", "loketten": [loket("jeugdwet"), loket("wmo_2015", toegekend="gegund")]}
AANSPRAKEN = [lid.index for lid in Aanspraak]


def test_overlap_is_twee_keer_recht_op_dezelfde_behoefte():
    uit = vind(
        {**OVERLAP, "voorrang": ["beslist"]},
        {
            "nodig": [True, True, False, True, True],
            "jeugdwet_zegt": [STERKTE["recht"]] * 5,
            "wmo_2015_zegt": [STERKTE[s] for s in ("recht", "geen_recht", "recht", "kan", "recht")],
            "gegund": [False, False, False, True, False],
            "beslist": [False, False, False, False, True],
        },
    )
    assert uit.wie.tolist() == [True, False, False, True, False]


@given(st.lists(st.tuples(*[st.sampled_from(AANSPRAKEN)] * 2), min_size=1, max_size=20))
def test_zonder_twee_loketten_die_geven_is_er_geen_overlap(paren):
    jw, wmo = zip(*paren, strict=True)
    n = len(paren)
    uit = vind(OVERLAP, {"nodig": [True] * n, "jeugdwet_zegt": jw, "wmo_2015_zegt": wmo, "gegund": [False] * n})
    sterk = {STERKTE["recht"], STERKTE["kan_weigeren"]}
    assert uit.wie.tolist() == [a in sterk and b in sterk for a, b in paren]


def test_uren_die_samen_precies_de_behoefte_zijn_zijn_geen_overlap():
    loketten = [loket("jeugdwet", omvang="jw_uren"), loket("wmo_2015", omvang="wmo_uren")]
    recht = [STERKTE["recht"]] * 4
    uit = vind(
        {"soort": "overlap", "behoefte": "nodig", "loketten": loketten, "omvang": "uren"},
        {
            "nodig": [True] * 4,
            "uren": [10.0] * 4,
            "jeugdwet_zegt": recht,
            "wmo_2015_zegt": recht,
            "jw_uren": [4.0, 4.0, 10.0, np.nan],
            "wmo_uren": [6.0, 6.5, 10.0, 10.0],
        },
    )
    assert uit.wie.tolist() == [False, True, True, False]
    assert uit.onbekend.tolist() == [False, False, False, True]


KRING: dict[str, Any] = {
    "soort": "wederzijds_verwijzen",
    "behoefte": "nodig",
    "verwijzingen": [
        {**loket("jeugdwet"), "naar": "zvw", "variabele": "jw_zvw"},
        {**loket("zvw"), "naar": "jeugdwet", "variabele": "zvw_jw"},
    ],
    "doorgeknipt_door": ["knip"],
}


def test_twee_loketten_die_naar_elkaar_wijzen_zijn_een_kring_tenzij_een_regel_haar_doorknipt():
    waar_onwaar = list(itertools.product([False, True], repeat=4))
    nodig, heen, terug, knip = (list(k) for k in zip(*waar_onwaar, strict=True))
    uit = vind(KRING, {"nodig": nodig, "jw_zvw": heen, "zvw_jw": terug, "knip": knip})
    assert uit.wie.tolist() == [n and h and t and not k for n, h, t, k in waar_onwaar]


@given(st.lists(st.tuples(st.sampled_from(WETTEN), st.sampled_from(WETTEN)).filter(lambda p: p[0] != p[1]), max_size=8))
def test_een_kring_is_een_pad_terug_naar_zichzelf(pijlen):
    def terug(begin: str) -> bool:
        """Loopt de pijlen af (breedte eerst) en komt begin weer tegen."""
        rand, gezien = {begin}, set()
        while rand:
            gezien |= rand
            volgende = {naar for van, naar in pijlen if van in rand}
            if begin in volgende:
                return True
            rand = volgende - gezien
        return False

    graaf = {pijl: np.array([True, False]) for pijl in pijlen}
    verwacht = any(terug(wet) for wet in WETTEN)
    assert in_een_kring(graaf, 2).tolist() == ([verwacht, False] if pijlen else [False, False])


def test_een_onbekende_wet_in_naar_wordt_geweigerd():
    fout = {**KRING, "verwijzingen": [{**KRING["verwijzingen"][0], "naar": "zorgwet"}]}
    with pytest.raises(GebruikersFout, match="zorgwet"):
        lees("bedacht.yaml", {"titel": "t", "gevolg": "g", **fout})
