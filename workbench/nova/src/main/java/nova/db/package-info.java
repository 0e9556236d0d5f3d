/**
 * The database of a cell. Start with {@link nova.db.ApiModule}, the functions that services call.
 */
package nova.db;
