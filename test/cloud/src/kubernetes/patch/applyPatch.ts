import { applyPatch as applyJsonPatch } from 'fast-json-patch';
import { parse } from 'yaml';
import { ApiError, badRequest } from '../errors/ApiError';
import { Resource } from '../resources/Resource';
import { mergePatch } from './mergePatch';
import { strategicMergePatch } from './strategicMergePatch';

/** The media types of a PATCH request. @internal */
export type PatchType = 'json' | 'merge' | 'strategic' | 'apply';

const types: Readonly<Record<string, PatchType>> = {
  'application/json-patch+json': 'json',
  'application/merge-patch+json': 'merge',
  'application/strategic-merge-patch+json': 'strategic',
  'application/apply-patch+yaml': 'apply',
};

/**
 * Which kind of patch a content type stands for.
 * @throws ApiError 415 for any other, and for strategic merge on custom resources
 * @internal
 */
export function patchTypeOf(
  contentType: string,
  resource: Resource,
): PatchType {
  const type = types[contentType.split(';')[0].trim()];
  if (!type || (type === 'strategic' && resource.custom)) {
    throw new ApiError({
      code: 415,
      reason: 'UnsupportedMediaType',
      message:
        'the body of the request was in an unknown format - accepted media types include: ' +
        'application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml',
    });
  }
  return type;
}

/** Reads the text of a patch, JSON or YAML. @internal */
export function parsePatch(text: string): unknown {
  try {
    return /^\s*[[{]/.test(text) ? JSON.parse(text) : parse(text);
  } catch (error) {
    throw badRequest(`error decoding patch: ${error}`);
  }
}

/** A live object changed by a patch that is no server-side apply. @internal */
export function patched(
  type: Exclude<PatchType, 'apply'>,
  live: unknown,
  patch: unknown,
): unknown {
  switch (type) {
    case 'merge':
      return mergePatch(live, patch);
    case 'strategic':
      return strategicMergePatch(live, patch);
    case 'json':
      return jsonPatched(live, patch);
    default:
      throw new Error(`No such patch type: '${type satisfies never}'`);
  }
}

function jsonPatched(live: unknown, patch: unknown): unknown {
  if (!Array.isArray(patch)) {
    throw badRequest('a JSON patch is a list of operations');
  }
  try {
    return applyJsonPatch(live, patch, true, false).newDocument;
  } catch (error) {
    throw new ApiError({
      code: 422,
      reason: 'Invalid',
      message: `the server rejected our request due to an error in our request: ${
        error instanceof Error ? error.message.split('\n')[0] : error
      }`,
    });
  }
}
