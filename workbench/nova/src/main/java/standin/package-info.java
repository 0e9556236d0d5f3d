/**
 * Small stand-ins at the edges of the port: image, network and volume service, host scheduler,
 * nova-compute and consoleauth. None of them is ported code.
 */
package standin;
