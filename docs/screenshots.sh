#!/bin/sh
# Makes docs/screenshots/*.png anew from a fresh recording of the flagship.
# Needs Debian's chromium, chromium-driver and fonts-noto-cjk.
set -eu
cd "$(dirname "$0")/.."
CI=true exec mvn -q -B -ntp -Dquick -pl src/test -am verify -Dtest=none -Dit.test=Screenshots
