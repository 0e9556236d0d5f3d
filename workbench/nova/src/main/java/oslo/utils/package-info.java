/** Imports by name, and dates. */
package oslo.utils;
