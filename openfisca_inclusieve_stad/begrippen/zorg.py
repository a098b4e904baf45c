"""Zorg en ondersteuning: de behoeften, en de vaste lijsten die de vier zorgwetten delen."""

from openfisca_core.indexed_enums import Enum

# De behoeften waarvoor een loket is te vragen. Zo heten ze overal: behoefte_<naam>, <wet>_aanspraak_<naam>.
BEHOEFTEN = (
    "begeleiding",
    "dagbesteding",
    "persoonlijke_verzorging",
    "verpleging",
    "ggz",
    "opvoedhulp",
    "verblijf",
    "pleegzorg",
    "logeeropvang",
    "vervoer",
    "huishoudelijke_hulp",
    "hulpmiddel",
    "woningaanpassing",
    "opvang",
    "beschermd_wonen",
    "permanent_toezicht",
)


class Zorgloket(Enum):
    """Onder welke wet een voorziening nu wordt geleverd (toegekend en lopend), los van de vraag of dat zo hoort."""

    geen = "Niet: de voorziening loopt niet"
    jeugdwet = "Jeugdwet"
    wmo_2015 = "Wmo 2015"
    wlz = "Wet langdurige zorg"
    zvw = "Zorgverzekeringswet"


class Verwijzer(Enum):
    """Hoe iemand bij de jeugdhulp kwam (Jeugdwet artikel 2.3, 2.4 lid 2 onder b en 2.6 lid 1 onder g)."""

    geen = "Niet verwezen"
    college = "Besluit van het college"
    huisarts = "Huisarts"
    medisch_specialist = "Medisch specialist"
    jeugdarts = "Jeugdarts"
    gecertificeerde_instelling = "Bepaald door de gecertificeerde instelling"
    rechter = "Bepaald door de rechter of het openbaar ministerie"


class Grondslag(Enum):
    """De aandoening of beperking waar de zorgbehoefte op rust (Wlz artikel 3.2.1 lid 1)."""

    onbekend = "Onbekend"
    geen = "Geen van deze"
    somatisch = "Somatische aandoening of beperking"
    psychogeriatrisch = "Psychogeriatrische aandoening of beperking"
    verstandelijk = "Verstandelijke handicap"
    lichamelijk = "Lichamelijke handicap"
    zintuiglijk = "Zintuiglijke handicap"
    psychisch = "Psychische stoornis"


class Leveringsvorm(Enum):
    """Hoe Wlz-zorg wordt geleverd (Wlz artikel 3.3.1 tot en met 3.3.3)."""

    geen = "Geen Wlz-zorg"
    verblijf = "Verblijf in een instelling"
    vpt = "Volledig pakket thuis"
    mpt = "Modulair pakket thuis"
    pgb = "Persoonsgebonden budget"


class CizBesluit(Enum):
    """Wat het CIZ over een aanspraak op Wlz-zorg heeft besloten (Wlz artikel 3.2.3)."""

    geen = "Nog geen besluit"
    toegekend = "Indicatiebesluit: recht op zorg"
    afgewezen = "Afgewezen"


class LezingBegeleiding(Enum):
    """Twee lezingen van Jeugdwet artikel 1.1: of jeugdhulp onder 2° en 3° na de achttiende verjaardag kan doorlopen."""

    eindigt_op_18 = "Begeleiding en persoonlijke verzorging zijn alleen jeugdhulp tot 18 (de tekst; RBOBR:2023:1443)"
    tot_23_als_verlengd = "Ook begeleiding en persoonlijke verzorging lopen tot 23 voor wie een verlengde jeugdige is"


class PgbAanbieder(Enum):
    """Van wie de hulp uit een persoonsgebonden budget wordt betrokken; gemeenten stellen per soort een tarief vast."""

    onbekend = "Onbekend: het tarief is niet te kiezen"
    instelling = "Een instelling"
    zzp = "Een zelfstandige zonder personeel"
    informeel = "Iemand uit het sociale netwerk"


class LezingJeugdGgz(Enum):
    """Twee lezingen van Besluit zorgverzekering artikel 2.1 lid 6: aan welke jeugdigen de zorgverzekering geen ggz geeft."""

    jeugdige_van_artikel_1_1 = "Elke jeugdige van Jeugdwet artikel 1.1, ook van 18 tot 23 met verlengde jeugdhulp (de letter)"
    tot_achttien = "Alleen wie jonger is dan 18 (Jeugdwet artikel 10.2, en de praktijk)"


class Zorgbetaler(Enum):
    """Wie voor zorg kan betalen: de drie loketten, of de inwoner zelf."""

    niemand = "Niemand"
    gemeente = "De gemeente (Jeugdwet en Wmo 2015)"
    verzekeraar = "De zorgverzekeraar"
    zorgkantoor = "Het zorgkantoor (Wlz)"
    inwoner = "De inwoner, uit een persoonsvolgend budget"


class VoorlopigeBetaler(Enum):
    """Wie voorlopig betaalt als geen loket dat doet: geen wet zegt dit, het is een keuze (City Deal, aanvulling 2)."""

    verzekeraar = "De zorgverzekeraar"
    gemeente = "De gemeente"
    eerst_gevraagde = "Het loket waar het eerst is gevraagd"
    persoonsvolgend_budget = "Een budget dat de inwoner volgt en waaruit hij zelf betaalt"
