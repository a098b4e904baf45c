"""Tests. Een pakket, zodat tests en benchmarks dezelfde `huishoudens` kunnen importeren."""
