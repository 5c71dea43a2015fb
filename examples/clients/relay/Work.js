import { graphql } from 'relay-runtime'

/** `key` stands wherever something is kept: the compiler adds `id`, and knows of no other. */
export const OfTheDay = graphql`
  query WorkOfTheDayQuery($asOf: Day) {
    instrument(id: "asean-japan-work-plan-2023-2027", asOf: $asOf) {
      key
      name
      adoptedAt {
        totalCount
      }
      covers(first: 3) {
        edges {
          key
          certainty
          node {
            key
            name
          }
        }
      }
    }
  }
`

export const Bodies = graphql`
  query WorkBodiesQuery($first: Int!, $after: Cursor) {
    ...WorkBodies
  }
`

/** A list that Relay pages through by itself. */
export const List = graphql`
  fragment WorkBodies on Query @refetchable(queryName: "WorkBodiesPageQuery") {
    organizations(first: $first, after: $after) @connection(key: "WorkBodies_organizations") {
      edges {
        node {
          key
          name
        }
      }
    }
  }
`
