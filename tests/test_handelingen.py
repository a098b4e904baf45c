"""Handelingen: wie woont waar, voor en na. Geen wet, alleen mensen en woningen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from openfisca_inclusieve_stad.handelingen import handelingen, leeftijd_in
from openfisca_inclusieve_stad.handelingen.kamerhuur import verhuurt_een_kamer
from openfisca_inclusieve_stad.handelingen.samenwonen import meerderjarig_kind_blijft_thuis, trekt_in_om_te_zorgen
from openfisca_inclusieve_stad.handelingen.werk import doet_onbetaalde_activiteit, verdient_een_euro_meer
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, Groep, Kolommen

AANVRAGER, PARTNER, KIND = 0, 1, 2


def kolommen(geboren: list[str], gezin: list[int], rol: list[int], huis: list[int], **feiten: Sequence[float]) -> Kolommen:
    n = len(geboren)
    per_gezin = {naam: waarden for naam, waarden in feiten.items() if naam == "gehuwd"}
    return Kolommen(
        groepen={GEZIN: Groep(np.array(gezin), np.array(rol)), HUISHOUDEN: Groep(np.array(huis), np.zeros(n, int))},
        feiten={
            "geboortedatum": np.array(geboren, dtype="datetime64[D]"),
            **{naam: np.array(waarden) for naam, waarden in feiten.items()},
        },
        entiteiten={
            **dict.fromkeys(("geboortedatum", *feiten), "persoon"),
            **dict.fromkeys(per_gezin, GEZIN),
        },
        ids={
            "persoon": tuple("abcdefgh"[:n]),
            GEZIN: tuple(map(str, range(max(gezin) + 1))),
            HUISHOUDEN: tuple(map(str, range(max(huis) + 1))),
        },
    )


def samen(k: Kolommen, een: int, ander: int) -> bool:
    woning = k.groepen[HUISHOUDEN].nummer
    return bool(woning[een] == woning[ander])


def test_wie_al_inwoont_woont_ervoor_apart_en_houdt_de_zorg_als_zorg_buiten_de_woning():
    k = kolommen(["1955-01-01", "1948-01-01"], [0, 0], [AANVRAGER, PARTNER], [0, 0], mantelzorg_aan_1=[0, 1])
    gevolg = trekt_in_om_te_zorgen(k, "2015-07")
    assert not samen(gevolg.voor, 0, 1)
    assert samen(gevolg.na, 0, 1)
    assert gevolg.voor.feiten["mantelzorg_aan_1"].tolist() == [0, -1]
    assert gevolg.na.feiten["mantelzorg_aan_1"].tolist() == [0, 1]
    assert gevolg.wie.tolist() == [True, True]


def test_wie_nog_apart_woont_trekt_erna_in_bij_de_ander_van_het_gezin():
    k = kolommen(["1955-01-01", "1948-01-01"], [0, 0], [AANVRAGER, PARTNER], [0, 1], mantelzorg_aan_1=[0, -1])
    gevolg = trekt_in_om_te_zorgen(k, "2015-07")
    assert not samen(gevolg.voor, 0, 1)
    assert samen(gevolg.na, 0, 1)
    assert gevolg.na.feiten["mantelzorg_aan_1"].tolist() == [0, 1]
    assert gevolg.na.groepen[HUISHOUDEN].aantal == 1


def test_zorg_voor_iemand_buiten_die_niet_in_het_bestand_staat_verplaatst_niemand():
    k = kolommen(["1955-01-01", "1948-01-01"], [0, 1], [AANVRAGER, AANVRAGER], [0, 1], mantelzorg_aan_1=[0, -1])
    gevolg = trekt_in_om_te_zorgen(k, "2015-07")
    assert not gevolg.wie.any()
    assert not samen(gevolg.na, 0, 1)


def test_gehuwden_en_thuiswonende_kinderen_trekken_niet_in():
    paar = kolommen(["1955-01-01", "1948-01-01"], [0, 0], [AANVRAGER, PARTNER], [0, 0], mantelzorg_aan_1=[0, 1], gehuwd=[True])
    assert not trekt_in_om_te_zorgen(paar, "2015-07").wie.any()
    kind = kolommen(["1965-01-01", "1990-01-01"], [0, 0], [AANVRAGER, KIND], [0, 0], mantelzorg_aan_1=[0, 1])
    assert not trekt_in_om_te_zorgen(kind, "2015-07").wie.any()


def test_een_minderjarige_mantelzorger_trekt_niet_in_de_dag_van_18_wel():
    for geboren, wel in (("1997-07-02", False), ("1997-07-01", True)):
        k = kolommen(["1955-01-01", geboren], [0, 1], [AANVRAGER, AANVRAGER], [0, 0], mantelzorg_aan_1=[0, 1])
        assert trekt_in_om_te_zorgen(k, "2015-07").wie.any() == wel


def test_een_derde_bewoner_blijft_waar_hij_is():
    k = kolommen(["1955-01-01", "1948-01-01", "1960-01-01"], [0, 1, 2], [0, 0, 0], [0, 0, 0], mantelzorg_aan_1=[0, 1, 0])
    gevolg = trekt_in_om_te_zorgen(k, "2015-07")
    assert samen(gevolg.voor, 0, 2)
    assert not samen(gevolg.voor, 0, 1)
    assert gevolg.wie.tolist() == [True, True, False]


def test_een_meerderjarig_kind_woont_ervoor_op_zichzelf_en_een_minderjarig_kind_niet():
    k = kolommen(["1965-01-01", "1990-01-01", "2005-01-01"], [0, 0, 0], [AANVRAGER, KIND, KIND], [0, 0, 0], ouder_1=[0, 1, 1])
    gevolg = meerderjarig_kind_blijft_thuis(k, "2015-07")
    assert not samen(gevolg.voor, 0, 1)
    assert samen(gevolg.voor, 0, 2)
    assert gevolg.voor.feiten["ouder_1"].tolist() == [0, -1, 1]
    assert gevolg.wie.tolist() == [True, True, False]


def test_een_kind_dat_al_uit_huis_is_blijft_niet_thuis():
    k = kolommen(["1965-01-01", "1990-01-01"], [0, 0], [AANVRAGER, KIND], [0, 1])
    assert not meerderjarig_kind_blijft_thuis(k, "2015-07").wie.any()


def test_de_huurder_woont_ervoor_elders_en_het_gaat_om_de_verhuurder():
    k = kolommen(["1965-01-01", "1990-01-01"], [0, 1], [0, 0], [0, 0], huurt_van=[0, 1])
    gevolg = verhuurt_een_kamer(k, "2015-07")
    assert not samen(gevolg.voor, 0, 1)
    assert gevolg.voor.feiten["huurt_van"].tolist() == [0, -1]
    assert gevolg.wie.tolist() == [True, False]


def test_een_euro_meer_alleen_voor_wie_werkt():
    k = kolommen(["1980-01-01", "1980-01-01"], [0, 1], [0, 0], [0, 1], inkomen_uit_arbeid=[0.0, 500.0])
    gevolg = verdient_een_euro_meer(k, "2015-07")
    assert gevolg.na.feiten["inkomen_uit_arbeid"].tolist() == [0.0, 501.0]
    assert gevolg.wie.tolist() == [False, True]


def test_de_onbetaalde_activiteit_is_ervoor_weg_en_telt_alleen_op_medisch_advies():
    uren, advies = [8.0, 8.0], [True, False]
    k = kolommen(
        ["1980-01-01"] * 2, [0, 1], [0, 0], [0, 1], vrijwilligerswerk_uren=uren, vrijwilligerswerk_op_medisch_advies=advies
    )
    gevolg = doet_onbetaalde_activiteit(k, "2015-07")
    assert gevolg.voor.feiten["vrijwilligerswerk_uren"].tolist() == [0.0, 8.0]
    assert gevolg.wie.tolist() == [True, False]


def test_elke_handeling_houdt_iedereen_op_zijn_rij_en_laat_het_gezin_heel():
    k = kolommen(
        ["1965-01-01", "1966-01-01", "1990-01-01", "1970-01-01"],
        [0, 0, 0, 1],
        [AANVRAGER, PARTNER, KIND, AANVRAGER],
        [0, 0, 0, 0],
        mantelzorg_aan_1=[0, 0, 1, 0],
        huurt_van=[0, 0, 0, 1],
        inkomen_uit_arbeid=[0.0, 100.0, 0.0, 0.0],
    )
    for naam, handeling in handelingen().items():
        gevolg = handeling(k, "2016-07")
        for toestand in (gevolg.voor, gevolg.na):
            assert toestand.ids["persoon"] == k.ids["persoon"], naam
            assert (toestand.groepen[GEZIN].nummer == k.groepen[GEZIN].nummer).all(), naam
            assert (toestand.feiten["geboortedatum"] == k.feiten["geboortedatum"]).all(), naam


def test_leeftijd_op_de_eerste_van_de_maand():
    k = kolommen(["1998-07-01", "1998-07-02", "1996-02-29"], [0, 1, 2], [0, 0, 0], [0, 1, 2])
    assert leeftijd_in(k, "2016-07").tolist() == [18, 17, 20]
