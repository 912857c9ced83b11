import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

const edgeEnvironmentPicker = FormFieldBlueprint.make({
  name: 'edge-environment-picker',
  params: {
    field: async () => {
      const { EdgeEnvironmentPicker, environmentPickerSchema } = await import(
        '../components/EdgeEnvironmentPicker'
      );
      return createFormField({
        name: 'EdgeEnvironmentPicker',
        component: EdgeEnvironmentPicker,
        schema: environmentPickerSchema,
      });
    },
  },
});

/** `scaffolder-form-field:edge/edge-environment-picker`, on the API for form fields. @internal */
export const formFields = [edgeEnvironmentPicker];
