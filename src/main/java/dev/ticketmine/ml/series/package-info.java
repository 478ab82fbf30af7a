/** Weekly series of shares: their noise, season and lasting changes. Plain, seeded, no Spark. */
package dev.ticketmine.ml.series;
