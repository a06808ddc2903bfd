package main

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"go/types"
	"os"
	"reflect"

	"golang.org/x/tools/go/analysis"
)

// facts are the facts of a package and of its direct imports.
type facts struct {
	own  *types.Package
	held map[*types.Package][]analysis.Fact
}

// readFacts reads the facts of the imports from their files.
func readFacts(p *pkg, a *analysis.Analyzer) (facts, error) {
	for _, f := range a.FactTypes {
		gob.Register(f)
	}
	fs := facts{own: p.types, held: make(map[*types.Package][]analysis.Fact)}
	for _, imp := range p.types.Imports() {
		file, ok := p.unit.Facts[imp.Path()]
		if !ok {
			continue // the standard library
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return fs, err
		}
		if len(data) == 0 {
			continue
		}
		var list []analysis.Fact
		if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&list); err != nil {
			return fs, fmt.Errorf("facts of %s: %w", imp.Path(), err)
		}
		fs.held[imp] = list
	}
	return fs, nil
}

// write writes the facts of the package itself, and an empty file if it has
// none: a build system wants the file that was declared.
func (fs facts) write(file string) error {
	var buf bytes.Buffer
	if list := fs.held[fs.own]; len(list) > 0 {
		if err := gob.NewEncoder(&buf).Encode(list); err != nil {
			return err
		}
	}
	return os.WriteFile(file, buf.Bytes(), 0o666)
}

func (fs facts) imported(from *types.Package, ptr analysis.Fact) bool {
	for _, f := range fs.held[from] {
		if reflect.TypeOf(f) == reflect.TypeOf(ptr) {
			reflect.ValueOf(ptr).Elem().Set(reflect.ValueOf(f).Elem())
			return true
		}
	}
	return false
}

func (fs facts) export(f analysis.Fact) { fs.held[fs.own] = append(fs.held[fs.own], f) }

func (fs facts) all() []analysis.PackageFact {
	var list []analysis.PackageFact
	for p, held := range fs.held {
		for _, f := range held {
			list = append(list, analysis.PackageFact{Package: p, Fact: f})
		}
	}
	return list
}
