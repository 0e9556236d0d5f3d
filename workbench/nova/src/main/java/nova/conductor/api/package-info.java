/** How the other services ask the conductor, by message or within their own process. */
package nova.conductor.api;
