"""Inkomen dat in aanmerking wordt genomen (Participatiewet artikel 31, 32 en 33).

Elk bedrag hoort bij de maand waarin het is verworven of te gelde kan worden gemaakt (artikel 32 lid 2) en is netto
(artikel 31 lid 3): zo staat het al in de feiten.
"""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel, gezinspartner, kring, per_gemeente, som, voor_wie, waar
from openfisca_inclusieve_stad.entities import Persoon


class kamerhuur_ontvangen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Huur en kostgeld die medebewoners deze persoon per maand betalen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=4&g=2015-07-01"
    documentation = """
    De som van huur_of_kostgeld van de bewoners die deze persoon in huurt_van noemen.
    """

    def formula(persoon, period):
        huurders, verhuurders = _huurders(persoon, period)
        return np.bincount(verhuurders, persoon("huur_of_kostgeld", period)[huurders], persoon.count)


class pw_inkomen_uit_verhuur(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Lagere kosten door huurders, onderhuurders of kostgangers, als inkomen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=4&g=2026-01-01",
    ]
    documentation = """
    Artikel 33 lid 4: de lagere noodzakelijke kosten door een huurder, onderhuurder of kostganger zijn inkomen, als daarmee
    niet al rekening is gehouden bij de kostendelersnorm. Per huurder: wie als kostendelende medebewoner meetelt in de norm
    van deze persoon, telt hier niet. De hoogte is de ontvangen huur min het vrije bedrag dat de gemeente per huurder
    hanteert (de wet noemt geen bedrag).
    """

    def formula_2015_01_01(persoon, period, parameters):
        huurders, verhuurders = _huurders(persoon, period)
        huur = persoon("huur_of_kostgeld", period)[huurders]
        gemeente = persoon.huishouden("gemeente", period)[huurders]
        vrij = per_gemeente(parameters(period).gemeenten, gemeente, "kostganger.vrij_bedrag")
        lagere_kosten = np.where(huur > 0, np.maximum(huur - vrij, 0), 0)
        medebewoners = persoon("pw_kostendelende_medebewoners", period)[verhuurders]
        in_de_norm = persoon("pw_kostendelersnorm_van_toepassing", period)[verhuurders]
        al_in_22a = in_de_norm & ((medebewoners & kring(persoon).ik[huurders]) != 0)
        return np.bincount(verhuurders, np.where(al_in_22a, 0, lagere_kosten), persoon.count)


class pw_inkomen_kinderen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Inkomen van de ten laste komende kinderen dat meetelt (eigen deel)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2015-07-01"
    documentation = """
    Artikel 31 lid 1: de middelen waarover het gezin beschikt, dus ook die van de ten laste komende kinderen. Hun loon en
    uitkeringen wegens werkloosheid of arbeidsongeschiktheid tellen niet (lid 2 onder h); uitkeringsinkomen van een
    kind geldt hier geheel als zo'n uitkering. Verdeeld over de volwassenen van het gezin voor wie kinderen ten laste komen.
    """

    def formula_2015_01_01(persoon, period):
        kinderen = np.flatnonzero(persoon("pw_is_ten_laste_komend_kind", period))
        inkomen = sum(
            persoon(soort, period)[kinderen]
            for soort in (
                "inkomen_uit_alimentatie",
                "inkomen_uit_pensioen",
                "inkomen_uit_vermogen",
                "inkomen_uit_heffingskorting",
                "inkomen_overig",
            )
        )
        gezin = persoon.simulation.populations["gezin"]
        nummer = gezin.members_entity_id
        wie_ouder = voor_wie(persoon, persoon("pw_ten_laste_komende_kinderen", period) > 0)
        aantal_ouders = np.bincount(wie_ouder.van(nummer), minlength=gezin.count)
        per_ouder = np.bincount(nummer[kinderen], inkomen, gezin.count) / np.maximum(aantal_ouders, 1)
        return wie_ouder.uitkomst(per_ouder[wie_ouder.van(nummer)], anders=0)


class pw_inkomen_uit_onbetaalde_activiteit(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als is vastgesteld dat onbetaald werk op geld waardeerbaar is: wat daarvoor meetelt"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01"
    documentation = """
    Artikel 31 lid 1: ook de middelen waarover iemand redelijkerwijs kan beschikken. Alleen als is geoordeeld dat de
    activiteit op geld waardeerbaar is; onbekend telt niet. Het bedrag stelt het college vast. Vrijwillige, onbetaalde zorg
    is dat vanaf 2026 niet (artikel 33 lid 6).
    """

    def formula_2015_01_01(persoon, period):
        uren, waardeerbaar = persoon("vrijwilligerswerk_uren", period), persoon("activiteit_op_geld_waardeerbaar", period)
        wie = voor_wie(persoon, (uren > 0) & (waardeerbaar == Oordeel.ja))
        return wie.uitkomst(wie("waarde_onbetaalde_activiteit", period), anders=0)


class pw_inkomen_voor_vrijlating_van_arbeid(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Inkomen per maand vóór de vrijlating van arbeid (eigen deel)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2026-01-01",
    ]
    documentation = """
    De middelen van artikel 31 die inkomen zijn in de zin van artikel 32 lid 1, na elke vrijlating behalve die van arbeid
    (artikel 31 lid 2 onder n, r, y, z en aa), die alleen geldt voor wie algemene bijstand ontvangt.
    """

    def formula_2015_01_01(persoon, period):
        arbeid = som(persoon("arbeidsinkomen", period), persoon("inkomen_uit_arbeid_loonkostensubsidie", period))
        vrij_j, vrij_k = persoon("pw_vrijlating_premie", period), persoon("pw_vrijlating_vrijwilligersvergoeding", period)
        premie = som(persoon("premie_arbeidsinschakeling", period), eraf=(vrij_j,))
        vrijwilliger = som(persoon("vrijwilligersvergoeding", period), eraf=(vrij_k,))
        verhuur = persoon("pw_inkomen_uit_verhuur", period)  # 33 lid 4
        uitkeringen = som(persoon("uitkeringsinkomen", period), persoon("aow_inkomen", period))
        pensioen = som(persoon("inkomen_uit_pensioen", period), eraf=(persoon("pw_vrijlating_pensioen", period),))  # 33 lid 5
        heffingskorting = som(
            persoon("inkomen_uit_heffingskorting", period),
            persoon("jonggehandicaptenkorting", period),
            eraf=(persoon("pw_vrijlating_jonggehandicaptenkorting", period),),  # c
        )
        overeenkomstig = som(
            persoon("inkomen_uit_studiefinanciering", period),
            persoon("inkomen_overig", period),
            persoon("giften_deze_maand", period),
            eraf=(persoon("pw_vrijlating_giften", period),),  # m en s
        )
        return som(
            arbeid,
            persoon("inkomen_uit_vermogen", period),
            premie,
            vrijwilliger,
            verhuur,
            uitkeringen,
            pensioen,
            persoon("inkomen_uit_alimentatie", period),
            heffingskorting,
            overeenkomstig,
            persoon("pw_inkomen_uit_onbetaalde_activiteit", period),  # 31 lid 1
            persoon("pw_inkomen_kinderen", period),
        )


class pw_inkomen_in_aanmerking(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "In aanmerking te nemen inkomen per maand, na vrijlating (eigen deel)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&g=2026-01-01",
    ]
    documentation = """
    Het inkomen na alle vrijlatingen van artikel 31 lid 2 en 33 lid 5. Studiefinanciering en WTOS staan al op het normbedrag
    (artikel 33 lid 2 en 3). Het inkomen van een echtgenoot zonder recht staat apart (pw_inkomen_partner_zonder_recht).
    """

    def formula_2015_01_01(persoon, period):
        vrijlating = (
            persoon("pw_vrijlating_arbeid", period)  # 31 lid 2 onder n
            + persoon("pw_vrijlating_alleenstaande_ouder", period)  # r
            + persoon("pw_vrijlating_medisch_urenbeperkt", period)  # y
            + persoon("pw_vrijlating_loonkostensubsidie", period)  # z en aa
        )
        return persoon("pw_inkomen_voor_vrijlating_van_arbeid", period) - vrijlating


class pw_inkomen_voor_toets(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Inkomen waarmee het recht wordt getoetst (eigen deel)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01",
    ]
    documentation = """
    Onderdeel n, r, y, z en aa laten arbeid vrij 'voor zover hij algemene bijstand ontvangt'. Wie al bijstand ontvangt, wordt met
    de vrijlating getoetst; wie haar aanvraagt, zonder. Is er dan recht, dan telt de vrijlating wel voor de hoogte, ook
    over de eerste maand.
    """

    def formula_2015_01_01(persoon, period):
        zonder_vrijlating = persoon("pw_inkomen_voor_vrijlating_van_arbeid", period)
        return waar(persoon("ontvangt_al_bijstand", period), persoon("pw_inkomen_in_aanmerking", period), zonder_vrijlating)


class pw_inkomen_partner_zonder_recht(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van het inkomen van de echtgenoot zonder recht dat bij deze persoon meetelt"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=4&g=2015-07-01",
    ]
    documentation = """
    Artikel 32 lid 3: alleen voor zover het inkomen van beiden, met de bijstand die zonder zijn inkomen zou worden verleend,
    meer zou zijn dan de bijstandsnorm voor gehuwden. Lid 4: leven zij gescheiden maar niet duurzaam, dan alleen voor zover
    zijn inkomen de bijstandsnorm te boven gaat; wij lezen: zijn eigen norm.
    """

    def formula_2015_01_01(persoon, period):
        zelf = np.flatnonzero(persoon("pw_echtgenoot_zonder_recht", period))
        partner = gezinspartner(persoon)[zelf]
        inkomen = persoon("pw_inkomen_in_aanmerking", period)
        eigen, zijn = inkomen[zelf], inkomen[partner]
        bijstand_zonder_zijn_inkomen = np.maximum(persoon("pw_bijstandsnorm", period)[zelf] - eigen, 0)
        norm_gehuwden = persoon("pw_norm_gehuwden", period)[zelf]  # als beiden recht hadden, zonder verlaging van paragraaf 3.3
        lid_3 = eigen + zijn + bijstand_zonder_zijn_inkomen - norm_gehuwden
        lid_4 = zijn - persoon("pw_norm_als_alleenstaande", period)[partner]
        gescheiden = persoon.gezin("gescheiden_levend", period)[zelf]
        meerdere = np.clip(np.where(gescheiden, lid_4, lid_3), 0, zijn)
        uit = np.zeros(persoon.count)
        uit[zelf] = np.where(zijn > 0, meerdere, 0)
        return uit


def _huurders(persoon, period):
    """De rijen van de huurders in de woning, en van wie zij huren."""
    verhuurder = kring(persoon).rij_van(persoon("huurt_van", period))
    huurders = np.flatnonzero(verhuurder >= 0)
    return huurders, verhuurder[huurders]
