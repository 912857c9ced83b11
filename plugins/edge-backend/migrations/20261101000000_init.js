// Times are ISO 8601 texts: they sort as they are and read alike in every database.

/** @param {import('knex').Knex} knex */
exports.up = async knex => {
  await knex.schema.createTable('edges', table => {
    table.comment('The last report of each edge');
    table
      .string('key', 700)
      .primary()
      .comment('cluster/namespace/gateway#scope');
    table.string('cluster').notNullable().index();
    table.string('namespace').notNullable();
    table.string('gateway').notNullable();
    table.string('scope').comment('Entity ref, on a shared Gateway only');
    table.string('state').notNullable();
    table.string('owner').index();
    table.integer('rev').notNullable();
    table.text('report').notNullable();
    table
      .text('summary')
      .notNullable()
      .comment('What lists show of the report');
    table.string('assessed_at').notNullable();
  });
  await knex.schema.createTable('edge_entities', table => {
    table.comment('Confirmed entities of an edge');
    table.string('edge_key', 700).notNullable();
    table.string('entity_ref').notNullable().index();
    table.string('owner_ref').index();
    table.primary(['edge_key', 'entity_ref']);
  });
  await knex.schema.createTable('requests', table => {
    table.comment('Pull requests that ask for an edge');
    table.string('edge_key', 700).notNullable();
    table.string('pull_request_url', 2000).notNullable();
    table.string('cluster').notNullable();
    table.string('namespace').notNullable();
    table.string('gateway').notNullable();
    table.string('scope');
    table.string('entity_ref').notNullable().index();
    table.string('environment').notNullable();
    table.string('initiator').notNullable();
    table.string('target_repository', 2000).notNullable();
    table.string('target_branch').notNullable();
    table.string('target_path', 1000).notNullable();
    table.string('request_hash').notNullable();
    table.string('manifest_hash').notNullable();
    table.boolean('is_partly_applied').notNullable().defaultTo(false);
    table.string('created_at').notNullable();
    table.string('checked_at').comment('When the target branch was last read');
    table.string('merged_at');
    table.string('applied_at');
    table.string('dismissed_at');
    table.primary(['edge_key', 'pull_request_url']);
  });
  await knex.schema.createTable('transitions', table => {
    table.comment('Changes of an edge from one state to another');
    table.increments('id');
    table.string('edge_key', 700).notNullable().index();
    table.string('from_state');
    table.string('to_state').notNullable();
    table.text('summary').notNullable();
    table.string('at').notNullable();
  });
  await knex.schema.createTable('last_events', table => {
    table.comment(
      'Kubernetes forgets events within the hour, this table does not',
    );
    table.string('cluster').notNullable();
    table.string('object_key', 700).notNullable();
    table.string('reason').notNullable();
    table.string('last_seen').notNullable();
    table.text('event').notNullable();
    table.primary(['cluster', 'object_key', 'reason']);
  });
  await knex.schema.createTable('settings', table => {
    table.string('name').primary();
    table.string('value').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async knex => {
  for (const table of [
    'settings',
    'last_events',
    'transitions',
    'requests',
    'edge_entities',
    'edges',
  ]) {
    await knex.schema.dropTable(table);
  }
};
