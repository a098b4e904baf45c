"""Box 1, heffingskortingen en loonheffing: netto uit bruto (Wet IB 2001 artikel 2.10, 8.8, 8.10, 8.11, 8.17 en 8.18).

Loon en uitkeringen worden per kalenderjaar belast: de heffing over de twaalf maanden, en elke maand haar aandeel naar het
inkomen van die maand. De kortingen gaan eerst naar het loon, dan naar de uitkering. AOW wordt per maand belast alsof alle
maanden gelijk zijn, zoals de Sociale verzekeringsbank inhoudt. Niets hangt van bijstand af: anders was netto loon afhankelijk
van de bijstand, en de bijstand van het netto loon (docs/besluiten/0010-netto-uit-bruto.md).
"""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel, of_onbekend
from openfisca_inclusieve_stad.entities import Persoon

MEESTE_RONDEN = 100  # elke ronde wordt het verschil kleiner met het hoogste tarief: na honderd is het niets meer
HALVE_HONDERDSTE_CENT = 1 / 100 / 100 / 2


class ib_loon(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Bruto loon in dit kalenderjaar"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    De som van bruto_loon over de twaalf maanden.
    """

    def formula_2015_01_01(persoon, period):
        return sum(persoon("bruto_loon", maand) for maand in period.get_subperiods(DateUnit.MONTH))


class ib_uitkering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Bruto uitkeringen in dit kalenderjaar"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    De som van bruto_uitkeringen_samen over de twaalf maanden; zonder AOW en bijstand.
    """

    def formula_2015_01_01(persoon, period):
        return sum(persoon("bruto_uitkeringen_samen", maand) for maand in period.get_subperiods(DateUnit.MONTH))


class bruto_uitkeringen_samen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto uitkering en Wajong na verrekening, per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"

    def formula(persoon, period):
        wajong = persoon("bruto_wajong", period) - persoon("wajong_inkomensverrekening", period)
        return persoon("bruto_uitkering", period) + np.maximum(wajong, 0)


class ib_heffing_over_loon(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Belasting en premies over het loon van dit jaar, na de kortingen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.8&g=2015-11-10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.11&g=2026-01-01",
    ]
    documentation = """
    Het tarief van artikel 2.10 (met premies volksverzekeringen) over het loon alleen, min de algemene heffingskorting en de
    arbeidskorting; nooit minder dan nul (artikel 8.8). Niet afgerond. Onbekend voor wie uiterlijk in december de AOW-leeftijd
    heeft bereikt: de arbeidskorting en het jaar van overgang voor die leeftijd zijn niet gelezen. Niet gemodelleerd: andere
    kortingen (kinderen, jonggehandicapten), aftrekposten en de fiscale partner.
    """

    def formula_2015_01_01(persoon, period, parameters):
        loon = persoon("ib_loon", period)
        return _heffing(persoon, period, parameters, loon, loon)


class ib_heffing_over_loon_en_uitkering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Belasting en premies over loon en uitkeringen van dit jaar, na de kortingen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.11&g=2026-01-01",
    ]
    documentation = """
    Zoals ib_heffing_over_loon, over loon en uitkeringen samen. De arbeidskorting alleen naar het loon: een uitkering is geen
    arbeidsinkomen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        loon = persoon("ib_loon", period)
        return _heffing(persoon, period, parameters, loon, loon + persoon("ib_uitkering", period))


class ib_heffingskorting_over(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Heffingskorting die loon en uitkeringen van dit jaar overlaten"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.8&g=2015-11-10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.10&g=2026-01-01",
    ]
    documentation = """
    De kortingen gaan eerst naar loon en uitkering; wat overblijft, is er voor de bijstand (ib_bijstand_bruto_jaar). Onbekend
    voor wie uiterlijk in december de AOW-leeftijd heeft bereikt.
    """

    def formula_2015_01_01(persoon, period, parameters):
        ib = parameters(period).inkomstenbelasting
        loon = persoon("ib_loon", period) + persoon("ib_loon_uit_netto", period)
        inkomen = loon + persoon("ib_uitkering", period) + persoon("ib_uitkering_uit_netto", period)
        kortingen = _algemene_heffingskorting(inkomen, ib) + _arbeidskorting(loon, ib)
        over = np.maximum(kortingen - _box_1(inkomen, ib), 0)
        december = period.get_subperiods(DateUnit.MONTH)[-1]
        return np.where(persoon("aow_leeftijd_bereikt", december), np.nan, over)


class ib_netto_loon_jaar(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Netto opgegeven loon in dit kalenderjaar"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"

    def formula_2015_01_01(persoon, period):
        soorten = ("inkomen_uit_arbeid", "inkomen_uit_arbeid_loonkostensubsidie")
        return sum(persoon(soort, maand) for soort in soorten for maand in period.get_subperiods(DateUnit.MONTH))


class ib_netto_uitkering_jaar(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Netto opgegeven uitkering en pensioen in dit kalenderjaar"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"

    def formula_2015_01_01(persoon, period):
        soorten = ("inkomen_uit_uitkering", "inkomen_uit_pensioen")
        return sum(persoon(soort, maand) for soort in soorten for maand in period.get_subperiods(DateUnit.MONTH))


class ib_loon_uit_netto(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Bruto loon dat hoort bij het netto opgegeven loon van dit jaar"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    Het kleinste bruto bedrag dat, boven op ib_loon, na heffing het netto bedrag geeft van inkomen_uit_arbeid en
    inkomen_uit_arbeid_loonkostensubsidie over de twaalf maanden.
    """

    def formula_2015_01_01(persoon, period, parameters):
        netto = persoon("ib_netto_loon_jaar", period)
        eerder = persoon("ib_loon", period)

        def heffing(bruto):
            return _heffing(persoon, period, parameters, eerder + bruto, eerder + bruto)

        return _bruto_bij(netto, lambda bruto: heffing(bruto) - persoon("ib_heffing_over_loon", period))


class ib_uitkering_uit_netto(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Bruto uitkering die hoort bij de netto opgegeven uitkering van dit jaar"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    Zoals ib_loon_uit_netto, voor inkomen_uit_uitkering en inkomen_uit_pensioen, boven op al het loon en de bruto uitkeringen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        netto = persoon("ib_netto_uitkering_jaar", period)
        loon = persoon("ib_loon", period) + persoon("ib_loon_uit_netto", period)
        eerder = loon + persoon("ib_uitkering", period)
        al_geheven = _heffing(persoon, period, parameters, loon, eerder)

        return _bruto_bij(netto, lambda bruto: _heffing(persoon, period, parameters, loon, eerder + bruto) - al_geheven)


class netto_loon(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto loon per maand, uit bruto_loon"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    Bruto loon min het aandeel van deze maand in ib_heffing_over_loon. 0 als er deze maand geen bruto_loon is.
    """

    def formula(persoon, period):
        bruto, uit = persoon("bruto_loon", period), np.zeros(persoon.count)
        if bruto.any():  # zonder bruto loon hoeft het jaar niet te worden gelezen
            jaar, heffing = persoon("ib_loon", period.this_year), persoon("ib_heffing_over_loon", period.this_year)
            wie = np.flatnonzero(bruto > 0)
            uit[wie] = bruto[wie] - heffing[wie] * (bruto[wie] / jaar[wie])
        return uit


class netto_uitkering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto uitkering per maand, uit bruto_uitkering en bruto_wajong"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    De bruto uitkering min het aandeel van deze maand in wat de uitkering aan heffing toevoegt aan die over het loon.
    """

    def formula(persoon, period):
        bruto, uit = persoon("bruto_uitkeringen_samen", period), np.zeros(persoon.count)
        if bruto.any():
            jaar = persoon("ib_uitkering", period.this_year)
            samen = persoon("ib_heffing_over_loon_en_uitkering", period.this_year)
            heffing = samen - persoon("ib_heffing_over_loon", period.this_year)
            wie = np.flatnonzero(bruto > 0)
            uit[wie] = bruto[wie] - heffing[wie] * (bruto[wie] / jaar[wie])
        return uit


class ib_heffing_over_aow(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Belasting en premies over de AOW van deze maand, na de kortingen voor de AOW-leeftijd"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.17&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.18&g=2026-01-01",
    ]
    documentation = """
    Twaalf keer de AOW met vakantie-uitkering van deze maand tegen het lagere tarief (zonder premie AOW), min de algemene
    heffingskorting voor de AOW-leeftijd, de ouderenkorting en, bij een AOW voor een ongehuwde, de
    alleenstaandeouderenkorting; nooit minder dan nul, en daarvan een twaalfde.
    """

    def formula_2015_01_01(persoon, period, parameters):
        maand = persoon("aow", period) + persoon("aow_recht_vakantie_uitkering", period)
        return _heffing_aow(persoon, period, parameters, maand)


class netto_aow(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto AOW per maand, zonder vakantie-uitkering"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=45&g=2026-01-01",
    ]
    documentation = """
    De bruto AOW min de loonheffing daarover en de lage inkomensafhankelijke bijdrage Zvw.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bruto = persoon("aow", period)
        heffing = _heffing_aow(persoon, period, parameters, bruto)
        zvw = of_onbekend(parameters(period).inkomstenbelasting, "zvw_bijdrage_laag")
        return np.where(bruto == 0, 0, bruto - heffing - zvw * bruto)


class netto_aow_met_vakantie_uitkering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto AOW per maand, met de vakantie-uitkering die is opgebouwd"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=29&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=45&g=2026-01-01",
    ]
    documentation = """
    Zoals netto_aow, met de opgebouwde vakantie-uitkering.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bruto = persoon("aow", period) + persoon("aow_recht_vakantie_uitkering", period)
        zvw = of_onbekend(parameters(period).inkomstenbelasting, "zvw_bijdrage_laag")
        return np.where(bruto == 0, 0, bruto - persoon("ib_heffing_over_aow", period) - zvw * bruto)


class loonheffing(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Loonheffing per maand over loon, uitkering en AOW"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.11&g=2026-01-01",
    ]
    documentation = """
    Wat van bruto_loon, de bruto uitkeringen en, als zij wordt ontvangen, de AOW deze maand aan belasting en premies wordt
    ingehouden; zonder de bijdrage Zvw en zonder wat de gemeente over bijstand afdraagt (ib_bijstand_bruto).
    """

    def formula_2015_01_01(persoon, period):
        over_loon = persoon("bruto_loon", period) - persoon("netto_loon", period)
        over_uitkering = persoon("bruto_uitkeringen_samen", period) - persoon("netto_uitkering", period)
        over_aow = np.zeros(persoon.count)
        ontvangt = persoon("ontvangt_aow", period) == Oordeel.ja
        if ontvangt.any():
            over_aow = np.where(ontvangt, persoon("ib_heffing_over_aow", period), 0)
        return over_loon + over_uitkering + over_aow


def _heffing(persoon, period, parameters, loon, inkomen):
    """Tarief over het inkomen min algemene heffingskorting en arbeidskorting; alleen gerekend voor wie inkomen heeft."""
    wie, uit = np.flatnonzero(inkomen > 0), np.zeros(persoon.count)
    if wie.size:
        ib = parameters(period).inkomstenbelasting
        december = period.get_subperiods(DateUnit.MONTH)[-1]
        kortingen = _algemene_heffingskorting(inkomen[wie], ib) + _arbeidskorting(loon[wie], ib)
        heffing = np.maximum(_box_1(inkomen[wie], ib) - kortingen, 0)
        uit[wie] = np.where(persoon("aow_leeftijd_bereikt", december)[wie], np.nan, heffing)
    return uit


def _bruto_bij(netto, extra_heffing):
    """Het kleinste bruto bedrag dat na heffing dit netto bedrag geeft: bruto = netto + heffing(bruto), tot het stilstaat."""
    bruto = np.array(netto, dtype=np.float64)
    if netto.any():
        for _ in range(MEESTE_RONDEN):
            volgende = netto + extra_heffing(bruto)
            if not np.any(np.abs(volgende - bruto) > HALVE_HONDERDSTE_CENT):
                break
            bruto = volgende
        bruto = np.where(netto == 0, 0, volgende)
    return bruto


def _box_1(inkomen, ib, premie_aow=0):
    """Belasting en premies volgens artikel 2.10: elk tarief over wat boven zijn grens ligt."""
    grens_2, grens_3 = of_onbekend(ib, "box1_schijf_1_grens"), of_onbekend(ib, "box1_schijf_2_grens")
    tarief_1, tarief_2 = of_onbekend(ib, "box1_schijf_1_tarief"), of_onbekend(ib, "box1_schijf_2_tarief")
    tarief_3, tarief_4 = of_onbekend(ib, "box1_schijf_3_tarief"), of_onbekend(ib, "box1_schijf_4_tarief")
    over = (tarief_1 - premie_aow) * np.minimum(inkomen, grens_2)
    over = over + tarief_2 * np.clip(inkomen - grens_2, 0, grens_3 - grens_2)
    over = over + tarief_3 * np.maximum(inkomen - grens_3, 0)
    if np.isnan(tarief_4):  # een jaar zonder schijf 4 heeft er drie
        return over
    grens_4 = of_onbekend(ib, "box1_schijf_3_grens")
    return over + (tarief_4 - tarief_3) * np.maximum(inkomen - grens_4, 0)


def _algemene_heffingskorting(inkomen, ib):
    """Artikel 8.10: het maximum, min een percentage van het inkomen boven een grens (vanaf 2025 het verzamelinkomen)."""
    boven = np.maximum(inkomen - of_onbekend(ib, "algemene_heffingskorting_afbouw_start"), 0)
    afbouw = of_onbekend(ib, "algemene_heffingskorting_afbouw_percentage") * boven
    return np.maximum(of_onbekend(ib, "algemene_heffingskorting_max") - afbouw, 0)


def _arbeidskorting(loon, ib):
    """Artikel 8.11: in drie trajecten omhoog tot ten hoogste het maximum, daarboven omlaag."""
    tot_1, tot_2 = of_onbekend(ib, "arbeidskorting_traject_1_tot"), of_onbekend(ib, "arbeidskorting_traject_2_tot")
    tot_3, hoogste = of_onbekend(ib, "arbeidskorting_traject_3_tot"), of_onbekend(ib, "arbeidskorting_max")
    omhoog = (
        of_onbekend(ib, "arbeidskorting_traject_1_percentage") * np.minimum(loon, tot_1)
        + of_onbekend(ib, "arbeidskorting_traject_2_percentage") * np.clip(loon - tot_1, 0, tot_2 - tot_1)
        + of_onbekend(ib, "arbeidskorting_traject_3_percentage") * np.clip(loon - tot_2, 0, tot_3 - tot_2)
    )
    omlaag = of_onbekend(ib, "arbeidskorting_afbouw_percentage") * np.maximum(loon - tot_3, 0)
    return np.maximum(np.minimum(omhoog, hoogste) - omlaag, 0)


def _heffing_aow(persoon, period, parameters, maand):
    """Een twaalfde van de heffing over twaalf zulke maanden, voor wie de hele tijd de AOW-leeftijd heeft."""
    wie, uit = np.flatnonzero(~(maand == 0)), np.zeros(persoon.count)
    if wie.size:
        ib, ouder = parameters(period).inkomstenbelasting, parameters(period).inkomstenbelasting_aow_leeftijd
        jaar = maand[wie] * 12
        tarief = _box_1(jaar, ib, of_onbekend(ouder, "premie_aow"))
        boven = np.maximum(jaar - of_onbekend(ib, "algemene_heffingskorting_afbouw_start"), 0)
        afbouw = np.where(boven > 0, of_onbekend(ouder, "algemene_heffingskorting_afbouw_percentage") * boven, 0)
        algemeen = np.maximum(of_onbekend(ouder, "algemene_heffingskorting_max") - afbouw, 0)
        alleen = np.where(persoon("aow_heeft_partner", period)[wie], 0, of_onbekend(ouder, "alleenstaandeouderenkorting"))
        # ouderenkorting: een AOW zonder ander inkomen blijft onder de grens waar zij lager wordt
        binnen = jaar <= of_onbekend(ouder, "ouderenkorting_grens")
        ouderen = np.where(binnen, of_onbekend(ouder, "ouderenkorting_max"), np.nan)
        uit[wie] = np.maximum(tarief - algemeen - alleen - ouderen, 0) / 12
    return uit
