#!/usr/bin/env bash
# restore.sh FILE: puts the team server back to the state of a backup. Stop the server first, on all machines.
#
# Everything is put back in one transaction: after a failure the database is as it was. Then the record that says whose a
# workspace is (settings/workspace) gets a new stamp in each of them: people's computers ask for that stamp at every sync,
# and compare everything where it is not the one they know, whatever others have written by then. Safe to run again.
# Needs KINTO_STORAGE_URL or GALLEY_DATABASE_URL.
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

# Kinto's trigger on this table gives the time of the write where there is none.
psql -qX -v ON_ERROR_STOP=1 "$database" -c "UPDATE objects SET data = data, last_modified = NULL
    WHERE resource_name = 'record' AND id = 'workspace' AND parent_id LIKE '/buckets/%/collections/settings'
    AND NOT deleted"

cat <<'END'
The team server is back at the state of that backup. Start it again. At their next sync people's computers notice that
the server was restored: they compare everything and send again what the backup lacks. Nothing is deleted on their
side. What was deleted on the server after the backup comes back, unless somebody still knows that it was deleted;
accounts, passwords and roles are those of the backup.
END
