import { ProxiedSignInPage } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import CardActions from '@material-ui/core/CardActions';
import CardContent from '@material-ui/core/CardContent';
import Container from '@material-ui/core/Container';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';

import {
  DEMO_USERS,
  rememberedUser,
  rememberUser,
  type DemoUserName,
} from './demoUsers';

const SignInFailed = ({ error }: { error?: Error }) => (
  <Container maxWidth="sm">
    <Typography variant="h5" component="h1" gutterBottom>
      The portal is still reading its catalog
    </Typography>
    <Typography paragraph>
      Users come from the catalog, which takes a few seconds after a start.
      {error && ` The backend said: ${error.message}`}
    </Typography>
    <Button
      variant="contained"
      color="primary"
      onClick={() => window.location.reload()}
    >
      Try again
    </Button>
  </Container>
);

/** Lets a visitor choose whose eyes to look through. */
export const DemoSignInPage = (props: SignInPageProps) => {
  const [user, setUser] = useState<DemoUserName | undefined>(rememberedUser);
  const choose = (name: DemoUserName) => {
    rememberUser(name);
    setUser(name);
  };

  if (user) {
    return (
      <ProxiedSignInPage
        {...props}
        provider="demo"
        headers={{ 'x-demo-user': user }}
        ErrorComponent={SignInFailed}
      />
    );
  }
  return (
    <Container maxWidth="md" component="main">
      <Typography
        variant="h3"
        component="h1"
        align="center"
        style={{ margin: '10vh 0 4vh' }}
      >
        TLS Edge demo portal
      </Typography>
      <Grid container spacing={3} justifyContent="center">
        {DEMO_USERS.map(({ name, title, says }) => (
          <Grid item xs={12} sm={6} key={name}>
            <Card>
              <CardContent>
                <Typography variant="h5" component="h2">
                  {title}
                </Typography>
                <Typography color="textSecondary">{says}</Typography>
              </CardContent>
              <CardActions>
                <Button color="primary" onClick={() => choose(name)}>
                  Sign in as {name}
                </Button>
              </CardActions>
            </Card>
          </Grid>
        ))}
      </Grid>
    </Container>
  );
};
