package touch

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Configured says why an instance, once shared, could be configured
// while it is in use. An instance that is safe from the start needs no proof;
// one that is safe after its set-up must be out of reach of further set-up.
func (p *Reader) Configured(s *site.Site) reason.Refusal {
	if s.Build.Constructor.Dials {
		return reason.Because(reason.FixAsksServer, "the constructor or its set-up asks a server")
	}
	if why := p.choice(s); why.Given() {
		return why
	}
	if why := p.trailOf(s); why.Given() {
		return why
	}
	if len(s.Build.Fate.Returned) > 0 {
		if why := p.returnedTo(s, s.Owner, s.Build.Fate.Returned, s.Build.Fate.Holder, nil); why.Given() {
			return why
		}
	}
	if s.Build.Entry.Added {
		if m := p.mayConfigure(s.Fate); m != "" {
			return reason.Because(reason.FixConfiguredLater, m+" may do so")
		}
	}
	if s.Sharing() == catalogue.Safe {
		return reason.None
	}
	if v := s.Fate.Global; v != nil {
		for _, c := range p.pkg.Mentions(v) {
			if !code.Assigns(c) && p.Configures(c, s.Build.Entry) {
				return reason.Because(reason.FixConfiguredLater, "the instance goes to "+v.Name()+", which may be configured")
			}
		}
	}
	for _, use := range s.Fate.Uses {
		if why := p.handedOut(s, use); why.Given() {
			return why
		}
	}
	return reason.None
}

// mayConfigure returns the name of a method that may configure an instance of
// which nothing is known, or "": one that can change nothing else, since it has
// no result, or no more than an error and gets no data of the call.
func (p *Reader) mayConfigure(fate lifetime.Fate) string {
	for _, use := range fate.Uses {
		call, ok := use.Node().(*ast.CallExpr)
		if !ok {
			continue
		}
		fn := funcs.StaticCallee(p.info, call)
		if fn == nil || fn.Signature().Recv() == nil {
			continue
		}
		results := fn.Signature().Results()
		onlyError := results.Len() == 1 && typ.IsError(results.At(0).Type())
		if results.Len() == 0 || onlyError && !slices.ContainsFunc(call.Args, p.isData) {
			return fn.Name()
		}
	}
	return ""
}

// isData reports whether e has data of a parameter or receiver.
func (p *Reader) isData(e ast.Expr) bool { return len(p.folder.Life.Data(e).Vars) > 0 }

// handedOut: a function of another package, of which nothing is known, gets
// the instance itself.
func (p *Reader) handedOut(s *site.Site, use inspector.Cursor) reason.Refusal {
	call, ok := use.Node().(*ast.CallExpr)
	if !ok {
		return reason.None
	}
	fn := funcs.StaticCallee(p.info, call)
	if s.Build.Entry.Settled || fn == nil || fn.Pkg() == nil || p.pkg.Lookup(fn) != nil || effects.Family(fn.Pkg().Path()) == effects.Family(site.Library(p.info, s)) {
		return reason.None
	}
	for i, arg := range call.Args {
		if !p.isInstance(s, arg) {
			continue
		}
		if p.folder.Life.Imported != nil {
			if pf, known := p.folder.Life.Imported(fn.Origin(), i); known && !pf.Setup {
				continue
			}
		}
		return reason.Because(reason.FixUnknownCall, fn.Name()+" gets the instance")
	}
	return reason.None
}

// isInstance reports whether e is the instance of s, or its address.
func (p *Reader) isInstance(s *site.Site, e ast.Expr) bool {
	e = ast.Unparen(e)
	if u, ok := e.(*ast.UnaryExpr); ok {
		e = ast.Unparen(u.X)
	}
	if e == s.Value.Node() || e == s.Build.At.Node() {
		return true
	}
	id, ok := e.(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := p.info.Uses[id].(*types.Var)
	return ok && slices.Contains(s.Fate.Vars, v) && types.Identical(typ.Pointee(v.Type()), typ.Pointee(s.Type))
}

// returnedTo follows an instance that f returns to the callers of f.
func (p *Reader) returnedTo(s *site.Site, f *funcs.Func, results []int, holder bool, seen []*funcs.Func) reason.Refusal {
	if slices.Contains(seen, f) || len(results) == 0 {
		return reason.None
	}
	seen = append(seen, f)
	safe := s.Sharing() == catalogue.Safe
	stray := ""
	_, memoised := code.MemoisedBy(p.pkg, f) // its calls are known
	switch {
	case safe:
	case f.Exported() && !holder && !p.asIs[f]:
		return reason.Because(reason.FixConfiguredLater, "callers of "+f.Name+" in other packages may configure the instance")
	case f.Referenced() && !holder && !memoised:
		return reason.Because(reason.FixConfiguredLater, f.Name+" is used as a value")
	default:
		stray = p.straySetup(s.Build.Entry)
	}
	if holder && stray != "" {
		return reason.Because(reason.FixConfiguredLater, "the instance is held by a result of "+f.Name+", and "+stray+" is called")
	}
	for _, e := range f.In() {
		if e.Call == nil {
			continue
		}
		fate := p.folder.Life.Track(lifetime.Value{At: e.At, Result: results[0], Entry: s.Build.Entry, Held: holder})
		switch {
		case safe:
		case len(fate.Setups) > 0 || fate.Mutated:
			return reason.Because(reason.FixConfiguredLater, "a caller of "+f.Name+" configures the instance")
		case (fate.Stored || fate.Global != nil) && stray != "":
			return reason.Because(reason.FixConfiguredLater, "a caller of "+f.Name+" keeps the instance, and "+stray+" is called")
		}
		if why := p.returnedTo(s, e.From, fate.Returned, holder || fate.Holder, seen); why.Given() {
			return why
		}
	}
	return reason.None
}
