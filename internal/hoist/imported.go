package hoist

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// keptThere says what to write in the package that builds the instance, or ""
// for one that is not to be shared: a fix edits the files of the package under
// analysis alone, and the one that has to keep the instance is a dependency,
// which does not know its callers.
func (p *reader) keptThere(of *summary.Build) string {
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

// altered says what the function around a call of another package's function does
// with the instance that is one of its results, so that it cannot be shared: it
// configures or releases it, or hands it on to what may.
func (p *reader) altered(call inspector.Cursor, result int, entry *catalogue.Entry) reason.Refusal {
	yielded := p.info.TypeOf(call.Node().(ast.Expr))
	if tuple, ok := yielded.(*types.Tuple); ok {
		yielded = tuple.At(result).Type()
	}
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
func (p *reader) alters(b *summary.Build) bool {
	if len(b.Fate.Setups) > 0 {
		return true
	}
	_, isCall := b.At.Node().(*ast.CallExpr)
	return isCall && b.Imported.Made && p.altered(b.At, b.Imported.Fact.Result, b.Entry).Given()
}

// Altered says of a call of another package's function, which yields an instance of
// the entry, what keeps that from being shared; there is no refusal if it is used as
// it is.
func Altered(env Env, call inspector.Cursor, entry *catalogue.Entry) reason.Refusal {
	return newReader(env, nil).altered(call, 0, entry)
}

// ask returns the function to name, so that the package which builds has the fix
// that there is none for here.
func ask(f *findings.Finding, why reason.Refusal) string {
	if why.Rule != reason.FixOtherPackage || why.Detail == "" {
		return ""
	}
	return f.Build.Imported.Fact.Ask
}
