import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** Options of the field; it shows, and has no value of its own. @internal */
export const requestPreviewSchema = makeFieldSchema({
  output: z => z.null(),
  uiOptions: z =>
    z.object({
      entityField: z
        .string()
        .optional()
        .describe(
          'The parameter that holds the entity ref; "entity" unless given',
        ),
      environmentField: z
        .string()
        .optional()
        .describe(
          'The parameter that holds the environment; "environment" unless given',
        ),
      requestFields: z
        .array(z.string())
        .optional()
        .describe(
          'The parameters that are fields of the request; "hostnames" and "routes" unless given',
        ),
      optionsField: z
        .string()
        .optional()
        .describe(
          'The parameter with further fields of the request; "options" unless given',
        ),
    }),
});

/** What the scaffolder hands to the field. @internal */
export type RequestPreviewProps = typeof requestPreviewSchema.TProps;

/** Which parameters of a template say what. @internal */
export type PreviewOptions = NonNullable<
  NonNullable<RequestPreviewProps['uiSchema']>['ui:options']
>;
