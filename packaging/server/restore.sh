#!/usr/bin/env bash
# restore.sh FILE: puts the team server back to the state of a backup. Stop the server first, on all machines.
#
# Everything is put back in one transaction: after a failure the database is as it was. Needs
# KINTO_STORAGE_URL or GALLEY_DATABASE_URL.
set -euo pipefail

file=${1:?usage: restore.sh FILE}
database=${GALLEY_DATABASE_URL:-${KINTO_STORAGE_URL:?is not set; it stands in /etc/galley/server.env}}

pg_restore --list "$file" >/dev/null
others=$(psql -qAtX "$database" -c "SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()")
if [ "$others" -ne 0 ]; then
    echo "restore.sh: somebody is still connected to the database ($others connections). Stop the team server first." >&2
    exit 1
fi

pg_restore --clean --if-exists --no-owner --no-privileges --single-transaction --exit-on-error \
    --dbname="$database" "$file"

cat <<'END'
The team server is back at the state of that backup. Start it again. At their next sync people's computers notice that
the server is older than what they know: they compare everything and send again what the backup lacks. Nothing is
deleted on their side. What was deleted on the server after the backup comes back, unless somebody still knows that it
was deleted; accounts, passwords and roles are those of the backup.
END
