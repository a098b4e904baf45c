"""Antwoorden leesbaar maken: eerst een document van blokken, dan als tabel (80 kolommen), Markdown, CSV of JSON."""
