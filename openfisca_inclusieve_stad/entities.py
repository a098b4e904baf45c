"""Personen, gezinnen en huishoudens.

`gezin` is de ruimste kandidaat-eenheid: twee volwassenen die een wet als partners kan behandelen (op één adres of
niet) met hun kinderen. Of zij partners zijn, zegt elke wet zelf (`pw_heeft_partner`, …). `huishouden` is de woning.
"""

from openfisca_core.entities import build_entity

Persoon = build_entity(
    key="persoon",
    plural="personen",
    label="Persoon",
    doc="Een natuurlijk persoon. Geen naam, BSN of adres: alleen een kenmerk dat de gebruiker kiest.",
    is_person=True,
)

Gezin = build_entity(
    key="gezin",
    plural="gezinnen",
    label="Gezin (kandidaat-eenheid)",
    doc="""
    De aanvrager, de volwassene met wie een wet hem als partners kan behandelen, en de kinderen.
    Een kind dat 18 wordt, houdt zijn rol: de wetten kijken naar de leeftijd.
    """,
    roles=[
        {"key": "aanvrager", "label": "Aanvrager", "max": 1, "doc": "De volwassene van wie wordt uitgegaan."},
        {"key": "partner", "label": "Andere volwassene", "max": 1, "doc": "Mogelijk partner; of dat zo is, zegt elke wet zelf."},
        {"key": "kind", "plural": "kinderen", "label": "Kinderen", "doc": "Eigen, stief- en pleegkinderen, ook boven de 18."},
    ],
)

Huishouden = build_entity(
    key="huishouden",
    plural="huishoudens",
    label="Huishouden (woning)",
    doc="Wie in dezelfde woning het hoofdverblijf heeft, in een vaste volgorde (bewoner 1, 2, …).",
    roles=[{"key": "bewoner", "plural": "bewoners", "label": "Bewoners", "doc": "Wie hier het hoofdverblijf heeft."}],
)

entities = [Persoon, Gezin, Huishouden]
