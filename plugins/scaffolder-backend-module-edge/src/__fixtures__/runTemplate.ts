import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Entity } from '@backstage/catalog-model';
import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject, JsonValue } from '@backstage/types';
import { validate } from 'jsonschema';
import { createTemplateRenderer } from 'nunjitsu';
import { parse } from 'yaml';

/** What the scaffolder reads of a template. */
interface Template extends Entity {
  readonly spec: {
    parameters: { properties: Record<string, JsonObject> }[];
    steps: { id: string; action: string; if?: string; input: JsonObject }[];
    output: JsonObject;
  };
}

/** A template of this repository, by the name of its folder. */
export const readTemplate = (name: string): Template => {
  const root = join(__dirname, '../../../..');
  const file = join(root, 'templates', name, 'template.yaml');
  return parse(readFileSync(file, 'utf8'));
};

/** Renders as the scaffolder does: undefined values vanish from their objects. */
const render = <T extends JsonValue>(value: T, scope: JsonObject): T => {
  const renderer = createTemplateRenderer({});
  const context = renderer.prepareContext(scope as never);
  return JSON.parse(JSON.stringify(value), (_key, part) =>
    typeof part === 'string' ? renderer.renderValue(part, context) : part,
  );
};

/**
 * Runs the steps of a template in order with real actions, as the scaffolder's runner does.
 * @internal
 */
export const runTemplate = async (options: {
  readonly template: Template;
  readonly actions: readonly TemplateAction[];
  readonly parameters: JsonObject;
  readonly workspacePath: string;
  readonly context?: Partial<ActionContext<JsonObject>>;
}) => {
  const { template, actions, parameters, workspacePath, context } = options;
  const steps: Record<string, { output: JsonObject }> = {};
  const skipped: string[] = [];
  for (const step of template.spec.steps) {
    const scope: JsonObject = { parameters, steps };
    const isWanted = step.if ? render([step.if], scope)[0] : true;
    if (!isWanted) {
      skipped.push(step.id);
      continue;
    }
    const action = actions.find(({ id }) => id === step.action);
    if (!action) {
      throw new Error(`No action '${step.action}'`);
    }
    const input = render(step.input, scope);
    const { errors } = validate(input, action.schema?.input ?? {});
    if (errors.length > 0) {
      throw new Error(`Invalid input passed to ${action.id}: ${errors}`);
    }
    const output: JsonObject = {};
    await action.handler({
      ...createMockActionContext({ input, workspacePath }),
      ...context,
      output: (name, value) => {
        output[name] = value;
      },
    });
    steps[step.id] = { output };
  }
  return {
    steps,
    skipped,
    output: render(template.spec.output, { parameters, steps }),
  };
};
