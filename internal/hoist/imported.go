package hoist

import (
	"github.com/mapperlint/mapperlint/internal/summary"
)

// keptThere says what to write in the package that builds the instance: a fix
// edits the files of the package under analysis alone, and the one that has to
// keep the instance is a dependency, which does not know its callers.
func (p *reader) keptThere(b *summary.Build) string {
	made := b.Imported
	does := "use"
	if made.Made {
		does = "return"
	}
	keeps := "one that a variable beside it, or a sync.OnceValue, keeps"
	if len(made.Fact.Params) > 0 {
		keeps = "one that it keeps for each of its arguments"
	}
	return "let " + made.Fact.In + ", at " + made.Where(p.pkg.Pkg.Path()) + ", " + does + " " + keeps
}
