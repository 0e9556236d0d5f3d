/** The conductor's longer tasks, each of which can take back what it did. */
package nova.conductor.tasks;
