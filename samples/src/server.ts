import fastify from 'fastify';
import { listTools } from './tools/listTools.js';

const app = fastify();
app.get('/tools', () => listTools());
await app.listen({ port: 3000 });
