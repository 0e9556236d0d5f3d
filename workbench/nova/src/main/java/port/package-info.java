/** Where a ported type or member stands in the original. */
package port;
