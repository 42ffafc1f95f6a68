# Every target sets up what it needs. PYTHON may name any CPython from 3.11 on.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SYSTEM := libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxkbcommon-x11-0 \
  libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1 \
  libxcb-xfixes0 libxcb-xkb1 libx11-xcb1 libcups2 python3-venv gcc python3-dev libsane-dev libsane1 sane-utils
SYSTEM_TEST := $(SYSTEM) cups cups-client printer-driver-cups-pdf gnome-keyring dbus poppler-utils
export QT_LOGGING_RULES ?= qt.qpa.*=false

PACK := resources/catalogue.pack

.PHONY: run test prove tour build check clean

run: $(VENV)/.run $(PACK)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec $(BIN)/clerk run --demo; \
	else echo "No display here (DISPLAY and WAYLAND_DISPLAY are empty): running the tour instead."; exec $(BIN)/clerk tour; fi

tour: $(VENV)/.run $(PACK)
	$(BIN)/clerk tour

test: $(VENV)/.dev $(PACK) check
	CLERK_REQUIRE=$${CLERK_REQUIRE-scan,print,keyring} QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 -m "not prove"

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

prove: $(VENV)/.dev $(PACK)
	CLERK_REQUIRE=$${CLERK_REQUIRE-scan,print,keyring} QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 -m prove

build: $(VENV)/.dev $(PACK)
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec
	QT_QPA_PLATFORM=offscreen dist/clerk/clerk selftest

# A package list that is already there is not asked for again, so an ordinary user needs no root once it is complete.
define system
@missing=""; if command -v dpkg-query >/dev/null; then for p in $(1); do \
  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q "ok installed" || missing="$$missing $$p"; done; fi; \
if [ -n "$$missing" ]; then if [ "$$(id -u)" = 0 ]; then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
  else echo "These system packages are missing; ask an administrator to run: apt-get install$$missing"; fi; fi
endef

$(PACK): $(wildcard resources/catalogue/*) $(wildcard resources/codes/*.json resources/codes/local/*.json) clerk_app/domain/catalogue.py
	$(BIN)/clerk catalogue compile

# Scanning needs a compiler and SANE's headers; a machine without them runs everything else and says so.
define install
[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(1)
$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-scan.lock \
  || echo "Scanners are left out: python-sane needs gcc, python3-dev and libsane-dev."
$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e . --config-settings editable_mode=compat
endef

$(VENV)/.run: requirements.lock requirements-scan.lock pyproject.toml
	$(call system,$(SYSTEM))
	$(call install,requirements.lock)
	touch $@

$(VENV)/.dev: requirements-dev.lock requirements-scan.lock pyproject.toml
	$(call system,$(SYSTEM_TEST))
	$(call install,requirements-dev.lock)
	touch $@ $(VENV)/.run

clean:
	rm -rf build dist out
