/** What the guest's hardware asks for. */
package nova.virt;
