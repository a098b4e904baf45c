"""Begrippen die elke wet deelt: bedragen, aanspraken, oordelen, wie bij wie hoort, en data.

Een variabele of hervorming haalt alles hier: `from openfisca_inclusieve_stad.begrippen import Bedrag, kies, …`.
"""

from openfisca_inclusieve_stad.begrippen.aanspraken import (
    STERKTE,
    Aanspraak,
    Oordeel,
    Uitvoering,
    kies,
    lijst_van,
    sterkste,
    zwakste,
)
from openfisca_inclusieve_stad.begrippen.bedragen import Bedrag, cent, cent_naar_boven, euro_naar_beneden, hele_euro, of_onbekend
from openfisca_inclusieve_stad.begrippen.bewoners import Bewoners, Kring, aantal, kring
from openfisca_inclusieve_stad.begrippen.deel import Deel, voor_wie
from openfisca_inclusieve_stad.begrippen.feiten import (
    Detentie,
    Huishoudtype,
    Huurcontract,
    Inschrijving,
    MaatregelGrond,
    Onderwijs,
    Opleiding,
    TijdelijkElders,
    Verblijfsstatus,
    Verwantschap,
    Verwijtbaarheid,
    VormBijstand,
    Woonvorm,
)
from openfisca_inclusieve_stad.begrippen.gemeente import Gemeente, per_gemeente
from openfisca_inclusieve_stad.begrippen.omgekeerd import tot_het_stilstaat
from openfisca_inclusieve_stad.begrippen.ouders import rijen_van_ouders
from openfisca_inclusieve_stad.begrippen.partner import (
    bij_partner,
    gezinspartner,
    heeft_rol,
    partner_rij,
    van_partner,
    van_rij,
    woont_bij,
)
from openfisca_inclusieve_stad.begrippen.tijd import (
    GEEN_DATUM,
    dag_van,
    eerste_van_de_maand,
    is_gegeven,
    laatste_geboortedag,
    leeftijd_op,
    plus_maanden,
    verjaardag,
)
from openfisca_inclusieve_stad.begrippen.zorg import BEHOEFTEN, CizBesluit, Grondslag, Leveringsvorm, Verwijzer, Zorgloket

__all__ = [
    "BEHOEFTEN",
    "GEEN_DATUM",
    "STERKTE",
    "Aanspraak",
    "Bedrag",
    "Bewoners",
    "CizBesluit",
    "Deel",
    "Detentie",
    "Gemeente",
    "Grondslag",
    "Huishoudtype",
    "Huurcontract",
    "Inschrijving",
    "Kring",
    "Leveringsvorm",
    "MaatregelGrond",
    "Onderwijs",
    "Oordeel",
    "Opleiding",
    "TijdelijkElders",
    "Uitvoering",
    "Verblijfsstatus",
    "Verwantschap",
    "Verwijtbaarheid",
    "Verwijzer",
    "VormBijstand",
    "Woonvorm",
    "Zorgloket",
    "aantal",
    "bij_partner",
    "cent",
    "cent_naar_boven",
    "dag_van",
    "eerste_van_de_maand",
    "euro_naar_beneden",
    "gezinspartner",
    "heeft_rol",
    "hele_euro",
    "is_gegeven",
    "kies",
    "kring",
    "laatste_geboortedag",
    "leeftijd_op",
    "lijst_van",
    "of_onbekend",
    "partner_rij",
    "per_gemeente",
    "plus_maanden",
    "rijen_van_ouders",
    "sterkste",
    "tot_het_stilstaat",
    "van_partner",
    "van_rij",
    "verjaardag",
    "voor_wie",
    "woont_bij",
    "zwakste",
]
