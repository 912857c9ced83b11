import type { Pod } from '../../snapshot';

/** A minor release of Envoy Gateway; `1.9` ships Envoy `1.39`. @internal */
export interface EnvoyGatewayRelease {
  readonly minor: string;
  readonly envoy: string;
  /** ISO 8601 date. */
  readonly endOfLife: string;
}

/*
 * Newest first (envoyproxy/gateway, "Compatibility Matrix"). What is older than the last of them
 * is over.
 */
export const RELEASES: readonly EnvoyGatewayRelease[] = [
  { minor: '1.9', envoy: '1.39', endOfLife: '2027-02-14' },
  { minor: '1.8', envoy: '1.38', endOfLife: '2026-11-08' },
  { minor: '1.7', envoy: '1.37', endOfLife: '2026-08-05' },
  { minor: '1.6', envoy: '1.36', endOfLife: '2026-05-13' },
  { minor: '1.5', envoy: '1.35', endOfLife: '2026-02-13' },
  { minor: '1.4', envoy: '1.34', endOfLife: '2025-11-13' },
  { minor: '1.3', envoy: '1.33', endOfLife: '2025-07-30' },
];

/** Tags such as `gateway:v1.9.1` and `envoy:distroless-v1.39.1@sha256:…`, from any registry. */
const tagged = (image: string, product: string): string | undefined =>
  new RegExp(`(?:^|/)${product}:(?:[a-z]+-)*v(\\d+\\.\\d+)\\.\\d+`).exec(
    image,
  )?.[1];

const newestFirst = (a: string, b: string): number =>
  b.localeCompare(a, 'en', { numeric: true });

const minorsOf = (pods: readonly Pod[], product: string): string[] =>
  [
    ...new Set(
      pods
        .flatMap(({ images = [] }) => images)
        .flatMap(image => tagged(image, product) ?? []),
    ),
  ].sort(newestFirst);

/**
 * The minor releases that Envoy's pods run: Envoy Gateway's own image is in each of them, as the
 * container that drains. The newest of each counts during an upgrade.
 * @internal
 */
export const releasesOf = (
  pods: readonly Pod[],
): { readonly gateway?: string; readonly envoy?: string } => ({
  gateway: minorsOf(pods, '(?:envoy-)?gateway')[0],
  envoy: minorsOf(pods, 'envoy')[0],
});

/** Whether one minor release came before another. @internal */
export const isOlder = (minor: string, other: string): boolean =>
  newestFirst(minor, other) > 0;
