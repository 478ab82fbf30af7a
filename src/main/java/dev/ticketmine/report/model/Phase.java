package dev.ticketmine.report.model;

/**
 * A phase of the work on a conversation.
 *
 * @param name recognise, search or solve
 * @param share share of the conversations with replies in it
 * @param minutes median time in it
 * @param replies mean number of replies in it
 * @param told share of those in which customers are told what was tried; null if too few to show
 */
public record Phase(String name, double share, Double minutes, Double replies, Double told) {}
