"""Op welke dagen van deze maand een behoefte bestaat en geen loket haar geeft, per behoefte en op de dag nauwkeurig.

Een loket geeft bij `recht`, bij `kan_weigeren` zolang het niet weigerde en bij wat is toegekend. De aanspraken gelden op de
eerste van de maand; wat daarbinnen verandert, volgt uit de datumregels: de dag waarop jeugdhulp eindigt, de achttiende verjaardag
in de zorgverzekering, en de dag waarop het college uiterlijk beslist. De Wlz geeft met een indicatiebesluit, een feit per maand:
verstrijkt de termijn van het CIZ zonder besluit, dan is er nog geen zorg.

Waarin eigen kracht, huisgenoten of mantelzorg voorziet, is geen dag zonder. `permanent_toezicht` is hier geen behoefte: het is de
maatstaf van de Wlz, en wordt gegeven als verblijf, begeleiding of verpleging. Jeugdhulp die na 18 wordt hervat, en een afspraak
over pleegzorg die na 18 begint te lopen (2018 tot 2023), tellen vanaf de eerste van de volgende maand.
"""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Aanspraak,
    CizBesluit,
    Dagen,
    Grondslag,
    Leveringsvorm,
    LezingJeugdGgz,
    Oordeel,
    Zorgloket,
    dagen_tussen,
    eerste_van_de_maand,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Persoon

NOOIT = np.datetime64(GEEN_DATUM, "D")
JEUGDWET = [
    "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
    "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2015-07-01",
]
WMO = ["https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&g=2015-07-01"]
WLZ = ["https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.1.1&lid=1&g=2015-07-01"]
ZVW = ["https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=11&lid=1&g=2015-01-05"]


class begeleiding_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop begeleiding nodig is en geen loket haar geeft"
    reference = [*JEUGDWET, *WMO, *WLZ]

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_begeleiding", period))
        jeugdhulp_tot = wie("jw_jeugdhulp_eindigt_op_soort_2", period)
        jw = _jeugdwet(wie, period, wie("jw_aanspraak_begeleiding", period), jeugdhulp_tot)
        wmo = _wmo(wie, period, wie("wmo_aanspraak_begeleiding", period), wie("begeleiding_loopt_via", period), jeugdhulp_tot)
        voorzien = wie("wmo_beperking_anders_weggenomen", period)
        voorzien |= wie("jw_dekt_begeleiding", period) & _eigen_mogelijkheden(wie, period)
        voorzien |= (wie("begeleiding_uren", period) > 0) & (wie("wmo_uren_begeleiding", period) <= 0)
        return _zonder(wie, period, ~voorzien, jw, wmo, _wlz(wie, period))


class dagbesteding_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop dagbesteding nodig is en geen loket haar geeft"
    reference = [*JEUGDWET, *WMO, *WLZ]

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_dagbesteding", period))
        jeugdhulp_tot = wie("jw_jeugdhulp_eindigt_op_soort_2", period)
        jw = _jeugdwet(wie, period, wie("jw_aanspraak_dagbesteding", period), jeugdhulp_tot)
        wmo = _wmo(wie, period, wie("wmo_aanspraak_dagbesteding", period), wie("dagbesteding_loopt_via", period), jeugdhulp_tot)
        voorzien = wie("wmo_beperking_anders_weggenomen", period)
        voorzien |= wie("jw_dekt_dagbesteding", period) & _eigen_mogelijkheden(wie, period)
        return _zonder(wie, period, ~voorzien, jw, wmo, _wlz(wie, period))


class persoonlijke_verzorging_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop persoonlijke verzorging nodig is en geen loket haar geeft"
    reference = [*JEUGDWET, *WMO, *WLZ, *ZVW]

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_persoonlijke_verzorging", period))
        jeugdhulp_tot = wie("jw_jeugdhulp_eindigt_op_soort_3", period)
        jw = _jeugdwet(wie, period, wie("jw_aanspraak_persoonlijke_verzorging", period), jeugdhulp_tot)
        wmo = _wmo(
            wie,
            period,
            wie("wmo_aanspraak_persoonlijke_verzorging", period),
            wie("persoonlijke_verzorging_loopt_via", period),
            jeugdhulp_tot,
        )
        voorzien = wie("wmo_beperking_anders_weggenomen", period)
        voorzien |= wie("jw_dekt_persoonlijke_verzorging", period) & _eigen_mogelijkheden(wie, period)
        voorzien |= (wie("persoonlijke_verzorging_uren", period) > 0) & (wie("wmo_uren_persoonlijke_verzorging", period) <= 0)
        # vanaf 18 geeft de zorgverzekering ook verzorging die bij een kind niet als medisch is vastgesteld
        wlz_betaalt = wie("ciz_besluit", period) == CizBesluit.toegekend
        wlz_betaalt |= wie("leveringsvorm", period) != Leveringsvorm.geen
        dekt_volwassene = wie("zvw_is_verzekerde", period) & (wie("medische_noodzaak", period) != Oordeel.nee) & ~wlz_betaalt
        zvw_vanaf = np.where(dekt_volwassene, wie("leeftijd_18_vanaf", period), NOOIT)
        zvw = _vanaf(wie("zvw_aanspraak_persoonlijke_verzorging", period), period, zvw_vanaf)
        return _zonder(wie, period, ~voorzien, jw, wmo, zvw, _wlz(wie, period))


class verpleging_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop verpleging nodig is en geen loket haar geeft"
    reference = [*ZVW, *WLZ]

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_verpleging", period))
        zvw = _vanaf(wie("zvw_aanspraak_verpleging", period), period, NOOIT)
        return _zonder(wie, period, True, eerste_van_de_maand(period), zvw, _wlz(wie, period))


class ggz_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop behandeling van een psychische stoornis nodig is en geen loket haar geeft"
    reference = [*JEUGDWET, *ZVW, *WLZ]
    documentation = """
    De Jeugdwet houdt op de achttiende verjaardag op als zij dan naar de zorgverzekering wijst (artikel 1.2 lid 1 onder a, met
    10.2 lid 2). De zorgverzekering begint dan, of naar de letter van Besluit zorgverzekering 2.1 lid 6 pas als ook de
    verlenging voorbij is (lezing_jeugd_ggz). Wat niet is verwezen, geeft zij niet.
    """

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_ggz", period))
        achttien, soort_1 = wie("zvw_ggz_vanaf", period), wie("jw_jeugdhulp_eindigt_op_soort_1", period)
        gehouden = wie("jw_gehouden_bepaald_door_rechter", period) | (wie("meer_oorzaken", period) == Oordeel.ja)
        naar_zvw = wie("zvw_dekt_ggz", period) & ~gehouden
        jeugdhulp_tot = np.where(naar_zvw, np.minimum(soort_1, achttien), soort_1)
        jw = _jeugdwet(wie, period, wie("jw_aanspraak_ggz", period), jeugdhulp_tot)

        letter = wie("lezing_jeugd_ggz", period) == LezingJeugdGgz.jeugdige_van_artikel_1_1
        jeugdige_tot = np.where(letter & wie("jw_dekt_ggz", period), np.maximum(soort_1, achttien), achttien)
        toegang = wie("zvw_dekt_ggz", period) & wie("zvw_heeft_verwijzing_ggz", period)
        toegang &= ~wie("zvw_verwijst_naar_wlz_ggz", period)
        zvw = _vanaf(wie("zvw_aanspraak_ggz", period), period, np.where(toegang, jeugdige_tot, NOOIT))

        verblijf = wie("leveringsvorm", period) == Leveringsvorm.verblijf
        wlz = _wlz(wie, period, verblijf | wie("wlz_zet_ggz_verblijf_voort", period))
        voorzien = wie("jw_dekt_ggz", period) & _eigen_mogelijkheden(wie, period)
        return _zonder(wie, period, ~voorzien, jw, zvw, wlz)


class opvoedhulp_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop hulp bij opgroeien en opvoeden nodig is en geen loket haar geeft"
    reference = JEUGDWET

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_opvoedhulp", period))
        jeugdhulp_tot = wie("jw_jeugdhulp_eindigt_op_soort_1", period)
        jw = _jeugdwet(wie, period, wie("jw_aanspraak_opvoedhulp", period), jeugdhulp_tot)
        voorzien = wie("jw_dekt_opvoedhulp", period) & _eigen_mogelijkheden(wie, period)
        return _zonder(wie, period, ~voorzien, jw)


class verblijf_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop verblijf bij een aanbieder nodig is en geen loket haar geeft"
    reference = [*JEUGDWET, *WLZ]

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_verblijf", period))
        jeugdhulp_tot = wie("jw_jeugdhulp_eindigt_op_soort_1", period)
        jw = _jeugdwet(wie, period, wie("jw_aanspraak_verblijf", period), jeugdhulp_tot)
        voorzien = wie("jw_dekt_verblijf", period) & _eigen_mogelijkheden(wie, period)
        return _zonder(wie, period, ~voorzien, jw, _wlz(wie, period))


class pleegzorg_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop verblijf bij een pleegouder nodig is en geen loket haar geeft"
    reference = JEUGDWET

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_pleegzorg", period))
        toegekend, volgens_wet = wie("toegekend_jw_pleegzorg", period), wie("jw_jeugdhulp_eindigt_op_pleegzorg", period)
        jw = _jeugdwet(wie, period, wie("jw_aanspraak_pleegzorg", period), volgens_wet)
        jw = np.where(toegekend, wie("leeftijd_21_vanaf", period), jw)  # de bestuurlijke afspraak loopt tot 21
        voorzien = wie("jw_dekt_pleegzorg", period) & _eigen_mogelijkheden(wie, period)
        return _zonder(wie, period, ~voorzien, jw)


class logeeropvang_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop logeeropvang nodig is en geen loket haar geeft"
    reference = [*JEUGDWET, *WMO, *WLZ]

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_logeeropvang", period))
        grondslag = wie("grondslag_zorg", period)
        onder_1 = (grondslag == Grondslag.psychisch) | (grondslag == Grondslag.verstandelijk)
        steun_ouders_tot = wie("jw_minderjarig_tot", period)
        jeugdhulp_tot = np.where(onder_1, wie("jw_jeugdhulp_eindigt_op_soort_1", period), steun_ouders_tot)
        jw = _jeugdwet(wie, period, wie("jw_aanspraak_logeeropvang", period), jeugdhulp_tot)
        wmo = _wmo(wie, period, wie("wmo_aanspraak_logeeropvang", period), wie("logeeropvang_loopt_via", period), jeugdhulp_tot)
        voorzien = wie("wmo_beperking_anders_weggenomen", period)
        voorzien |= wie("jw_dekt_logeeropvang", period) & _eigen_mogelijkheden(wie, period)
        return _zonder(wie, period, ~voorzien, jw, wmo, _wlz(wie, period))


class vervoer_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop vervoer nodig is en geen loket haar geeft"
    reference = [*JEUGDWET, *WMO, *WLZ]

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_vervoer", period))
        soort_1 = wie("jw_dekt_opvoedhulp", period) | wie("jw_dekt_ggz", period) | wie("jw_dekt_verblijf", period)
        jeugdhulp_tot = wie("jw_jeugdhulp_eindigt_op_soort_2", period)  # met de langste jeugdhulp mee (artikel 2.3 lid 2)
        jeugdhulp_tot = np.where(soort_1, wie("jw_jeugdhulp_eindigt_op_soort_1", period), jeugdhulp_tot)
        pleegzorg_tot = wie("jw_jeugdhulp_eindigt_op_pleegzorg", period)
        jeugdhulp_tot = np.where(wie("jw_dekt_pleegzorg", period), pleegzorg_tot, jeugdhulp_tot)
        jw = _jeugdwet(wie, period, wie("jw_aanspraak_vervoer", period), jeugdhulp_tot)
        wmo = _wmo(wie, period, wie("wmo_aanspraak_vervoer", period), wie("vervoer_loopt_via", period), jeugdhulp_tot)
        voorzien = wie("wmo_beperking_anders_weggenomen", period)
        voorzien |= wie("jw_dekt_vervoer", period) & _eigen_mogelijkheden(wie, period)
        return _zonder(wie, period, ~voorzien, jw, wmo, _wlz(wie, period))


class huishoudelijke_hulp_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop hulp bij het huishouden nodig is en geen loket haar geeft"
    reference = [*WMO, *WLZ]

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_huishoudelijke_hulp", period))
        weigert = wie("wmo_verwijst_naar_wlz_huishoudelijke_hulp", period)
        aanspraak, loopt_via = wie("wmo_aanspraak_huishoudelijke_hulp", period), wie("huishoudelijke_hulp_loopt_via", period)
        wmo = _wmo(wie, period, aanspraak, loopt_via, NOOIT, weigert)
        voorzien = wie("wmo_beperking_anders_weggenomen", period)
        voorzien |= (wie("huishoudelijke_hulp_uren", period) > 0) & (wie("wmo_uren_huishoudelijke_hulp", period) <= 0)
        wlz = _vanaf(wie("wlz_aanspraak_huishoudelijke_hulp", period), period, NOOIT)
        return _zonder(wie, period, ~voorzien, eerste_van_de_maand(period), wmo, wlz)


class hulpmiddel_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop een hulpmiddel nodig is en geen loket haar geeft"
    reference = [*WMO, *ZVW, *WLZ]

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_hulpmiddel", period))
        weigert = wie("wmo_verwijst_naar_wlz_hulpmiddel", period)
        aanspraak, loopt_via = wie("wmo_aanspraak_hulpmiddel", period), wie("hulpmiddel_loopt_via", period)
        wmo = _wmo(wie, period, aanspraak, loopt_via, NOOIT, weigert)
        zvw = _vanaf(wie("zvw_aanspraak_hulpmiddel", period), period, NOOIT)
        wlz = _vanaf(wie("wlz_aanspraak_hulpmiddel", period), period, NOOIT)
        voorzien = wie("wmo_beperking_anders_weggenomen", period)
        return _zonder(wie, period, ~voorzien, eerste_van_de_maand(period), wmo, zvw, wlz)


class woningaanpassing_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop een woningaanpassing nodig is en geen loket haar geeft"
    reference = WMO
    documentation = """
    De vergoeding van Wlz artikel 3.1.3 (vanaf 2016) is niet gemodelleerd, zie wetten.yaml.
    """

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_woningaanpassing", period))
        weigert = wie("wmo_verwijst_naar_wlz_woningaanpassing", period)
        aanspraak, loopt_via = wie("wmo_aanspraak_woningaanpassing", period), wie("woningaanpassing_loopt_via", period)
        wmo = _wmo(wie, period, aanspraak, loopt_via, NOOIT, weigert)
        voorzien = wie("wmo_beperking_anders_weggenomen", period)
        return _zonder(wie, period, ~voorzien, eerste_van_de_maand(period), wmo)


class opvang_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop opvang nodig is en geen loket haar geeft"
    reference = [*WMO, *WLZ]

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_opvang", period))
        wmo = _wmo(wie, period, wie("wmo_aanspraak_opvang", period), wie("opvang_loopt_via", period), NOOIT)
        voorzien = wie("wmo_hulp_van_anderen_toereikend", period)
        wlz = _wlz(wie, period, wie("leveringsvorm", period) == Leveringsvorm.verblijf)
        return _zonder(wie, period, ~voorzien, eerste_van_de_maand(period), wmo, wlz)


class beschermd_wonen_zonder_loket(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop beschermd wonen nodig is en geen loket haar geeft"
    reference = [*WMO, *WLZ]

    def formula(persoon, period):
        wie = voor_wie(persoon, persoon("behoefte_beschermd_wonen", period))
        wmo = _wmo(wie, period, wie("wmo_aanspraak_beschermd_wonen", period), wie("beschermd_wonen_loopt_via", period), NOOIT)
        voorzien = wie("wmo_hulp_van_anderen_toereikend", period)
        wlz = _wlz(wie, period, wie("leveringsvorm", period) == Leveringsvorm.verblijf)
        return _zonder(wie, period, ~voorzien, eerste_van_de_maand(period), wmo, wlz)


def _zonder(wie, period, telt, tot, *vanaf):
    """De dagen nadat de Jeugdwet ophoudt (`tot`) en voordat een ander loket begint (`vanaf`), voor wie het telt."""
    begin = np.broadcast_to(tot, (wie.count,))
    einde = np.minimum.reduce([np.full(wie.count, NOOIT), *vanaf])
    return wie.uitkomst(np.where(telt, dagen_tussen(period, begin, einde), 0), anders=0)


def _jeugdwet(wie, period, aanspraak, jeugdhulp_tot):
    """De eerste dag waarop de Jeugdwet niet (meer) geeft."""
    weigert = wie("toegekend_jw_weigering_wlz", period)
    geeft = (aanspraak == Aanspraak.recht) | ((aanspraak == Aanspraak.kan_weigeren) & ~weigert)
    return np.where(geeft, jeugdhulp_tot, eerste_van_de_maand(period))


def _wmo(wie, period, aanspraak, loopt_via, jeugdhulp_tot, naar_wlz=True):
    """De eerste dag waarop de Wmo geeft: nu, bij spoed na de melding, of op de dag van het besluit en na de jeugdhulp."""
    nu = eerste_van_de_maand(period)
    weigert = wie("toegekend_wmo_weigering_wlz", period) & naar_wlz
    geeft = (aanspraak == Aanspraak.recht) | ((aanspraak == Aanspraak.kan_weigeren) & ~weigert)
    besluit = np.where(loopt_via == Zorgloket.wmo_2015, nu, wie("wmo_besluit_uiterlijk", period))
    besluit = np.where(weigert, NOOIT, besluit)
    wacht_op_jeugdhulp = aanspraak == Aanspraak.niet_gehouden
    besluit = np.where(wacht_op_jeugdhulp, np.maximum(besluit, jeugdhulp_tot), besluit)
    melding = wie("wmo_melding_op", period)  # na een eerdere melding zegt de aanspraak zelf of de spoed nog duurt
    spoed = np.where((wie("spoedeisend", period) == Oordeel.ja) & (melding > nu), melding, NOOIT)
    komt = wacht_op_jeugdhulp | (aanspraak == Aanspraak.nog_niet)
    return np.where(geeft, nu, np.where(komt, np.minimum(besluit, spoed), NOOIT))


def _vanaf(aanspraak, period, anders):
    """De eerste van de maand bij een recht, en anders die andere dag."""
    return np.where(aanspraak == Aanspraak.recht, eerste_van_de_maand(period), anders)


def _wlz(wie, period, omvat=True):
    """De eerste van de maand bij een recht op Wlz-zorg die deze behoefte omvat (Wlz artikel 3.1.1); anders nooit."""
    geeft = (wie("wlz_aanspraak", period) == Aanspraak.recht) & omvat
    return np.where(geeft, eerste_van_de_maand(period), NOOIT)


def _eigen_mogelijkheden(wie, period):
    """Geoordeeld is dat de jeugdige en zijn ouders zelf in de jeugdhulp voorzien (Jeugdwet artikel 2.3 lid 1)."""
    return wie("probleemoplossend_vermogen_toereikend", period) == Oordeel.ja
