package funcs

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// asked is what is known of a function by what is around it: how often it runs, who calls it,
// what becomes of it as a value. It is found for all functions at once, when the first of them
// is asked: a package that builds nothing hardly asks, and would pay for that more than for
// all else.
type asked struct {
	of *Package

	reason                              scope.Reason
	factory                             bool
	escapes, referenced, crowded, spent bool
	out, in                             []*Edge
	invokes                             []Invoke
	ofTypes                             []string
}

// found returns what is known, and finds it if nobody has asked before.
func (f *Func) found() *asked {
	f.of.connect()
	return &f.asked
}

// Reason is how often the function runs, where its signature, receiver or registration
// tells; Freq Unknown otherwise.
func (f *Func) Reason() scope.Reason { return f.found().reason }

// RunsBy says how often the function runs, whatever else is known.
func (f *Func) RunsBy(r scope.Reason) { f.found().reason = r }

// Factory reports whether the body makes a handler and runs once; its literals are judged on
// their own.
func (f *Func) Factory() bool { return f.found().factory }

// Escapes reports whether the function value outlives the call of Outer (returned, stored), so
// that it keeps what it captures.
func (f *Func) Escapes() bool { return f.found().escapes }

// Referenced reports whether the function is used as a value in a way that hides callers.
func (f *Func) Referenced() bool { return f.found().referenced }

// Crowded reports whether there are too many calls through an interface which may be of it;
// they have no edges.
func (f *Func) Crowded() bool { return f.found().crowded }

// Spent reports whether what it returns for each request is gone when that ends.
func (f *Func) Spent() bool { return f.found().spent }

// Out returns whom it calls, or hands on to be called.
func (f *Func) Out() []*Edge { return f.found().out }

// In returns who calls it, or hands it on.
func (f *Func) In() []*Edge { return f.found().in }

// Invokes returns the calls in it whose targets other packages may define.
func (f *Func) Invokes() []Invoke { return f.found().invokes }

// As returns the named function types ("path.Type") that the function, as a value, is
// converted to.
func (f *Func) As() []string { return f.found().ofTypes }

// Conversions returns the places where a concrete type becomes an interface.
func (p *Package) Conversions() []Conversion {
	p.connect()
	return p.conversions
}

// ConversionsInSight returns those of which some are, perhaps, of types that are kept to themselves,
// while nobody has asked for edges.
func (p *Package) ConversionsInSight() []Conversion {
	if p.connected {
		return p.conversions
	}
	return p.allConversions()
}

// ValueCalls returns the calls of function values.
func (p *Package) ValueCalls() []inspector.Cursor {
	if p.valueCalls != nil {
		return p.valueCalls
	}
	p.valueCalls = []inspector.Cursor{}
	for _, call := range p.Calls {
		_, isVar := call.Callee.(*types.Var)
		if call.Callee == nil {
			fun := call.Expr().Fun
			_, isLit := ast.Unparen(fun).(*ast.FuncLit)
			isVar = !isLit && !p.Info.Types[fun].IsType()
		}
		if isVar {
			p.valueCalls = append(p.valueCalls, call.At)
		}
	}
	return p.valueCalls
}

// Stores returns the assignments, increments and composite literals, in source order.
func (p *Package) Stores() []inspector.Cursor {
	if p.stored == nil {
		p.stored = []inspector.Cursor{}
		for _, file := range p.Files {
			for c := range file.Preorder((*ast.AssignStmt)(nil), (*ast.IncDecStmt)(nil), (*ast.CompositeLit)(nil)) {
				p.stored = append(p.stored, c)
			}
		}
	}
	return p.stored
}

// Connected reports whether somebody has asked for edges.
func (p *Package) Connected() bool { return p.connected }

// connect finds what is asked of all functions.
func (p *Package) connect() {
	if !p.connected {
		p.connected = true // what is asked meanwhile has to do with what is there
		p.findAll()
	}
}

// findAll is connect.
func (p *Package) findAll() {
	p.Init.reason = scope.Reason{Freq: scope.Once, What: initialisation}
	for _, f := range p.Funcs[1:] {
		f.reason, f.factory = p.declared(f)
	}
	p.serverMethods(p.isServer)
	p.commands()
	p.edges()
	p.keptToThemselves()
	p.resolveValues()
	p.convert()
}

const initialisation = "package initialisation"

// declared returns how often a function runs, as its signature, receiver or role in the language
// tells, and whether it is a factory.
func (p *Package) declared(f *Func) (r scope.Reason, factory bool) {
	switch {
	case f.HandedOn:
		return r, false
	case f.Test.IsValid(): // whatever it handles, it runs as often as somebody runs the tests
		var ok bool
		if r, ok = p.Signatures.ForTests(f.Sig); !ok {
			r = scope.Reason{Freq: scope.Once, What: "test code"}
		}
	case f.Obj != nil:
		r = p.declaredAs(f.Obj)
	default:
		r, _ = scope.Signature("", f.Sig)
	}
	return r, r.Freq == scope.Unknown && scope.Factory(f.Sig)
}
