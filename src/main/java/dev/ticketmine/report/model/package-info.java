/** Plain records that a report is made of; nullable figures are boxed. */
package dev.ticketmine.report.model;
