package typ

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"
)

func TestStraight(t *testing.T) {
	t.Parallel()
	const src = `package p
func f() {
	first()
	func() {
		second()
	}()
	if c {
		return
	} else {
		fourth()
		func() { fifth() }()
	}
	if d {
		sixth()
	} else {
		never()
	}
	go func() { never() }()
	defer func() { never() }()
	{
		seventh()
	}
}`
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	calls := ""
	for _, s := range Straight(file.Decls[0].(*ast.FuncDecl).Body.List) {
		if e, ok := s.(*ast.ExprStmt); ok {
			calls += e.X.(*ast.CallExpr).Fun.(*ast.Ident).Name + " "
		}
	}
	if want := "first second fourth fifth seventh "; calls != want {
		t.Errorf("got %q, want %q", calls, want)
	}
}
