"""Loonheffing per maand: netto uit bruto (Wet LB 1964 artikel 21a tot en met 25, met het tarief van Wet IB 2001 artikel 2.10).

Artikel 25 lid 1: over een ander loontijdvak dan een jaar wordt de belasting herleid; een maand is 65/3 van 260 dagen, een
twaalfde. De aanslag over het jaar, die wisselend loon vereffent, is niet gemodelleerd. Inkomen ligt in lagen op elkaar (AOW,
loon, uitkering, wat alleen netto is opgegeven, bijstand): de kortingen gaan eerst naar de onderste laag. Niets hangt van
bijstand af: anders was netto loon afhankelijk van de bijstand, en de bijstand van het netto loon
(docs/besluiten/0010-netto-uit-bruto.md).
"""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel, dag_van, leeftijd_op, of_onbekend, tot_het_stilstaat, voor_wie
from openfisca_inclusieve_stad.entities import Persoon

HALVE_HONDERDSTE_CENT = 1 / 100 / 100 / 2


class bruto_uitkeringen_samen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto uitkering en Wajong na verrekening, per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    Zonder AOW en bijstand.
    """

    def formula(persoon, period):
        wajong = persoon("bruto_wajong", period) - persoon("verrekend_inkomen_wajong", period)
        return persoon("bruto_uitkering", period) + np.maximum(wajong, 0)


class ib_aow_ontvangen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto AOW die wordt ontvangen, met de opgebouwde vakantie-uitkering"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=29&g=2015-07-01",
    ]
    documentation = """
    Alleen als ontvangt_aow ja is.
    """

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("ontvangt_aow", period) == Oordeel.ja, lui=True)
        return wie.uitkomst(wie("aow", period) + wie("aow_recht_vakantie_uitkering", period), anders=0)


class ib_heffing_over_aow(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Belasting en premies over de AOW van deze maand, na de kortingen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.8&g=2015-11-10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=22&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=22b&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=22c&g=2026-01-01",
    ]
    documentation = """
    Het tarief zonder premie AOW, min de algemene heffingskorting voor de AOW-leeftijd, de ouderenkorting en, bij een AOW voor
    een ongehuwde, de alleenstaandeouderenkorting; nooit minder dan nul (artikel 8.8).
    """

    def formula_2015_01_01(persoon, period, parameters):
        aow = persoon("ib_aow_ontvangen", period)
        return _heffing(persoon, period, parameters, np.zeros(persoon.count), aow)


class ib_heffing_over_loon(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Belasting en premies over het loon van deze maand, na de kortingen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.8&g=2015-11-10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=22&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=22a&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=25&g=2026-01-01",
    ]
    documentation = """
    Het tarief van artikel 2.10 (met premies volksverzekeringen) min de algemene heffingskorting en de arbeidskorting; nooit
    minder dan nul (artikel 8.8). Tot en met 2017 ook de werkbonus van artikel 22abis. Niet afgerond. Onbekend voor loon vanaf
    de AOW-leeftijd: de arbeidskorting voor die leeftijd is niet gelezen. Niet gemodelleerd: de jonggehandicaptenkorting, en
    wat alleen een aanslag geeft (combinatiekorting, aftrekposten, fiscale partner).
    """

    def formula_2015_01_01(persoon, period, parameters):
        bruto = persoon("bruto_loon", period)
        wie = voor_wie(persoon, bruto != 0)
        loon = wie.van(bruto)
        heffing = _heffing_van(wie, period, parameters)(loon, wie("ib_aow_ontvangen", period) + loon)
        return wie.uitkomst(heffing - wie("ib_heffing_over_aow", period), anders=0)


class ib_heffing_over_uitkering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Belasting en premies die de uitkeringen van deze maand toevoegen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.8&g=2015-11-10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=22&g=2026-01-01",
    ]
    documentation = """
    Wat loon en uitkering samen meer kosten dan het loon alleen. De arbeidskorting alleen naar het loon: een uitkering is geen
    arbeidsinkomen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        uitkering = persoon("bruto_uitkeringen_samen", period)
        wie = voor_wie(persoon, uitkering != 0)
        loon = wie("bruto_loon", period)
        heffing = _heffing_van(wie, period, parameters)(loon, wie("ib_aow_ontvangen", period) + loon + wie.van(uitkering))
        eerder = wie("ib_heffing_over_aow", period) + wie("ib_heffing_over_loon", period)
        return wie.uitkomst(heffing - eerder, anders=0)


class netto_loon(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto loon per maand, uit bruto_loon"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    Bruto loon min ib_heffing_over_loon. 0 als er deze maand geen bruto_loon is.
    """

    def formula(persoon, period):
        bruto = persoon("bruto_loon", period)
        wie = voor_wie(persoon, bruto != 0, lui=True)
        return wie.uitkomst(wie.van(bruto) - wie("ib_heffing_over_loon", period), anders=0)


class netto_uitkering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto uitkering per maand, uit bruto_uitkering en bruto_wajong"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    De bruto uitkering min ib_heffing_over_uitkering.
    """

    def formula(persoon, period):
        bruto = persoon("bruto_uitkeringen_samen", period)
        wie = voor_wie(persoon, bruto != 0, lui=True)
        return wie.uitkomst(wie.van(bruto) - wie("ib_heffing_over_uitkering", period), anders=0)


class netto_aow(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto AOW per maand zonder vakantie-uitkering, zoals de SVB haar publiceert"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=45&g=2026-01-01",
    ]
    documentation = """
    De bruto AOW waarop recht bestaat, min de loonheffing daarover en de lage inkomensafhankelijke bijdrage Zvw.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bruto = persoon("aow", period)
        heffing = _heffing(persoon, period, parameters, np.zeros(persoon.count), bruto)
        zvw = of_onbekend(parameters(period).inkomstenbelasting, "zvw_bijdrage_laag")
        return np.where(bruto == 0, 0, bruto - heffing - zvw * bruto)


class netto_aow_ontvangen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto AOW die wordt ontvangen, met de vakantie-uitkering die is opgebouwd"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=29&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=45&g=2026-01-01",
    ]
    documentation = """
    ib_aow_ontvangen min ib_heffing_over_aow en de lage inkomensafhankelijke bijdrage Zvw.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bruto = persoon("ib_aow_ontvangen", period)
        zvw = of_onbekend(parameters(period).inkomstenbelasting, "zvw_bijdrage_laag")
        wie = voor_wie(persoon, bruto != 0)
        eigen = wie.van(bruto)
        return wie.uitkomst(eigen - wie("ib_heffing_over_aow", period) - zvw * eigen, anders=0)


class loonheffing(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Loonheffing per maand over loon, uitkering en AOW"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.8&g=2015-11-10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=22&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=22a&g=2026-01-01",
    ]
    documentation = """
    Wat van bruto_loon, de bruto uitkeringen en de AOW die wordt ontvangen deze maand aan belasting en premies wordt
    ingehouden; zonder de bijdrage Zvw en zonder wat de gemeente over bijstand afdraagt (ib_bijstand_bruto).
    """

    def formula_2015_01_01(persoon, period):
        return (
            persoon("ib_heffing_over_aow", period)
            + persoon("ib_heffing_over_loon", period)
            + persoon("ib_heffing_over_uitkering", period)
        )


class ib_loon_uit_netto(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto loon dat hoort bij het netto opgegeven loon"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    Het kleinste bruto bedrag dat, boven op bruto_loon en de uitkeringen, na heffing het netto bedrag geeft van
    inkomen_uit_arbeid en inkomen_uit_arbeid_loonkostensubsidie.
    """

    def formula_2015_01_01(persoon, period, parameters):
        netto = persoon("inkomen_uit_arbeid", period) + persoon("inkomen_uit_arbeid_loonkostensubsidie", period)
        wie = voor_wie(persoon, netto > 0)
        loon = wie("bruto_loon", period)
        eerder = wie("ib_aow_ontvangen", period) + loon + wie("bruto_uitkeringen_samen", period)
        heffing, geheven = _heffing_van(wie, period, parameters), wie("loonheffing", period)
        bruto = _bruto_bij(wie.van(netto), lambda g: heffing(loon + g, eerder + g) - geheven)
        return wie.uitkomst(bruto, anders=netto)


class ib_uitkering_uit_netto(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto uitkering die hoort bij de netto opgegeven uitkering"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    Zoals ib_loon_uit_netto, voor inkomen_uit_uitkering, boven op AOW, loon en bruto uitkeringen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        netto = persoon("inkomen_uit_uitkering", period)
        wie = voor_wie(persoon, netto > 0)
        loon, eerder = _loon_en_inkomen(wie, period)
        heffing = _heffing_van(wie, period, parameters)
        geheven = heffing(loon, eerder)
        return wie.uitkomst(_bruto_bij(wie.van(netto), lambda g: heffing(loon, eerder + g) - geheven), anders=netto)


class ib_pensioen_uit_netto(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto pensioen dat hoort bij het netto opgegeven pensioen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=45&g=2026-01-01",
    ]
    documentation = """
    Zoals ib_uitkering_uit_netto, voor inkomen_uit_pensioen, boven op al het andere; van een pensioen gaat ook de lage
    inkomensafhankelijke bijdrage Zvw af.
    """

    def formula_2015_01_01(persoon, period, parameters):
        netto = persoon("inkomen_uit_pensioen", period)
        wie = voor_wie(persoon, netto > 0)
        loon, eerder = _loon_en_inkomen(wie, period)
        eerder = eerder + wie("ib_uitkering_uit_netto", period)
        heffing = _heffing_van(wie, period, parameters)
        geheven = heffing(loon, eerder)
        zvw = of_onbekend(parameters(period).inkomstenbelasting, "zvw_bijdrage_laag")
        bruto = _bruto_bij(wie.van(netto), lambda g: heffing(loon, eerder + g) - geheven + zvw * g)
        return wie.uitkomst(bruto, anders=netto)


class ib_heffingskorting_over(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heffingskorting per maand die ander inkomen overlaat"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.8&g=2015-11-10",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=22&g=2026-01-01",
    ]
    documentation = """
    De kortingen gaan eerst naar AOW, loon en uitkering; wat overblijft, is er voor de bijstand (ib_bijstand_bruto). 0 voor wie
    geen bijstand heeft.
    """

    def formula_2015_01_01(persoon, period, parameters):
        wie = voor_wie(persoon, persoon("pw_algemene_bijstand", period) != 0)
        loon, inkomen = _loon_en_inkomen(wie, period)
        inkomen = inkomen + wie("ib_uitkering_uit_netto", period) + wie("ib_pensioen_uit_netto", period)
        ib, ouder = parameters(period).inkomstenbelasting, parameters(period).inkomstenbelasting_aow_leeftijd
        bonus = _werkbonus(wie, period, parameters)(12 * loon)
        jong = _kortingen(12 * loon, 12 * inkomen, ib) + bonus - _box_1(12 * inkomen, ib)
        premie, ouderen = of_onbekend(ouder, "premie_aow"), np.flatnonzero(wie("aow_leeftijd_bereikt", period))
        loon, inkomen, partner = 12 * loon[ouderen], 12 * inkomen[ouderen], wie("aow_heeft_partner", period)[ouderen]
        over = jong
        over[ouderen] = _kortingen_aow(loon, inkomen, ib, ouder, partner) - _box_1(inkomen, ib, premie)
        return wie.uitkomst(np.maximum(over, 0) / 12, anders=0)


def _loon_en_inkomen(persoon, period):
    """Loon, en al het inkomen behalve een netto opgegeven uitkering en bijstand."""
    loon = persoon("bruto_loon", period) + persoon("ib_loon_uit_netto", period)
    return loon, persoon("ib_aow_ontvangen", period) + loon + persoon("bruto_uitkeringen_samen", period)


def _heffing(persoon, period, parameters, loon, inkomen):
    """Een twaalfde van de belasting over twaalf zulke maanden, na de kortingen; alleen gerekend voor wie inkomen heeft."""
    wie = voor_wie(persoon, inkomen != 0)
    return wie.uitkomst(_heffing_van(wie, period, parameters)(wie.van(loon), wie.van(inkomen)), anders=0)


def _heffing_van(wie, period, parameters):
    """De heffing van deze personen als functie van loon en inkomen per maand; wat zij leest, leest zij hier één keer."""
    ib, ouder = parameters(period).inkomstenbelasting, parameters(period).inkomstenbelasting_aow_leeftijd
    premie_aow, werkbonus = of_onbekend(ouder, "premie_aow"), _werkbonus(wie, period, parameters)
    ouderen = np.flatnonzero(wie("aow_leeftijd_bereikt", period))
    partner = wie("aow_heeft_partner", period)[ouderen]

    def heffing(loon, inkomen):
        loon, inkomen = 12 * loon, 12 * inkomen
        na_korting = _box_1(inkomen, ib) - _kortingen(loon, inkomen, ib) - werkbonus(loon)
        loon_oud, oud = loon[ouderen], inkomen[ouderen]
        na_korting[ouderen] = _box_1(oud, ib, premie_aow) - _kortingen_aow(loon_oud, oud, ib, ouder, partner)
        return np.where(inkomen == 0, 0, np.maximum(na_korting, 0) / 12)

    return heffing


def _kortingen(loon, inkomen, ib):
    """Algemene heffingskorting en arbeidskorting onder de AOW-leeftijd."""
    return _algemene_heffingskorting(inkomen, ib) + _arbeidskorting(loon, ib)


def _werkbonus(persoon, period, parameters):
    """Artikel 22abis, tot en met 2017, als functie van het loon: voor wie bij het begin van het jaar de leeftijd heeft."""
    bonus = parameters(period).werkbonus
    vanaf, tot = of_onbekend(bonus, "leeftijd_vanaf"), of_onbekend(bonus, "leeftijd_tot")
    if np.isnan(vanaf):  # een jaar zonder werkbonus
        return np.zeros_like
    leeftijd = leeftijd_op(persoon("geboortedatum", period), dag_van(period.this_year.start))
    heeft_leeftijd = (leeftijd >= vanaf) & (leeftijd < tot)

    def werkbonus(loon):
        uit, wie = np.zeros(len(loon)), np.flatnonzero(heeft_leeftijd & (loon > 0))
        eigen = loon[wie]
        omhoog = of_onbekend(bonus, "percentage") * np.maximum(eigen - of_onbekend(bonus, "ondergrens"), 0)
        omlaag = of_onbekend(bonus, "afbouw_percentage") * np.maximum(eigen - of_onbekend(bonus, "afbouw_start"), 0)
        uit[wie] = np.maximum(np.minimum(omhoog, of_onbekend(bonus, "maximum")) - omlaag, 0)
        return uit

    return werkbonus


def _kortingen_aow(loon, inkomen, ib, ouder, partner):
    """Algemene heffingskorting, ouderenkorting en alleenstaandeouderenkorting vanaf de AOW-leeftijd (artikel 21a, 22b, 22c).

    Onbekend bij loon (de arbeidskorting voor deze leeftijd is niet gelezen) en boven de grens van de ouderenkorting.
    """
    boven = np.maximum(inkomen - of_onbekend(ib, "algemene_heffingskorting_afbouw_start"), 0)
    afbouw = np.where(boven > 0, of_onbekend(ouder, "algemene_heffingskorting_afbouw_percentage") * boven, 0)
    algemeen = np.maximum(of_onbekend(ouder, "algemene_heffingskorting_max") - afbouw, 0)
    binnen = (loon == 0) & (inkomen <= of_onbekend(ouder, "ouderenkorting_grens"))
    ouderen = np.where(binnen, of_onbekend(ouder, "ouderenkorting_max"), np.nan)
    return algemeen + ouderen + np.where(partner, 0, of_onbekend(ouder, "alleenstaandeouderenkorting"))


def _bruto_bij(netto, extra_heffing):
    """Het kleinste bruto bedrag dat na heffing dit netto bedrag geeft: bruto = netto + heffing(bruto), tot het stilstaat."""
    return tot_het_stilstaat(lambda bruto: netto + extra_heffing(bruto), netto, HALVE_HONDERDSTE_CENT)


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
    """Artikel 22: het maximum, min een percentage van het inkomen boven een grens (vanaf 2025 het verzamelinkomen)."""
    boven = np.maximum(inkomen - of_onbekend(ib, "algemene_heffingskorting_afbouw_start"), 0)
    afbouw = of_onbekend(ib, "algemene_heffingskorting_afbouw_percentage") * boven
    return np.maximum(of_onbekend(ib, "algemene_heffingskorting_max") - afbouw, 0)


def _arbeidskorting(loon, ib):
    """Artikel 22a: in drie trajecten omhoog tot ten hoogste het maximum, daarboven omlaag."""
    tot_1, tot_2 = of_onbekend(ib, "arbeidskorting_traject_1_tot"), of_onbekend(ib, "arbeidskorting_traject_2_tot")
    tot_3, hoogste = of_onbekend(ib, "arbeidskorting_traject_3_tot"), of_onbekend(ib, "arbeidskorting_max")
    omhoog = (
        of_onbekend(ib, "arbeidskorting_traject_1_percentage") * np.minimum(loon, tot_1)
        + of_onbekend(ib, "arbeidskorting_traject_2_percentage") * np.clip(loon - tot_1, 0, tot_2 - tot_1)
        + of_onbekend(ib, "arbeidskorting_traject_3_percentage") * np.clip(loon - tot_2, 0, tot_3 - tot_2)
    )
    omlaag = of_onbekend(ib, "arbeidskorting_afbouw_percentage") * np.maximum(loon - tot_3, 0)
    return np.maximum(np.minimum(omhoog, hoogste) - omlaag, 0)
