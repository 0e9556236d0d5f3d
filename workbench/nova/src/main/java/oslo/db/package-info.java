/** The errors of the database layer, as the rest of the code catches them. */
package oslo.db;
