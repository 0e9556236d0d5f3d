/** JSON as the original writes and reads it. */
package oslo.serialization;
