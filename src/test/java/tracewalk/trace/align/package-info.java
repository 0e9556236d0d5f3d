/** Two forests side by side: what is found to differ, and how it is shown. */
package tracewalk.trace.align;
