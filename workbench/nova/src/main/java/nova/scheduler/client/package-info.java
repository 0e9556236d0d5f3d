/** The scheduler as its callers see it: questions to it, and reports. */
package nova.scheduler.client;
