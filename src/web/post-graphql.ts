/** `fetch`, with a plain sentence where the browser or a proxy would leave the reader with a riddle. */
export async function postGraphQL(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init).catch(() => {
    throw new Error('The API does not answer. Is the server still running?')
  })
  if (!response.headers.get('content-type')?.includes('json')) {
    throw new Error(`The server answered ${response.status} ${response.statusText}, and not with JSON.`)
  }
  return response
}
