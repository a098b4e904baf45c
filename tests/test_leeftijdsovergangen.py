"""Leeftijdsovergangen: wat op welke dag omslaat. De dagen komen uit de feiten (zorg.md sectie 6 en voorbeeld 7)."""

from __future__ import annotations

import json

import pytest

from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.leeftijden import leeftijdsregels
from openfisca_inclusieve_stad.toepassing.antwoord import Regime
from openfisca_inclusieve_stad.toepassing.leeftijdsovergangen import leeftijdsovergangen
from openfisca_inclusieve_stad.toepassing.situatie import lees
from tests.test_cli import draai

MEISJE = """
titel: Het meisje van voorbeeld 7
peildatum: {peildatum}
personen:
  meisje: {{geboortedatum: {geboren}, behoefte_begeleiding: true, behoefte_ggz: true, opleiding_studiefinanciering: mbo_3_4}}
gezinnen:
  haar: {{aanvrager: meisje}}
huishoudens:
  huis: {{bewoners: [meisje]}}
"""


@pytest.fixture
def bestand(tmp_path):
    def maak(geboren: str, peildatum: str = "2026-01") -> str:
        pad = tmp_path / f"{geboren}.yaml"
        pad.write_text(MEISJE.format(geboren=geboren, peildatum=peildatum), encoding="utf-8")
        return str(pad)

    return maak


def dagen_van(antwoord) -> dict[str, list[str]]:
    uit: dict[str, list[str]] = {}
    for o in antwoord.overgangen:
        if not o.raakt:
            continue
        uit.setdefault(o.variabele, []).append(o.dag)
    return uit


# zorg.md sectie 8, voorbeeld 7, per dag in de volgorde van het bestand; {jaar} omdat de wet van 2025 dezelfde dagen geeft.
VOORBEELD_7 = {
    "{jaar}-05-10": (
        "jw_jeugdhulp_eindigt_op_soort_2",  # begeleiding leaves Jw
        "lpw_kwalificatieplicht_tot",  # kwalificatieplicht ends
        "pw_leeftijd_bijstand_vanaf",  # bijstand possible
        "wmo_bijdrage_vanaf",  # Wmo contribution possible
    ),
    "{jaar}-05-31": ("kindgebonden_budget_tot_en_met",),  # KGB ends
    "{jaar}-06-01": ("zvw_premie_vanaf", "zorgtoeslag_leeftijd_vanaf"),  # premium and zorgtoeslag start
    "{jaar}-06-30": ("kinderbijslag_tot_en_met",),  # kinderbijslag ends
    "{jaar}-07-01": ("wsf_mbo_vanaf",),  # studiefinanciering mbo starts
}
# Wat op dezelfde verjaardag ook omslaat en niet in voorbeeld 7 staat, maar wel in de leeftijdstabel van sectie 6.
OOK_OP_18 = {
    "{jaar}-05-10": (
        "bw1_meerderjarig_vanaf",
        "wajong_beoordeling_vanaf",
        "jw_jeugdhulp_eindigt_op_soort_1",
        "zvw_eigen_risico_vanaf",
        "zvw_ggz_vanaf",
        "zvw_mondzorg_kind_tot",
        "zvw_fysiotherapie_kind_tot",
        "wlz_lvg_grond_vanaf",
        "wlz_uitsluiting_minderjarige_tot",
        "wlz_eigen_bijdrage_vanaf",
    ),
    "{jaar}-07-01": ("wtos_vanaf",),
}
# De psychische stoornis in de Wlz bestaat pas vanaf 2021: in 2016 slaat zij op 18 niet om.
LATER: dict[int, dict[str, str]] = {2016: {}, 2025: {"wlz_psychische_grondslag_vanaf": "2025-05-10"}}


@pytest.mark.parametrize("jaar", [2016, 2025])
def test_de_verjaardag_van_voorbeeld_7_als_lijst_van_dagen(bestand, jaar):
    """10 mei 2016 en dezelfde verjaardag in 2025: precies deze dagen, en wat de leeftijdstabel verder op 18 laat omslaan.

    Gesloten jeugdhulp en pleegzorg raken haar niet: zij had geen machtiging en geen pleegouders.
    """
    situatie = lees(bestand(f"{jaar - 18}-05-10", f"{jaar}-05"))
    gevonden = dagen_van(leeftijdsovergangen(situatie, Regime(f"{jaar}-05"), van=18, tot=18))
    verwacht = LATER[jaar] | {
        naam: dag.format(jaar=jaar) for lijst in (VOORBEELD_7, OOK_OP_18) for dag, namen in lijst.items() for naam in namen
    }
    assert gevonden == {naam: [dag] for naam, dag in verwacht.items()}


@pytest.mark.parametrize("jaar", [2016, 2025])
def test_de_dagen_van_voorbeeld_7_vallen_niet_samen(bestand, jaar):
    """Tussen 10 mei en 1 juli slaan inkomen en kosten op vijf verschillende dagen om; in de lijst staan zij op volgorde."""
    situatie = lees(bestand(f"{jaar - 18}-05-10", f"{jaar}-05"))
    lijst = leeftijdsovergangen(situatie, Regime(f"{jaar}-05"), van=18, tot=18).overgangen
    van_7 = {naam for namen in VOORBEELD_7.values() for naam in namen}
    dagen = [o.dag for o in lijst if o.variabele in van_7]
    assert list(dict.fromkeys(dagen)) == [dag.format(jaar=jaar) for dag in VOORBEELD_7]


def test_een_grens_die_de_wet_verlegt_slaat_ook_zonder_verjaardag_om(bestand):
    """Artikel 22a en 19a Pw: kostendeler vanaf 21 tot en met 2022, vanaf 27 sinds 2023. Wie dan 22 is, telt niet meer mee."""
    antwoord = leeftijdsovergangen(lees(bestand("2000-06-15")), Regime("2026-01"))
    stappen = [(o.dag, o.na) for o in antwoord.overgangen if o.variabele == "pw_kostendeler_vanaf"]
    mee, niet = "telt voor anderen in de woning mee als kostendeler", "telt voor anderen in de woning niet mee"
    assert stappen == [("2021-06-15", mee), ("2023-01-01", niet), ("2027-06-15", mee)]


def test_de_hoge_huurgrens_komt_voor_wie_21_of_22_is_op_1_januari_2026(bestand):
    """Artikel 13 Wht: 23 jaar tot en met 2025, 21 jaar vanaf 2026."""
    dagen = dagen_van(leeftijdsovergangen(lees(bestand("2003-12-31")), Regime("2026-01")))
    assert dagen["wht_volle_huurgrens_vanaf"] == ["2026-01-01"]
    dagen = dagen_van(leeftijdsovergangen(lees(bestand("2005-01-02")), Regime("2026-01")))
    assert dagen["wht_volle_huurgrens_vanaf"] == ["2026-01-02"]


def test_wat_voor_2015_valt_wordt_geteld_en_niet_getoond(bestand):
    antwoord = leeftijdsovergangen(lees(bestand("1998-05-10")), Regime("2026-01"))
    assert all(o.dag >= "2015-01-01" for o in antwoord.overgangen)
    assert antwoord.niet_te_zeggen > 0


def test_na_de_dekking_staat_erbij_dat_de_wet_anders_kan_zijn(bestand):
    antwoord = leeftijdsovergangen(lees(bestand("2006-05-10")), Regime("2026-01"))
    assert {o.wet_van_laatste_maand for o in antwoord.overgangen if o.dag > "2026-12-31"} == {True}
    assert {o.wet_van_laatste_maand for o in antwoord.overgangen if o.dag <= "2026-12-31"} == {False}


def test_elke_regel_noemt_een_datum_een_artikel_van_het_register_en_bestaande_voorwaarden(stelsel):
    for regel in leeftijdsregels():
        assert stelsel.variables[regel.datum].value_type.__name__ == "date", regel.datum
        assert regel.artikel.partition(" lid ")[0] in regel.wet.artikelen, regel
        assert all(stelsel.variables[naam].value_type is bool for naam in regel.alleen_als), regel


def test_een_onbekende_persoon_en_een_vergeten_geboortedatum_worden_geweigerd(bestand, tmp_path):
    with pytest.raises(GebruikersFout, match="staat niet in het bestand"):
        leeftijdsovergangen(lees(bestand("2006-05-10")), Regime("2026-01"), "jongen")
    zonder = tmp_path / "zonder.yaml"
    zonder.write_text(MEISJE.format(geboren="X", peildatum="2026-01").replace("geboortedatum: X, ", ""), encoding="utf-8")
    with pytest.raises(GebruikersFout, match="geboortedatum"):
        leeftijdsovergangen(lees(str(zonder)), Regime("2026-01"))


def test_de_opdracht_leeftijden_in_elke_vorm(bestand):
    pad = bestand("1998-05-10", "2016-05")
    tabel = draai("leeftijden", pad, "--van", "18", "--tot", "18")
    assert "tot en met 2016-06-30" in tabel.stdout
    antwoord = json.loads(draai("leeftijden", pad, "--formaat", "json").stdout)
    assert antwoord["wie"] == "meisje"
    assert "rechten aan" in antwoord["slotzin"]
    csv = draai("leeftijden", pad, "--formaat", "csv").stdout.splitlines()
    assert csv[0].startswith("dag,laatste_dag,wat,voor,na,wet")
    fout = draai("leeftijden", pad, "--van", "30", "--tot", "12")
    assert (fout.exit_code, "Neem een lager getal" in fout.stderr) == (3, True)
