/**
 * Small stand-ins at the edges of the port: image, network and volume service, host scheduler,
 * nova-compute, consoleauth and the clock that a retry waits by. None of them is ported code.
 */
package standin;
