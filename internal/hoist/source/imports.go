package source

import (
	"go/types"
	"go/version"

	"github.com/mapperlint/mapperlint/internal/textedit"
)

// HasOnceValue reports whether the file is written in a Go that has
// sync.OnceValue.
func (p *Package) HasOnceValue(f *File) bool { return p.AtLeast(f, "go1.21") }

// AtLeast reports whether the file is written in the given Go, or a later one.
func (p *Package) AtLeast(f *File, goVersion string) bool {
	v := p.info.FileVersions[f.Syntax]
	return v == "" || version.Compare(v, goVersion) >= 0
}

// ImportSync returns the edits that import sync into the file, if it does not
// yet; ok is false if the name means something else there.
func (p *Package) ImportSync(f *File) (edits []textedit.Edit, ok bool) {
	for pkg, name := range f.Imports {
		if pkg.Path() == "sync" {
			return nil, name == "sync"
		}
	}
	if !p.Importable(f, "sync") {
		return nil, false
	}
	return f.Src.AddImport("", "sync")
}

// Importable reports whether nothing in the file has a name that an import is
// to get.
func (p *Package) Importable(f *File, name string) bool {
	sc := p.info.Scopes[f.Syntax]
	return p.pkg.Pkg.Scope().Lookup(name) == nil && sc != nil && sc.Lookup(name) == nil
}

// WithoutImport returns the edit that deletes an import.
func (p *Package) WithoutImport(f *File, pn *types.PkgName) (textedit.Edit, bool) {
	for _, spec := range f.Syntax.Imports {
		if p.info.PkgNameOf(spec) == pn {
			return f.Src.DeleteImport(spec)
		}
	}
	return textedit.Edit{}, false
}
