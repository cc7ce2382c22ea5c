#!/bin/sh
# Runs a PostgreSQL server for exactly as long as standard input stays open, so that it ends with its owner however the owner ends.
#   postgres-under-watch.sh BINARIES DATA SOCKETS kept|passing [server settings…]
# Prints "ready" when the server accepts connections. A passing server is fast rather than durable and leaves no data behind.
set -eu
binaries=$1 data=$2 sockets=$3 life=$4
shift 4
# The owner may die at any moment, even before it hears that the server is ready.
trap '' INT TERM HUP PIPE

# PostgreSQL refuses to run as root.
as_owner() { "$@"; }
owner=$(id -un)
if [ "$(id -u)" = 0 ]; then
  owner=nobody
  if id postgres >/dev/null 2>&1; then owner=postgres; fi
  as_owner() { setpriv --reuid="$owner" --regid="$(id -g "$owner")" --clear-groups -- env HOME=/nonexistent "$@"; }
fi

stop() { as_owner "$binaries/pg_ctl" stop -s -D "$1" -m "$2" >/dev/null 2>&1 || true; }

# What an owner that was killed together with its watch has left: the directory names the process.
for left in "${sockets%%/xueshi-postgres-*}"/xueshi-postgres-*; do
  name=${left##*/xueshi-postgres-}
  if [ -d "$left" ] && [ ! -d "/proc/${name%%-*}" ]; then
    if [ -d "$left/data" ]; then stop "$left/data" immediate; fi
    rm -rf "$left" || true
  fi
done

for directory in "$sockets" "$data"; do
  mkdir -p "$directory"
  chown "$owner" "$directory"
  chmod 700 "$directory"
done
cd "$sockets"

if [ ! -f "$data/PG_VERSION" ]; then
  as_owner "$binaries/initdb" -D "$data" -U xueshi -A trust -E UTF8 --locale=C --no-sync >"$sockets/initdb.log" 2>&1 ||
    { cat "$sockets/initdb.log" >&2; exit 1; }
fi

# Trusting whoever connects is safe here: there is no port, and the directory of the socket is open to its owner alone.
settings="-c listen_addresses= -c unix_socket_directories=$sockets"
if [ "$life" = passing ]; then
  settings="$settings -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off"
fi
for setting in "$@"; do settings="$settings -c $setting"; done
as_owner "$binaries/pg_ctl" start -s -w -t 60 -D "$data" -l "$sockets/server.log" -o "$settings" </dev/null >/dev/null ||
  { cat "$sockets/server.log" >&2; exit 1; }

echo ready || true
cat >/dev/null || true
if [ "$life" = passing ]; then stop "$data" immediate; rm -rf "$data"; else stop "$data" fast; fi
rm -rf "$sockets"
