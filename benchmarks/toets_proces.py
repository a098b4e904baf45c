"""Hoe lang een heel proces duurt: `inclusieve-stad --help` (doel 0,3 s) en `inclusieve-stad toets` op één casus (doel 2,5 s).

De bytecode is al gecompileerd: één keer vooraf telt niet mee. Gebruik: python benchmarks/toets_proces.py [BESTAND]
"""

from __future__ import annotations

import compileall
import pathlib
import statistics
import subprocess
import sys
import time

from meten import WORTEL, machine

PAKKET = WORTEL / "openfisca_inclusieve_stad"


def meet(*opdracht: str, rondes: int = 5) -> float:
    """De mediaan van de wandkloktijd van deze opdracht, na één keer vooraf."""
    tijden = []
    for ronde in range(rondes + 1):
        begin = time.perf_counter()
        klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)
        if klaar.returncode != 0:
            sys.exit(f"{' '.join(opdracht)} eindigde met {klaar.returncode}:\n{klaar.stderr}")
        if ronde:
            tijden.append(time.perf_counter() - begin)
    return statistics.median(tijden)


def main(bestand: pathlib.Path | None) -> None:
    """Meet beide opdrachten met het Python van deze aanroep."""
    for kamer in ("openfisca_inclusieve_stad", "variables", "reforms", "parameters"):
        compileall.compile_dir(str(WORTEL / kamer), quiet=1)
    inclusieve_stad = str(pathlib.Path(sys.executable).parent / "inclusieve-stad")
    casussen = sorted((PAKKET / "casussen").glob("*.yaml"))
    bestand = bestand or (casussen[0] if casussen else None)
    print(machine())
    leeg = meet(sys.executable, "-c", "pass")
    print(f"  python -c pass                 {leeg:6.3f} s")
    hulp = meet(inclusieve_stad, "--help")
    print(f"  inclusieve-stad --help         {hulp:6.3f} s  (doel 0,3 s; {hulp / leeg:.1f} maal een leeg proces)")
    if bestand is None:
        sys.exit("Geen casus gevonden; noem een situatiebestand.")
    toets = meet(inclusieve_stad, "toets", str(bestand))
    print(f"  inclusieve-stad toets {bestand.name:<20} {toets:6.3f} s  (doel 2,5 s; {toets / leeg:.1f} maal een leeg proces)")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None)
