"""Getallen, maanden en namen zoals een lezer ze verwacht."""

from __future__ import annotations

import re
from collections.abc import Iterable

from openfisca_inclusieve_stad.toepassing.antwoord import Bevinding, Regime, Waarde
from openfisca_inclusieve_stad.toepassing.namen import namen_van_wetten

_LINK = re.compile(r":c:(?P<bwb>\w+)&artikel=(?P<artikel>[^&]+)(?:&lid=(?P<lid>[^&]+))?(?:&g=(?P<versie>[\d-]+))?")
_LANGSTE_PAD = 60
_STAART = re.compile(r" \([^()]{4,}\)$")  # '(A)' en '(B)' blijven: zo heten zij in de formule van de wet

_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def getal(waarde: float) -> str:
    """Twee decimalen, met punt en komma zoals in Nederland: 1.234,56 of −1,50."""
    return f"{waarde:,.2f}".translate(str.maketrans(",.-", ".,−"))


def euro(bedrag: float | None) -> str:
    """Een bedrag in euro, of leeg als er geen is."""
    return "" if bedrag is None else f"€ {getal(bedrag)}"


def verschil(bedrag: float) -> str:
    """Een verschil met zijn teken: +12,00 of −12,00."""
    return f"{'' if bedrag < 0 else '+'}{getal(bedrag)}"


def maand(tekst: str) -> str:
    """'2015-07' als 'juli 2015'; iets anders blijft zoals het is."""
    jaar, _, nummer = tekst.partition("-")
    return f"{_MAANDEN[int(nummer) - 1]} {jaar}" if nummer.isdigit() and 1 <= int(nummer) <= 12 else tekst


def los(naam: str) -> str:
    """Een naam uit de code als woorden: kostendelersnorm_mantelzorg wordt kostendelersnorm mantelzorg."""
    return naam.replace("_", " ")


def woord_of_zin(tekst: str) -> str:
    """Een soort als woorden; een zin (met namen om over te typen) zoals hij is."""
    return tekst if " " in tekst else los(tekst)


_MEESTE_DEFINITIES = 3


def niet_onderzocht(namen: Iterable[str]) -> str:
    """Wat niet is onderzocht, in een zin. Van de conflicten die een andere wet vragen alleen de eerste; json noemt ze alle."""
    alles = list(dict.fromkeys(namen))
    definities = [naam for naam in alles if "(--wet " in naam]
    zinnen = [woord_of_zin(naam) for naam in alles if naam not in definities]
    rest = len(definities) - _MEESTE_DEFINITIES
    zinnen += definities[:_MEESTE_DEFINITIES]
    if rest > 0:
        zinnen.append(f"en {rest} andere conflicten tussen wetten die niet zijn gevraagd (--wet alle onderzoekt ze)")
    return ", ".join(zinnen)


# Een aanspraak die niet over deze persoon gaat, en een datum die er niet is.
NIET_AAN_DE_ORDE = ("niet_van_toepassing", "9999-12-31")


def onder(regime: Regime) -> str:
    """Het regime in een zin."""
    met = " + ".join(los(h) for h in regime.hervormingen)
    wet = f"met gedachte-experiment {met}" if met else "zonder experiment"
    return f"De regels van {maand(regime.peildatum)}, uitvoering {regime.uitvoering}, {wet}."


def hoe(regime: Regime) -> str:
    """De uitvoering en de experimenten van een regime, zonder de maand: 'ruim', of 'met kostendelersnorm mantelzorg'."""
    met = f"met {' + '.join(los(h) for h in regime.hervormingen)}" if regime.hervormingen else ""
    uitvoering = "" if met and regime.uitvoering == "standaard" else regime.uitvoering
    return " ".join(filter(None, (uitvoering, met)))


def waarde(w: Waarde) -> str:
    """Een uitkomst als korte tekst; wat er ontbreekt past niet in een kolom en staat eronder."""
    if w.waarde is None:
        return "onbekend"
    if isinstance(w.waarde, bool):
        tekst = "ja" if w.waarde else "nee"
    elif isinstance(w.waarde, float):
        tekst = getal(w.waarde)
    else:
        tekst = los(str(w.waarde))
    return tekst if w.volledig else f"{tekst} (onvolledig)"


def wat_botst(b: Bevinding) -> str:
    """Of wetten botsen, of regels en praktijk; wat binnen één wet speelt, is geen grensconflict."""
    binnen = "binnen één wet: geen grensconflict"
    if b.soort == "uitvoering_wijkt_af":
        zin = "geen botsing tussen wetten: de uitvoering wijkt af van het artikel"
    elif b.bron not in ("wet", "amvb"):
        zin = f"regels en praktijk botsen (bron: {b.bron})"
    else:
        return binnen if b.binnen_een_wet else "wetten botsen"
    return f"{zin}; {binnen}" if b.binnen_een_wet else zin


def sleutel(pad: str) -> str:
    """Een sleutel of pad dat op een regel past: van een lang pad alleen het eind (json heeft het hele pad)."""
    delen = pad.split(".")
    while len(".".join(delen)) > _LANGSTE_PAD and len(delen) > 1:
        delen = delen[1:]
    kort = ".".join(delen)
    return kort if kort == pad else f"….{kort}"


def klein(tekst: str) -> str:
    """Een tekst midden in een zin; 'Pw' of 'AOW' blijft zoals het is, en een naam van één letter ook."""
    return tekst[:1].lower() + tekst[1:] if tekst[1:2].islower() else tekst


def kop_van(label: str) -> str:
    """Een label zonder de toelichting tussen haakjes aan het eind."""
    return _STAART.sub("", label)


def artikel_tekst(link: str, kort: bool = False) -> str:
    """'Participatiewet artikel 22a lid 1 (tekst 2015-07-01)', of kort 'Pw 22a lid 1'; anders de naam van de site."""
    deel = _LINK.search(link)
    if deel is None:
        return link.partition("://")[2].partition("/")[0] or link
    naam, afkorting = namen_van_wetten().get(deel["bwb"], (deel["bwb"], deel["bwb"]))
    lid = f" lid {deel['lid']}" if deel["lid"] else ""
    if kort:
        return f"{afkorting} {deel['artikel']}{lid}"
    versie = f" (tekst {deel['versie']})" if deel["versie"] else ""
    return f"{naam} artikel {deel['artikel']}{lid}{versie}"
