/**
 * The command {@code nova-manage}, of which the commands for cells are here. Start with {@link
 * nova.cmd.manage.CellCommands}.
 */
package nova.cmd.manage;
