// Package lifetime answers two questions about a value that a function
// builds: does it outlive the call, and on what does it depend.
//
// A tracker follows the value forward, over all uses of the variables that hold
// it; a walker goes back to what it was made from. What is known where code
// stands, and which ways lead where, internal/guard says. Where the answer cannot
// be told, it is the one that keeps the linter silent: stored, dependent.
package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A ParamFate says what a function does with one of its parameters.
type ParamFate struct {
	fact.Param                // what importers are told; its Index is theirs to know
	Fields     []*types.Var   // of its object, if it is one, no more than these are stored; nil if that is not known
	Late       bool           // it is stored in a map of others, under a key that SetupOn says, if nothing was there
	Why        reason.Silence // by which rule it is Stored, if the function is of this package
}

// An Analysis answers questions about the functions of one package.
type Analysis struct {
	Pkg *funcs.Package
	Cat *catalogue.Catalogue
	// Imported returns what a function of another package does with its
	// parameter i, if that is known.
	Imported func(fn *types.Func, i int) (ParamFate, bool)
	// Fresh reports whether a function of another package makes a new object that
	// fills itself; nil if nothing is known.
	Fresh func(fn *types.Func) bool
	// Chained reports whether a method of another package returns such an object, on which it
	// is called; nil if nothing is known.
	Chained func(fn *types.Func) bool

	// Tells reports whether the package of a path tells of its functions what they do;
	// nil if none does.
	Tells func(path string) bool

	params   map[*types.Var]Param // nil until one is asked for
	fates    map[paramKey]*ParamFate
	held     map[heldKey]ParamFate // of what receivers hold
	jumps    map[*funcs.Func]bool
	lapsing  map[*funcs.Func]bool
	waiting  map[ast.Stmt]bool                  // see waits
	ticking  map[ast.Stmt]bool                  // see ticks
	lent     map[*types.Var]bool                // see isLent
	fields   map[*types.Var][]ast.Expr          // where each field is set; nil until asked for
	parts    map[*types.Var][]ast.Expr          // where a part of the struct in each is, filled with fields
	backs    map[*types.Var]bool                // see takenBack
	unnamed  []*ast.CompositeLit                // those of types without a name, see setByUnnamed
	moved    map[*types.Var]map[*types.Var]bool // see changed
	choices  map[*types.Var]bool                // see chosen
	givens   map[*types.Var]bool                // see given
	modes    map[*funcs.Func]bool               // see yieldsMode
	walks    map[walkKey]Sources
	asked    map[ast.Expr]map[*types.Var]bool   // see asks
	states   map[stateKey]bool                  // see onState
	subjects map[*types.Var]bool                // see isSubject
	replaces map[*funcs.Func]bool               // what Replaces found
	carries  map[*types.Var]bool                // what Carries found
	tries    map[ast.Node]bool                  // what TriesAgain found
	latched  map[ast.Node][]guard.Fact          // see latches
	tried    map[ast.Stmt][]guard.Fact          // see attempts
	handles  map[ast.Stmt]scope.Reason          // see messages
	working  map[*funcs.Func]bool               // see workers; nil until asked for
	guarded  map[guardKey]map[*guard.Level]bool // see guards
	panicked map[*guard.Level]bool              // see failed
	left     budget
	empty    map[*types.Var]bool // what holdsNothing found
	// selections are where fields that are containers are selected; see containers.
	selections map[*types.Var][]inspector.Cursor
	mutated    map[*types.Var]bool       // structs in fields that their methods change; see methodsSet
	counters   map[*types.Var]bool       // fields that are counted with; see counts
	lessened   map[*types.Var]bool       // fields out of which something is taken; see turnsOver
	closed     map[*types.Var]bool       // fields with channels that are closed
	atomics    map[*types.Var][]ast.Expr // what is stored in fields by sync/atomic; nil if that is not written down
	// receivers are those whose types have type parameters, by these; see receiverWith.
	receivers map[*types.TypeParam]*types.Var

	walkNumber int // of the last walk
	seenVars   map[member]int
	seenCalls  map[*ast.CallExpr]int
}

// A Param is the place of a parameter: Index -1 is the receiver.
type Param struct {
	Func  *funcs.Func
	Index int
}

type paramKey struct {
	f     *funcs.Func
	index int
}

// New prepares an Analysis.
func New(pkg *funcs.Package, cat *catalogue.Catalogue, imported func(*types.Func, int) (ParamFate, bool)) *Analysis {
	return &Analysis{
		Pkg: pkg, Cat: cat, Imported: imported,
		fates: make(map[paramKey]*ParamFate),
		held:  make(map[heldKey]ParamFate),
		walks: make(map[walkKey]Sources),
		asked: make(map[ast.Expr]map[*types.Var]bool), states: make(map[stateKey]bool), subjects: make(map[*types.Var]bool), replaces: make(map[*funcs.Func]bool), tries: make(map[ast.Node]bool), carries: make(map[*types.Var]bool), waiting: make(map[ast.Stmt]bool), ticking: make(map[ast.Stmt]bool), latched: make(map[ast.Node][]guard.Fact), tried: make(map[ast.Stmt][]guard.Fact), handles: make(map[ast.Stmt]scope.Reason),
		guarded: make(map[guardKey]map[*guard.Level]bool), panicked: make(map[*guard.Level]bool),
		left: newBudget(pkg),

		seenVars: make(map[member]int), seenCalls: make(map[*ast.CallExpr]int),
		jumps: make(map[*funcs.Func]bool), lapsing: make(map[*funcs.Func]bool), lent: make(map[*types.Var]bool), choices: make(map[*types.Var]bool), givens: make(map[*types.Var]bool), modes: make(map[*funcs.Func]bool),
		moved: make(map[*types.Var]map[*types.Var]bool), empty: make(map[*types.Var]bool),
	}
}

func (a *Analysis) param(v *types.Var) (Param, bool) {
	if a.params == nil {
		a.params = params(a.Pkg)
	}
	p, ok := a.params[v]
	return p, ok
}

// params returns the places of all parameters and receivers.
func params(pkg *funcs.Package) map[*types.Var]Param {
	places := make(map[*types.Var]Param, 2*len(pkg.Funcs))
	for _, f := range pkg.Funcs {
		if f.Sig == nil {
			continue
		}
		if r := f.Sig.Recv(); r != nil {
			places[r] = Param{f, -1}
		}
		for i := range f.Sig.Params().Len() {
			places[f.Sig.Params().At(i)] = Param{f, i}
		}
	}
	return places
}

// Param returns the place of v if it is a parameter or receiver.
func (a *Analysis) Param(v *types.Var) (Param, bool) { return a.param(v) }

// cursor returns the cursor of an identifier of the package.
func (a *Analysis) cursor(id *ast.Ident) (inspector.Cursor, bool) { return a.Pkg.Find(id) }

// enclosingLoop returns the innermost loop around the statement at c whose
// every iteration runs it; for a RangeStmt or the clauses of a ForStmt, that
// loop itself. nil if there is none in the same function.
func enclosingLoop(c inspector.Cursor) ast.Stmt {
	for enc := c; enc.Node() != nil; enc = enc.Parent() { // Enclosing allocates, and this is asked often
		switch n := enc.Node().(type) {
		case *ast.ForStmt:
			if n.Init != nil && n.Init.Pos() <= c.Node().Pos() && c.Node().End() <= n.Init.End() {
				continue
			}
			return n
		case *ast.RangeStmt:
			return n
		case *ast.FuncLit, *ast.FuncDecl:
			return nil
		}
	}
	return nil
}

// isForVar reports whether v is declared by the init clause of a three-clause loop.
func isForVar(loop ast.Stmt, v *types.Var) bool {
	f, ok := loop.(*ast.ForStmt)
	return ok && f.Init != nil && typ.DeclaredIn(f.Init, v)
}

// mentions reports whether e reads v.
func mentions(info *types.Info, e ast.Expr, v *types.Var) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && info.Uses[id] == v {
			found = true
		}
		return !found
	})
	return found
}

// Parameterized returns what the type of e depends on, by the type parameters that it
// mentions: there is one value for each type argument.
func (a *Analysis) Parameterized(e ast.Expr) Sources {
	w := walker{a: a}
	w.typeArguments(e)
	return w.out
}
