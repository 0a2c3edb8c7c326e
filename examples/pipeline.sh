#!/usr/bin/env bash
# What to run tonight, and what to hold back: the JSON of two commands, through jq.
#
#   examples/pipeline.sh incoming published
set -euo pipefail
incoming=$1 published=$2

echo '# What each report alone adds'
dedupe "$incoming" --json |
  jq -r '(.reports | map({key: .id, value: .path}) | from_entries) as $paths
    | .facts[] | select(.status == "unique") | "\($paths[.report])\t\(.text | gsub("\\s+"; " "))"'

echo '# The fewest that together tell everything'
dedupe "$incoming" --json |
  jq -r '(.reports | map({key: .id, value: .path}) | from_entries) as $paths
    | .stories[] | "\(.title // "untitled")\t\(.readingSet | map($paths[.]) | join(" "))"'

echo '# To hold back'
# Exit code 1 says that there are findings; whatever is higher, that something is wrong.
found=$(dedupe check "$incoming" --against "$published" -f ndjson) || [ $? -eq 1 ]
jq -r 'select(.type == "finding" and .severity == "error") | "\(.report.path)\t\(.rule)\t\(.message)"' <<< "$found" |
  sort -u
