"""Basishuur: het deel van de huur dat de huurder zelf betaalt (Wet op de huurtoeslag artikel 16 tot en met 19).

Tot en met 2025 loopt de normhuur met het inkomen op volgens een kromme; vanaf 2026 is zij vast en wordt de huurtoeslag zelf
verlaagd naar inkomen (artikel 21 lid 2).
"""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, Huishoudtype, cent_naar_boven, of_onbekend
from openfisca_inclusieve_stad.entities import Huishouden


class wht_normhuur(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Normhuur per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=19&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=17&g=2025-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=19&g=2025-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=17&g=2026-01-01",
    ]
    documentation = """
    Artikel 19: tot en met het minimum-inkomensijkpunt de normhuur van artikel 17 lid 2 en 3, daarboven (a x Y2) + (b x Y), naar
    boven op hele centen (lid 3), met Y het rekeninkomen en a en b per type huishouden. De verlaging van artikel 17 lid 3 geldt
    tot en met 2024 alleen voor ouderen, vanaf 2025 voor iedereen. Vanaf 2026 alleen artikel 17.
    """

    def formula_2015_01_01(huishouden, period, parameters):
        return _naar_inkomen(huishouden("rekeninkomen", period), *_vier_typen(huishouden, period, parameters))

    def formula_2025_01_01(huishouden, period, parameters):
        return _naar_inkomen(huishouden("rekeninkomen", period), *_twee_typen(huishouden, period, parameters))

    def formula_2026_01_01(huishouden, period, parameters):
        huurtoeslag = parameters(period).toeslagen.huurtoeslag
        return huurtoeslag.normhuur_bij_minimum_inkomensijkpunt - _verlaging_twee_typen(huishouden, period, huurtoeslag)


class basishuur(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Basishuur per maand: het deel van de rekenhuur dat voor rekening van de huurder blijft"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=16&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0049106&artikel=1&g=2024-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=16&g=2026-01-01",
    ]
    documentation = """
    Artikel 16: de normhuur met een opslag (het Besluit stelt die anders vast dan de 12 euro in de wet). Vanaf 2024 verlaagd
    volgens de Wet verlaging eigen bijdrage huurtoeslag. Vanaf 2026 is dit wat ten minste voor eigen rekening blijft.
    """

    def formula_2015_01_01(huishouden, period, parameters):
        opslag = of_onbekend(parameters(period).toeslagen.huurtoeslag, "opslag_basishuur")
        return huishouden("wht_normhuur", period) + opslag

    def formula_2024_01_01(huishouden, period, parameters):
        huurtoeslag = parameters(period).toeslagen.huurtoeslag
        return huishouden("wht_normhuur", period) + huurtoeslag.opslag_basishuur - huurtoeslag.verlaging_basishuur


class wht_basishuur_voor_voorschot(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Zoals basishuur, met het geschatte inkomen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"
    documentation = """
    Het type huishouden is dat van het werkelijke inkomen; dat maakt alleen tot en met 2017 verschil, bij een huishouden van een
    oudere en een jongere.
    """

    def formula_2015_01_01(huishouden, period, parameters):
        Y = huishouden("wht_rekeninkomen_voor_voorschot", period)
        opslag = of_onbekend(parameters(period).toeslagen.huurtoeslag, "opslag_basishuur")
        return _naar_inkomen(Y, *_vier_typen(huishouden, period, parameters)) + opslag

    def formula_2024_01_01(huishouden, period, parameters):
        Y, huurtoeslag = huishouden("wht_rekeninkomen_voor_voorschot", period), parameters(period).toeslagen.huurtoeslag
        normhuur = _naar_inkomen(Y, *_vier_typen(huishouden, period, parameters))
        return normhuur + huurtoeslag.opslag_basishuur - huurtoeslag.verlaging_basishuur

    def formula_2025_01_01(huishouden, period, parameters):
        Y, huurtoeslag = huishouden("wht_rekeninkomen_voor_voorschot", period), parameters(period).toeslagen.huurtoeslag
        normhuur = _naar_inkomen(Y, *_twee_typen(huishouden, period, parameters))
        return normhuur + huurtoeslag.opslag_basishuur - huurtoeslag.verlaging_basishuur

    def formula_2026_01_01(huishouden, period):
        return huishouden("basishuur", period)


def _naar_inkomen(Y, ijkpunt, bij_ijkpunt, a, b):
    """Artikel 19: lid 1 tot en met het minimum-inkomensijkpunt, daarboven lid 2, afgerond volgens lid 3."""
    return np.where(ijkpunt >= Y, bij_ijkpunt, cent_naar_boven(a * Y**2 + b * Y))


def _vier_typen(huishouden, period, parameters):
    """Minimum-inkomensijkpunt, de normhuur die daarbij hoort, en de factoren a en b (tot en met 2024)."""
    huurtoeslag = parameters(period).toeslagen.huurtoeslag
    normhuur = huurtoeslag.normhuur_bij_minimum_inkomensijkpunt
    soort = huishouden("wht_huishoudtype", period)
    een, meer = soort == Huishoudtype.eenpersoons, soort == Huishoudtype.meerpersoons
    een_oud = soort == Huishoudtype.eenpersoonsouderen

    def per_type(een_, meer_, een_oud_, meer_oud):
        return np.where(een, een_, np.where(meer, meer_, np.where(een_oud, een_oud_, meer_oud)))

    return (
        per_type(
            of_onbekend(huurtoeslag, "minimum_inkomensijkpunt_eenpersoons"),
            of_onbekend(huurtoeslag, "minimum_inkomensijkpunt_meerpersoons"),
            of_onbekend(huurtoeslag, "minimum_inkomensijkpunt_eenpersoonsouderen"),
            of_onbekend(huurtoeslag, "minimum_inkomensijkpunt_meerpersoonsouderen"),
        ),
        per_type(
            normhuur,
            normhuur,
            normhuur - huurtoeslag.verlaging_normhuur_eenpersoonsouderen,
            normhuur - huurtoeslag.verlaging_normhuur_meerpersoonsouderen,
        ),
        per_type(
            of_onbekend(huurtoeslag, "factor_a_eenpersoons"),
            of_onbekend(huurtoeslag, "factor_a_meerpersoons"),
            of_onbekend(huurtoeslag, "factor_a_eenpersoonsouderen"),
            of_onbekend(huurtoeslag, "factor_a_meerpersoonsouderen"),
        ),
        per_type(
            of_onbekend(huurtoeslag, "factor_b_eenpersoons"),
            of_onbekend(huurtoeslag, "factor_b_meerpersoons"),
            of_onbekend(huurtoeslag, "factor_b_eenpersoonsouderen"),
            of_onbekend(huurtoeslag, "factor_b_meerpersoonsouderen"),
        ),
    )


def _twee_typen(huishouden, period, parameters):
    """Als _vier_typen, met de twee typen van 2025."""
    huurtoeslag = parameters(period).toeslagen.huurtoeslag
    een = huishouden("wht_huishoudtype", period) == Huishoudtype.eenpersoons
    return (
        np.where(een, huurtoeslag.minimum_inkomensijkpunt_eenpersoons, huurtoeslag.minimum_inkomensijkpunt_meerpersoons),
        huurtoeslag.normhuur_bij_minimum_inkomensijkpunt - _verlaging_twee_typen(huishouden, period, huurtoeslag),
        np.where(een, huurtoeslag.factor_a_eenpersoons, huurtoeslag.factor_a_meerpersoons),
        np.where(een, huurtoeslag.factor_b_eenpersoons, huurtoeslag.factor_b_meerpersoons),
    )


def _verlaging_twee_typen(huishouden, period, huurtoeslag):
    een = huishouden("wht_huishoudtype", period) == Huishoudtype.eenpersoons
    return np.where(een, huurtoeslag.verlaging_normhuur_eenpersoons, huurtoeslag.verlaging_normhuur_meerpersoons)
