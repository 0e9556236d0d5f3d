/**
 * Messages between cells and what they do where they arrive. {@link
 * nova.cells.messaging.MessageRunner} is the way in: it makes messages, and it turns received text
 * back into one.
 */
package nova.cells.messaging;
