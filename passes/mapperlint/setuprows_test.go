package mapperlint

import (
	"go/ast"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/setup"
)

// compareRows asserts that each row of the set-up table has in the fixtures a
// place that is reported, and a twin of it that is not.
func compareRows(t *testing.T, actions []*checker.Action) {
	t.Helper()
	table, err := setup.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	reported, silent := make(map[*setup.Row]bool), make(map[*setup.Row]bool)
	for _, act := range actions {
		at := make(map[token.Pos]bool)
		for _, d := range act.Diagnostics {
			at[d.Pos] = at[d.Pos] || d.Category == "setup"
		}
		for _, file := range act.Package.Syntax {
			ast.Inspect(file, func(n ast.Node) bool {
				for _, row := range rowsOf(table, act.Package.TypesInfo, n) {
					if at[n.Pos()] {
						reported[row] = true
					} else {
						silent[row] = true
					}
				}
				return true
			})
		}
	}
	for _, row := range setup.Rows() {
		if !reported[row] {
			t.Errorf("%s: no fixture below testdata/src/setup is reported", row.ID)
		}
		if !silent[row] {
			t.Errorf("%s: no fixture below testdata/src/setup is silent", row.ID)
		}
	}
}

// rowsOf returns the rows of what a call or an assignment names.
func rowsOf(table *setup.Table, info *types.Info, n ast.Node) []*setup.Row {
	switch n := n.(type) {
	case *ast.CallExpr:
		switch callee := typeutil.Callee(info, n).(type) {
		case *types.Builtin:
			if callee.Name() == "delete" || callee.Name() == "clear" {
				return rowsWritten(table, info, n.Args[0])
			}
		case *types.Func:
			if m, ok := table.Call(callee.Origin()); ok {
				return []*setup.Row{m.Row}
			}
		}
	case *ast.AssignStmt:
		var rows []*setup.Row
		for _, lhs := range n.Lhs {
			rows = append(rows, rowsWritten(table, info, lhs)...)
		}
		return rows
	}
	return nil
}

// rowsWritten returns the rows of the variables and fields that an expression on
// the left of an assignment names.
func rowsWritten(table *setup.Table, info *types.Info, lhs ast.Expr) []*setup.Row {
	var rows []*setup.Row
	ast.Inspect(lhs, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if m, ok := table.Field(info.TypeOf(n.X), n.Sel.Name); ok {
				rows = append(rows, m.Row)
			}
		case *ast.Ident:
			if v, ok := info.Uses[n].(*types.Var); ok {
				if m, ok := table.Variable(v); ok {
					rows = append(rows, m.Row)
				}
			}
		}
		return true
	})
	return rows
}
