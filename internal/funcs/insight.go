package funcs

import (
	"go/ast"
	"go/types"
	"slices"
	"sort"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// Most functions are called by their names, or where they stand, and in no other way. Who does that, and how
// often they run, is told here without all edges, as these would tell it. Of other functions, which are values or
// of which something else is known, the edges are to be asked.

// A sight is an index of what is in sight of all functions.
type sight struct {
	// static are the calls of functions of the package, by their positions in Package.Calls: the
	// last of each, and before each the one before it, plus 1.
	static map[*types.Func]int
	before []int
	// dynamic are the calls of methods of interfaces, by the names of these.
	dynamic map[string][]Call
	// selected are the names of methods of interfaces that are mentioned.
	selected map[string]bool
	// registers: a function is called that calls the methods of what it gets.
	registers bool
}

// sights returns the index.
func (p *Package) sights() *sight {
	if p.inSight != nil {
		return p.inSight
	}
	s := &sight{static: make(map[*types.Func]int), before: make([]int, len(p.Calls)), dynamic: make(map[string][]Call), selected: make(map[string]bool)}
	for i, call := range p.Calls {
		switch fn := call.Func(); {
		case fn == nil:
		case isInterfaceMethod(fn):
			s.dynamic[fn.Name()] = append(s.dynamic[fn.Name()], call)
		case fn.Pkg() == p.Pkg:
			s.before[i] = s.static[fn]
			s.static[fn] = i + 1
		default:
			s.registers = s.registers || scope.CallsMethods(fn)
		}
	}
	for _, m := range p.mentions() {
		if isInterfaceMethod(m.fn) {
			s.selected[m.fn.Name()] = true
		}
	}
	p.inSight = s
	return s
}

// IsValue reports whether f, which is declared, is mentioned without a call of it: who calls it is not in sight.
func (p *Package) IsValue(f *Func) bool {
	if p.asValues == nil {
		p.asValues = make(map[*types.Func]bool)
		for _, m := range p.mentions() {
			p.asValues[m.fn.Origin()] = true
		}
	}
	return f.Obj != nil && p.asValues[f.Obj]
}

// InSight returns the edges that lead to f, and how often it runs, if that is told without all edges.
func (p *Package) InSight(f *Func) (in []*Edge, r scope.Reason, ok bool) {
	switch {
	case f == p.Init:
		return nil, scope.Reason{Freq: scope.Once, What: initialisation}, true
	case p.connected:
		return f.in, f.reason, true
	}
	told, known := p.sighted[f]
	if !known {
		told.in, told.runs, told.ok = p.lookAt(f)
		if p.sighted == nil {
			p.sighted = make(map[*Func]sighted)
		}
		p.sighted[f] = told
	}
	return told.in, told.runs, told.ok
}

// sighted is what InSight returns.
type sighted struct {
	in   []*Edge
	runs scope.Reason
	ok   bool
}

// lookAt is InSight of a function that was not asked about before.
func (p *Package) lookAt(f *Func) (in []*Edge, r scope.Reason, ok bool) {
	if f.HandedOn || p.setsUp(f) {
		return nil, r, false
	}
	r, _ = p.declared(f)
	if f.isLit() {
		return p.litInSight(f, r)
	}
	if p.IsValue(f) {
		return nil, r, false
	}
	s := p.sights()
	for i := s.static[f.Obj]; i > 0; i = s.before[i-1] {
		in = append(in, p.calledAt(p.Calls[i-1].At, f))
	}
	if f.Sig.Recv() == nil {
		return inOrder(in), r, true
	}
	name := f.Obj.Name()
	if s.selected[name] || s.registers || p.isServer != nil || scope.InterfaceMethod(name) || p.imports(scope.Kong) || p.mayBeAlone(f) {
		return nil, r, false
	}
	if len(s.dynamic[name])*len(p.byName[name]) > maxInSight {
		return nil, r, false
	}
	for _, call := range s.dynamic[name] {
		if p.reaches(call, f) {
			in = append(in, p.calledAt(call.At, f))
		}
	}
	return inOrder(in), r, true
}

// calledAt returns the edge of a call of f.
func (p *Package) calledAt(c inspector.Cursor, f *Func) *Edge {
	call := c.Node().(*ast.CallExpr)
	return &Edge{From: p.Enclosing(c), To: f, At: c, Call: call, Recv: receiver(call)}
}

// inOrder sorts edges by where they stand.
func inOrder(in []*Edge) []*Edge {
	slices.SortFunc(in, func(x, y *Edge) int { return int(x.At.Index() - y.At.Index()) })
	return in
}

// maxInSight bounds the calls of methods of one name times the methods, which are looked through for
// each of these.
const maxInSight = 1000

// reaches reports whether the call, of a method of an interface, may be of f.
func (p *Package) reaches(call Call, f *Func) bool {
	for _, to := range p.targets(call.Callee.(*types.Func), receiver(call.Expr())) {
		if to == f {
			return true
		}
	}
	return false
}

// mayBeAlone reports whether f is a method of a type whose edges from calls of interfaces do not count.
func (p *Package) mayBeAlone(f *Func) bool {
	t := p.ownType(f)
	if t == nil {
		return false
	}
	for m := range t.Type().(*types.Named).Methods() {
		if len(p.sights().dynamic[m.Name()]) > 0 {
			return p.keptAlone(t)
		}
	}
	return false
}

// setsUp reports whether f calls something by which it counts as set-up.
func (p *Package) setsUp(f *Func) bool {
	from := sort.Search(len(p.Calls), func(i int) bool { return p.Calls[i].At.Index() > f.Cursor.Index() })
	for _, call := range p.Calls[from:] {
		if !f.Cursor.Contains(call.At) {
			break
		}
		if scope.SetupCall(call.Func()) && p.Enclosing(call.At) == f {
			return true
		}
	}
	return false
}

// litInSight is InSight of a literal that is called where it stands, or by a variable which is there for
// that, or by another package that gets it and does not hand it back; r is what its signature tells.
func (p *Package) litInSight(f *Func, r scope.Reason) (in []*Edge, _ scope.Reason, ok bool) {
	c := unparen(f.Cursor)
	kind, i := c.ParentEdge()
	call, isCall := c.Parent().Node().(*ast.CallExpr)
	switch {
	case kind == edge.CallExpr_Fun:
		return []*Edge{{From: p.Enclosing(c.Parent()), To: f, At: c.Parent(), Call: call}}, r, true
	case kind == edge.AssignStmt_Rhs:
		in, ok = p.heldInSight(f)
		return in, r, ok
	case !isCall:
		return nil, r, false
	}
	fn := StaticCallee(p.Info, call)
	if fn == nil || p.Lookup(fn) != nil || Memoises(fn) {
		return nil, r, false
	}
	if cb, told := p.Callback(fn, i); told && (cb.Same || cb.Memo || cb.Kept) {
		return nil, r, false
	}
	by, _, known := p.argumentReason(c)
	if !known {
		t := paramType(fn.Signature(), i)
		if FuncTypeKey(t) != "" {
			return nil, r, false
		}
		by, _ = scope.FuncType(t)
	}
	if by.Freq >= scope.PerValue {
		if r.Freq < by.Freq && !f.Test.IsValid() {
			r = by
		}
		return nil, r, true
	}
	return []*Edge{{From: p.Enclosing(c.Parent()), To: f, At: c, Reason: by}}, r, true
}

// heldInSight returns the calls of a literal that a local variable holds, if nothing else is done with that.
func (p *Package) heldInSight(f *Func) (in []*Edge, ok bool) {
	v := p.HeldBy(f)
	if v == nil || v.Kind() != types.LocalVar {
		return nil, false
	}
	for _, c := range p.Mentions(v) {
		if _, isDef := p.assignment(c); isDef {
			continue
		}
		if c.ParentEdgeKind() != edge.CallExpr_Fun {
			return nil, false
		}
		in = append(in, p.calledAt(c.Parent(), f))
	}
	return in, true
}
