import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useFactWords } from '../../facts';
import { edgeTranslationRef } from '../../translation';
import type { FlowNode } from './Flow';

/** What is written on a node, and what is said of it. @internal */
export const useNodeWords = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const { wordOf } = useFactWords();

  const shownLabel = ({ size, kind, label }: FlowNode) =>
    size > 1 ? t('map.groupLabel', { number: String(size), kind }) : label;

  const nameOf = (node: FlowNode) => {
    const { size, kind, label, isOpen } = node;
    const state = t(`hopState.${node.state}`);
    if (size === 1) return t('map.node', { kind, name: label, state });
    return t(isOpen ? 'map.openGroup' : 'map.group', {
      number: String(size),
      kind,
      state,
    });
  };
  /** Whole names and all facts, however little of them is drawn. */
  const spokenLabel = (node: FlowNode) =>
    [nameOf(node), ...node.facts.map(fact => wordOf(fact, node.label))].join(
      ', ',
    );

  /** Where an object lives as well as what it is called. */
  const wholeName = ({ kind, object, label, size }: FlowNode) =>
    size > 1 || !object
      ? undefined
      : [kind, [object.namespace, label].filter(Boolean).join('/')].join(' ');

  return { shownLabel, spokenLabel, wholeName };
};
