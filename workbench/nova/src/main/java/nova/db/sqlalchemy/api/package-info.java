/** The database functions in SQL. Start with {@link nova.db.sqlalchemy.api.ApiModule}. */
package nova.db.sqlalchemy.api;
