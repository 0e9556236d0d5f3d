/** What listings look like, to the letter. */
package tracewalk.trace.listing;
