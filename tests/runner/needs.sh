# Sourced by bin/test: checks what must be there and installs on Debian and Ubuntu what the tests need beyond it.

for program in dotnet node git; do
  command -v "$program" > /dev/null ||
    { echo "$program is not installed; the tests start from the .NET 10 SDK, Node.js and git." >&2; return 1; }
done

has_postgres() { [ -n "${XUESHI_TEST_POSTGRES:-}" ] || compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || command -v initdb > /dev/null; }
has_chinese() { command -v fc-list > /dev/null && [ -n "$(fc-list ':family=Noto Serif CJK SC' family)$(fc-list ':family=Noto Sans CJK SC' family)" ]; }

is_here() { command -v "$1" > /dev/null; }
has_browser() { [ -n "${XUESHI_CHROMIUM:-}" ] || is_here chromium-headless-shell || is_here chromium || is_here google-chrome; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
install() {
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null
}

is_system() { [ "$(. /etc/os-release && echo "$ID")" = "$1" ]; }

# Debian's browser without a window takes a third of the time; where it cannot be had, the whole one does.
if [ -z "${XUESHI_CHROMIUM:-}" ] && ! is_here chromium-headless-shell && is_here apt-get && is_system debian && as_root true 2> /dev/null; then
  install chromium-headless-shell > /dev/null 2>&1 || true
fi

missing=()
has_postgres || missing+=(postgresql)
has_browser || missing+=(chromium)
is_here pdftotext || missing+=(poppler-utils)
is_here qpdf || missing+=(qpdf)
has_chinese || missing+=(fontconfig fonts-noto-cjk)
[ ${#missing[@]} -eq 0 ] && return 0

echo "== installing ${missing[*]}"
if ! is_here apt-get || ! as_root true 2> /dev/null; then
  echo "The tests need ${missing[*]}. Install them, or run bin/test once as root or with sudo on Debian or Ubuntu." >&2
  return 1
fi
if is_system ubuntu && ! has_browser && ! is_here snap; then
  echo "Ubuntu has Chromium only as a snap, which is not available here: install Chrome or Chromium and name it in XUESHI_CHROMIUM." >&2
  return 1
fi
# No cluster of its own: the tests start the server programs themselves.
as_root mkdir -p /etc/postgresql-common
[ -f /etc/postgresql-common/createcluster.conf ] ||
  echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf > /dev/null
install "${missing[@]}"
