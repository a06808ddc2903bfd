package timing

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
)

// must looks at a call of a function that panics instead of failing. What is
// constant fails at every start or at none, and is seen before it is shipped.
func (c *clock) must(call *ast.CallExpr, fn *types.Func) {
	if !strings.HasPrefix(fn.Name(), "Must") {
		return
	}
	for _, arg := range call.Args {
		if !c.constant(arg, 0) && !(fn.Name() == "Must" && c.fixed(arg)) {
			c.panicking(fn.Name() + " panics on what it cannot use")
			return
		}
	}
	if fn.Pkg() == nil || fn.Pkg().Path() != "regexp" || len(call.Args) != 1 {
		return
	}
	if pattern, ok := c.text(call.Args[0], 0); !ok || !Compiles(pattern) {
		c.panicking("its pattern may not compile")
	}
}

// Parses reports whether e makes a template of constants, of a text that is one: it fails
// for no call.
func (p *Reader) Parses(s *site.Site, e ast.Expr) bool {
	if lib := site.Library(p.info, s); lib != "text/template" && lib != "html/template" {
		return false
	}
	return p.clock(s, nil).fixed(e)
}

// fixed reports whether e is a chain of calls of the library whose arguments are
// constants: template.New("page").Parse("{{.}}").
func (c *clock) fixed(e ast.Expr) bool {
	call, ok := c.based(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	fn := funcs.StaticCallee(c.p.info, call)
	if fn == nil || fn.Pkg() == nil || effects.Family(fn.Pkg().Path()) != c.family {
		return false
	}
	ofTemplate := fn.Pkg().Path() == "text/template" || fn.Pkg().Path() == "html/template"
	if !(ofTemplate && fn.Name() == "Funcs") && slices.ContainsFunc(call.Args, func(arg ast.Expr) bool { return !c.constant(arg, 0) }) {
		return false
	}
	switch {
	case !ofTemplate:
	case fn.Name() == "Parse":
		g, known := c.grammar(call)
		if text, ok := c.text(call.Args[0], 0); !ok || !known || !g.parses(text) {
			return false
		}
	case fn.Name() != "New" && fn.Name() != "Delims" && fn.Name() != "Funcs":
		return false
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	return ok && (fn.Signature().Recv() == nil || c.fixed(sel.X))
}

// text returns the string that an expression of constants always is.
func (c *clock) text(e ast.Expr, depth int) (string, bool) {
	if tv := c.p.info.Types[e]; tv.Value != nil {
		return constant.StringVal(tv.Value), tv.Value.Kind() == constant.String
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := c.p.info.Uses[e].(*types.Var)
		if !ok || depth > 8 || !c.constant(e, 0) {
			return "", false
		}
		return c.text(c.p.pkg.Assignments(v)[0].Value, depth+1)
	case *ast.BinaryExpr:
		x, okX := c.text(e.X, depth+1)
		y, okY := c.text(e.Y, depth+1)
		return x + y, okX && okY && e.Op == token.ADD
	case *ast.CallExpr:
		fn := funcs.StaticCallee(c.p.info, e)
		if fn == nil || texts[fn.FullName()] == nil || len(e.Args) != 1 {
			return "", false
		}
		x, ok := c.text(e.Args[0], depth+1)
		return texts[fn.FullName()](x), ok
	}
	return "", false
}

// texts are functions of the standard library that make one text of another, of
// which patterns are put together.
var texts = map[string]func(string) string{
	"regexp.QuoteMeta":  regexp.QuoteMeta,
	"strings.ToLower":   strings.ToLower,
	"strings.ToUpper":   strings.ToUpper,
	"strings.TrimSpace": strings.TrimSpace,
}

// Compiles reports whether a pattern is a regular expression.
func Compiles(pattern string) bool {
	_, err := regexp.Compile(pattern)
	return err == nil
}
