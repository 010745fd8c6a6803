#!/usr/bin/env bash
# How long wrong sign-ins take for a login that exists and one that does not, in turns; median and 95th of each, in ms.
# bench/sign-in/timing.sh [site] [tries]   The site is a demo run; tries beyond 30 in ten minutes are refused, as long as others.
set -euo pipefail
site=${1:-http://127.0.0.1:8080}; tries=${2:-30}; jar=$(mktemp); times=$(mktemp)
token() { curl -s -b "$jar" -c "$jar" "$site/login" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | sed 's/.*value="//;s/"//'; }
for i in $(seq "$tries"); do
  for login in okada "nobody$i"; do
    csrf=$(token)
    echo "${login%%[0-9]*} $(curl -s -o /dev/null -w '%{time_total}' -b "$jar" -c "$jar" --data-urlencode "_csrf=$csrf" --data-urlencode "username=$login" --data-urlencode "password=wrong $i" "$site/login")" >> "$times"
  done
done
for who in okada nobody; do
  grep "^$who " "$times" | awk '{print $2 * 1000}' | sort -n | awk -v w=$who '{a[NR] = $1} END {printf "%s p50 %.0f ms, p95 %.0f ms of %d\n", w, a[int((NR + 1) / 2)], a[int(NR * .95)], NR}'
done
rm -f "$jar" "$times"
