/** Code that runs in other threads. */
package tracewalk.recorded.thread;
