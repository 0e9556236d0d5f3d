/** Requests for PCI devices. */
package nova.pci;
