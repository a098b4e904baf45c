"""De huurwoning: huurprijs, servicekosten, soort woonruimte, en wie haar huurt."""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel, heeft_rol, kring
from openfisca_inclusieve_stad.entities import Huishouden, Persoon


class kale_huur(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Kale huur per maand: de prijs voor het enkele gebruik van de woning"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=1&g=2015-07-01"
    documentation = """
    Zonder servicekosten. 0 is geen huurwoning (of gratis): dan is er geen huurtoeslag.
    """


class huurprijsgrens_huurcommissie(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Maximale huurprijs per maand volgens een advies of verklaring van de huurcommissie"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=5&lid=2&g=2015-07-01"
    documentation = """
    Alleen van belang als die lager is dan de huur, en pas nadat de huurcommissie op verzoek van de Dienst heeft geadviseerd
    (artikel 5 lid 2). 0 is: er is geen advies.
    """


class standplaatshuur(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Huur per maand van de standplaats van een gehuurde woonwagen zonder eigen aandrijving"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=5&lid=1&g=2015-07-01"


class servicekosten_energie(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Servicekosten per maand: installaties en verlichting van gemeenschappelijke ruimten"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=5&lid=3&g=2015-07-01"


class servicekosten_schoonmaak(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Servicekosten per maand: schoonmaak van de lift en andere gemeenschappelijke ruimten"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=5&lid=3&g=2015-07-01"


class servicekosten_huismeester(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Servicekosten per maand: diensten van een huismeester"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=5&lid=3&g=2015-07-01"


class servicekosten_dienstruimten(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Servicekosten per maand: dienstruimten en gemeenschappelijke recreatieruimten"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=5&lid=3&g=2015-07-01"


class zelfstandige_woning(Variable):
    value_type = bool
    default_value = True
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "De woning is een zelfstandige woonruimte (of een onvrije etage)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=11&lid=1&g=2015-07-01"
    documentation = """
    Onwaar voor een kamer met gedeelde keuken of toilet.
    """


class aangewezen_onzelfstandige_woonruimte(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Onzelfstandige woonruimte die de Dienst heeft aangewezen (begeleid wonen, groepswonen door ouderen)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=11&lid=2&g=2015-07-01"
    documentation = """
    Een besluit. De verhuurder is een rechtspersoon zonder winstoogmerk die ook op het gebied van de volkshuisvesting werkt;
    huur en zorg staan in aparte overeenkomsten (Besluit op de huurtoeslag artikel 3).
    """


class huur_van_korte_duur(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "De huur is naar haar aard van korte duur"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=1&g=2020-01-01",
    ]
    documentation = """
    Dan is iemand geen huurder (artikel 1 onder c). In de tekst van 2020 (niet in die van 2015) hoort daar ook een woning bij
    die deel is van een hotel-, pension-, kamp- of vakantiebestedingsbedrijf, hoe lang de huur ook duurt.
    """


class handicap_aangepaste_woning(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "In of rond de woning zijn aanpassingen die nodig zijn wegens een handicap van een bewoner"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=21&lid=1&g=2015-07-01"
    documentation = """
    Van de huurder, de partner of een medebewoner.
    """


class huur_te_hoog_door_aanpassing(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "De huur is hoger dan de maximale huurgrens omdat de woning wegens een handicap is aangepast"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=2&g=2015-07-01"
    documentation = """
    Artikel 13 lid 2 onder a. Zonder die voorzieningen zou de huur onder de grens liggen. Van belang tot en met 2025.
    """


class woning_voor_groot_huishouden(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "De woning is geschikt en bestemd voor een huishouden van ten minste acht personen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=2&g=2015-07-01"


class huurtoeslag_direct_voor_te_hoge_huur(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Over de maand direct voordat de huur boven de grens kwam is huurtoeslag toegekend, en er is niet verhuisd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=2&g=2015-07-01"
    documentation = """
    Verworven recht in de woorden van artikel 13 lid 2 onder c tot en met 2021.
    """


class eerder_huurtoeslag_voor_deze_woning(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "De huurder kreeg voor deze woning eerder huurtoeslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=2&g=2022-01-01"
    documentation = """
    Verworven recht in de woorden van artikel 13 lid 2 onder c van 2022 tot en met 2025: een onderbreking schaadt niet.
    """


class anderen_ingeschreven_op_adres(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Op het adres is ook iemand ingeschreven die er niet woont"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=9&lid=1&g=2015-07-01"
    documentation = """
    In de basisregistratie personen, een onderhuurder en zijn huishouden niet meegerekend.
    """


class onjuiste_inschrijving_niet_toe_te_rekenen(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "De onjuiste inschrijving in de basisregistratie personen kan niet aan de huurder worden toegerekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=9&lid=2&g=2015-07-01"


class heeft_handicap(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft een handicap"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=1&g=2015-07-01"
    documentation = """
    Voor de huurgrens van jongeren (artikel 13 lid 1 onder a, 2°).
    """


class beide_ouders_overleden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Beide ouders zijn overleden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=10&lid=2&g=2015-07-01"


class eerstegraads_verwant_van_verhuurder(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is bloed- of aanverwant in de eerste graad van de verhuurder in huurt_van, of van diens partner"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=2&g=2015-07-01"
    documentation = """
    Ouder, kind, schoonouder of stiefkind. Alleen op te geven als het niet al uit de gezinnen of uit ouder_1 en ouder_2 blijkt.
    """


class buiten_beschouwing_op_verzoek(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Blijft voor de huurtoeslag op verzoek buiten beschouwing (partner of medebewoner)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=55&g=2015-07-01"
    documentation = """
    Een besluit: bij langer dan een jaar verblijf in een verpleeghuis, psychiatrische of penitentiaire inrichting, of bij
    inwonen om zorg te krijgen (Besluit op de huurtoeslag artikel 2 en 2a). De voorwaarden zijn niet gemodelleerd.
    """


class is_huurder(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is de huurder van de woning"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=8&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=10&lid=2&g=2015-07-01",
    ]
    documentation = """
    Op te geven. Zonder opgave (aanname): de oudste bewoner die aanvrager van een gezin is, meerderjarig is (of volgens
    artikel 10 lid 2 Awir als meerderjarig geldt: een minderjarige met een kind of zonder ouders) en niet zelf huurt van een
    andere bewoner. Zijn er twee even oud, dan de eerste in de volgorde van bewoners.
    Wie het voor een bewoner opgeeft, zegt het voor de hele woning: de anderen zijn dan geen huurder.
    """

    def formula(persoon, period, parameters):
        k = kring(persoon)
        gezin = persoon.simulation.populations["gezin"].entity
        aanvrager, met_kind = heeft_rol(persoon, gezin.AANVRAGER), persoon.gezin.any(heeft_rol(persoon, gezin.KIND))
        huurt_van_bewoner = persoon("huurt_van", period) > 0
        grens = parameters(period).toeslagen.huurtoeslag.minimumleeftijd_aanvrager
        als_meerderjarig = met_kind | persoon("beide_ouders_overleden", period)
        kandidaat = aanvrager & ~huurt_van_bewoner & ((persoon("leeftijd", period) >= grens) | als_meerderjarig)
        wie = np.flatnonzero(kandidaat)
        geboren = persoon("geboortedatum", period)[wie].astype("datetime64[D]").astype(np.int64)
        eerste_dag = np.full(len(k.maat), np.iinfo(np.int64).max)
        np.minimum.at(eerste_dag, k.groep[wie], geboren)
        kandidaat[wie] = geboren == eerste_dag[k.groep[wie]]
        oudsten = k.waar(kandidaat)
        return k.ik == (oudsten & -oudsten)  # het laagste bit: van even ouden de eerste
