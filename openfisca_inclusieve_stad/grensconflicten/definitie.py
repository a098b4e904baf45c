"""Een conflictdefinitie lezen en nakijken. Een fout noemt bestand, bevinding en uitweg."""

from __future__ import annotations

import dataclasses
import functools
import importlib.resources
from collections.abc import Collection, Mapping
from typing import Any

from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op
from openfisca_inclusieve_stad.wetten import Wet, lees_yaml, wetten

BRONNEN = ("wet", "amvb", "verordening", "beleid", "rechtspraak", "praktijk")


@dataclasses.dataclass(frozen=True)
class Kant:
    """Eén kant van het conflict: een wet, het artikel (per dag waarop het verhuisde) en wat het zegt."""

    wet: Wet
    artikelen: tuple[tuple[str, str], ...]  # (vanaf, artikel met eventueel lid: "22a" of "31 lid 2")
    bron: str
    zegt: str
    variabele: str = ""
    toegekend: str = ""  # de variabele die bij dit loket 'kan' omzet in toegekend
    omvang: str = ""  # hoeveel dit loket geeft, in de eenheid van de behoefte
    naar: str = ""  # de wet waarnaar deze verwijst

    @property
    def gemodelleerd(self) -> bool:
        """Een van zijn artikelen is gemodelleerd; een lid met een eigen regel in het register gaat voor het artikel."""
        register = self.wet.artikelen
        regels = [register.get(a) or register.get(a.split(" ")[0]) for _, a in self.artikelen]
        return any(regel is None or regel.gemodelleerd for regel in regels)

    def artikel_op(self, dag: str) -> str:
        """Het artikel dat dit op die dag zei; de eerste als de dag ervoor ligt."""
        eerder = [artikel for vanaf, artikel in self.artikelen if vanaf <= dag]
        return eerder[-1] if eerder else self.artikelen[0][1]


@dataclasses.dataclass(frozen=True)
class Ruimte:
    """Ruimte die de wet al laat: welk artikel, en wat het bestuursorgaan moet motiveren."""

    kant: Kant
    motiveer: str


@dataclasses.dataclass(frozen=True)
class Grensconflict:
    """Een conflictdefinitie. `velden` houdt de sleutels die alleen deze soort kent."""

    id: str
    soort: str
    titel: str
    gevolg: str
    kanten: tuple[Kant, ...]
    velden: Mapping[str, Any]
    ruimte: tuple[Ruimte, ...]
    rechtsmiddelen: tuple[str, ...]
    geldt_als: tuple[str, ...]
    geldt_niet_als: tuple[str, ...]

    @property
    def binnen_een_wet(self) -> bool:
        """Beide kanten staan in dezelfde wet: een botsing, maar geen grensconflict."""
        return len({kant.wet.sleutel for kant in self.kanten}) == 1

    @property
    def bron(self) -> str:
        """De zwakste bron: alleen bij wet en amvb botsen wetten, anders botsen regels en praktijk."""
        return max((kant.bron for kant in self.kanten), key=BRONNEN.index)

    @property
    def wetten(self) -> tuple[str, ...]:
        """De namen van de wetten die elkaar hier raken."""
        return tuple(dict.fromkeys(kant.wet.naam for kant in self.kanten))

    @property
    def vraagt(self) -> tuple[str, ...]:
        """De sleutels van haar wetten die zelf uitkomsten hebben: alle gevraagd, dan wordt zij onderzocht.

        Een kant met alleen een artikel dat niet is gemodelleerd (een taak van het college) wordt aangehaald, niet uitgerekend.
        """
        return tuple(dict.fromkeys(kant.wet.sleutel for kant in self.kanten if kant.wet.rekenbaar and kant.gemodelleerd))


# Welke sleutels een soort nodig heeft, naast die van elke definitie. `_kant` en `_kanten` zijn verwijzingen.
SLEUTELS: Mapping[str, tuple[str, ...]] = {
    "gat": ("behoefte", "loketten"),
    "overlap": ("behoefte", "loketten"),
    "wederzijds_verwijzen": ("behoefte", "verwijzingen", "doorgeknipt_door"),
    "tegengestelde_prikkel": ("handeling", "beloond_door", "gestraft_door", "uitkomst", "vlak_telt"),
    "klif": ("dimensie", "veroorzaakt_door", "uitkomst"),
    "uitvoering_wijkt_af": ("besluit", "grondslag", "artikel"),
    "timing_voorfinanciering": ("recht", "uitbetaling", "horizon", "per_jaar", "veroorzaakt_door"),
    "foutkosten": ("waargenomen", "werkelijk", "kosten", "veroorzaakt_door"),
}
# Wat een soort daarnaast kan hebben.
MOGELIJK: Mapping[str, tuple[str, ...]] = {
    "gat": ("gemist",),
    "overlap": ("omvang", "voorrang"),
    "klif": ("last",),
    "tegengestelde_prikkel": ("eenheid",),
}
ALGEMEEN = ("soort", "titel", "gevolg", "ruimte", "rechtsmiddelen", "geldt_als", "geldt_niet_als")
KANTSLEUTELS = ("loketten", "verwijzingen", "beloond_door", "gestraft_door", "veroorzaakt_door", "artikel")


@functools.cache
def definities() -> Mapping[str, Grensconflict]:
    """Alle definities van deze map, op id."""
    map_ = importlib.resources.files(__package__)
    namen = sorted(b.name for b in map_.iterdir() if b.name.endswith(".yaml") and b.name != "rechtsmiddelen.yaml")
    return {naam.removesuffix(".yaml"): lees(naam, lees_yaml(str(__package__), naam)) for naam in namen}


def onderzocht(welke: Collection[str]) -> tuple[tuple[Grensconflict, ...], tuple[Grensconflict, ...]]:
    """De definities die bij deze wetten (sleutels) worden onderzocht, en die er niet bij horen."""
    wel = tuple(c for c in definities().values() if set(c.vraagt) <= set(welke))
    return wel, tuple(c for c in definities().values() if c not in wel)


@functools.cache
def rechtsmiddelen() -> Mapping[str, Mapping[str, str]]:
    """Wat een inwoner altijd kan doen, met artikel en termijn."""
    return dict(lees_yaml(str(__package__), "rechtsmiddelen.yaml"))


def lees(naam: str, inhoud: Any) -> Grensconflict:
    """Eén definitie uit de inhoud van haar bestand. Een fout daarin is een GebruikersFout."""
    if not isinstance(inhoud, dict):
        raise GebruikersFout(naam, "een definitie is een lijst van sleutels met waarden.", "Zie een bestaande definitie.")
    soort = str(inhoud.get("soort"))
    if soort not in SLEUTELS:
        raise GebruikersFout(naam, f"soort '{soort}' bestaat niet.", f"Kies uit: {', '.join(SLEUTELS)}.")
    nodig, mogelijk = SLEUTELS[soort], MOGELIJK.get(soort, ())
    for sleutel in ("titel", "gevolg", *nodig):
        if sleutel not in inhoud:
            raise GebruikersFout(naam, f"'{sleutel}' ontbreekt.", f"Soort {soort} heeft nodig: {', '.join(nodig)}.")
    for sleutel in inhoud:
        if sleutel not in (*ALGEMEEN, *nodig, *mogelijk):
            doe = lijkt_op(sleutel, (*ALGEMEEN, *nodig, *mogelijk))
            raise GebruikersFout(naam, f"'{sleutel}' is hier niet bekend.", doe)
    kanten = tuple(
        _kant(naam, k)
        for sleutel in nodig
        if sleutel in KANTSLEUTELS
        for k in (inhoud[sleutel] if isinstance(inhoud[sleutel], list) else [inhoud[sleutel]])
    )
    onbekend = [m for m in inhoud.get("rechtsmiddelen", ()) if m not in rechtsmiddelen()]
    if onbekend:
        raise GebruikersFout(naam, f"rechtsmiddel '{onbekend[0]}' is niet bekend.", lijkt_op(onbekend[0], rechtsmiddelen()))
    return Grensconflict(
        id=naam.removesuffix(".yaml"),
        soort=soort,
        titel=inhoud["titel"],
        gevolg=inhoud["gevolg"],
        kanten=kanten,
        velden={s: inhoud[s] for s in (*nodig, *mogelijk) if s in inhoud and s not in KANTSLEUTELS},
        ruimte=tuple(Ruimte(_kant(naam, r), r["motiveer"]) for r in inhoud.get("ruimte", ())),
        rechtsmiddelen=tuple(inhoud.get("rechtsmiddelen", ())),
        geldt_als=tuple(inhoud.get("geldt_als", ())),
        geldt_niet_als=tuple(inhoud.get("geldt_niet_als", ())),
    )


def _kant(naam: str, k: Mapping[str, Any]) -> Kant:
    if k.get("wet") not in wetten():
        raise GebruikersFout(naam, f"wet '{k.get('wet')}' staat niet in wetten.yaml.", lijkt_op(str(k.get("wet")), wetten()))
    if k.get("bron") not in BRONNEN:
        raise GebruikersFout(naam, f"bron '{k.get('bron')}' bestaat niet.", f"Kies uit: {', '.join(BRONNEN)}.")
    if k.get("naar", k["wet"]) not in wetten():
        raise GebruikersFout(naam, f"wet '{k['naar']}' staat niet in wetten.yaml.", lijkt_op(str(k["naar"]), wetten()))
    artikel = k["artikel"]
    per_dag = artikel if isinstance(artikel, dict) else {"2015-01-01": artikel}
    wet = wetten()[k["wet"]]
    for nummer in per_dag.values():
        if str(nummer).split(" ")[0] not in wet.artikelen:
            raise GebruikersFout(naam, f"artikel {nummer} van {wet.naam} staat niet in wetten.yaml.", "Zet het daar eerst bij.")
    return Kant(
        wet=wet,
        artikelen=tuple(sorted((str(dag), str(nummer)) for dag, nummer in per_dag.items())),
        bron=k["bron"],
        zegt=k.get("zegt", ""),
        variabele=k.get("variabele", ""),
        toegekend=k.get("toegekend", ""),
        omvang=k.get("omvang", ""),
        naar=k.get("naar", ""),
    )
