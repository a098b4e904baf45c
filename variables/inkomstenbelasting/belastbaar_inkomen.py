"""Belastbaar inkomen per maand, met gebruteerde bijstand: waaruit het toetsingsinkomen wordt opgeteld."""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel, som
from openfisca_inclusieve_stad.entities import Persoon


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
        ontvangt, recht = persoon("ontvangt_aow", period), persoon("aow_recht_op_pensioen", period)
        niet_gezegd = recht & (ontvangt == Oordeel.onbekend)
        alleen_netto = (persoon("inkomen_uit_aow", period) > 0) & (ontvangt != Oordeel.ja)
        bruto = som(
            persoon("ib_aow_ontvangen", period),
            persoon("bruto_loon", period),
            persoon("bruto_uitkeringen_samen", period),
            persoon("ib_loon_uit_netto", period),
            persoon("ib_uitkering_uit_netto", period),
            persoon("ib_pensioen_uit_netto", period),
            persoon("ib_bijstand_bruto", period),
            persoon("overig_belastbaar_inkomen", period),
        )
        return np.where(niet_gezegd | alleen_netto, np.nan, bruto)
