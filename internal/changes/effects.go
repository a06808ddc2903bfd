package changes

import (
	"go/ast"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/setup"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// fold computes what each function changes when it is called, directly and
// through what it calls.
func (a *Analysis) fold() {
	a.effects = make(map[*funcs.Func][]*Effect)
	var work []*funcs.Func
	for _, ch := range a.Changes {
		o := Owner{kind: process, Var: ch.global}
		if ch.operand != nil {
			o = a.operand(ch.operand, ch.In, 0)
		}
		if rule := a.exempt(ch.At, ch, o); rule != "" {
			a.silent(ch, rule, ch.At)
			continue
		}
		if a.put(ch.In, &Effect{Change: ch, Owner: o, At: ch.At}) {
			work = append(work, ch.In)
		}
	}
	for len(work) > 0 {
		f := work[0]
		work = work[1:]
		for _, e := range f.In() {
			if a.lift(e) {
				work = append(work, e.From)
			}
		}
	}
}

// exempt returns the rule by which code at c may make the change to an object of
// o, or "".
func (a *Analysis) exempt(c inspector.Cursor, ch *Change, o Owner) reason.ID {
	switch {
	case o.kind == ours:
		return reason.SetupOwn
	case a.runsOnce(c, ch, o):
		return reason.SetupRecorded
	case ch.Row.Kind == setup.Crash && a.excluded(c, o):
		return reason.SetupLocked
	}
	return ""
}

// put adds an effect to f: one for each change and owner.
func (a *Analysis) put(f *funcs.Func, e *Effect) bool {
	if slices.ContainsFunc(a.effects[f], func(old *Effect) bool { return old.Change == e.Change && old.Owner == e.Owner }) {
		return false
	}
	a.effects[f] = append(a.effects[f], e)
	return true
}

// lift adds to the caller what a call changes. It reports whether that is new.
func (a *Analysis) lift(e *funcs.Edge) (changed bool) {
	once := e.From == a.Pkg.Init || e.Reason.Freq == scope.Once || e.To.Memoised || e.To.Reason().Freq == scope.Once && e.To.Obj == nil
	for _, x := range slices.Clone(a.effects[e.To]) {
		if once {
			a.silent(x.Change, reason.SetupOnce, e.At)
			continue
		}
		if len(x.Path) > 0 && !a.folder.HandsOver(e, x.Path[0]) {
			continue // another function
		}
		o, _ := a.across(x.Owner, e)
		if rule := a.exempt(e.At, x.Change, o); rule != "" {
			a.silent(x.Change, rule, e.At)
			continue
		}
		up := &Effect{Change: x.Change, Owner: o, Path: append([]*funcs.Edge{e}, x.Path...), At: e.At}
		changed = a.put(e.From, up) || changed
	}
	return changed
}

// across returns an owner of e.To in terms of e.From; ok is false if what is
// configured is then the call's own, or not known.
func (a *Analysis) across(o Owner, e *funcs.Edge) (Owner, bool) {
	if o.kind == process {
		return o, true
	}
	if o.Field != nil && a.renewed(o.Field, e.From) { // the caller has put a new one there
		return Owner{}, false
	}
	p, isParam := a.Life.Param(o.Var)
	if !isParam || p.Func != e.To {
		if declaredIn(e.To, o.Var) {
			return Owner{}, false
		}
		if declaredIn(e.From, o.Var) && !isParam { // captured by a literal
			up := a.local(o.Var, e.From, 0)
			return a.keepField(up, o), up.kind != ours
		}
		return o, e.From.Within(a.declarer(o, e.To))
	}
	if p.Index < 0 && carriesRequest(o.Var) { // whoever calls it, through an interface
		return Owner{}, false
	}
	if e.Call == nil {
		sel := receiverOfValue(e)
		if p.Index >= 0 || sel == nil {
			return Owner{}, false
		}
		up := a.operand(sel, e.From, 0)
		return a.keepField(up, o), up.kind != ours
	}
	args := summary.Arguments(e, p.Index)
	if len(args) != 1 {
		return Owner{}, false
	}
	up := a.operand(args[0], e.From, 0)
	return a.keepField(up, o), up.kind != ours
}

// receiverOfValue returns x of the method value x.M at the edge, or nil.
func receiverOfValue(e *funcs.Edge) ast.Expr {
	if sel, ok := e.At.Node().(*ast.SelectorExpr); ok {
		return sel.X
	}
	return nil
}

func (a *Analysis) keepField(up, o Owner) Owner {
	if up.Field == nil {
		up.Field = o.Field
	}
	return up
}

// declarer returns the function around f that declares the owner's variable.
func (a *Analysis) declarer(o Owner, f *funcs.Func) *funcs.Func {
	for f.Outer != nil && !declaredIn(f, o.Var) {
		f = f.Outer
	}
	return f
}

// Any reports whether a function of the package changes anything.
func (a *Analysis) Any() bool { return len(a.effects) > 0 }

// Export returns what importers need to know of f: what it changes for the
// process, or in what it is given.
func (a *Analysis) Export(f *funcs.Func) []*Effect {
	return slices.DeleteFunc(slices.Clone(a.effects[f]), func(e *Effect) bool {
		if e.Owner.kind == process {
			return false
		}
		p, ok := a.Life.Param(e.Owner.Var)
		return !ok || p.Func != f
	})
}

// Param returns the index of the parameter of the function whose object an
// exported effect changes.
func (a *Analysis) Param(e *Effect) int {
	p, _ := a.Life.Param(e.Owner.Var)
	return p.Index
}

// ReturnsShared reports whether f returns an object of the package's own of a
// type that can be configured.
func (a *Analysis) ReturnsShared(f *funcs.Func) bool {
	if f.Body == nil || f.Sig.Results().Len() == 0 || f.Sig.Recv() != nil || !a.Table.Declares(f.Sig.Results().At(0).Type()) {
		return false
	}
	return a.returns(f, 0).kind == process
}
