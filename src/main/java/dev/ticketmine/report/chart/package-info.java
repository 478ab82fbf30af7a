/** Pictures as inline SVG: coloured by the style sheet, readable without it. */
package dev.ticketmine.report.chart;
