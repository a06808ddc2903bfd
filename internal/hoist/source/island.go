package source

import (
	"go/ast"
	"path/filepath"
	"slices"
	"strings"
)

// Island names a file whose variables no other file can use: it is part of some
// builds only, or names things without their package. It is "" for others.
func (f *File) Island() string {
	if f.Constrained() || slices.ContainsFunc(f.Syntax.Imports, func(imp *ast.ImportSpec) bool { return imp.Name != nil && imp.Name.Name == "." }) {
		return f.Name
	}
	return ""
}

// Constrained reports whether a file is part of some builds only.
func (f *File) Constrained() bool {
	for _, g := range f.Syntax.Comments {
		if g.Pos() > f.Syntax.Package {
			break
		}
		for _, c := range g.List {
			if strings.HasPrefix(c.Text, "//go:build") || strings.HasPrefix(c.Text, "// +build") {
				return true
			}
		}
	}
	base := strings.TrimSuffix(filepath.Base(f.Src.Tok.Name()), ".go")
	parts := strings.Split(base, "_")
	return slices.ContainsFunc(parts[1:], func(s string) bool { return platforms[s] })
}

// platforms are the suffixes of file names that go build knows.
var platforms = func() map[string]bool {
	m := make(map[string]bool)
	for name := range strings.FieldsSeq(`aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd
		openbsd plan9 solaris wasip1 windows zos unix 386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle
		mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm`) {
		m[name] = true
	}
	return m
}()
