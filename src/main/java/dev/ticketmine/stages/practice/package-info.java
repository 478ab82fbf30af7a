/** What replies do, counted by topic, channel, language and template. */
package dev.ticketmine.stages.practice;
