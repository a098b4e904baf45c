"""Beantwoordt een vraag; de enige kamer die simulaties bouwt. Dezelfde functies op opdrachtregel, API en web."""
