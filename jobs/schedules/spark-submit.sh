#!/usr/bin/env bash
# Plain spark-submit, for clusters on which nothing but the jars is installed. jobs/ticketmine does the same when SPARK_HOME is
# set; take that where you can. Explained in docs/operations.md.
#
#   TICKETMINE_HOME   folder with ticketmine.jar and, in libraries/, the jars that Spark does not bring
#   MASTER            such as yarn or spark://host:7077
#   TICKETMINE_PSEUDONYM_SECRET   in the environment, never as an argument: arguments are seen by all
set -euo pipefail

: "${TICKETMINE_HOME:?folder of the jars}" "${MASTER:?master of the cluster}" "${TICKETMINE_PSEUDONYM_SECRET:?key of the pseudonyms}"

libraries=$(printf '%s,' "$TICKETMINE_HOME"/libraries/*.jar)

exec "${SPARK_HOME:?folder of Spark 4.1}/bin/spark-submit" \
  --class dev.ticketmine.cli.Main \
  --master "$MASTER" \
  --deploy-mode client \
  --driver-memory "${TICKETMINE_HEAP:-4g}" \
  --jars "${libraries%,}" \
  --driver-java-options -Duser.timezone=UTC \
  "$TICKETMINE_HOME/ticketmine.jar" \
  nightly --date "${1:-yesterday}" --archive /data/exports --articles /data/help-centre --lake /data/lake
