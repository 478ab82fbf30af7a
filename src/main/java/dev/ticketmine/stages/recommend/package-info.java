/** What to do about topics, causes and tags, with evidence and memory; drafts of articles. */
package dev.ticketmine.stages.recommend;
