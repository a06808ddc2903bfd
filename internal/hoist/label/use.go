package label

import (
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/form"
)

// A use is a call of a method of an instance, or of a function that does all of it.
type use struct {
	call   inspector.Cursor
	method string
	text   ast.Expr // its first argument, nil if it has none
}

// finds reports whether a use of a pattern returns what that matches, or whether it
// does: not what a text is without that.
func (u use) finds() bool {
	return !slices.ContainsFunc([]string{"Replace", "Split", "Expand"}, func(w string) bool { return strings.HasPrefix(u.method, w) })
}

// uses returns the uses of an instance, of those that are seen, but for what is asked of
// the instance itself: the number of a group. There are no others if all is true.
func (p *Namer) uses(prop *form.Proposal) (list []use, all bool) {
	s := prop.Slice.Site
	if s.Shot != nil {
		return []use{{s.Build.At, ast.Unparen(s.Shot.Fun).(*ast.SelectorExpr).Sel.Name, ast.Unparen(s.Shot.Args[1])}}, true
	}
	at := append([]inspector.Cursor{}, prop.UsedAt()...)
	switch {
	case len(at) > 0:
	case s.Local != nil:
		at = prop.Slice.Uses(s.Local)
	default:
		at = append(at, s.Value)
	}
	all = true
	for _, c := range at {
		if c.ParentEdgeKind() != edge.SelectorExpr_X || c.Parent().ParentEdgeKind() != edge.CallExpr_Fun {
			all = false
			continue
		}
		u := use{call: c.Parent().Parent(), method: c.Parent().Node().(*ast.SelectorExpr).Sel.Name}
		if args := u.call.Node().(*ast.CallExpr).Args; len(args) > 0 {
			u.text = ast.Unparen(args[0])
		}
		if !asksPattern[u.method] {
			list = append(list, u)
		}
	}
	return list, all
}

// asksPattern are methods of a pattern that look at no text.
var asksPattern = map[string]bool{"SubexpIndex": true, "SubexpNames": true, "NumSubexp": true, "String": true, "LiteralPrefix": true}
