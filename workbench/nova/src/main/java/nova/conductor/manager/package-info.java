/** What nova-conductor does: see {@code ComputeTaskManager}. */
package nova.conductor.manager;
