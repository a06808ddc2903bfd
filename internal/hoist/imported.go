package hoist

import (
	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// keptThere says what to write in the package that builds the instance, or ""
// for one that is not to be shared: a fix edits the files of the package under
// analysis alone, and the one that has to keep the instance is a dependency,
// which does not know its callers.
func (p *reader) keptThere(s *site) string {
	switch s.b.Entry.SharingOf(s.b.Constructor) {
	case catalogue.Safe, catalogue.AfterSetup:
	default:
		return ""
	}
	if len(s.b.Fate.Setups) > 0 || p.trailOf(s).Given() {
		return "" // this caller would release or configure what others use
	}
	build := s.b.Imported
	does, keeps := "use", "one that a variable beside it, or a sync.OnceValue, keeps"
	if build.Made {
		does = "return"
	}
	if len(build.Fact.Params) > 0 {
		keeps = "one that it keeps for each of its arguments"
	}
	return "let " + build.Fact.In + ", at " + build.Where(p.pkg.Pkg.Path()) + ", " + does + " " + keeps
}
