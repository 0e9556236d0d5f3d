/** The way to nova-consoleauth, which lets consoles in. */
package nova.consoleauth;
