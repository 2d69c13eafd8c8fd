#!/usr/bin/env bash
# backup.sh FOLDER: everything the team server has, into one file, while it goes on serving.
#
# pg_dump reads one consistent state. The file appears under its name only when it is whole and can be read. Needs
# KINTO_STORAGE_URL (or, to read from a replica, GALLEY_DATABASE_URL); keeps the newest GALLEY_BACKUPS files (default 72).
set -euo pipefail
umask 077

folder=${1:?usage: backup.sh FOLDER}
keep=${GALLEY_BACKUPS:-72}
database=${GALLEY_DATABASE_URL:-${KINTO_STORAGE_URL:?is not set; it stands in /etc/galley/server.env}}

mkdir -p "$folder"
file=$folder/galley-$(date -u +%Y%m%dT%H%M%SZ).dump
trap 'rm -f "$file.part"' EXIT

pg_dump --format=custom --no-owner --no-privileges --dbname="$database" --file="$file.part"
pg_restore --list "$file.part" >/dev/null
sync "$file.part"
mv "$file.part" "$file"
sync "$folder"

find "$folder" -maxdepth 1 -name 'galley-*.dump' | sort -r | tail -n "+$((keep + 1))" | xargs -r -d '\n' rm -f --
echo "$file"
