// Package timing answers when code may run instead of where it stands: at package
// initialisation, at its first use, or not elsewhere. It knows what main, init,
// flags, tests and the environment set up, what changes at run time, and which calls
// do more than build.
package timing

import (
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/state"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// A When says when a piece of code may run instead of where it stands.
type When int

const (
	Early When = iota // at package initialisation
	Late              // at its first use: it reads what main, init or flags set up
	Never             // only where it stands: it reads what changes, or does more than build
)

// A Reader answers for one package.
type Reader struct {
	folder  *summary.Folder
	pkg     *funcs.Package
	info    *types.Info
	graph   *code.Graph
	state   *state.Reader
	outside func() map[string]bool
	aliases map[*types.Var]bool // local variables that aliasWrites is looking at
}

// NewReader returns a reader of a package, of what its declarations mention, and of
// the names to which its tests and other files assign.
func NewReader(folder *summary.Folder, graph *code.Graph, outside func() map[string]bool) *Reader {
	return &Reader{
		folder: folder, pkg: folder.Pkg, info: folder.Pkg.Info, graph: graph, state: state.NewReader(folder), outside: outside, aliases: make(map[*types.Var]bool),
	}
}
