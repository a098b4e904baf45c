"""Bijdrageplichtig inkomen tot en met 2018 (Uitvoeringsbesluit Wmo 2015 artikel 3.9 en 3.9a)."""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, bij_partner, of_onbekend
from openfisca_inclusieve_stad.entities import Persoon


class wmo_compensatie_ouderentoeslag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vermindering van het inkomen over het peiljaar van een pensioengerechtigde met vermogen (2018)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.9a&g=2018-01-01"

    def formula_2018_01_01(persoon, period, parameters):
        c = parameters(period).wmo_2015.eigen_bijdrage.compensatie_ouderentoeslag
        inkomen, vermogen = _inkomen_peiljaar(persoon, period), persoon("vermogen_peiljaar", period.this_year)
        toets = inkomen - of_onbekend(c, "aftrek_van_inkomen") * vermogen
        laag = persoon("aow_leeftijd_bereikt", period) & (vermogen > 0) & ~(toets >= of_onbekend(c, "inkomensgrens"))
        deel = np.minimum(of_onbekend(c, "deel_van_vermogen") * vermogen, of_onbekend(c, "maximum"))
        return np.where(laag, deel, 0)


class wmo_bijdrageplichtig_inkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijdrageplichtig inkomen per jaar, van gehuwden samen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.9&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.9&g=2018-01-01",
    ]
    documentation = """
    Lid 1: het inkomen over het peiljaar (twee jaar eerder) van de ongehuwde of van de gehuwden samen, met een deel van het
    vermogen. Lid 2: op aanvraag dat van het lopende jaar, als dat samen ten minste het genoemde bedrag lager is. In 2018 gaat
    over het peiljaar de compensatie van artikel 3.9a eraf. Niet opgegeven inkomen maakt de uitkomst onbekend.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bijdrage, jaar = parameters(period).wmo_2015.eigen_bijdrage, period.this_year
        deel = of_onbekend(bijdrage, "vermogensbijtelling")
        inkomen = _inkomen_peiljaar(persoon, period)
        peil = _met_vermogen(inkomen, persoon("vermogen_peiljaar", jaar), deel)
        peil = _samen(persoon, period, peil - persoon("wmo_compensatie_ouderentoeslag", period))
        opgegeven = persoon("inkomen_lopend_jaar_verwacht", jaar)
        verlegd = opgegeven >= 0
        lopend = _met_vermogen(np.where(verlegd, opgegeven, inkomen), persoon("vermogen_lopend_jaar_verwacht", jaar), deel)
        lopend = _samen(persoon, period, lopend)
        gevraagd = verlegd | bij_partner(persoon, verlegd, period, "wmo_heeft_partner", False)
        daling = of_onbekend(bijdrage, "peiljaarverlegging_minimale_daling")
        uit = np.where(peil - lopend >= daling, lopend, peil)
        return np.where(gevraagd, np.where(np.isnan(daling), np.nan, uit), peil)


def _inkomen_peiljaar(persoon, period):
    opgegeven = persoon("inkomen_peiljaar", period.this_year)
    return np.where(opgegeven < 0, np.nan, opgegeven)


def _met_vermogen(inkomen, vermogen, deel):
    return inkomen + np.where(vermogen > 0, deel * vermogen, 0)


def _samen(persoon, period, eigen):
    return eigen + bij_partner(persoon, eigen, period, "wmo_heeft_partner", 0)
