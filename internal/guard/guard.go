// Package guard says what is known where a piece of code stands: the conditions
// that hold on every way there.
//
// # Question
//
// For a node n of a function, Facts yields the facts (path, kind) such that each
// way from the entry of the function to n passes an edge of the control-flow
// graph on which the fact holds. A path is a variable and the fields and
// elements that lead from it; a kind says that what is there is unset (nil, zero,
// false, absent), set, a certain constant, an error or none.
//
// # How
//
// An edge that only one branch leads to dominates what its target dominates. So
// the facts of a block are those of its dominator and those of the edge into it,
// if there is one edge alone; where several ways join that were tested for different
// things, one of these is so. It makes no difference how the branch is spelt:
// nil == x, !(x != nil), a case of a switch, an early return, the header of a
// loop, a goto. Conjunctions are taken apart; a local variable stands for what
// the definition that reaches it copies; a call of a function of the package
// that yields a bool stands for what holds where that function returns it; a
// call that looks something up stands for what it looks up.
//
// # What is ignored
//
// Stores between a test and n do not take a fact back: who fills a variable
// under the test that it is empty has tested it. Aliases other than copies to
// local variables are unknown. Panics leave no edge.
package guard

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// A Kind is what is known of the value at a path.
type Kind uint8

// The kinds of facts.
const (
	Other  Kind = iota // a condition of which nothing more is known
	Unset              // nil, zero, false, not there
	Set                // the opposite
	Is                 // equal to the constant Limit, which is not zero, or to another operand
	IsNot              // not equal to it
	Failed             // an error that is not nil
	Worked             // an error that is nil, or not the one that was asked for
)

func (k Kind) String() string {
	return [...]string{"other", "unset", "set", "is", "is not", "failed", "worked"}[k]
}

// A Fact holds where control has passed the edge of a test.
type Fact struct {
	Path Path
	Kind Kind
	// Limit, if it is not nil, is the constant of which the test found that the value at
	// Path is related to it by Op: == != < <= > >=.
	Limit constant.Value
	Op    token.Token
	Test  ast.Expr   // the condition, as it stands in the function that was asked about; nil for a select
	Key   Key        // of the element at Path, if that is one
	Type  types.Type // what is at Path was asked whether it has this type; nil if not
	// Swaps: the test itself stores there what makes it fail the next time, as
	// a compare-and-swap does.
	Swaps bool
	// Chan: it is known by a select, here or in a function that says so: a message came by the channel
	// at Path, or there was room for one; or not.
	Chan bool
	// Came is how a test came out of which more than one part can be the reason.
	Came bool
	// either are the facts of two ways that join, one of which is so. Test stands in no source then.
	either *[2][]Fact
}

// AboutError reports whether the fact is that something failed, or did not.
func (f Fact) AboutError() bool { return f.Kind == Failed || f.Kind == Worked }

// A Function is what a call runs: a function of the package, or a literal.
type Function struct {
	Body *ast.BlockStmt
	Sig  *types.Signature
}

// ownPart reports whether p is a part of a parameter itself, which is a copy of what
// was passed.
func (f Function) ownPart(p Path) bool {
	return p.Root != nil && (p.Root == f.Sig.Recv() || f.parameter(p.Root) >= 0) && p.InRoot()
}

// parameter returns which parameter v is, or -1.
func (f Function) parameter(v *types.Var) int {
	for i := range f.Sig.Params().Len() {
		if v != nil && f.Sig.Params().At(i) == v {
			return i
		}
	}
	return -1
}

// A Definition gives a variable a value.
type Definition struct {
	At    ast.Node // the identifier that is given the value
	Value ast.Expr // nil where the zero value, or a loop, decides
	Index int      // which result of Value
	Step  bool     // the value depends on the one before
}

// A World is what guard asks about the package.
type World interface {
	// Callee returns the function of the package that a call runs, ok false
	// if it is another package's, or not known.
	Callee(call *ast.CallExpr) (fn Function, ok bool)
	// Definitions returns what gives v its value, anywhere in the package.
	Definitions(v *types.Var) []Definition
	// MayReturn reports whether control may come back from a call.
	MayReturn(call *ast.CallExpr) bool
	// Results returns the identifiers that name the results of the function around a
	// return statement.
	Results(ret *ast.ReturnStmt) []ast.Expr
	// HandsOn reports whether nothing is done with v but that it is assigned and returned.
	HandsOn(v *types.Var) bool
}

// An Analysis answers questions about the functions of one package.
type Analysis struct {
	info   *types.Info
	world  World
	graphs map[*ast.BlockStmt]*Graph
}

// New prepares an Analysis.
func New(info *types.Info, world World) *Analysis {
	return &Analysis{info: info, world: world, graphs: make(map[*ast.BlockStmt]*Graph)}
}

// Graph returns the control flow of a function body, built on first use.
func (a *Analysis) Graph(body *ast.BlockStmt) *Graph {
	g := a.graphs[body]
	if g == nil {
		g = newGraph(a, body)
		a.graphs[body] = g
	}
	return g
}

// maxDepth bounds the calls that are followed from a condition to what it asks.
const maxDepth = 3
