package findings

import (
	"go/ast"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Asked returns what would be reported of fn if other packages called it for every
// request, and used what it returns as it is.
func Asked(fo *summary.Folder, fn *funcs.Func) []*Finding {
	quiet := *fo
	quiet.Silences = nil
	f, why := newFinder(&quiet), scope.Reason{Freq: scope.Request}
	f.requests(fn, why)
	f.overwrites(fn, why, true)
	return f.found()
}

// requests offers what the entry point fn builds for every request, for that
// reason.
func (f *finder) requests(fn *funcs.Func, reached scope.Reason) {
	if reached.Freq < scope.PerElement {
		return
	}
	category := Request
	if reached.Freq == scope.PerElement {
		category = Loop
	}
	for _, u := range f.fo.Of(fn).Uses {
		why := f.differs(fn, u.Deps)
		if why.Rule == "" && category == Loop && f.renews(u) {
			why = reason.Silence{Rule: reason.LoopRenews, At: u.Fate.Global.Pos(), Detail: u.Fate.Global.Name()}
		}
		if why.Rule == "" && f.startsWorker(u) {
			why = reason.Silence{Rule: reason.RequestWorker, At: u.At.Node().Pos(), Detail: fn.Name}
		}
		if why.Rule != "" {
			f.fo.Silent(u.Build, why)
			continue
		}
		f.offer(&Finding{Category: category, Build: u.Build, Effect: u, Root: fn, Reason: reached, Overwrites: u.Fate.Global})
	}
}

// overwrites offers what the entry point fn builds to replace, for every
// request, the instance in an object, and uses from there; or returns, to callers in
// other packages that use it as it is.
func (f *finder) overwrites(fn *funcs.Func, reached scope.Reason, asIs bool) {
	if reached.Freq < scope.Message {
		return
	}
	for _, m := range f.fo.Of(fn).Makes {
		why := f.keptBy(fn, asIs, m)
		if why == "" {
			s := f.differs(fn, m.Deps)
			if s.Rule == "" {
				f.offer(&Finding{Category: Request, Build: m.Build, Effect: &m.Effect, Root: fn, Reason: reached, AsIs: asIs && !m.Into})
				continue
			}
			f.fo.Silent(m.Build, s)
			continue
		}
		f.fo.Silent(m.Build, reason.Silence{Rule: why, At: m.At.Node().Pos()})
	}
}

// keptBy says why what the entry point fn makes is not used up there, or "".
func (f *finder) keptBy(fn *funcs.Func, asIs bool, m *summary.Make) reason.ID {
	row := fn.Reason().Row
	switch {
	case !m.Into && (asIs || f.spent(fn)):
		return ""
	case !m.Into:
		return reason.RequestReturned
	case m.Result < 0 && row != nil && row.Kind == scope.Embeds: // a controller is made for each request
		return ""
	case m.Fate.Filled:
		return reason.RequestFilled
	case !m.Fate.Reused:
		return reason.RequestKept
	}
	return ""
}

// spent reports whether fn goes to a function that uses up what it returns.
func (f *finder) spent(fn *funcs.Func) bool {
	return fn.Spent() || fn.Cursor.ParentEdgeKind() == edge.CallExpr_Args &&
		effects.Has(funcs.StaticCallee(f.fo.Pkg.Info, fn.Cursor.Parent().Node().(*ast.CallExpr)), effects.Spends)
}

// differs says why an instance with these sources may differ between two calls
// of the entry point root; its Rule is "" if the instance is the same for all:
// it depends on nothing but the object that handles the requests, what encloses
// the handler, and parameters that are the same package-level value at every
// caller in sight.
func (f *finder) differs(root *funcs.Func, s lifetime.Sources) reason.Silence {
	if s.Dynamic {
		return reason.Silence{Rule: reason.RequestDynamic, At: root.Cursor.Node().Pos(), Detail: root.Name}
	}
	for _, loop := range s.Loops {
		if !around(loop, root) && !f.fo.Life.Repeats(loop) { // one that registers it, with something of each round
			return reason.Silence{Rule: reason.RequestLoop, At: loop.Pos()}
		}
	}
	for _, v := range s.Vars {
		p, ok := f.fo.Life.Param(v)
		rule := reason.RequestParameter
		switch {
		case !ok:
		case p.Func != root && root.Within(p.Func): // the factory around the handler
			continue
		case p.Func == root && p.Index < 0:
			if !madePerRequest(root) {
				continue
			}
			rule = reason.RequestReceiver
		}
		if ok && f.fo.Resolved(v) {
			continue
		}
		return reason.Silence{Rule: rule, At: v.Pos(), Detail: v.Name()}
	}
	return reason.Silence{}
}

// around reports whether f is a literal in the loop.
func around(loop ast.Stmt, f *funcs.Func) bool {
	n := f.Cursor.Node()
	return f.Outer != nil && loop.Pos() <= n.Pos() && n.End() <= loop.End()
}

// madePerRequest reports whether the receiver of the entry point is itself made
// for one request: a value that encodes itself, an object that holds the
// request or that it is bound into, a resource that a webhook is called on.
func madePerRequest(root *funcs.Func) bool {
	recv := root.Sig.Recv()
	if root.Reason().Freq == scope.PerValue || scope.IsResource(recv.Type()) || isBound(recv.Type()) {
		return true
	}
	_, carries := scope.Signature("", types.NewSignatureType(nil, nil, nil, types.NewTuple(recv), nil, false))
	return carries
}

// isBound reports whether t is a struct, or a pointer to one, into a field of which
// requests are bound, as its tag says.
func isBound(t types.Type) bool {
	s, ok := typ.Pointee(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for i := range s.NumFields() {
		if scope.TagBinds(reflect.StructTag(s.Tag(i))) {
			return true
		}
	}
	return false
}
