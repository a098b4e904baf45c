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


class Huishoudtype(Enum):
    """Typen huishouden van Wet op de huurtoeslag artikel 2; vanaf 2025 alleen de eerste twee."""

    eenpersoons = "Eenpersoonshuishouden"
    meerpersoons = "Meerpersoonshuishouden"
    eenpersoonsouderen = "Eenpersoonsouderenhuishouden"
    meerpersoonsouderen = "Meerpersoonsouderenhuishouden"


class Opleiding(Enum):
    """De soorten opleiding waarnaar de Wet studiefinanciering 2000 onderscheidt."""

    geen = "Geen"
    mbo_1_2 = "Beroepsopleiding niveau 1 of 2"
    mbo_3_4 = "Beroepsopleiding niveau 3 of 4"
    hoger_onderwijs = "Hoger onderwijs (hbo of universiteit)"


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


class MaatregelGrond(Enum):
    """Welke verplichting volgens de vaststelling van het college niet is nagekomen (Participatiewet artikel 18 lid 2 en 4)."""

    geen = "Geen"
    verordening = "Een andere verplichting uit de wet (lid 2; de verordening bepaalt de verlaging)"
    tekortschietend_besef = "Tekortschietend besef van verantwoordelijkheid (lid 2)"
    arbeid_aanvaarden = "Arbeid aanvaarden of behouden (lid 4 onder a)"
    uitzendbureau = "Ingeschreven staan bij een uitzendbureau (lid 4 onder b)"
    arbeid_elders = "Arbeid verkrijgen in een andere gemeente alvorens daarheen te verhuizen (lid 4 onder c)"
    reizen = "Bereid zijn te reizen (lid 4 onder d)"
    verhuizen = "Bereid zijn te verhuizen (lid 4 onder e)"
    kennis_en_vaardigheden = "Kennis en vaardigheden verkrijgen en behouden (lid 4 onder f)"
    niet_belemmeren = "Arbeid niet belemmeren door kleding, verzorging of gedrag (lid 4 onder g)"
    voorziening = "Gebruik maken van een aangeboden voorziening (lid 4 onder h)"


class Verwijtbaarheid(Enum):
    """De mate waarin een overtreding iemand valt te verwijten (Boetebesluit socialezekerheidswetten artikel 2 en 2a)."""

    onbekend = "Onbekend: telt als geen opzet en geen grove schuld"
    geen = "Geen"
    verminderd = "Verminderde verwijtbaarheid"
    normaal = "Geen opzet en geen grove schuld"
    grove_schuld = "Grove schuld"
    opzet = "Opzet"


class VormBijstand(Enum):
    """De vorm van de bijstand (Participatiewet artikel 48 tot en met 51)."""

    om_niet = "Om niet"
    geldlening = "Geldlening"
    deels_geldlening = "Deels een geldlening, voor het overige om niet"
    niet_te_bepalen = "Niet te bepalen: het netto minimumloon is niet opgegeven"
