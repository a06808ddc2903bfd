// Package funcs lists the functions of one package and the edges between
// them: which calls which, from where, and what becomes of function values.
//
// A function literal is a Func of its own, and so is the mention of a constructor of
// another package that is handed on. A function value counts as called
// where it is referenced, unless the scope table knows better (sync.Once,
// slices.SortFunc, a handler registration), or it is returned: then it is
// called by someone else.
package funcs

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// A Func is a declared function or method, a function literal, or the
// initialisers of the package's variables (Package.Init).
type Func struct {
	Index  int              // position in Package.Funcs: source order
	Obj    *types.Func      // nil for literals and Init
	Cursor inspector.Cursor // FuncDecl or FuncLit; the root for Init
	Body   *ast.BlockStmt   // nil for Init and functions without one
	Sig    *types.Signature // nil for Init
	Outer  *Func            // the function around a literal, Init at top level; nil for declarations
	Name   string           // for messages: "(*API).Create", "function literal in Serve"

	// Test is what makes the function test code, although it stands in no
	// _test.go file, an import or a function with the handle of a test; NoPos if
	// nothing does. What it builds, and causes others to build, is no concern.
	Test token.Pos
	// HandedOn: it is the mention of another package's function, which is handed on. It has
	// neither an object nor a body. ByName: a call of a variable that holds it is known as
	// a call of that function.
	HandedOn, ByName bool

	// Memoised: a directive says that the body runs once, however often it
	// is called.
	Memoised bool
	// AsIs: an option says that other packages call it for every request, and use
	// what it returns as it is.
	AsIs bool

	asked
}

// An Edge says that From calls To, or hands it to something that does.
type Edge struct {
	From, To *Func
	At       inspector.Cursor // the CallExpr, or the reference
	Call     *ast.CallExpr    // nil if To is only referenced at At
	Recv     ast.Expr         // receiver operand of a method call, or nil
	Reason   scope.Reason     // how often per run of At: PerElement, Once; Unknown for each
	Value    bool             // the call is of a function value, one of whose targets is To
	// Once is the local variable of From, a once or a pool, that lets the first
	// call of each run of From through.
	Once *types.Var
	// Put says into what the function of another package, which calls To, puts what that
	// returns; nil if it does not.
	Put *fact.Callback
}

// An Invoke is a call of an interface method, or of a value of a named
// function type, whose targets other packages may define.
type Invoke struct {
	Key string // "path.Iface.Method" or "path.FuncType"
	At  inspector.Cursor
}

// An ImportedAs is a function of another package as a value of the function
// type Key ("path.Type").
type ImportedAs struct {
	Func *types.Func
	Key  string
	At   inspector.Cursor
}

// A Package holds the functions of one package.
type Package struct {
	Pkg   *types.Package
	Info  *types.Info
	Root  inspector.Cursor
	Files []inspector.Cursor // the files that are not tests
	Calls []Call             // in source order
	Funcs []*Func
	Init  *Func

	decls  map[*types.Func]*Func
	bodies map[*ast.FuncDecl]*Func
	lits   map[*ast.FuncLit]*Func
	// handedOn are the mentions of other packages' functions: see handOn.
	handedOn   map[ast.Expr]*Func
	uses       map[*types.Var][]inspector.Cursor // see Mentions
	byName     map[string][]*Func                // methods of concrete types, for interface calls
	placed     map[placement]bool
	impls      map[ifaceMethod][]*Func
	dispatches map[ifaceMethod]int // how many calls there are; see dispatched

	connected   bool                 // see connect
	mentioned   []mention            // see mentions; nil until asked for
	sighted     map[*Func]sighted    // what InSight told
	asValues    map[*types.Func]bool // see IsValue; nil until asked for
	inSight     *sight               // see sights; nil until asked for
	isServer    func(*types.TypeName) bool
	stored      []inspector.Cursor // see Stores; nil until asked for
	conversions []Conversion       // of all, converts, those that count
	converts    []Conversion       // see allConversions; nil until asked for
	convertsOf  map[*types.TypeName][]Conversion
	alone       map[*types.TypeName][]*types.Var // see keptAlone

	declares   map[*types.TypeParam]typeArg // nil until a type parameter is asked for
	typeArgs   map[typeArg][]types.Type
	concrete   map[typeArg][]types.Type // see argsOf
	ifaces     map[*types.TypeName]bool // interfaces: see matters
	valueCalls []inspector.Cursor       // see ValueCalls; nil until asked for
	sequences  []inspector.Cursor       // functions that loops go through, and call by that
	poolGets   []inspector.Cursor       // calls of (*sync.Pool).Get
	values     *resolver                // nil if no value is called
	onces      map[*types.Var]once      // how often parameters are called
	// What is asked for often is kept: made on first use.
	index    []fileIndex // by position
	names    names       // of all files
	gives    map[*types.Var][]Assignment
	ranged   map[*ast.RangeStmt]ast.Expr // see Ranged
	switched map[token.Pos]inspector.Cursor
	startup  map[*Func]bool // functions that run at start-up only, or not
	// told returns what is known of a function of another package, or nil.
	told       func(*types.Func) *fact.Func
	fieldCalls []fieldCall
	// Guard says what is known where code of the package stands.
	Guard *guard.Analysis
	// Signatures tells of signatures how often what has them runs.
	Signatures scope.Signatures
}

// New finds the functions and edges in the listed files of a package; isServer
// tells the generated server interfaces of its imports, and is nil if there are none;
// told returns what they tell of a function, or nil; mentions are those of other packages'
// functions that are to be followed where they are handed on.
func New(pkg *types.Package, info *types.Info, insp *inspector.Inspector, list *Listing, mentions []Mentioned, isServer func(*types.TypeName) bool, told func(*types.Func) *fact.Func) *Package {
	decls := 0
	for _, file := range list.Files {
		decls += len(file.Node().(*ast.File).Decls)
	}
	p := &Package{
		Pkg: pkg, Info: info, Root: insp.Root(), Files: list.Files, Calls: list.Calls,
		decls:  make(map[*types.Func]*Func, decls),
		bodies: make(map[*ast.FuncDecl]*Func, decls),
		uses:   make(map[*types.Var][]inspector.Cursor),
		lits:   make(map[*ast.FuncLit]*Func),

		handedOn: make(map[ast.Expr]*Func, len(mentions)),

		byName:  make(map[string][]*Func),
		placed:  make(map[placement]bool),
		impls:   make(map[ifaceMethod][]*Func),
		ifaces:  make(map[*types.TypeName]bool),
		onces:   make(map[*types.Var]once),
		startup: make(map[*Func]bool),

		told:     told,
		isServer: isServer,
		names:    names{of: list.Files},

		gives:  make(map[*types.Var][]Assignment),
		ranged: make(map[*ast.RangeStmt]ast.Expr),
	}
	p.Init = p.add(&Func{Cursor: p.Root, Name: "package variables"})
	served := p.served()
	for _, file := range p.Files {
		test := testImport(file)
		for c := range file.Preorder((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
			p.declare(c, test, served)
		}
	}
	p.handOn(mentions)
	p.Guard = guard.New(info, &world{p: p, defs: make(map[*types.Var][]guard.Definition), ends: make(map[*Func]bool), handsOn: make(map[*types.Var]bool)})
	return p
}

func (p *Package) add(f *Func) *Func {
	f.Index, f.of = len(p.Funcs), p
	p.Funcs = append(p.Funcs, f)
	return f
}

// declare adds the Func of a FuncDecl or FuncLit; c is visited after what
// encloses it. test is the import that makes its file test code, but for the functions that
// are served, or NoPos.
func (p *Package) declare(c inspector.Cursor, test token.Pos, served map[types.Object]bool) {
	f := &Func{Cursor: c}
	switch n := c.Node().(type) {
	case *ast.FuncDecl:
		obj, _ := p.Info.Defs[n.Name].(*types.Func)
		if obj == nil {
			return
		}
		f.Obj, f.Body, f.Sig, f.Name = obj, n.Body, obj.Signature(), shortName(obj)
		p.decls[obj], p.bodies[n] = f, f
		if f.Sig.Recv() != nil {
			p.byName[obj.Name()] = append(p.byName[obj.Name()], f)
		}
	case *ast.FuncLit:
		sig, _ := types.Unalias(p.Info.TypeOf(n)).(*types.Signature)
		if sig == nil {
			return
		}
		f.Body, f.Sig = n.Body, sig
		f.Outer = p.Enclosing(c.Parent())
		f.Name = "function literal"
		if d := f.Decl(); d.Obj != nil {
			f.Name += " in " + d.Name
		}
		p.lits[n] = f
	}
	if d := f.Decl(); d.Obj != nil && served[d.Obj] {
		test = token.NoPos
	}
	p.asTest(f, test)
	p.add(f)
}

// declaredAs returns how often a declared function runs, as its signature,
// receiver or role in the language tells.
func (p *Package) declaredAs(obj *types.Func) scope.Reason {
	sig := obj.Signature()
	if sig.Recv() == nil && (obj.Name() == "init" || obj.Name() == "main" && p.Pkg.Name() == "main") && sig.Params().Len() == 0 {
		return scope.Reason{Freq: scope.Once, What: obj.Name()}
	}
	if r, ok := p.Signatures.Of(obj.Name(), sig); ok {
		return r
	}
	if recv := sig.Recv(); recv != nil {
		if r, ok := scope.EmbedsServer(recv.Type(), obj.Name()); ok {
			return r
		}
	}
	return scope.Reason{}
}

// Decl returns the declaration around f: f itself, or the one that a literal is in.
func (f *Func) Decl() *Func {
	for f.Outer != nil {
		f = f.Outer
	}
	return f
}
