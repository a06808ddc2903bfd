package funcs

import (
	"go/ast"
	"go/types"
	"reflect"
	"strconv"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// commands marks the methods of kong's command structs: those that are a
// field with a cmd tag in a package that imports kong. The process runs one
// of them, once.
func (p *Package) commands() {
	if !p.imports(scope.Kong) {
		return
	}
	for _, file := range p.Files {
		for c := range file.Preorder((*ast.StructType)(nil)) {
			for _, field := range c.Node().(*ast.StructType).Fields.List {
				if isCommand(field) {
					p.runsOnce(p.Info.TypeOf(field.Type))
				}
			}
		}
	}
}

func (p *Package) imports(path string) bool {
	for _, imp := range p.Pkg.Imports() {
		if imp.Path() == path {
			return true
		}
	}
	return false
}

// isCommand reports whether the field's tag makes it a command of kong:
// `cmd:""`, or `kong:"cmd"`.
func isCommand(field *ast.Field) bool {
	if field.Tag == nil {
		return false
	}
	text, err := strconv.Unquote(field.Tag.Value)
	if err != nil {
		return false
	}
	tag := reflect.StructTag(text)
	if _, ok := tag.Lookup("cmd"); ok {
		return true
	}
	return len(tag.Get("kong")) >= 3 && tag.Get("kong")[:3] == "cmd"
}

// runsOnce marks the methods of t that nothing else is known of.
func (p *Package) runsOnce(t types.Type) {
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		t = ptr.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return
	}
	for m := range named.Methods() {
		if f := p.Lookup(m); f != nil {
			f.mark(scope.Reason{Freq: scope.Once, What: "kong command"})
		}
	}
}
