// Package summary says what each function of a package builds when it is
// called: the builds in its own body and those that it reaches. Summaries are
// folded bottom-up over the calls of the package, and cross packages as facts.
package summary

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// A Build is the evaluation of a constructor: one place in the source of this
// package, or a call of another package's function that builds.
type Build struct {
	Index       int // in source order
	Entry       *catalogue.Entry
	Constructor *catalogue.Constructor
	At          inspector.Cursor // CallExpr, CompositeLit, or ValueSpec (var h codec.JsonHandle)
	Owner       *funcs.Func
	Fate        lifetime.Fate // in Owner
	Deps        lifetime.Sources
	// OnlyLeak: it matters only if the instance is not released.
	OnlyLeak bool
	// Ends: what stays of it ends by itself after a time that it was told.
	Ends bool
	// Latched: an object that all rounds of some loop use lets the first alone build.
	Latched bool

	// HandedOn: the constructor is not called at At but handed on, as it is; Owner is that
	// mention.
	HandedOn bool

	value *types.Var // the variable that is called, until the constructor behind it is known

	// Callee and Imported are set for a build in another package.
	Callee   *types.Func
	Imported *ImportedBuild
}

// An Effect is a build that a call of a function causes.
type Effect struct {
	Build *Build
	Deps  lifetime.Sources // in terms of the parameters of that function and of those around it
	Path  *Path            // from the function to the one that holds the build
	// At is where the function itself causes it: the build, or the first hop.
	At inspector.Cursor
	// Fate of the instance in the function that uses it up.
	Fate lifetime.Fate
	// User is the function that uses the instance up.
	User *funcs.Func
	// Through: it is the function value Passed that builds, and a call hands
	// that over in this parameter. Other calls hand over other functions.
	Through *types.Var
	Field   *types.Var // the field of Through's struct that holds it, or nil
	Passed  *funcs.Func
}

// Lazy reports whether the instance is built where it is first needed, and a
// variable of the function that uses it up keeps it until then.
func (e *Effect) Lazy() bool {
	return e.Fate.Lazy != nil || e.Path.Once() != nil
}

// A Make is a build whose instance a call of the function returns.
type Make struct {
	Effect
	Result int
	Holder bool // the result holds the instance
	// Into: it is not a result but parameter number Result (-1: the receiver)
	// whose object holds the instance after the call.
	Into bool
}

// A Summary is what a call of one function does.
type Summary struct {
	Uses  []*Effect // built and used up
	Makes []*Make   // built and returned
	// Defaults are built for callers that give nothing in their place, and then
	// returned, or used up (Result is usedUp).
	Defaults []*Make
}

// usedUp is the Result of a default that the function uses up itself.
const usedUp = -2

// args returns the expressions on which the instance depends.
func (b *Build) args() []ast.Expr {
	switch n := b.At.Node().(type) {
	case *ast.CallExpr:
		if b.Imported != nil {
			return b.importedArgs(n)
		}
		if b.Constructor.OneShot && len(n.Args) > 0 {
			return n.Args[:1]
		}
		args := n.Args
		if sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr); ok && b.method() {
			args = append([]ast.Expr{sel.X}, args...)
		}
		return args
	case *ast.CompositeLit:
		return n.Elts
	case *ast.ValueSpec:
		return n.Values
	}
	return nil
}

// method reports whether the constructor is a method, whose receiver counts
// as an argument: cbor.EncOptions{...}.EncMode().
func (b *Build) method() bool {
	call := b.At.Node().(*ast.CallExpr)
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	return ok && sel.Sel.Name != "" && b.Constructor.Name[0] == '('
}

// importedArgs returns the arguments of the call on which an instance in
// another package depends.
func (b *Build) importedArgs(call *ast.CallExpr) (args []ast.Expr) {
	for _, i := range b.Imported.Fact.Params {
		args = append(args, b.passed(call, i)...)
	}
	return args
}

// passed returns what the call passes for parameter i of a function of another package (-1:
// the receiver), as far as that is written down.
func (b *Build) passed(call *ast.CallExpr, i int) []ast.Expr {
	if i < 0 {
		if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
			return []ast.Expr{sel.X}
		}
		return nil
	}
	sig := b.Callee.Signature()
	if i >= sig.Params().Len() {
		return nil
	}
	args, _ := passedTo(sig, call, i)
	return args
}
