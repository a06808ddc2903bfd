package findings

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Whether a function is called once for each process, or for each source of
// work, by what it is given and by what it touches: a command, a stage of a
// pipeline.

// command reports whether fn does the work of a command: it takes what is filled
// from the command line, or uses what each process has one of.
func (f *finder) command(fn *funcs.Func) bool {
	return f.takesFlags(fn.Sig) || f.touchesProcess(fn)
}

// takesFlags reports whether a parameter is what the flags of a command line
// fill.
func (f *finder) takesFlags(sig *types.Signature) bool {
	for v := range sig.Params().Variables() {
		if named, ok := types.Unalias(typ.Pointee(v.Type())).(*types.Named); ok && f.filledByFlags(named) {
			return true
		}
	}
	return false
}

// filledByFlags is hasFlags, asked once of each type: it goes through the whole
// package.
func (f *finder) filledByFlags(t *types.Named) bool {
	has, known := f.flags[t]
	if !known {
		has = hasFlags(t)
		f.flags[t] = has
	}
	return has
}

// hasFlags reports whether the package of the struct type t has a function that
// joins one with a set of flags: a method of t that is given the set, or a
// function that is given the set and gets or yields a t.
func hasFlags(t *types.Named) bool {
	pkg := t.Obj().Pkg()
	if _, ok := t.Underlying().(*types.Struct); !ok || pkg == nil {
		return false
	}
	for m := range t.Methods() {
		if takesFlagSet(m.Signature()) {
			return true
		}
	}
	for _, name := range pkg.Scope().Names() {
		fn, ok := pkg.Scope().Lookup(name).(*types.Func)
		if ok && takesFlagSet(fn.Signature()) && (has(fn.Signature().Params(), t) || has(fn.Signature().Results(), t)) {
			return true
		}
	}
	return false
}

// has reports whether one of the variables is a t or a pointer to one.
func has(list *types.Tuple, t *types.Named) bool {
	for v := range list.Variables() {
		if types.Identical(typ.Pointee(v.Type()), t) {
			return true
		}
	}
	return false
}

func takesFlagSet(sig *types.Signature) bool {
	for v := range sig.Params().Variables() {
		if named, ok := types.Unalias(typ.Pointee(v.Type())).(*types.Named); ok && scope.IsFlagSet(named.Obj()) {
			return true
		}
	}
	return false
}

// touchesProcess reports whether fn, what is written in it, or what it calls in
// the package, reads the standard input or the arguments of the process, or asks
// for its signals.
func (f *finder) touchesProcess(fn *funcs.Func) bool {
	if f.touches == nil {
		f.findTouches()
	}
	return f.touches[fn]
}

func (f *finder) findTouches() {
	f.touches = make(map[*funcs.Func]bool)
	var work []*funcs.Func
	add := func(fn *funcs.Func) {
		for ; fn != nil && fn != f.fo.Pkg.Init && !f.touches[fn]; fn = fn.Outer {
			f.touches[fn] = true
			work = append(work, fn)
		}
	}
	for _, file := range f.fo.Pkg.Files {
		for c := range file.Preorder((*ast.SelectorExpr)(nil)) {
			if scope.OfProcess(f.fo.Pkg.Info.Uses[c.Node().(*ast.SelectorExpr).Sel]) {
				add(f.fo.Pkg.Enclosing(c))
			}
		}
	}
	for len(work) > 0 {
		fn := work[len(work)-1]
		work = work[:len(work)-1]
		for _, e := range fn.In() {
			if e.Call != nil && !e.Value {
				add(e.From)
			}
		}
	}
}

// forCommands reports whether the package works for a command line: it has functions that are
// given a command, as those that complete its arguments, and none that serves requests. What
// its other functions open is opened once for each run.
func (f *finder) forCommands() bool {
	fs := f.fo.Pkg.Funcs
	return slices.ContainsFunc(fs, func(fn *funcs.Func) bool { return fn.Reason().Row != nil && fn.Reason().Row.Command }) &&
		!slices.ContainsFunc(fs, func(fn *funcs.Func) bool { return fn.Reason().Freq >= scope.Message })
}

// produces returns where fn sends what it finds on a channel that it is given, in
// a loop or a literal of its own, while somebody waits for its end: it is a stage
// that runs once for each source.
func (f *finder) produces(fn *funcs.Func) token.Pos {
	if fn.Body == nil || !f.isWaitedFor(fn) {
		return token.NoPos
	}
	for c := range fn.Cursor.Preorder((*ast.SendStmt)(nil)) {
		id, ok := ast.Unparen(c.Node().(*ast.SendStmt).Chan).(*ast.Ident)
		if !ok {
			continue
		}
		v, _ := f.fo.Pkg.Info.Uses[id].(*types.Var)
		p, ok := f.fo.Life.Param(v)
		if ok && p.Func == fn && p.Index >= 0 && (f.fo.Pkg.Enclosing(c) != fn || inLoop(c, fn)) {
			return c.Node().Pos()
		}
	}
	return token.NoPos
}

// isWaitedFor reports whether fn says at its end, to a parameter that counts
// such, that it is done: a deferred call of Done.
func (f *finder) isWaitedFor(fn *funcs.Func) bool {
	for _, s := range fn.Body.List {
		d, ok := s.(*ast.DeferStmt)
		if !ok {
			continue
		}
		sel, ok := ast.Unparen(d.Call.Fun).(*ast.SelectorExpr)
		if !ok || !countsDown(f.fo.Pkg.Info.TypeOf(sel.X), sel.Sel.Name) {
			continue
		}
		if v := f.variable(sel.X); v != nil {
			if p, ok := f.fo.Life.Param(v); ok && p.Func == fn && p.Index >= 0 {
				return true
			}
		}
	}
	return false
}

// countsDown reports whether the method of t ends what Wait waits for: that of a
// sync.WaitGroup, or of what has the same methods.
func countsDown(t types.Type, method string) bool {
	if t == nil || method != "Done" {
		return false
	}
	set := types.NewMethodSet(types.NewPointer(typ.Pointee(t)))
	return set.Lookup(nil, "Wait") != nil && set.Lookup(nil, "Add") != nil
}

// inLoop reports whether the node at c stands in a loop of the body of fn.
func inLoop(c inspector.Cursor, fn *funcs.Func) bool {
	for ; c.Node() != fn.Cursor.Node(); c = c.Parent() {
		switch c.ParentEdgeKind() {
		case edge.ForStmt_Body, edge.RangeStmt_Body:
			return true
		}
	}
	return false
}
