/** Service figures by scope and period: docs/methods/service.md. */
package dev.ticketmine.stages.service;
