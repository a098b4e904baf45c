"""Rules as code voor het Nederlandse sociale domein, en een zoeker naar botsingen tussen wetten.

OpenFisca zoekt hier `CountryTaxBenefitSystem`. Die wordt pas geladen als iemand erom vraagt: zonder te rekenen
(`inclusieve-stad --help`) hoeft OpenFisca niet te worden ingelezen.
"""

from __future__ import annotations

from typing import Any

__all__ = ["CountryTaxBenefitSystem"]


def __getattr__(naam: str) -> Any:
    if naam == "CountryTaxBenefitSystem":
        from openfisca_inclusieve_stad.stelsel import CountryTaxBenefitSystem

        return CountryTaxBenefitSystem
    raise AttributeError(f"module {__name__!r} heeft geen {naam!r}")
