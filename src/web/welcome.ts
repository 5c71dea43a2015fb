/** The text that the editor holds on a first visit. The address stays bare while it is there. */
export const WELCOME = `# Selamat datang di Sepakat:
# who agreed what with whom,
# since when, who says so.
#
# Ask         Ctrl-Enter
# Complete    Ctrl-Space
# Questions   on the left
# Share       this address

{
  search(text: "perdagangan orang") {
    totalCount
    nodes {
      id
      name
    }
  }
}
`
