import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** Value and options of the field, for the template editor and for types. @internal */
export const environmentPickerSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      entityField: z
        .string()
        .optional()
        .describe(
          'The parameter that holds the entity ref; "entity" unless given',
        ),
    }),
});

/** What the scaffolder hands to the field, with this value and these options. @internal */
export type EnvironmentPickerProps = typeof environmentPickerSchema.TProps;
