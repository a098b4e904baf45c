#!/bin/bash
# Maakt basis.txt, test.txt en het meegeleverde pip-wiel opnieuw, met de nieuwste versies die pyproject.toml toelaat.
#     bash vereisten/vernieuw.sh            (Python 3.11: de oudste die wij ondersteunen)
# Alles wordt eerst in een tijdelijke map gemaakt; pas als dat lukte, verandert er iets in de checkout.
set -euo pipefail
cd "$(dirname "$0")/.."

werk=$(mktemp -d)
trap 'rm -rf "$werk"' EXIT
python3.11 -m venv "$werk/venv"
"$werk/venv/bin/pip" install --quiet "pip-tools==7.6.2"

# Geen adressen van pakketbronnen in de lijsten: wie installeert, kiest zijn bron in zijn eigen pip-instellingen.
export CUSTOM_COMPILE_COMMAND="bash vereisten/vernieuw.sh"
maak() {
    "$werk/venv/bin/pip-compile" --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
        --no-header --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options \
        "$@" pyproject.toml vereisten/gereedschap.in
}
maak --output-file "$werk/basis.lijst"
maak --output-file "$werk/test.lijst" --extra test --constraint "$werk/basis.lijst"

kop() {
    echo "# Exacte versies met hun sha256, $1. Niet met de hand wijzigen; vernieuwen:"
    echo "#     bash vereisten/vernieuw.sh"
}
pip_versie=$(sed -n 's/^pip==\([^ ]*\).*/\1/p' "$werk/basis.lijst")
"$werk/venv/bin/pip" download --quiet --no-deps --only-binary :all: --dest "$werk/pip" "pip==$pip_versie"

{ kop "voor het hoofdprogramma"; sed "s|$werk/||" "$werk/basis.lijst"; } > vereisten/basis.txt
{ kop "voor het hoofdprogramma en de tests"; sed "s|$werk/||" "$werk/test.lijst"; } > vereisten/test.txt
rm -f vereisten/pip-*.whl
cp "$werk/pip/"pip-*.whl vereisten/
echo "Klaar. Bekijk het verschil (git diff vereisten), draai python3 start.py test en leg het dan vast."
