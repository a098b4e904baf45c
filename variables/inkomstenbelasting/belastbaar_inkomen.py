"""Belastbaar inkomen per maand, met gebruteerde bijstand: waaruit het toetsingsinkomen wordt opgeteld."""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class ib_inkomen_uit_netto(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto bedrag bij het netto opgegeven loon, de netto uitkering en het netto pensioen van deze maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    Het aandeel van deze maand in ib_loon_uit_netto en ib_uitkering_uit_netto, naar het netto bedrag.
    """

    def formula_2015_01_01(persoon, period):
        loon = persoon("inkomen_uit_arbeid", period) + persoon("inkomen_uit_arbeid_loonkostensubsidie", period)
        uitkering = persoon("inkomen_uit_uitkering", period) + persoon("inkomen_uit_pensioen", period)
        uit = np.zeros(persoon.count)
        if loon.any() or uitkering.any():
            jaar = period.this_year
            uit = _aandeel(loon, persoon("ib_netto_loon_jaar", jaar), persoon("ib_loon_uit_netto", jaar))
            uit = uit + _aandeel(uitkering, persoon("ib_netto_uitkering_jaar", jaar), persoon("ib_uitkering_uit_netto", jaar))
        return uit


class belastbaar_inkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Belastbaar inkomen per maand, met gebruteerde bijstand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=8&g=2025-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
    ]
    documentation = """
    Bruto loon, uitkeringen, de AOW die wordt ontvangen, gebruteerde algemene bijstand en overig_belastbaar_inkomen. Wat alleen
    netto is opgegeven, wordt teruggerekend naar bruto. Onbekend voor wie recht heeft op AOW en van wie niet is gezegd of zij
    wordt ontvangen (ontvangt_aow), en voor een netto opgegeven AOW: geef dan ontvangt_aow: ja. Bijzondere bijstand is geen
    belastbaar inkomen.
    """

    def formula_2015_01_01(persoon, period):
        ontvangt = persoon("ontvangt_aow", period)
        recht = persoon("aow_recht_op_pensioen", period)
        aow = np.zeros(persoon.count)
        if recht.any():
            bruto = persoon("aow", period) + persoon("aow_recht_vakantie_uitkering", period)
            aow = np.where(recht & (ontvangt == Oordeel.ja), bruto, aow)
            aow = np.where(recht & (ontvangt == Oordeel.onbekend), np.nan, aow)
        return (
            persoon("bruto_loon", period)
            + persoon("bruto_uitkeringen_samen", period)
            + persoon("ib_inkomen_uit_netto", period)
            + aow
            + persoon("ib_bijstand_bruto", period)
            + persoon("overig_belastbaar_inkomen", period)
        )


def _aandeel(maand, jaar, bruto):
    return np.where(maand == 0, 0, bruto * (maand / np.where(jaar == 0, 1, jaar)))
