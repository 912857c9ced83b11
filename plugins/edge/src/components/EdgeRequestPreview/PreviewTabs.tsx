import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import type { Preview } from '@tls-edge/backstage-plugin-edge-common/report';
import { useId, useState } from 'react';
import { edgeTranslationRef } from '../../translation';
import { FindingList } from '../EdgeReport';
import { ChangedOptions } from './ChangedOptions';
import { ManifestList } from './ManifestList';
import { SentenceList } from './SentenceList';

const useStyles = makeStyles(theme => ({
  // The theme's own colours of a tab under the pointer are those of a light page.
  tab: {
    '&:hover': {
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.action.hover,
    },
  },
}));

const PARTS = ['outcome', 'changes', 'manifests', 'checks'] as const;
type Part = (typeof PARTS)[number];

/** A preview in parts: in sentences, beside what runs, as manifests, as the checks see it. @internal */
export const PreviewTabs = (props: { readonly preview: Preview }) => {
  const { sentences, manifests, findings, changes, repository } = props.preview;
  const options = changes?.options ?? [];
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const id = useId();
  const [chosen, setChosen] = useState<Part>('outcome');
  const parts = PARTS.filter(part => part !== 'changes' || options.length > 0);
  const shown = parts.includes(chosen) ? chosen : 'outcome';
  const labels: Record<Part, string> = {
    outcome: t('preview.outcome'),
    changes: t('previewChange.options', { number: String(options.length) }),
    manifests: t('preview.manifests', { number: String(manifests.length) }),
    checks: t('preview.checks', { number: String(findings.length) }),
  };
  const panels = {
    outcome: <SentenceList sentences={sentences} />,
    changes: <ChangedOptions options={options} />,
    manifests: <ManifestList manifests={manifests} repository={repository} />,
    checks: <FindingList report={{ findings, causes: [] }} />,
  };
  return (
    <>
      <Tabs
        value={shown}
        onChange={(_event, part: Part) => setChosen(part)}
        aria-label={t('preview.tabs')}
        variant="scrollable"
        scrollButtons="auto"
      >
        {parts.map(part => (
          <Tab
            key={part}
            className={classes.tab}
            value={part}
            label={labels[part]}
            id={`${id}-${part}`}
            aria-controls={`${id}-panel`}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${shown}`}
        // A panel of text alone must be reachable by keyboard.
        tabIndex={0}
      >
        {panels[shown]}
      </div>
    </>
  );
};
