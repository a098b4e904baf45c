"""Inkomsten naar soort, netto per maand inclusief vakantiebijslag (Participatiewet artikel 31 lid 3 en 32)."""

from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag
from openfisca_inclusieve_stad.entities import Persoon


class inkomen_uit_arbeid(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto inkomen uit arbeid per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2015-07-01"
    documentation = """
    Na loonheffing en premies, inclusief vakantiebijslag; zonder inkomen_uit_arbeid_loonkostensubsidie.
    """


class inkomen_uit_arbeid_loonkostensubsidie(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto inkomen per maand uit een baan met loonkostensubsidie"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10d&g=2015-07-01"


class inkomen_uit_uitkering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto socialezekerheidsuitkering per maand (WW, ZW, WIA, Wajong, ANW)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&g=2015-07-01"


class inkomen_uit_aow(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto AOW-pensioen per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&g=2015-07-01"


class inkomen_uit_pensioen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto particuliere oudedagsvoorziening per maand (periodiek)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&g=2015-07-01"


class inkomen_uit_alimentatie(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto uitkering tot levensonderhoud per maand (Burgerlijk Wetboek boek 1)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&g=2015-07-01"
    documentation = """
    Partneralimentatie en kinderalimentatie samen: artikel 32 lid 1 onder a maakt geen verschil, en beide komen binnen. Wat ervan
    belast is (partneralimentatie), staat ook in overig_belastbaar_inkomen.
    """


class inkomen_uit_vermogen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto inkomsten uit vermogen per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&g=2015-07-01"


class inkomen_uit_heffingskorting(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voorlopige teruggave of heffingskorting per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2015-07-01"


class inkomen_uit_studiefinanciering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Studiefinanciering of WTOS per maand, naar het normbedrag van artikel 33 lid 2 en 3"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&g=2015-07-01"


class inkomen_overig(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ander netto inkomen per maand dat naar zijn aard met inkomen overeenkomt"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&g=2015-07-01"


class giften_deze_maand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Giften en kostenbesparende bijdragen in deze maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2015-07-01"
    documentation = """
    Zonder de voedselbank, die niet meetelt.
    """


class giften_eerder_dit_jaar(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Giften en kostenbesparende bijdragen in dit kalenderjaar vóór deze maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2026-01-01"


class vrijwilligersvergoeding(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kostenvergoeding voor vrijwilligerswerk in deze maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2015-07-01"


class vrijwilligersvergoeding_eerder_dit_jaar(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kostenvergoeding voor vrijwilligerswerk in dit kalenderjaar vóór deze maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2015-07-01"


class premie_arbeidsinschakeling(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Premie voor arbeidsinschakeling, ontvangen in deze maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2015-07-01"


class premie_arbeidsinschakeling_eerder_dit_jaar(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Premies voor arbeidsinschakeling in dit kalenderjaar vóór deze maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2015-07-01"


class aflossing_uit_kamerhuur(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van de ontvangen kamerhuur dat deze maand één op één naar schulden gaat"
    unit = "currency-EUR"


class jonggehandicaptenkorting(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ontvangen jonggehandicaptenkorting per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01"
    documentation = """
    Vrijgelaten vanaf 27 jaar (artikel 31 lid 2 onder c); niet ook opgeven in inkomen_uit_heffingskorting.
    """


class inkomen_buiten_middelen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ontvangsten per maand die de wet geheel buiten de middelen houdt"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2026-01-01"
    documentation = """
    Artikel 31 lid 2: onder a (levensonderhoud van een ander), b (kinderbijslag), d (toeslagen van de Awir), e, f, g, i
    (rente over vrijgelaten vermogen), l (aangewezen schadevergoedingen), o (energietoeslag), p, q, t, u (waardering voor
    mantelzorgers), v (alimentatie die al bij artikel 12 of 20 lid 3 meetelt), w (tegemoetkoming van artikel 78gg) en x.
    Verlaagt de bijstand niet, en komt wel binnen.
    """
