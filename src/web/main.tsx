import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './style.css'
import { createRoot } from 'react-dom/client'
import { SepakatGraphiQL } from './graphiql.js'

const page = document.getElementById('page')
if (page) createRoot(page).render(<SepakatGraphiQL />)
