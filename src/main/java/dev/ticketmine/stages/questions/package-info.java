/** From messages to the questions, problems and requests that customers brought. */
package dev.ticketmine.stages.questions;
