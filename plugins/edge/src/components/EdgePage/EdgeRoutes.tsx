import { Content } from '@backstage/core-components';
import { Route, Routes } from 'react-router-dom';
import { edgeRouteRef, rulesRouteRef } from '../../routes';
import { RulePage } from '../RuleCatalogue';
import { EdgeDashboard } from './EdgeDashboard';
import { SingleEdge } from './SingleEdge';

/** The pages below `/edges`, for a frame that has a header already. @internal */
export const EdgeRoutes = () => (
  <Content>
    <Routes>
      <Route path="/" element={<EdgeDashboard />} />
      <Route path={rulesRouteRef.path} element={<RulePage />} />
      <Route path={edgeRouteRef.path} element={<SingleEdge />} />
    </Routes>
  </Content>
);
