package touch

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// KeptThere says what to write in the package that builds the instance, or ""
// for one that is not to be shared: a fix edits the files of the package under
// analysis alone, and the one that has to keep the instance is a dependency,
// which does not know its callers.
func (p *Reader) KeptThere(of *summary.Build) string {
	switch of.Entry.SharingOf(of.Constructor) {
	case catalogue.Safe, catalogue.AfterSetup:
	default:
		return ""
	}
	if slices.ContainsFunc(p.folder.Builds, func(b *summary.Build) bool { return b.Callee == of.Callee && p.alters(b) }) {
		return "" // a caller would release or configure what others use
	}
	build := of.Imported
	does, keeps := "use", "one that a variable beside it, or a sync.OnceValue, keeps"
	if build.Made {
		does = "return"
	}
	if len(build.Fact.Params) > 0 {
		keeps = "one that it keeps for each of its arguments"
	}
	advice := "let " + build.Fact.In + ", at " + build.Where(p.pkg.Pkg.Path()) + ", " + does + " " + keeps
	if build.Fact.Ask != "" {
		advice += "; -fix with -request=" + build.Fact.Ask + " writes that"
	}
	return advice
}

// Altered says what the function around a call of another package's function does
// with the instance that is one of its results, so that it cannot be shared: it
// configures or releases it, or hands it on to what may.
func (p *Reader) Altered(call inspector.Cursor, result int, entry *catalogue.Entry) reason.Refusal {
	yielded := typ.ResultAt(p.info.TypeOf(call.Node().(ast.Expr)), result)
	lib := ""
	if named, ok := typ.Pointee(yielded).(*types.Named); ok && named.Obj().Pkg() != nil {
		lib = effects.Family(named.Obj().Pkg().Path())
	}
	t := p.newTrail(entry, lib, yielded)
	t.root(p.pkg.Enclosing(call))
	t.flow(call, result)
	return t.why()
}

// alters reports whether a call in this package of a function that builds keeps what
// that makes from being shared.
func (p *Reader) alters(b *summary.Build) bool {
	if len(b.Fate.Setups) > 0 {
		return true
	}
	_, isCall := b.At.Node().(*ast.CallExpr)
	return isCall && b.Imported.Made && p.Altered(b.At, b.Imported.Fact.Result, b.Entry).Given()
}
