"""Antwoorden over HTTP: vertaalt een verzoek naar `toepassing` en kent geen wet."""
