"""Verplicht eigen risico (Zvw artikel 19 en 22; Besluit zorgverzekering artikel 2.17)."""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Bedrag, kies, of_onbekend
from openfisca_inclusieve_stad.entities import Persoon


class zvw_heeft_eigen_risico(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft op de eerste van de maand een verplicht eigen risico"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=19&lid=1&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=19&lid=1&g=2026-01-01",
    ]

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = persoon("leeftijd", period) >= parameters(period).zvw.eigen_risico.minimumleeftijd
        return leeftijd & persoon("zvw_is_verzekerde", period)


class zvw_eigen_risico(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verplicht eigen risico dat dit kalenderjaar nog moet worden betaald, gezien vanaf deze maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=19&lid=1&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=19&lid=1&g=2026-01-01",
    ]
    documentation = """
    De kosten die onder het eigen risico vallen (verwachte_zorgkosten, over het hele kalenderjaar), ten hoogste het eigen risico,
    min wat al is betaald. Een bedrag per jaar, geen bedrag per maand: tel de maanden niet op. Kosten van voor de achttiende
    verjaardag tellen niet; geef ze niet op. Zonder opgave van kosten is het bedrag onbekend. Wie midden in het jaar 18
    wordt, heeft het hele bedrag (lezing, wetten.yaml).
    """

    def formula_2015_01_01(persoon, period, parameters):
        verplicht = of_onbekend(parameters(period).zvw.eigen_risico, "verplicht")
        betaald = persoon("eigen_risico_al_betaald", period)
        kosten = persoon("verwachte_zorgkosten", period)
        nog = np.maximum(np.minimum(np.where(kosten >= 0, kosten, np.nan), verplicht) - betaald, 0)
        return np.where(persoon("zvw_heeft_eigen_risico", period), nog, 0)


class zvw_ggz_onder_eigen_risico(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De kosten van ggz uit de zorgverzekering vallen onder het verplicht eigen risico"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.17&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=19&lid=1&g=2015-01-05",
    ]
    documentation = """
    Artikel 2.17 lid 1 zondert verloskunde en kraamzorg, de huisarts, wijkverpleging en ketenzorg uit, en ggz niet.
    """

    def formula_2015_01_01(persoon, period):
        ggz = persoon("zvw_aanspraak_ggz", period) == Aanspraak.recht
        return ggz & persoon("zvw_heeft_eigen_risico", period)


class zvw_eigen_risico_ggz_per_maand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verplicht eigen risico van wie ggz uit de zorgverzekering krijgt, verdeeld over twaalf maanden"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=19&lid=1&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.17&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=19&lid=1&g=2026-01-01",
    ]
    documentation = """
    Het bedrag van een jaar, gedeeld door twaalf om het naast andere bedragen per maand te zetten; het wordt in het echt ineens
    gevraagd. Nul zolang de Jeugdwet de ggz geeft: die kent geen eigen risico.
    """

    def formula_2015_01_01(persoon, period):
        ggz = persoon("zvw_ggz_onder_eigen_risico", period)
        return np.where(ggz, persoon("zvw_eigen_risico", period) / 12, 0)


class zvw_aanspraak_zonder_eigen_risico(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgverzekering betaalt de verwachte zorg zonder eigen risico"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=19&lid=1&g=2026-01-01"
    documentation = """
    De wet kent geen uitzondering naar inkomen. Niet van toepassing zonder zorgkosten; een onbekend bedrag telt als niet nul.
    """

    def formula_2015_01_01(persoon, period):
        niets_te_betalen = persoon("zvw_eigen_risico", period) == 0
        return kies(
            (persoon("verwachte_zorgkosten", period) <= 0, Aanspraak.niet_van_toepassing),
            (niets_te_betalen, Aanspraak.recht),
            anders=Aanspraak.geen_recht,
        )
