package main

import (
	"go/types"
	"os/exec"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A golist is what the go command says of a program: its packages and, in the
// same answer, where their export data are. To ask twice took a fifth of a run.
type golist struct {
	named []*packages.Package
	// sizes are nil if the export data have to be asked for.
	sizes types.Sizes
}

const metadata = packages.NeedName | packages.NeedFiles | packages.NeedImports | packages.NeedDeps | packages.NeedModule

// list asks for the program, without compiling anything. Where a package has an
// error other than not having been compiled, it may be one that matters to the
// compiler alone, as a file to be embedded that is not there: then the go command
// is asked again, for packages only.
func (r *request) list() (*golist, error) {
	flags, err := withoutCompiler(r.buildFlags)
	if err != nil {
		return r.listPackages()
	}
	sizes := make(chan types.Sizes, 1)
	go func() { sizes <- compilerSizes(r.buildFlags) }()
	initial, err := packages.Load(&packages.Config{Mode: metadata | packages.NeedExportFile, BuildFlags: flags}, r.patterns...)
	l := &golist{initial, <-sizes}
	if err != nil || l.sizes == nil {
		return r.listPackages()
	}
	sound := true
	packages.Visit(initial, nil, func(pkg *packages.Package) {
		pkg.Errors = slices.DeleteFunc(pkg.Errors, func(err packages.Error) bool { return strings.Contains(err.Msg, refused) })
		sound = sound && len(pkg.Errors) == 0
	})
	if !sound {
		return r.listPackages()
	}
	return l, nil
}

func (r *request) listPackages() (*golist, error) {
	initial, err := packages.Load(&packages.Config{Mode: metadata, BuildFlags: r.buildFlags}, r.patterns...)
	return &golist{named: initial}, err
}

// compilerSizes returns the sizes of types for which the go command compiles; nil if
// they are not known.
func compilerSizes(buildFlags []string) types.Sizes {
	args := append([]string{"list", "-f", "{{context.Compiler}} {{context.GOARCH}}"}, buildFlags...)
	out, err := exec.Command("go", append(args, "--", "unsafe")...).Output()
	if err != nil {
		return nil
	}
	compiler, arch, _ := strings.Cut(strings.TrimSpace(string(out)), " ")
	return types.SizesFor(compiler, arch)
}

// exports returns the export data of what is not made from source; nil if there
// are too few.
func (l *golist) exports(s *selection, buildFlags []string) (*exports, error) {
	if l.sizes == nil {
		return findExports(s.foreign(), buildFlags)
	}
	e, missing := newExports(), 0
	e.sizes = l.sizes
	for _, pkg := range s.order {
		switch {
		case s.source[pkg]:
		case pkg.ExportFile == "":
			missing++
		default:
			e.files[pkg.PkgPath] = pkg.ExportFile
		}
	}
	return e.complete(missing, s.foreign(), buildFlags)
}
