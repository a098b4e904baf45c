"""Handelingen: wie woont waar, voor en na. Geen wet, alleen mensen en woningen."""

from __future__ import annotations

import dataclasses
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


# --- Inkomen (issue 3) ------------------------------------------------------------------------------------------------


def test_een_uur_meer_is_een_uur_meer_loon_tegen_het_eigen_uurloon():
    k = kolommen(
        ["1980-01-01"] * 3, [0, 1, 2], [AANVRAGER] * 3, [0, 1, 2],
        bruto_loon=[1000.0, 500.0, 0.0], arbeidsuren_per_week=[20.0, 0.0, 10.0],
    )  # fmt: skip
    gevolg = handelingen()["werkt_een_uur_meer"](k, "2016-07")
    assert gevolg.wie.tolist() == [True, False, False]
    assert gevolg.na.feiten["bruto_loon"].tolist() == [1050.0, 500.0, 0.0]
    assert gevolg.na.feiten["arbeidsuren_per_week"].tolist() == [21.0, 0.0, 10.0]


def test_een_kind_dat_werkt_telt_niet_mee_voor_een_uur_meer():
    k = kolommen(["1998-07-02"], [0], [KIND], [0], bruto_loon=[100.0], arbeidsuren_per_week=[10.0])
    assert not handelingen()["werkt_een_uur_meer"](k, "2016-07").wie.any()
    assert handelingen()["werkt_een_uur_meer"](k, "2016-08").wie.all()


def test_zonder_uitkering_vervalt_ook_de_korting_die_erbij_hoort():
    k = kolommen(
        ["1975-01-01", "1975-01-01", "1975-01-01"], [0, 0, 1], [AANVRAGER, PARTNER, AANVRAGER], [0, 0, 1],
        bruto_uitkering=[1800.0, 0.0, 0.0], inkomen_uit_heffingskorting=[0.0, 100.0, 100.0],
    )  # fmt: skip
    gevolg = handelingen()["leeft_van_een_uitkering"](k, "2016-07")
    assert gevolg.voor.feiten["bruto_uitkering"].tolist() == [0, 0, 0]
    assert gevolg.voor.feiten["inkomen_uit_heffingskorting"].tolist() == [0, 0, 100]
    assert gevolg.wie.tolist() == [True, True, False]


def test_gehuwden_op_twee_adressen_vragen_scheiding_aan_en_wie_samen_woont_niet():
    k = kolommen(
        ["1975-01-01"] * 4, [0, 0, 1, 1], [AANVRAGER, PARTNER] * 2, [0, 1, 2, 2], gehuwd=[True, True]
    )
    gevolg = handelingen()["gaat_ook_op_papier_uit_elkaar"](k, "2016-07")
    assert gevolg.na.feiten["verzoek_echtscheiding_ingediend"].tolist() == [True, False]
    assert gevolg.wie.tolist() == [True, True, False, False]
    assert gevolg.voor is k


def test_wat_is_geboekt_geldt_ervoor_en_wat_waar_is_erna():
    k = kolommen(["1975-01-01"] * 4, [0, 0, 1, 1], [AANVRAGER, PARTNER] * 2, [0, 1, 2, 2], gehuwd=[False, False])
    k = k.met("gezin", geboekt_als_gehuwd=np.array([2, 0], dtype=np.int16))  # ja, en onbekend
    gevolg = handelingen()["gegevens_worden_verwerkt"](k, "2016-07")
    assert gevolg.voor.feiten["gehuwd"].tolist() == [True, False]
    assert gevolg.na.feiten["gehuwd"].tolist() == [False, False]
    assert gevolg.wie.tolist() == [True, True, False, False]


def test_geboekt_geldt_in_elke_maand_van_het_jaar():
    k = kolommen(["1975-01-01"] * 2, [0, 0], [AANVRAGER, PARTNER], [0, 1], gehuwd=[False])
    maanden = {"2016-01": np.array([True]), "2016-07": np.array([False])}
    k = dataclasses.replace(k, per_maand={"gehuwd": maanden}).met("gezin", geboekt_als_gehuwd=np.array([1], dtype=np.int16))
    gevolg = handelingen()["gegevens_worden_verwerkt"](k, "2016-07")  # geboekt: nee
    assert [waar.tolist() for waar in gevolg.voor.per_maand["gehuwd"].values()] == [[False], [False]]
    assert [waar.tolist() for waar in gevolg.na.per_maand["gehuwd"].values()] == [[True], [False]]


def test_een_schatting_vervalt_als_de_gegevens_zijn_verwerkt():
    k = kolommen(["1975-01-01"] * 2, [0, 1], [AANVRAGER] * 2, [0, 1], geschat_toetsingsinkomen=[25000.0, -1.0])
    gevolg = handelingen()["gegevens_worden_verwerkt"](k, "2016-07")
    assert gevolg.na.feiten["geschat_toetsingsinkomen"].tolist() == [-1, -1]
    assert gevolg.wie.tolist() == [True, False]


def test_zoals_deze_maand_is_een_jaar_van_twaalf_gelijke_maanden():
    k = kolommen(["1975-01-01"], [0], [AANVRAGER], [0], bruto_loon=[1000.0])
    assert not handelingen()["zoals_deze_maand"](k, "2016-07").wie.any()
    anders = dataclasses.replace(k, per_maand={"bruto_loon": {"2016-07": np.array([1000.0]), "2016-08": np.array([2000.0])}})
    gevolg = handelingen()["zoals_deze_maand"](anders, "2016-07")
    assert gevolg.wie.all()
    assert gevolg.voor.per_maand == {}
    assert gevolg.na is anders
