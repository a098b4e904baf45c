"""Feiten met een vaste lijst van waarden. Elke lijst volgt de indeling die de wet zelf maakt."""

from openfisca_core.indexed_enums import Enum


class Woonvorm(Enum):
    """Waar dit huishouden woont. Alleen in een woning delen bewoners kosten (Participatiewet artikel 3, 19a, 22a)."""

    woning = "Woning (ook woonwagen of woonschip)"
    inrichting = "Inrichting (Participatiewet artikel 1 onder f)"
    opvang = "Opvang"
    beschermd_wonen = "Beschermd wonen"
    detentie = "Detentie"
    geen = "Geen woning (dak- of thuisloos)"


class Inschrijving(Enum):
    """Het woonadres in de basisregistratie personen (BRP), vergeleken met het hoofdverblijf."""

    op_hoofdverblijf = "Ingeschreven waar iemand woont"
    ander_woonadres = "Ingeschreven op een ander woonadres"
    briefadres = "Alleen een briefadres"
    niet_ingeschreven = "Niet ingeschreven"


class TijdelijkElders(Enum):
    """Waarom iemand tijdelijk niet op het hoofdverblijf is."""

    nee = "Nee"
    vakantie = "Vakantie"
    ziekenhuis = "Ziekenhuis"
    detentie = "Detentie"
    mantelzorg = "Mantelzorg bij een ander"


class Verblijfsstatus(Enum):
    """Participatiewet artikel 11 lid 1 tot en met 3."""

    nederlander = "Nederlander"
    gelijkgesteld = "Vreemdeling, rechtmatig verblijf Vreemdelingenwet artikel 8 onder a tot en met e of l"
    gelijkgesteld_bij_amvb = "Vreemdeling, gelijkgesteld bij algemene maatregel van bestuur (artikel 11 lid 3)"
    anders = "Vreemdeling, niet gelijkgesteld"


class Detentie(Enum):
    """Vrijheidsontneming, zoals Participatiewet artikel 13 lid 1 onder a en b en lid 3 haar indelen."""

    geen = "Geen"
    rechtens_ontnomen = "Rechtens de vrijheid ontnomen"
    gedwongen_zorg = "Rechtens de vrijheid ontnomen voor gedwongen zorg (lid 3, tweede zin)"
    buiten_inrichting = "Straf buiten een inrichting, groep aangewezen bij AMvB (lid 3, eerste zin)"
    onttrekt_zich = "Onttrekt zich aan de tenuitvoerlegging"


class Onderwijs(Enum):
    """Welk onderwijs iemand volgt, in de indeling van Participatiewet artikel 19a lid 1 onder d (2015: 22a lid 4 onder d)."""

    geen = "Geen"
    wsf = "Onderwijs waarvoor studiefinanciering (WSF 2000) kan bestaan en iemand op enig moment qua leeftijd in aanmerking komt"
    wtos = "Onderwijs waarvoor een tegemoetkoming (WTOS hoofdstuk 4) kan bestaan"
    bbl = "Beroepsopleiding in de beroepsbegeleidende leerweg"
    buitenland = "Vergelijkbaar onderwijs buiten Nederland"
    anders = "Ander onderwijs"


class Huurcontract(Enum):
    """De overeenkomst met de persoon in `huurt_van`."""

    geen = "Geen schriftelijke overeenkomst"
    niet_commercieel = "Schriftelijk, zonder commerciële prijs"
    commercieel = "Schriftelijk, met een commerciële prijs"


class Verwantschap(Enum):
    """Hoe de twee volwassenen van een gezin verwant zijn (Participatiewet artikel 3 lid 2 onder a)."""

    geen = "Niet verwant, of verder dan de tweede graad"
    bloed_eerste_graad = "Bloedverwant in de eerste graad (ouder en kind; ook een meerderjarig voormalig pleegkind)"
    aan_eerste_graad = "Aanverwant in de eerste graad (schoonouder, stiefkind)"
    bloed_tweede_graad = "Bloedverwant in de tweede graad (broer, zus, grootouder, kleinkind)"
    aan_tweede_graad = "Aanverwant in de tweede graad (zwager, schoonzus)"
