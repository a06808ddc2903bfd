package findings

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// OnePerList keeps one finding for what one list, map or array spells out: the first, in
// whose Beside the others of its entry are. It is the list that is made again and again.
//
//	patterns := []*regexp.Regexp{regexp.MustCompile(`a+`), regexp.MustCompile(`b+`)}
func OnePerList(info *types.Info, found []*Finding) (kept []*Finding) {
	type key struct {
		list  ast.Node
		entry *catalogue.Entry
	}
	first := make(map[key]*Finding)
	for _, x := range found {
		list, ok := listAround(info, x)
		if !ok {
			kept = append(kept, x)
			continue
		}
		k := key{list.Node(), x.Build.Entry}
		if prev := first[k]; prev != nil {
			prev.List, prev.Beside = list, append(prev.Beside, x)
			continue
		}
		first[k] = x
		kept = append(kept, x)
	}
	return kept
}

// Listed returns the builds of the list, the first one alone if there is no list.
func (x *Finding) Listed() []*Finding { return append([]*Finding{x}, x.Beside...) }

// listAround returns the outermost literal of a list that has the instance of a finding as
// an element, or as a part of one.
func listAround(info *types.Info, x *Finding) (list inspector.Cursor, ok bool) {
	made, isExpr := x.Build.At.Node().(ast.Expr)
	if !isExpr || x.Build.Imported != nil {
		return list, false
	}
	instance := typ.ResultAt(info.TypeOf(made), 0)
	again := func(call inspector.Cursor) bool { // Must(x), x.Option("missingkey=error")
		t := typ.ResultAt(info.TypeOf(call.Node().(ast.Expr)), 0)
		return t != nil && types.Identical(t, instance)
	}
	for c := x.Build.At; ; {
		switch parent := c.Parent(); c.ParentEdgeKind() {
		case edge.ParenExpr_X, edge.KeyValueExpr_Value:
			c = parent
		case edge.UnaryExpr_X:
			if parent.Node().(*ast.UnaryExpr).Op != token.AND {
				return list, ok
			}
			c = parent
		case edge.SelectorExpr_X:
			if ok || parent.ParentEdgeKind() != edge.CallExpr_Fun || !again(parent.Parent()) {
				return list, ok
			}
			c = parent.Parent()
		case edge.CallExpr_Args:
			if ok || !again(parent) {
				return list, ok
			}
			c = parent
		case edge.CompositeLit_Elts:
			c = parent
			switch info.TypeOf(c.Node().(ast.Expr)).Underlying().(type) {
			case *types.Slice, *types.Array, *types.Map:
				list, ok = c, true
			}
		default:
			return list, ok
		}
	}
}
