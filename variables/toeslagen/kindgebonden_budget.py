"""Kindgebonden budget met de alleenstaande-ouderkop (Wet op het kindgebonden budget artikel 1 en 2)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    Bedrag,
    eerste_van_de_maand,
    euro_naar_beneden,
    gezinspartner,
    hele_euro,
    of_onbekend,
    rijen_van_ouders,
    van_rij,
    verjaardag,
)
from openfisca_inclusieve_stad.entities import Gezin, Persoon


class kindgebonden_budget_is_kind(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is een kind voor wie deze maand kindgebonden budget kan bestaan"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=1&lid=5&g=2022-01-01",
    ]
    documentation = """
    Artikel 2 lid 1: aan de ouder wordt kinderbijslag betaald (of zou die worden betaald zonder artikel 7 lid 2 AKW), vanaf de
    maand na de geboorte tot en met de maand waarin het kind 18 wordt. Eigen, aangehuwde en pleegkinderen. Verblijft een van twee
    partners niet rechtmatig in Nederland, dan vanaf 2022 alleen voor een kind dat zelf rechtmatig verblijft (artikel 1 lid 5).
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _kind_met_kinderbijslag(persoon, period, parameters)

    def formula_2022_01_01(persoon, period, parameters):
        kind = _kind_met_kinderbijslag(persoon, period, parameters)
        rechtmatig = persoon("rechtmatig_verblijf", period)
        partner = van_rij(rechtmatig, np.where(persoon("awir_heeft_partner", period), gezinspartner(persoon), -1), True)
        onrechtmatig_paar = persoon("awir_heeft_partner", period) & ~(rechtmatig & partner)
        kinderen = np.flatnonzero(kind & ~rechtmatig)
        ouder, _ = rijen_van_ouders(persoon, period, kinderen)
        kind[kinderen] = ~van_rij(onrechtmatig_paar, ouder, False)
        return kind


class kindgebonden_budget_eigen_kinderen(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aantal kinderen voor wie deze volwassene zelf de ouder met kinderbijslag is"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=1&g=2015-01-01"
    documentation = """
    De ouder is wie het kind als eerste noemt (ouder_1), of anders de aanvrager van zijn gezin.
    """

    def formula_2015_01_01(persoon, period):
        return _per_ouder(persoon, period, persoon("kindgebonden_budget_is_kind", period))


class kindgebonden_budget_kinderen(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aantal kinderen in de aanspraak op kindgebonden budget, van deze ouder of van de partners samen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=2&g=2015-01-01"

    def formula_2015_01_01(persoon, period):
        return _met_partner(persoon, period, persoon("kindgebonden_budget_eigen_kinderen", period))


class kindgebonden_budget_kinderen_12_tot_16(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aantal van die kinderen met de verhoging voor 12 tot en met 15 jaar"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=3&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=4&g=2015-01-01",
    ]
    documentation = """
    Vanaf de maand na de twaalfde verjaardag tot en met de maand van de zestiende: dan neemt de andere verhoging het over.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijden = parameters(period).toeslagen.kindgebonden_budget_leeftijden
        geboren, eerste = persoon("geboortedatum", period), eerste_van_de_maand(period)
        na_12 = verjaardag(geboren, int(leeftijden.verhoging_vanaf)) < eerste
        na_16 = verjaardag(geboren, int(leeftijden.hogere_verhoging_vanaf)) < eerste
        kind = na_12 & ~na_16
        eigen = _per_ouder(persoon, period, kind & persoon("kindgebonden_budget_is_kind", period))
        return _met_partner(persoon, period, eigen)


class kindgebonden_budget_kinderen_16_tot_18(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aantal van die kinderen met de verhoging voor 16 en 17 jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=5&g=2015-01-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = int(parameters(period).toeslagen.kindgebonden_budget_leeftijden.hogere_verhoging_vanaf)
        kind = verjaardag(persoon("geboortedatum", period), leeftijd) < eerste_van_de_maand(period)
        eigen = _per_ouder(persoon, period, kind & persoon("kindgebonden_budget_is_kind", period))
        return _met_partner(persoon, period, eigen)


class kindgebonden_budget_recht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voldoet aan de voorwaarden voor kindgebonden budget, afgezien van het inkomen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=1&lid=4&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=1&lid=5&g=2022-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=9&lid=2&g=2015-01-01",
    ]

    documentation = """
    Tot en met 2021 geen recht als de partner niet rechtmatig in Nederland verblijft (Awir artikel 9 lid 2). Vanaf 2022 is er dan
    recht voor de kinderen die zelf rechtmatig verblijven (artikel 1 lid 5; zie kindgebonden_budget_is_kind).
    """

    def formula_2015_01_01(persoon, period):
        rechtmatig = van_rij(persoon("rechtmatig_verblijf", period), gezinspartner(persoon), True)
        return _basisrecht(persoon, period) & (rechtmatig | ~persoon("awir_heeft_partner", period))

    def formula_2022_01_01(persoon, period):
        return _basisrecht(persoon, period)


class kindgebonden_budget_ontvanger(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Krijgt het kindgebonden budget toegekend (van partners: een van beiden)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=8&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=9&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=2&g=2015-01-01",
    ]
    documentation = """
    Partners hebben samen één aanspraak. Die gaat naar wie zelf de ouder met kinderbijslag is; zijn zij dat beiden, dan
    naar de aanvrager van het gezin.
    """

    def formula_2015_01_01(persoon, period):
        recht = persoon("kindgebonden_budget_recht", period)
        rang = 2 * (persoon("kindgebonden_budget_eigen_kinderen", period) > 0) + persoon.has_role(Gezin.AANVRAGER)
        rij = np.where(persoon("awir_heeft_partner", period), gezinspartner(persoon), -1)
        return recht & (rang >= van_rij(np.where(recht, rang, 0), rij))


class kindgebonden_budget_ouderkop_op_jaarbasis(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Alleenstaande-ouderkop per jaar, voor de afbouw"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=6&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=6&g=2026-01-01",
    ]
    documentation = """
    Voor de ouder zonder toeslagpartner. Wie nog getrouwd is maar alleen woont, krijgt haar niet.
    """

    def formula_2015_01_01(persoon, period, parameters):
        kop = of_onbekend(parameters(period).toeslagen.kindgebonden_budget, "alleenstaande_ouderkop")
        alleen = persoon("kindgebonden_budget_ontvanger", period) & ~persoon("awir_heeft_partner", period)
        return np.where(alleen, kop, 0)


class kindgebonden_budget_kinddeel_op_jaarbasis(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kindgebonden budget per jaar naar aantal en leeftijd van de kinderen, voor de afbouw"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=2&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=2&g=2026-01-01",
    ]
    documentation = """
    Tot en met 2023 een bedrag voor een, twee en drie kinderen en voor elk volgend kind; vanaf 2024 hetzelfde bedrag per kind.
    """

    def formula_2015_01_01(persoon, period, parameters):
        kgb, aantal = parameters(period).toeslagen.kindgebonden_budget, persoon("kindgebonden_budget_kinderen", period)
        een, twee, drie = (of_onbekend(kgb, n) for n in ("maximum_1_kind", "maximum_2_kinderen", "maximum_3_kinderen"))
        meer = drie + np.maximum(aantal - 3, 0) * of_onbekend(kgb, "maximum_per_volgend_kind")
        lid_2 = np.where(aantal <= 1, een, np.where(aantal == 2, twee, np.where(aantal == 3, drie, meer)))
        return _kinddeel(persoon, period, kgb, lid_2)

    def formula_2024_01_01(persoon, period, parameters):
        kgb, aantal = parameters(period).toeslagen.kindgebonden_budget, persoon("kindgebonden_budget_kinderen", period)
        return _kinddeel(persoon, period, kgb, aantal * of_onbekend(kgb, "bedrag_per_kind"))


class kindgebonden_budget_drempel(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Inkomen waarboven het kindgebonden budget wordt afgebouwd"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=7&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=8&g=2020-01-01",
    ]
    documentation = """
    Tot en met 2019 voor iedereen het drempelinkomen; vanaf 2020 voor partners verhoogd met een vast bedrag (lid 8).
    """

    def formula_2015_01_01(persoon, period, parameters):
        return np.broadcast_to(_drempelinkomen(parameters(period).toeslagen), persoon.count)

    def formula_2020_01_01(persoon, period, parameters):
        kgb, zonder = parameters(period).toeslagen.kindgebonden_budget, _drempelinkomen(parameters(period).toeslagen)
        verhoogd = zonder + of_onbekend(kgb, "verhoging_drempelinkomen_met_partner")
        met = np.where(np.isnan(verhoogd), of_onbekend(kgb, "drempelinkomen_met_partner"), verhoogd)
        return np.where(persoon("awir_heeft_partner", period), met, zonder)


class kindgebonden_budget_op_jaarbasis(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kindgebonden budget per jaar bij de stand van deze maand, voor afronding"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&g=2026-01-01",
    ]

    def formula_2015_01_01(persoon, period, parameters):
        kop = persoon("kindgebonden_budget_ouderkop_op_jaarbasis", period)
        return _na_afbouw(persoon, period, parameters, kop, persoon("awir_draagkracht", period))


class kindgebonden_budget_zonder_ouderkop_op_jaarbasis(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kindgebonden budget per jaar als de alleenstaande-ouderkop er niet was"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=6&g=2015-01-01"

    def formula_2015_01_01(persoon, period, parameters):
        return _na_afbouw(persoon, period, parameters, 0, persoon("awir_draagkracht", period))


class kindgebonden_budget(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kindgebonden budget per maand, naar het werkelijke inkomen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=4&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=5&g=2015-01-01",
    ]
    documentation = """
    Een twaalfde van het jaarbedrag, naar beneden op hele euro's (zo rekenen de voorbeelden van de Dienst Toeslagen); niets
    als het jaarbedrag na afronding onder 24 euro blijft. Wat maandelijks binnenkomt, is het voorschot.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _per_maand(persoon("kindgebonden_budget_op_jaarbasis", period), parameters(period).toeslagen.awir)


class alleenstaande_ouderkop(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van het kindgebonden budget per maand dat er door de alleenstaande-ouderkop is"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=6&g=2015-01-01"
    documentation = """
    Zit in kindgebonden_budget: tel het er niet bij op. Het verschil met wat er zonder de ouderkop zou zijn, na afbouw.
    """

    def formula_2015_01_01(persoon, period, parameters):
        zonder = persoon("kindgebonden_budget_zonder_ouderkop_op_jaarbasis", period)
        return persoon("kindgebonden_budget", period) - _per_maand(zonder, parameters(period).toeslagen.awir)


class kindgebonden_budget_voorschot_op_jaarbasis(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kindgebonden budget per jaar bij de stand van deze maand en het geschatte inkomen, voor afronding"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"

    def formula_2015_01_01(persoon, period, parameters):
        kop = persoon("kindgebonden_budget_ouderkop_op_jaarbasis", period)
        return _na_afbouw(persoon, period, parameters, kop, persoon("awir_draagkracht_voor_voorschot", period))


class kindgebonden_budget_voorschot(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voorschot kindgebonden budget voor deze maand, naar het geschatte inkomen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"

    def formula_2015_01_01(persoon, period, parameters):
        return _per_maand(persoon("kindgebonden_budget_voorschot_op_jaarbasis", period), parameters(period).toeslagen.awir)


def _kind_met_kinderbijslag(persoon, period, parameters):
    geboren, eerste = persoon("geboortedatum", period), eerste_van_de_maand(period)
    tot_en_met = parameters(period).toeslagen.kindgebonden_budget_leeftijden.tot_en_met_maand_van
    kind = persoon.has_role(Gezin.KIND) & (geboren < eerste) & (verjaardag(geboren, int(tot_en_met)) >= eerste)
    return kind & persoon("kinderbijslag_wordt_betaald", period)


def _basisrecht(persoon, period):
    return (
        (persoon("kindgebonden_budget_kinderen", period) > 0)
        & persoon("woont_in_nederland", period)
        & persoon("rechtmatig_verblijf", period)
        & ~persoon("kindgebonden_budget_vermogen_te_hoog", period.this_year)
    )


def _per_ouder(persoon, period, masker):
    """Per persoon het aantal kinderen uit het masker van wie die de eerste ouder is."""
    kinderen = np.flatnonzero(masker)
    ouder, _ = rijen_van_ouders(persoon, period, kinderen)
    return np.bincount(ouder[ouder >= 0], minlength=persoon.count)


def _met_partner(persoon, period, aantal):
    return aantal + van_rij(aantal, np.where(persoon("awir_heeft_partner", period), gezinspartner(persoon), -1))


def _kinddeel(persoon, period, kgb, lid_2):
    """Lid 2 met de verhogingen van lid 4 en 5, voor wie het budget ontvangt."""
    jong, oud = (persoon(f"kindgebonden_budget_kinderen_{leeftijd}", period) for leeftijd in ("12_tot_16", "16_tot_18"))
    lid_4 = np.where(jong > 0, jong * of_onbekend(kgb, "verhoging_12_tot_16"), 0)
    lid_5 = np.where(oud > 0, oud * of_onbekend(kgb, "verhoging_16_tot_18"), 0)
    return np.where(persoon("kindgebonden_budget_ontvanger", period), lid_2 + lid_4 + lid_5, 0)


def _na_afbouw(persoon, period, parameters, kop, inkomen):
    som = persoon("kindgebonden_budget_kinddeel_op_jaarbasis", period) + kop
    deel = of_onbekend(parameters(period).toeslagen.kindgebonden_budget, "afbouwpercentage")
    af = deel * np.maximum(inkomen - persoon("kindgebonden_budget_drempel", period), 0)
    grens_onbekend = np.isnan(persoon("kindgebonden_budget_vermogen_boven_grens", period.this_year))
    bedrag = np.where(grens_onbekend, np.nan, np.maximum(som - af, 0))
    return np.where(persoon("kindgebonden_budget_ontvanger", period), bedrag, 0)


def _drempelinkomen(toeslagen):
    """Artikel 1 lid 1 onder d; de Wzt heeft dezelfde omschrijving, zodat een jaar dat hier ontbreekt daar mag worden gelezen."""
    eigen = of_onbekend(toeslagen.kindgebonden_budget, "drempelinkomen_zonder_partner")
    return np.where(np.isnan(eigen), of_onbekend(toeslagen.zorgtoeslag, "drempelinkomen"), eigen)


def _per_maand(op_jaarbasis, awir):
    toegekend = hele_euro(op_jaarbasis) >= awir.minimum_tegemoetkoming
    return np.where(toegekend | np.isnan(op_jaarbasis), euro_naar_beneden(op_jaarbasis / 12), 0)
