import { Content } from '@backstage/core-components';
import { Route, Routes } from 'react-router-dom';
import { edgeRouteRef } from '../../routes';
import { EdgeDashboard } from './EdgeDashboard';
import { SingleEdge } from './SingleEdge';

/** The pages below `/edges`, for a frame that has a header already. @internal */
export const EdgeRoutes = () => (
  <Content>
    <Routes>
      <Route path="/" element={<EdgeDashboard />} />
      <Route path={edgeRouteRef.path} element={<SingleEdge />} />
    </Routes>
  </Content>
);
