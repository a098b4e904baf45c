"""Kinderbijslag (AKW artikel 6, 7, 7a, 7b, 11, 12 en 18). De stand op de eerste dag van het kwartaal telt."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, gezinspartner, of_onbekend, rijen_van_ouders, van_rij
from openfisca_inclusieve_stad.entities import Gezin, Persoon

MAANDEN_IN_KWARTAAL = 3


class kinderbijslag_is_kind(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is een kind voor wie over dit kwartaal kinderbijslag wordt betaald"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=7&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=7b&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=11&lid=2&g=2015-01-01",
    ]
    documentation = """
    Op de eerste dag van het kwartaal jonger dan 18, wonend in Nederland, en niet betaald aan een ouder buiten dit gezin. Met
    16 of 17 ook: aan de schoolplicht is voldaan (artikel 7 lid 2), en tot en met 2019 geen te hoog eigen inkomen (lid 5, per
    1 januari 2020 vervallen).
    """

    def formula_2015_01_01(persoon, period, parameters):
        peilmaand = _eerste_maand_van_het_kwartaal(period)
        jong = persoon("leeftijd", peilmaand) < parameters(peilmaand).kinderbijslag_leeftijden.extra_voorwaarden_vanaf
        te_veel_inkomen = persoon("eigen_inkomen_te_hoog_voor_kinderbijslag", peilmaand)
        return _lid_1_en_2(persoon, period, parameters) & (jong | ~te_veel_inkomen)

    def formula_2020_01_01(persoon, period, parameters):
        return _lid_1_en_2(persoon, period, parameters)


class kinderbijslag_kwartaalbedrag_kind(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kinderbijslag voor dit kind over het kwartaal waarin deze maand valt"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=12&lid=3&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=13&g=2015-01-01",
    ]
    documentation = """
    Naar de leeftijd op de eerste dag van het kwartaal: 70% (jonger dan 6), 85% (6 tot 12) of 100% (12 tot 18) van het
    basisbedrag. De bedragen zijn zoals bekendgemaakt (artikel 13 lid 8).
    """

    def formula_2015_01_01(persoon, period, parameters):
        peilmaand = _eerste_maand_van_het_kwartaal(period)
        kb, leeftijden = parameters(peilmaand).kinderbijslag, parameters(peilmaand).kinderbijslag_leeftijden
        leeftijd = persoon("leeftijd", peilmaand)
        onder_a, onder_b, onder_c = (
            of_onbekend(kb, naam) for naam in ("bedrag_leeftijd_0_5", "bedrag_leeftijd_6_11", "bedrag_leeftijd_12_17")
        )
        boven_6 = np.where(leeftijd < leeftijden.derde_bedrag_vanaf, onder_b, onder_c)
        bedrag = np.where(leeftijd < leeftijden.tweede_bedrag_vanaf, onder_a, boven_6)
        dubbel = persoon("recht_op_dubbele_kinderbijslag", peilmaand)
        return np.where(persoon("kinderbijslag_is_kind", period), np.where(dubbel, 2 * bedrag, bedrag), 0)


class kinderbijslag_per_kwartaal(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kinderbijslag die deze ouder krijgt over het kwartaal waarin deze maand valt"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=6&lid=2&g=2020-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=11&lid=1&g=2020-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=12&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=18&g=2015-01-01",
    ]
    documentation = """
    Aan de ouder die het kind als eerste noemt (ouder_1), of anders de aanvrager van zijn gezin; is die niet verzekerd, dan de
    andere ouder of de andere volwassene van dat gezin. Verzekerd is wie op de eerste dag van het kwartaal in Nederland woont
    (artikel 6 lid 1) en er rechtmatig verblijft (lid 2). Betaald na afloop van het kwartaal, uiterlijk binnen drie maanden
    (artikel 18 lid 1).
    """

    def formula_2015_01_01(persoon, period):
        peilmaand, bedrag = _eerste_maand_van_het_kwartaal(period), persoon("kinderbijslag_kwartaalbedrag_kind", period)
        verzekerd = persoon("woont_in_nederland", peilmaand) & persoon("rechtmatig_verblijf", peilmaand)
        kinderen = np.flatnonzero(persoon("kinderbijslag_is_kind", period))
        ouder, tweede = rijen_van_ouders(persoon, period, kinderen)
        ander = np.where(tweede >= 0, tweede, van_rij(gezinspartner(persoon), ouder, -1))
        ontvanger = np.where(van_rij(verzekerd, ouder, False), ouder, np.where(van_rij(verzekerd, ander, False), ander, -1))
        betaald = ontvanger >= 0
        return np.bincount(ontvanger[betaald], bedrag[kinderen[betaald]], persoon.count)


class kinderbijslag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kinderbijslag per maand: een derde van het kwartaalbedrag"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=12&g=2015-01-01"
    documentation = """
    De wet kent alleen een bedrag per kwartaal, dat achteraf wordt betaald; een derde maakt het vergelijkbaar met bedragen
    per maand.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("kinderbijslag_per_kwartaal", period) / MAANDEN_IN_KWARTAAL


def _lid_1_en_2(persoon, period, parameters):
    peilmaand = _eerste_maand_van_het_kwartaal(period)
    leeftijden, leeftijd = parameters(peilmaand).kinderbijslag_leeftijden, persoon("leeftijd", peilmaand)
    school = (leeftijd < leeftijden.extra_voorwaarden_vanaf) | persoon("voldoet_aan_schoolplicht_kinderbijslag", peilmaand)
    return (
        persoon.has_role(Gezin.KIND)
        & (leeftijd >= 0)
        & (leeftijd < leeftijden.tot)
        & persoon("woont_in_nederland", peilmaand)
        & persoon("kinderbijslag_wordt_betaald", peilmaand)
        & school
    )


def _eerste_maand_van_het_kwartaal(period):
    return period.offset(-((period.start.month - 1) % MAANDEN_IN_KWARTAAL))
