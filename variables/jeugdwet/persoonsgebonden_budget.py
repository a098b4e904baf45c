"""Persoonsgebonden budget voor jeugdhulp (Jeugdwet artikel 8.1.1): wie het krijgt, en uren maal het tarief van de gemeente.

Anders dan in de Wmo 2015 moet de jeugdige of zijn ouder motiveren dat een voorziening in natura niet passend is. Het tarief
stelt de gemeente vast (artikel 2.9 onder c); het kan hoger of lager zijn dan dat van de Wmo 2015.
"""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Bedrag, Oordeel, PgbAanbieder, kies, per_gemeente, voor_wie
from openfisca_inclusieve_stad.entities import Persoon

WEKEN_PER_JAAR = 52
AANBIEDERS = ("instelling", "zzp", "informeel")


class jw_aanspraak_pgb(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdwet: persoonsgebonden budget"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.1.1&g=2026-01-01",
    ]
    documentation = """
    Lid 2: (a) in staat de taken uit te voeren, zelf of met hulp; (b) gemotiveerd dat de voorziening in natura niet passend is;
    (c) de jeugdhulp is van goede kwaliteit. Alle drie moeten zijn vastgesteld; zonder oordeel wijst de standaardregel af. Lid 4:
    het college kan weigeren voor zover het budget duurder is dan de voorziening, of als een eerder budget is ingetrokken. Niet
    van toepassing zonder wens of zonder jeugdhulpplicht.
    """

    def formula_2015_01_01(persoon, period):
        wie = voor_wie(persoon, persoon("wenst_pgb", period) & persoon("jw_jeugdhulpplicht", period))
        a = wie("kan_pgb_beheren", period) == Oordeel.ja
        b = wie("natura_niet_passend", period) == Oordeel.ja
        c = wie("pgb_kwaliteit_gewaarborgd", period) == Oordeel.ja
        duurder = wie("pgb_duurder_dan_natura", period) == Oordeel.ja  # lid 4 onder a
        eerder = wie("pgb_eerder_ingetrokken", period)  # lid 4 onder b
        uitkomst = kies(
            (~(a & b & c), Aanspraak.geen_recht),
            (duurder | eerder, Aanspraak.kan_weigeren),
            anders=Aanspraak.recht,
        )
        return wie.uitkomst(uitkomst.view(np.ndarray), anders=Aanspraak.niet_van_toepassing.index)


class jw_pgb_budget(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Persoonsgebonden budget voor jeugdhulp per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.1.1&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.1.1&lid=1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.9&g=2026-01-01",
    ]
    documentation = """
    Per soort hulp: uren (of dagdelen) per week maal het tarief, maal 52 weken, gedeeld door 12 maanden; logeeropvang: etmalen
    per maand maal het tarief. Telt mee waarop recht bestaat, en waar het college kan weigeren tot het dat doet. Het tarief van
    het eigen besluit gaat voor dat van de gemeente. Onbekend als het tarief, de aanbieder of het aantal uren niet bekend is, en
    als het college het meerdere boven natura weigert (lid 4 onder a: wat natura kost, is geen feit). Opvoedhulp, verblijf,
    pleegzorg en vervoer tellen niet mee: zie wetten.yaml.
    """

    def formula_2015_01_01(persoon, period, parameters):
        geweigerd = persoon("toegekend_jw_weigering_pgb", period)
        eerder_ingetrokken = persoon("pgb_eerder_ingetrokken", period)  # lid 4 onder b: geen budget
        hulp_geweigerd = persoon("toegekend_jw_weigering_wlz", period)  # artikel 1.2 lid 4
        pgb = _telt_mee(persoon("jw_aanspraak_pgb", period)) & ~(geweigerd & eerder_ingetrokken) & ~hulp_geweigerd
        gemeenten = parameters(period).gemeenten

        def deel(aanspraak, hoeveelheid, eigen_tarief, *soorten):
            """Hoeveelheid maal tarief; bij twee soorten geldt de tweede voor gespecialiseerde ggz."""
            wie = voor_wie(persoon, pgb & _telt_mee(persoon(aanspraak, period)))
            gemeente, aanbieder = wie.huishouden("gemeente", period), wie("pgb_aanbieder", period)
            tarieven = [
                _tarief_van(aanbieder, [per_gemeente(gemeenten, gemeente, f"jeugdwet_pgb.{soort}.{a}") for a in AANBIEDERS])
                for soort in soorten
            ]
            tarief = np.where(wie("ggz_gespecialiseerd", period), tarieven[-1], tarieven[0])
            eigen, aantal = wie(eigen_tarief, period), wie(hoeveelheid, period)
            bekend = (aantal > 0) & ~wie.van(geweigerd)  # 0 is niet opgegeven; het meerdere boven natura is niet bekend
            return wie.uitkomst(np.where(bekend, aantal * np.where(eigen > 0, eigen, tarief), np.nan), anders=0.0)

        per_week = (
            deel("jw_aanspraak_begeleiding", "begeleiding_uren", "pgb_tarief_begeleiding_jeugdhulp", "begeleiding")
            + deel("jw_aanspraak_dagbesteding", "dagbesteding_dagdelen", "pgb_tarief_dagbesteding_jeugdhulp", "dagbesteding")
            + deel(
                "jw_aanspraak_persoonlijke_verzorging",
                "persoonlijke_verzorging_uren",
                "pgb_tarief_persoonlijke_verzorging_jeugdhulp",
                "persoonlijke_verzorging",
            )
            + deel("jw_aanspraak_ggz", "ggz_uren", "pgb_tarief_ggz_jeugdhulp", "basis_ggz", "gespecialiseerde_ggz")
        )
        per_maand = deel("jw_aanspraak_logeeropvang", "logeeropvang_etmalen", "pgb_tarief_logeeropvang_jeugdhulp", "logeeropvang")
        return per_week * WEKEN_PER_JAAR / 12 + per_maand


def _tarief_van(aanbieder, tarieven):
    """Het tarief van deze aanbieder; NaN als niet bekend is wie de hulp geeft."""
    uit = np.full(len(aanbieder), np.nan)
    for naam, tarief in zip(AANBIEDERS, tarieven, strict=True):
        uit = np.where(aanbieder == PgbAanbieder[naam], tarief, uit)
    return uit


def _telt_mee(aanspraak):
    """Een recht, ook zolang het college niet heeft geweigerd (ontwerp.md sectie 3)."""
    return (aanspraak == Aanspraak.recht) | (aanspraak == Aanspraak.kan_weigeren)
