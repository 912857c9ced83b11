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

const edgeRequestPreview = FormFieldBlueprint.make({
  name: 'edge-request-preview',
  params: {
    field: async () => {
      const { EdgeRequestPreview, requestPreviewSchema } = await import(
        '../components/EdgeRequestPreview'
      );
      return createFormField({
        name: 'EdgeRequestPreview',
        component: EdgeRequestPreview,
        schema: requestPreviewSchema,
      });
    },
  },
});

/** `scaffolder-form-field:edge/…`, on the API for form fields. @internal */
export const formFields = [edgeEnvironmentPicker, edgeRequestPreview];
