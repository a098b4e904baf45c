"""De norm van algemene bijstand (Participatiewet artikel 20 tot en met 24) en de bijstandsnorm (artikel 5 onder c).

Elk bedrag is het eigen deel: de norm van gehuwden staat in twee delen, bij ieder van beiden.
"""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, of_onbekend, van_partner, voor_wie, waar
from openfisca_inclusieve_stad.entities import Gezin, Persoon


class pw_norm_alleenstaande(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Norm als alleenstaande (ouder) zonder kostendelende medebewoners"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22b&g=2016-01-01",
    ]
    documentation = """
    Artikel 20 lid 1 en 2 onder a (18 tot en met 20 jaar), 21 onder a (tot de pensioengerechtigde leeftijd) en 22 onder a
    (vanaf die leeftijd). In 2015 eisten 21 en 22 dat er geen enkele meerderjarige in de woning woonde; met alleen
    medebewoners die niet meetellen gaf artikel 22a 70% van de rekennorm, tot de pensioenleeftijd hetzelfde bedrag, en
    daarboven gaf artikel 22b alsnog de norm van 22 onder a.
    """

    def formula_2015_01_01(persoon, period, parameters):
        norm = parameters(period).participatiewet.norm
        lid_1a, lid_2a = of_onbekend(norm, "alleenstaande_18_20_zonder_kind"), of_onbekend(norm, "alleenstaande_ouder_18_20")
        artikel_21 = of_onbekend(norm, "alleenstaande_21_tot_aow")
        artikel_22 = of_onbekend(norm, "alleenstaande_vanaf_aow")
        vanaf_21 = waar(persoon("aow_leeftijd_bereikt", period), artikel_22, artikel_21)
        anderen = waar(_meerderjarig(persoon, period, parameters), vanaf_21, 0.0)
        wie_jong = voor_wie(persoon, persoon("pw_is_18_19_of_20", period))
        artikel_20 = waar(wie_jong("pw_is_alleenstaande_ouder", period), lid_2a, lid_1a)
        return wie_jong.uitkomst(artikel_20, anders=anderen)


class pw_norm_met_leeftijdgenoot(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Norm als deze persoon gehuwd was met een rechthebbende van zijn leeftijd (voor het paar samen)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24&g=2016-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&g=2016-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21&g=2016-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22&g=2016-01-01",
    ]
    documentation = """
    De norm waarvan artikel 24 de helft neemt: artikel 20 lid 1 of 2 onder b, 21 onder b of 22 onder b.
    """

    def formula_2015_01_01(persoon, period, parameters):
        norm = parameters(period).participatiewet.norm
        lid_2b, lid_1b = of_onbekend(norm, "gehuwden_beide_18_20_met_kind"), of_onbekend(norm, "gehuwden_beide_18_20_zonder_kind")
        vanaf_21 = waar(
            persoon("aow_leeftijd_bereikt", period),
            of_onbekend(norm, "gehuwden_vanaf_aow"),
            of_onbekend(norm, "gehuwden_21_tot_aow"),
        )
        anderen = waar(_meerderjarig(persoon, period, parameters), vanaf_21, 0.0)
        wie_jong = voor_wie(persoon, persoon("pw_is_18_19_of_20", period))
        met_kind = wie_jong("pw_ten_laste_komende_kinderen", period) > 0
        return wie_jong.uitkomst(waar(met_kind, lid_2b, lid_1b), anders=anderen)


class pw_norm_zonder_kostendelers(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Norm van artikel 20, 21 of 22 (eigen deel), zonder kostendelers en zonder verhoging"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22&g=2015-07-01",
    ]
    documentation = """
    Alleenstaanden: onderdeel a. Gehuwden, elk de helft van: artikel 20 lid 1 of 2 onder b (beiden 18 tot en met 20) of c
    (een van beiden), 21 onder b (beiden 21 of ouder, geen van beiden pensioengerechtigd), 22 onder b en c (een of beiden
    pensioengerechtigd; gelijk bedrag). Een echtgenoot onder de 18 heeft geen recht; de ander krijgt hier dan de norm van
    gehuwden van zijn leeftijd (artikel 24).
    """

    def formula_2015_01_01(persoon, period, parameters):
        norm = parameters(period).participatiewet.norm
        wie = voor_wie(persoon, persoon("pw_heeft_partner", period))
        met_kind = wie("pw_ten_laste_komende_kinderen", period) > 0
        ik_jong = wie("pw_is_18_19_of_20", period)
        ander_jong = van_partner(wie, "pw_is_18_19_of_20", period, "pw_heeft_partner", False)
        ander_minderjarig = van_partner(wie, "leeftijd", period, "pw_heeft_partner", 99) < _grens(parameters, period)
        een_jong = (ik_jong != ander_jong) & ~ander_minderjarig
        ander_aow = van_partner(wie, "aow_leeftijd_bereikt", period, "pw_heeft_partner", False)
        lid_2c = of_onbekend(norm, "gehuwden_een_18_20_ander_21plus_met_kind")
        lid_1c = of_onbekend(norm, "gehuwden_een_18_20_ander_21plus_zonder_kind")
        artikel_22 = of_onbekend(norm, "gehuwden_vanaf_aow")
        leeftijdgenoten = waar(ander_aow & ~ik_jong, artikel_22, wie("pw_norm_met_leeftijdgenoot", period))
        gehuwden = waar(een_jong, waar(met_kind, lid_2c, lid_1c), leeftijdgenoten)
        helft = waar(_meerderjarig(wie, period, parameters), gehuwden / 2, 0.0)
        return wie.uitkomst(helft, anders=persoon("pw_norm_alleenstaande", period))


class pw_norm_als_alleenstaande(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Norm die voor deze persoon als alleenstaande (ouder) zou gelden, ook als hij gehuwd is"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=23&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1&g=2016-01-01",
    ]
    documentation = """
    Voor artikel 23 lid 3: als een van de gehuwden in een inrichting verblijft, geldt voor ieder de norm als
    alleenstaande. Wie buiten de inrichting kostendelende medebewoners heeft, krijgt de kostendelersnorm zonder dat de
    echtgenoot meetelt (pw_aantal_kostendelers, pw_rekennorm).
    """

    def formula_2015_01_01(persoon, period):
        deelt = persoon("pw_kostendelersnorm_van_toepassing", period)
        thuis = waar(deelt, persoon("pw_kostendelersnorm", period), persoon("pw_norm_alleenstaande", period))
        return waar(persoon("pw_in_inrichting", period), persoon("pw_norm_in_inrichting", period), thuis)


class pw_norm_bij_recht(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Norm (eigen deel) als deze persoon en de echtgenoot allebei recht hebben"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=6&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22b&lid=1&g=2016-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=3&g=2016-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=23&g=2016-01-01",
    ]
    documentation = """
    Artikel 20 tot en met 23, zonder te vragen wie recht heeft: de norm zonder kostendelers (met de verhoging van artikel
    20 lid 3), of de kostendelersnorm van artikel 22a; voor de jonge echtgenoot naast een kostendeler van 21 of ouder het
    vaste deel (22a lid 3; in 2015 artikel 20 lid 3, met kinderen artikel 22b); en in een inrichting artikel 23.
    """

    def formula_2015_01_01(persoon, period, parameters):
        pw = parameters(period).participatiewet
        met_kind, zonder_kind = of_onbekend(pw.norm_2015, "vast_deel_jonge_partner_met_kind"), "alleenstaande_18_20_zonder_kind"
        return _norm_bij_recht(persoon, period, parameters, met_kind, of_onbekend(pw.norm, zonder_kind))

    def formula_2016_01_01(persoon, period, parameters):
        knoop = parameters(period).participatiewet.kostendelersnorm
        met_kind = of_onbekend(knoop, "vast_deel_jonge_partner_met_kind")
        zonder_kind = of_onbekend(knoop, "vast_deel_jonge_partner_zonder_kind")
        return _norm_bij_recht(persoon, period, parameters, met_kind, zonder_kind)


class pw_norm_gehuwden(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Norm van de gehuwden samen, als beiden recht zouden hebben (0 voor wie geen partner heeft)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=3&g=2015-07-01"
    documentation = """
    De norm voor gehuwden waarmee artikel 32 lid 3 het inkomen van een echtgenoot zonder recht vergelijkt. Is die
    minderjarig, dan tweemaal het deel van de ander.
    """

    def formula_2015_01_01(persoon, period, parameters):
        wie = voor_wie(persoon, persoon("pw_heeft_partner", period))
        ik = wie("pw_norm_bij_recht", period)
        ander = van_partner(wie, "pw_norm_bij_recht", period, "pw_heeft_partner", 0.0)
        ander_volwassen = van_partner(wie, "leeftijd", period, "pw_heeft_partner", -1) >= _grens(parameters, period)
        ik_volwassen = _meerderjarig(wie, period, parameters)
        samen = waar(ander_volwassen, ander, ik) + waar(ik_volwassen, ik, ander)
        return wie.uitkomst(samen, anders=0)


class pw_echtgenoot_zonder_recht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft zelf recht op algemene bijstand, en een echtgenoot die dat niet heeft"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24&g=2016-01-01"

    def formula_2015_01_01(persoon, period):
        ander_recht = van_partner(persoon, "pw_rechthebbend", period, "pw_heeft_partner", True)
        return persoon("pw_rechthebbend", period) & ~ander_recht


class pw_norm_artikel_24(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Norm naast een echtgenoot zonder recht (artikel 24)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24&g=2016-01-01",
    ]
    documentation = """
    Vanaf 2016: de helft van de norm met een rechthebbende echtgenoot van zijn leeftijd, a. als hij 21 of ouder is zonder
    kostendelende medebewoners, of b. jonger is dan 21; anders geldt artikel 22a voor hem alleen. In 2015: de norm als
    alleenstaande (ouder), waarbij de echtgenoot die artikel 22a lid 4 meetelt, ook zelf kostendeler is (lid 3 onder a).
    Verblijft een van beiden in een inrichting, dan geldt zijn eigen deel van artikel 23 (wetten.yaml, twijfels).
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).participatiewet.kostendelersnorm.minimumleeftijd_belanghebbende
        deelt = (persoon("leeftijd", period) >= grens) & (persoon("pw_aantal_kostendelers", period) > 1)
        thuis = waar(deelt, persoon("pw_kostendelersnorm", period), persoon("pw_norm_alleenstaande", period))
        return waar(_inrichting(persoon, period), persoon("pw_norm_als_alleenstaande", period), thuis)

    def formula_2016_01_01(persoon, period, parameters):
        helft = parameters(period).participatiewet.niet_rechthebbende_partner.fractie_gehuwdennorm
        a_of_b = helft * persoon("pw_norm_met_leeftijdgenoot", period)
        verhoogd = a_of_b + persoon("pw_verhoging_jongerennorm_artikel_24", period)
        deelt = persoon("pw_kostendelersnorm_van_toepassing", period)
        thuis = waar(deelt, persoon("pw_kostendelersnorm", period), verhoogd)
        wie = voor_wie(persoon, _inrichting(persoon, period))
        return wie.uitkomst(_norm_als_alleenstaande_verhoogd(wie, period), anders=thuis)


class pw_norm(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Norm van algemene bijstand per maand (eigen deel)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=23&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24&g=2015-07-01",
    ]
    documentation = """
    Paragraaf 3.2 (artikel 20 tot en met 24): netto per kalendermaand, inclusief vakantietoeslag, zonder afronding.
    Gehuwden hebben elk een deel; wie zelf geen recht heeft, heeft 0. Wie op 31 december 2014 bijstand had en een woning
    deelde, hield tot 1 juli 2015 de oude norm: die is niet bekend (NaN) en wordt geweigerd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        overgang = persoon("bijstand_en_woningdeler_eind_2014", period)
        overgang = overgang | van_partner(persoon, "bijstand_en_woningdeler_eind_2014", period, "pw_heeft_partner", False)
        norm = _norm(persoon, period, parameters)
        return waar(overgang & (norm > 0), np.nan, norm)

    def formula_2015_07_01(persoon, period, parameters):
        return _norm(persoon, period, parameters)


class pw_norm_gezin(Bedrag):
    value_type = float
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Som van de normen van alle leden van het gezin"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=2&g=2016-01-01"
    documentation = """
    Van gehuwden is dit de norm voor het paar. Een kind van 18 jaar of ouder, en een andere volwassene die geen partner
    is, heeft een eigen norm, die hier meetelt.
    """

    def formula_2015_01_01(gezin, period):
        return gezin.sum(gezin.members("pw_norm", period))


class pw_bijstandsnorm(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijstandsnorm per maand (eigen deel)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=5&g=2015-07-01"
    documentation = """
    Artikel 5 onder c: de norm van paragraaf 3.2, verminderd met de verlaging van paragraaf 3.3 (artikel 27 en 28).
    """

    def formula_2015_01_01(persoon, period):
        verlaging = persoon("pw_verlaging_woonsituatie", period) + persoon("pw_verlaging_schoolverlater", period)
        return np.maximum(persoon("pw_norm", period) - verlaging, 0)


def _grens(parameters, period):
    return parameters(period).participatiewet.recht.minimumleeftijd


def _meerderjarig(persoon, period, parameters):
    return persoon("leeftijd", period) >= _grens(parameters, period)


def _inrichting(persoon, period):
    return persoon("pw_in_inrichting", period) | persoon("pw_partner_in_inrichting", period)


def _norm_als_alleenstaande_verhoogd(persoon, period):
    """Met de verhoging van artikel 20 lid 3 voor wie jong is, thuis woont en een echtgenoot in een inrichting heeft."""
    jong = persoon("pw_is_18_19_of_20", period) & ~persoon("pw_in_inrichting", period)
    verhoging = waar(jong, persoon("pw_verhoging_jongerennorm", period), 0.0)
    return persoon("pw_norm_als_alleenstaande", period) + verhoging


def _norm_bij_recht(persoon, period, parameters, vast_deel_met_kind, vast_deel_zonder_kind):
    zonder = persoon("pw_norm_zonder_kostendelers", period) + persoon("pw_verhoging_jongerennorm", period)
    ander_deelt = van_partner(persoon, "pw_kostendelersnorm_van_toepassing", period, "pw_heeft_partner", False)
    wie_jong = voor_wie(persoon, persoon("pw_is_18_19_of_20", period) & ander_deelt)
    met_kind = wie_jong("pw_ten_laste_komende_kinderen", period) > 0
    vast_deel = wie_jong.uitkomst(waar(met_kind, vast_deel_met_kind, vast_deel_zonder_kind), anders=zonder)
    deelt = persoon("pw_kostendelersnorm_van_toepassing", period)
    thuis = waar(deelt, persoon("pw_kostendelersnorm", period), vast_deel)
    wie_in_inrichting = voor_wie(persoon, _inrichting(persoon, period))
    uit = wie_in_inrichting.uitkomst(_norm_als_alleenstaande_verhoogd(wie_in_inrichting, period), anders=thuis)
    wie = voor_wie(persoon, _meerderjarig(persoon, period, parameters))
    return wie.uitkomst(wie.van(uit), anders=0)


def _norm(persoon, period, parameters):
    artikel_24 = persoon("pw_echtgenoot_zonder_recht", period)
    norm = waar(artikel_24, persoon("pw_norm_artikel_24", period), persoon("pw_norm_bij_recht", period))
    wie = voor_wie(persoon, persoon("pw_rechthebbend", period) & _meerderjarig(persoon, period, parameters))
    return wie.uitkomst(wie.van(norm), anders=0)
