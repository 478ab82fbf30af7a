package dev.ticketmine.stages.recommend;

/** An agent's public reply in a conversation that ended well. */
record Reply(String messageId, String conversationId, String text) {}
