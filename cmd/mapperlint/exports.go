package main

import (
	"bytes"
	"fmt"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"slices"
	"strings"

	"golang.org/x/tools/go/gcexportdata"
)

// exports are the packages that are known by their export data.
type exports struct {
	sizes types.Sizes
	files map[string]string // by path
	fset  *token.FileSet
	pkgs  map[string]*types.Package
	read  map[string]bool
}

// findExports finds the export data of packages and of all that is below them.
// It returns nil if most of them are not in the build cache: as on a machine that
// has just checked the program out, it is cheaper then to type-check everything
// from source than to compile it, which takes several times as long.
func findExports(paths, buildFlags []string) (*exports, error) {
	e, missing, err := listExports(paths, buildFlags, false)
	if err != nil {
		return nil, err
	}
	return e.complete(missing, paths, buildFlags)
}

// complete lets the go command compile what is missing, if that is little.
func (e *exports) complete(missing int, paths, buildFlags []string) (*exports, error) {
	if missing == 0 {
		return e, nil
	}
	if missing*10 > len(e.files)+missing {
		return nil, nil
	}
	e, missing, err := listExports(paths, buildFlags, true)
	if err == nil && missing > 0 {
		err = fmt.Errorf("%d packages do not compile", missing)
	}
	return e, err
}

// listExports asks the go command for the export data, and how many there are
// not. It compiles what is missing only if that is wanted: otherwise the go
// command is given this program in place of the compiler, which refuses.
func listExports(paths, buildFlags []string, compile bool) (e *exports, missing int, err error) {
	args := []string{"list", "-e", "-export", "-deps", "-f", "{{context.GOARCH}}\t{{context.Compiler}}\t{{.ImportPath}}\t{{.Export}}"}
	if !compile {
		if buildFlags, err = withoutCompiler(buildFlags); err != nil {
			return nil, 0, err
		}
	}
	args = append(args, buildFlags...)
	args = append(append(args, "--", "unsafe"), paths...)
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		return nil, 0, err
	}
	e = newExports()
	for line := range bytes.Lines(out) {
		f := strings.Split(strings.TrimSuffix(string(line), "\n"), "\t")
		if len(f) != 4 {
			return nil, 0, fmt.Errorf("go list: %q", line)
		}
		switch {
		case f[2] == "unsafe":
			e.sizes = types.SizesFor(f[1], f[0])
		case f[3] == "":
			missing++
		default:
			e.files[f[2]] = f[3]
		}
	}
	if e.sizes == nil {
		return nil, 0, fmt.Errorf("unknown compiler")
	}
	return e, missing, nil
}

func newExports() *exports {
	return &exports{files: make(map[string]string), fset: token.NewFileSet(), pkgs: make(map[string]*types.Package), read: make(map[string]bool)}
}

// refuseCompiler is the first argument of this program where it stands in for
// the tools that compile, and refused is what it says then.
const (
	refuseCompiler = "-refuse-compiler"
	refused        = "mapperlint compiles nothing"
)

// withoutCompiler adds to the flags for the go command that this program stands in
// for the tools that compile.
func withoutCompiler(buildFlags []string) ([]string, error) {
	self, err := os.Executable()
	if err != nil || strings.ContainsAny(self, `'"`) {
		return nil, fmt.Errorf("no name of this program: %w", err)
	}
	return append(slices.Clip(buildFlags), "-toolexec='"+self+"' "+refuseCompiler), nil
}

// refuseToCompile answers for a tool that compiles. What it says about itself, which is
// part of the names under which results are cached, is what the tool says.
func refuseToCompile(args []string) int {
	if !slices.Contains(args, "-V=full") && !slices.Contains(args, "-###") {
		fmt.Fprintln(os.Stderr, refused)
		return exitFailed
	}
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if cmd.Run() != nil {
		return exitFailed
	}
	return 0
}

// get returns a package from its export data. It may complete packages that were
// referred to before, so that nothing may be type-checked meanwhile.
func (e *exports) get(path string) (*types.Package, error) {
	if e.read[path] {
		return e.pkgs[path], nil
	}
	name := e.files[path]
	if name == "" {
		return nil, fmt.Errorf("no export data for %s", path)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		return nil, err
	}
	e.read[path] = true
	return gcexportdata.Read(r, e.fset, e.pkgs, path)
}
