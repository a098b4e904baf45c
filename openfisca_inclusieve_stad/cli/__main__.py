"""`python -m openfisca_inclusieve_stad.cli`."""

from openfisca_inclusieve_stad.cli import main

if __name__ == "__main__":
    main()
